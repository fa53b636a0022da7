import pytest

from tests.chronicle import chronicle
from tests.findings import sample_findings
from workbench.records import AttributionKind, EntityType, Factuality, FindingKind, Position
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
        spans = quote[which] if which in quote else [part[:2] for part in quote["parts"] if part[2] == which]
        return [units[2 * start : 2 * end].decode("utf-16-le") for start, end in spans]

    return words


def _titled(items, title):
    return next(item for item in items.values() if item["title"] == title)


def test_every_finding_has_a_sentence_with_its_wordsmarked(items, marked):
    others = [item for item in items.values() if item["kind"] != "entity"]
    main = {"attribution": "cue", "stance": "position"}

    assert all(any(marked(quote, main.get(item["kind"], "marks")) for quote in item["quotes"]) for item in others)
    assert {item["kind"] for item in items.values()} == {
        "entity", "role", "mention by name", "mention by description", "mention by pronoun", "time expression",
        "occurrence", "report", "attribution", "stance", "portrayal", "note",
    }  # fmt: skip


def test_a_sentence_is_sent_once(payload):
    assert len(payload["sentences"]) == len(set(payload["sentences"]))


def test_stance_names_everybody_through_whom_it_reaches_us(items, marked):
    stance = _titled(items, "Tomas Velde opposes the closure")

    assert stance["chain"] == ["Norsund Courier", "Harbour Post", "Ingrid Solheim", "Tomas Velde"]
    parts = {name: marked(stance["quotes"][0], name) for name in ("holder", "position", "target", "source", "cue")}
    assert parts == {
        "holder": ["Tomas Velde"], "position": ["opposes"], "target": ["the closure"], "source": ["Solheim"],
        "cue": ["said"],
    }  # fmt: skip
    assert [link and items[link]["title"] for link in stance["links"]] == [
        None, "Harbour Post According to", "Ingrid Solheim said", None,
    ]  # fmt: skip
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


def test_stance_says_how_it_is_put(items):
    facts = dict(_titled(items, "Norsund Lines offers running the route")["facts"])

    assert (facts["How strongly"], facts["Put as"]) == ("50 %", "hedged")
    assert "How strongly" not in dict(_titled(items, "Tomas Velde opposes the closure")["facts"])


def test_attribution_shows_source_cue_and_content_also_over_several_sentences(items, marked):
    told = _titled(items, "Harbour Post According to")

    assert marked(told["quotes"][0], "source") == ["the Harbour Post"]
    assert marked(told["quotes"][0], "content") == ["Solheim said that Mayor Tomas Velde opposes the closure"]


def test_portrayal_says_in_whose_words_and_underlines_what_tells_the_tone(items, marked):
    own, told = _titled(items, "Tomas Velde: positive"), _titled(items, "Tomas Velde: neutral")

    assert ["In whose words", "Norsund Courier itself"] in own["facts"]
    assert (marked(own["quotes"][0]), marked(own["quotes"][0], "clues")) == (["Velde"], ["told"])
    assert told["chain"] == ["Norsund Courier", "Harbour Post", "Ingrid Solheim"]


def test_nothing_found_gives_no_items():
    payload = evidence_payload(empty_tables())

    assert {name: payload[name] for name in ("items", "sentences", "articles")} == {
        "items": {}, "sentences": [], "articles": {},
    }  # fmt: skip


def test_what_can_be_corrected_says_what_it_is_about_and_what_holds_now(items):
    stance, storm = _titled(items, "Tomas Velde opposes the closure"), _titled(items, "a storm in January")

    assert {item.get("about") for item in items.values()} == {None, *FindingKind}
    assert all("of" in item or item["kind"] == "note" for item in items.values() if "about" not in item)  # or a role
    assert stance["now"] == {
        "position": "opposes", "polarity": -0.9, "target": "the closure", "issue": "the closure",
        "holder": "Tomas Velde",
    }  # fmt: skip
    assert storm["now"] == {
        "time": ["2031-01-01", "2031-01-31"], "factuality": "asserted", "label": "a storm in January",
    }  # fmt: skip


def test_closed_lists_name_every_value_that_a_correction_takes(payload):
    values = {name: {value for value, _ in options} for name, options in payload["choices"].items()}

    assert values == {
        "type": set(EntityType), "factuality": set(Factuality), "kind": set(AttributionKind),
        "position": set(Position),
    }  # fmt: skip
    assert ["opposes", "opposes (against)"] in payload["choices"]["position"]
