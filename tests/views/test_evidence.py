import pytest

from tests.chronicle import chronicle
from tests.findings import sample_findings
from workbench.tables.frames import Tables, empty_tables
from workbench.views.evidence import evidence_payload


@pytest.fixture(scope="module")
def payload():
    return evidence_payload(Tables(sample_findings()))


@pytest.fixture(scope="module")
def items(payload):
    return payload["items"]


@pytest.fixture(scope="module")
def marked(payload):
    """Return the words that a quote marks."""

    def words(quote, which="marks"):
        units = payload["sentences"][quote["sentence"]].encode("utf-16-le")
        return [units[2 * start : 2 * end].decode("utf-16-le") for start, end in quote[which]]

    return words


def _titled(items, title):
    return next(item for item in items.values() if item["title"] == title)


def test_every_finding_has_a_sentence_with_its_wordsmarked(items, marked):
    others = [item for item in items.values() if item["kind"] != "entity"]

    assert all(all(marked(item["quotes"][0])) and marked(item["quotes"][0]) for item in others)
    assert {item["kind"] for item in items.values()} == {
        "entity", "role", "mention by name", "mention by description", "mention by pronoun", "time expression",
        "occurrence", "report", "attribution", "stance",
    }  # fmt: skip


def test_a_sentence_is_sent_once(payload):
    assert len(payload["sentences"]) == len(set(payload["sentences"]))


def test_stance_names_everybody_through_whom_it_reaches_us(items, marked):
    stance = _titled(items, "Tomas Velde opposes the closure")

    assert stance["chain"] == ["Norsund Courier", "Harbour Post", "Ingrid Solheim", "Tomas Velde"]
    assert marked(stance["quotes"][0]) == ["opposes", "the closure"]
    assert (stance["rule"], stance["confidence"]) == ("attitude verb", 0.7)
    assert stance["why"].startswith("A verb such as 'support'")


def test_event_says_the_words_that_gave_its_time_and_who_tells_it(items, marked):
    storm = _titled(items, "a storm in January")

    assert marked(storm["quotes"][0]) == ["storm", "January"]
    assert ["When", "January 2031"] in storm["facts"]
    assert ["How the time is known", "date given"] in storm["facts"]
    assert storm["chain"] == ["Norsund Courier", "Ingrid Solheim"]


def test_event_says_where_it_most_likely_lies_and_what_contradicts_it():
    facts = dict(_titled(evidence_payload(Tables([chronicle()]))["items"], "the first slide")["facts"])

    assert facts["When"] == "from 10 April 2034, 09:00"
    assert facts["Most likely"] == "10 April 2034, 14:30 to 16:00"
    assert facts["Cannot be"] == "the first slide after the overflow at 14:20, but before noon"


def test_nothing_found_gives_no_items():
    assert evidence_payload(empty_tables()) == {"items": {}, "sentences": [], "articles": {}}
