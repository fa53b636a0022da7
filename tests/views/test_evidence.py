import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.findings import sample_findings
from workbench.tables.frames import Tables, empty_tables
from workbench.views.evidence import _merged, evidence_payload


@pytest.fixture(scope="module")
def items():
    return evidence_payload(Tables(sample_findings()))["items"]


def _titled(items, title):
    return next(item for item in items.values() if item["title"] == title)


def _marked(quote):
    units = quote["text"].encode("utf-16-le")
    return [units[2 * start : 2 * end].decode("utf-16-le") for start, end in quote["marks"]]


def test_every_finding_has_a_sentence_with_its_words_marked(items):
    assert all(_marked(quote) and all(_marked(quote)) for item in items.values() for quote in item["quotes"])
    assert {item["kind"] for item in items.values()} == {
        "entity", "mention by name", "mention by description", "mention by pronoun", "time expression", "occurrence",
        "report", "attribution", "stance",
    }  # fmt: skip


def test_entity_shows_each_sentence_once_with_all_its_mentions(items):
    solheim = _titled(items, "Ingrid Solheim")

    assert [_marked(quote) for quote in solheim["quotes"]] == [["Ingrid Solheim"], ["Solheim"], ["Solheim"]]
    assert ["Roles", "director"] in solheim["facts"]
    assert solheim["count"] == 3


def test_mention_shows_its_own_sentence_and_leads_to_the_others(items):
    mention = next(item for item in items.values() if item["title"] == "the company")

    assert [_marked(quote) for quote in mention["quotes"]] == [["the company"]]
    assert mention["rule"] == "the role noun"
    assert items[mention["of"]]["title"] == "Norsund Lines"
    assert mention["of_name"] == "All 5 mentions of Norsund Lines"


def test_stance_names_everybody_through_whom_it_reaches_us(items):
    stance = _titled(items, "Tomas Velde opposes the closure")

    assert stance["chain"] == ["Norsund Courier", "Harbour Post", "Ingrid Solheim", "Tomas Velde"]
    assert _marked(stance["quotes"][0]) == ["opposes", "the closure"]
    assert (stance["rule"], stance["confidence"]) == ("attitude verb", 0.7)
    assert stance["why"].startswith("A verb such as 'support'")


def test_event_says_the_words_that_gave_its_time_and_who_tells_it(items):
    storm = _titled(items, "a storm in January")

    assert _marked(storm["quotes"][0]) == ["storm", "January"]
    assert ["When", "January 2031"] in storm["facts"]
    assert ["How the time is known", "date given"] in storm["facts"]
    assert storm["chain"] == ["Norsund Courier", "Ingrid Solheim"]


def test_nothing_found_gives_no_items():
    assert evidence_payload(empty_tables()) == {"items": {}}


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9))))
def test_marks_of_a_sentence_never_overlap_and_cover_all_words(pairs):
    spans = sorted({(start, start + length) for start, length in pairs})

    merged = _merged(spans)

    covered = [at for start, end in merged for at in range(start, end)]
    assert len(covered) == len(set(covered))
    assert set(covered) == {at for start, end in spans for at in range(start, end)}
