import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.parse import PIECE_LIMIT, RUN_LIMIT, ParseCache, blank_runs, parse, parse_all, sentences

NLP = spacy.blank("en")
NLP.add_pipe("sentencizer")


@given(st.text())
def test_runs_become_blanks_of_the_same_length(text):
    assert len(blank_runs(text)) == len(text)


@given(st.text(alphabet=" \n.aé😀\t\u00a0\"'", max_size=200))
def test_offsets_are_those_of_the_text(text):
    doc = parse(NLP, text)

    assert doc.text == text


def test_a_line_is_never_glued_to_the_next():
    doc = parse(NLP, "A headline without a stop\n\nThe lead. It goes on.")

    assert [sent.text for sent in sentences(doc)] == ["A headline without a stop", "The lead.", "It goes on."]


@pytest.mark.parametrize(
    "dateline",
    [
        "KARSTAD, 5 March 2024 - ",
        "WASHINGTON (Agency) - ",
        "NEW HAVEN, Conn., March 3 (Wire) -- ",
        "GENEVA — ",
        "ST. HELIER, Jersey, 3 May – ",
    ],
)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline):
    doc = parse(NLP, f"{dateline}Ferry crews walked out.\nIt rained.")

    assert doc.text.startswith(dateline)
    assert [sent.text for sent in sentences(doc)][-2:] == ["Ferry crews walked out.", "It rained."]


@pytest.mark.parametrize(
    "line", ["NATO - which met - agreed.", "A plan - a good one - failed.", "UN: talks go on - slowly"]
)
def test_a_dash_in_a_sentence_begins_no_new_one(line):
    assert [sent.text for sent in sentences(parse(NLP, line))] == [line]


def test_an_overlong_run_is_blanked_and_a_long_line_is_cut_at_a_space():
    run = '"' * (RUN_LIMIT + 1)

    doc = parse(NLP, f"word {run} word")
    long = parse(NLP, "word " * PIECE_LIMIT)

    assert [token.text for token in doc if not token.is_space] == ["word", "word"]
    assert len(long.text) == 5 * PIECE_LIMIT


def test_a_text_is_parsed_once_until_it_is_pushed_out():
    cache = ParseCache(NLP, limit=2)

    first = cache("one")

    assert cache("one") is first
    cache("two"), cache("three")
    assert cache("one") is not first


def test_texts_parsed_together_are_parsed_as_alone():
    texts = ["A headline\n\nThe mayor spoke.", "", "It rained in Lisbon. Nobody came."]

    together = parse_all(NLP, texts)

    assert [doc.text for doc in together] == texts
    assert [doc.to_bytes() for doc in together] == [parse(NLP, text).to_bytes() for text in texts]


def test_only_what_is_not_kept_is_read_together():
    cache = ParseCache(NLP, limit=2)
    first = cache("one")

    cache.read("one", "two", "one")
    second = cache("two")
    cache.read("two", "one")

    assert (cache("one"), cache("two")) == (first, second)
    assert [doc.text for doc in (first, second)] == ["one", "two"]
