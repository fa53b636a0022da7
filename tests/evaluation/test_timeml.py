import pytest

from tests.evaluation.timeml import TEXT, at, document, timeml, timex, write_timeml
from workbench.errors import GoldError
from workbench.evaluation.timeml import GoldTime, read_document, read_timeml
from workbench.instants import Instant
from workbench.records import TextSpan

BOMB = '<!DOCTYPE T [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><TimeML><TEXT>&b;</TEXT></TimeML>'
OUTSIDE = '<!DOCTYPE T [<!ENTITY a SYSTEM "file:///etc/hostname">]><TimeML><TEXT>&a;</TEXT></TimeML>'
UNKNOWN = '<!DOCTYPE T SYSTEM "other.dtd"><TimeML><TEXT>one &a; two</TEXT></TimeML>'


def test_the_text_is_character_data_from_its_first_line_break_on(tmp_path):
    read = document(tmp_path)

    assert (read.id, read.text) == ("speech", TEXT)
    assert read.times == (
        GoldTime(at("Tuesday"), "DATE", "2021-03-02"),
        GoldTime(at("last week"), "DATE", "2021-W08"),
        GoldTime(at("two hours"), "DURATION", "PT2H"),
    )
    assert (read.article.id, read.article.text) == (read.id, read.text)


def test_the_day_of_creation_is_the_day_of_publication(tmp_path):
    read = document(tmp_path)

    assert read.article.published is not None
    assert read.article.published.when == Instant.of(2021, 3, 4)


@pytest.mark.parametrize("published", [None, "", "XXXX-XX-XX", "2021-02-30", "2021-03", "soon"])
def test_without_a_day_of_creation_no_publication_date_is_known(tmp_path, published):
    assert document(tmp_path, timeml(published=published)).published is None


def test_an_instant_of_creation_is_kept(tmp_path):
    read = document(tmp_path, timeml(published="2021-03-04T16:20"))

    assert read.published is not None
    assert read.published.when == Instant.of(2021, 3, 4, 16, 20)


def test_a_day_of_creation_in_the_text_is_no_gold_where_no_other_is_given(tmp_path):
    created = timex("4 March 2021", "DATE", "2021-03-04", functionInDocument="CREATION_TIME")

    alone = document(tmp_path, timeml(f"{created} Rain.", published=None))
    beside = document(tmp_path, timeml(f"{created} Rain.", published="2021-03-05"))

    assert (alone.text, alone.times) == ("4 March 2021 Rain.", ())
    assert alone.published is not None
    assert alone.published.when == Instant.of(2021, 3, 4)
    assert len(beside.times) == 1


def test_expressions_may_lie_inside_each_other_and_empty_ones_are_passed_over(tmp_path):
    inner = timex("Friday", "date", "2021-03-05")
    body = timex(f"the night of {inner}", "TIME", "2021-03-05TNI") + timex("", "DATE", "2021")

    read = document(tmp_path, timeml(body))

    assert [(one.span, one.type) for one in read.times] == [(TextSpan(0, 19), "TIME"), (TextSpan(13, 19), "DATE")]


def test_a_folder_is_read_in_order_and_only_documents_asked_for(tmp_path):
    for name in ("b.tml", "a.tml", "a.txt"):
        write_timeml(tmp_path / name)

    assert [one.id for one in read_timeml(tmp_path)] == ["a", "b"]
    assert [one.id for one in read_timeml(tmp_path, only="b")] == ["b"]
    assert [one.id for one in read_timeml(tmp_path / "a.txt")] == ["a"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "not TimeML: no element found"),
        ("The mayor spoke.", "not TimeML: syntax error"),
        ("<TimeML><TEXT>one</TimeML>", "not TimeML: mismatched tag"),
        ("<html><body>one</body></html>", "not TimeML: it has no <TEXT>"),
        ("<TimeML><TEXT>one &two; three</TEXT></TimeML>", "not TimeML: undefined entity"),
        ('<?xml version="1.0" encoding="no-such"?><TimeML/>', "not TimeML: unknown encoding"),
        (BOMB, "not TimeML: it has an entity of its own, 'a'"),
        (OUTSIDE, "not TimeML: it has an entity of its own, 'a'"),
        (UNKNOWN, "not TimeML: it has an entity of its own, 'a'"),
    ],
    ids=["empty", "words", "cut", "html", "entity", "encoding", "bomb", "outside", "other file"],
)
def test_what_is_not_timeml_is_told_in_one_line(tmp_path, content, says):
    file = write_timeml(tmp_path / "bad.tml", content)

    with pytest.raises(GoldError) as told:
        read_document(file)

    assert str(told.value).startswith(f"{file}: {says}")
    assert "\n" not in str(told.value)


def test_no_files_are_told(tmp_path):
    with pytest.raises(GoldError, match=r"no \.tml file here; want a folder of TimeML"):
        read_timeml(tmp_path)
    with pytest.raises(GoldError, match=r"none\.tml: No such file"):
        read_timeml(tmp_path / "none.tml")
    write_timeml(tmp_path / "a.tml")
    with pytest.raises(GoldError, match="whose name begins with 'x'"):
        read_timeml(tmp_path, only="x")
