"""What is asked for from the page is written as the case stands now."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.widgets.stand_in import StandIn
from workbench.widgets import Session
from workbench.widgets.answers import answer

ALL = {"kind": "hand over", "form": "page", "include": "text", "notes": False, "narrowed": False}


@pytest.fixture
def session():
    return Session(StandIn())


def test_a_page_is_made_of_what_was_turned_and_corrected(session):
    before, _ = answer(session, ALL)
    session.correct("set", about="entity", keys=[session.tables["entities"]["key"][0]], values={"name": "Nobody Else"})
    session.set("entities", "min_mentions", 2)

    told, buffers = answer(session, ALL)

    page = buffers[0].decode()
    assert told == before | {"what": told["what"]}
    assert (told["kind"], told["name"], told["type"]) == ("handed", "ferry.html", "text/html")
    assert told["what"].startswith("ferry.html, ")
    assert "min_mentions = 2" in page
    assert "1 standing (hash " in page


@pytest.mark.parametrize("narrowed", [True, False])
def test_it_is_narrowed_as_the_views_are_if_that_is_wanted(session, narrowed):
    session.span = ("2031-02-01", "2031-03-01")

    _, buffers = answer(session, ALL | {"narrowed": narrowed})

    assert ("from 2031-02-01" in buffers[0].decode()) == narrowed


def test_nothing_leaves_that_is_not_asked_for(session):
    _, buffers = answer(session, ALL | {"include": "findings"})

    text = session.tables.findings[0].article.text
    assert text[:80] not in buffers[0].decode()


@pytest.mark.parametrize(("form", "name"), [("word", "ferry.docx"), ("markdown", "ferry.md")])
def test_a_brief_is_as_long_as_asked(session, form, name):
    made = [answer(session, ALL | {"form": form, "length": length}) for length in ("short", "full")]

    assert [told["name"] for told, _ in made] == [name, name]
    short, full = (_text(*buffers) for _, buffers in made)
    assert len(short) < len(full)


def _text(made):
    return ZipFile(BytesIO(made)).read("word/document.xml") if made.startswith(b"PK") else made


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"form": "fax"}, "nothing is handed over as 'fax': want one of page, word, markdown"),
        ({"include": "half"}, "cannot include 'half'"),
        ({"form": "word", "length": "endless"}, "a brief is not 'endless'"),
    ],
)
def test_what_cannot_be_made_is_refused_with_the_reason(session, wrong, why):
    told, buffers = answer(session, ALL | wrong)

    assert told["kind"] == "refused"
    assert told["why"].startswith(why)
    assert buffers == []


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Über die Brücke: Teil 2", "über-die-brücke-teil-2.html"),
        ("../../etc/passwd", "etc-passwd.html"),
        ("***", "case.html"),
    ],
)
def test_the_file_is_named_after_the_case_on_any_machine(session, title, name):
    session.case.name = title

    assert answer(session, ALL)[0]["name"] == name
