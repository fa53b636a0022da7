"""When events were: dates, what follows from them through order words, and the usual reading of the rest."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from tests.parses import names_of, parsed
from workbench.chronology import find_events, find_times
from workbench.instants import Instant
from workbench.parameters import ChronologyParameters
from workbench.records import Certainty, Event, Published, PublishedBy
from workbench.rules import ChronologyRule as Rule

FRIDAY = Published(when=Instant.of(2025, 3, 7), by=PublishedBy.METADATA)
ALL = ChronologyParameters()


def events(name: str, *, published: Published | None = FRIDAY, rules: frozenset[Rule] = ALL.rules) -> list[Event]:
    doc = parsed("order", name)
    parameters = ChronologyParameters(rules=rules)
    times = find_times(doc, published=published, parameters=parameters)
    return list(find_events(doc, times=times, mentions=(), published=published, parameters=parameters).events)


def event(name: str, word: str, *, published: Published | None = FRIDAY, rules: frozenset[Rule] = ALL.rules) -> Event:
    """Return the last event of a stored text whose trigger is ``word``."""
    text = parsed("order", name).text
    return [each for each in events(name, published=published, rules=rules) if each.trigger.of(text) == word][-1]


def dated(found: Event) -> tuple[str, str, str, Certainty]:
    return str(found.interval), str(found.best), found.rule, found.certainty


@pytest.mark.parametrize(
    ("name", "word", "expected"),
    [
        ("both", "signed", ("2025-03-03", "2025-03-03", Rule.OWN_DATE, Certainty.EXPLICIT)),
        ("both", "deal", ("2025-03-03", "2025-03-03", Rule.GOVERNOR_DATE, Certainty.DERIVED)),
        ("both", "resigned", ("2025-03-04", "2025-03-04", Rule.OBJECT_DATE, Certainty.DERIVED)),
        ("version", "closed", ("2025-03-05", "2025-03-05", Rule.OBJECT_DATE, Certainty.DERIVED)),
        ("set", "begin", ("2025-03-07", "2025-03-07", Rule.OWN_DATE, Certainty.EXPLICIT)),
    ],
)
def test_a_date_goes_to_the_verb_and_to_its_object_or_setting(
    name: str, word: str, expected: tuple[str, str, Rule, Certainty]
) -> None:
    assert dated(event(name, word)) == expected


def test_a_year_that_names_a_thing_and_the_date_of_what_is_talked_of_date_no_verb() -> None:
    assert event("version", "released").certainty is Certainty.INFERRED
    assert event("both", "discussed").certainty is Certainty.INFERRED


@pytest.mark.parametrize(
    ("name", "word", "expected"),
    [
        ("before", "collapsed", ("2025-03-03", "2025-03-03", Rule.BEFORE, Certainty.DERIVED)),
        ("adverbs", "burned", ("2025-03-03/2025-03-07", "None", Rule.AFTER, Certainty.DERIVED)),
        ("chain3", "failed", ("2025-03-03/2025-03-07", "None", Rule.AFTER, Certainty.DERIVED)),
        ("when", "called", ("2025-03-03/2025-03-07", "2025-03-03", Rule.AFTER, Certainty.DERIVED)),
        ("after_noun", "flight", ("../2025-03-03", "2025-03-03", Rule.AFTER, Certainty.DERIVED)),
    ],
)
def test_order_words_carry_dates_on(name: str, word: str, expected: tuple[str, str, Rule, Certainty]) -> None:
    assert dated(event(name, word)) == expected


def test_a_derived_time_names_the_cue_the_other_event_and_its_date() -> None:
    text = parsed("order", "before").text

    assert [span.of(text) for span in event("before", "collapsed").evidence] == ["two days before", "5 March"]


@pytest.mark.parametrize(
    ("name", "word", "expected"),
    [
        ("gutted", "destroyed", ("2025-03-02/2025-03-07", "2025-03-04", Rule.HEADLINE)),
        ("headline", "escaped", ("2025-03-01/2025-03-07", "2025-03-04", Rule.PAST_TENSE)),
        ("headline", "said", ("2025-03-05/2025-03-07", "2025-03-07", Rule.REPORT_DAY)),
        ("perfect", "signed", ("2025-03-01/2025-03-07", "2025-03-07", Rule.PAST_TENSE)),
        ("perfect", "leaving", ("2025-03-01/2025-03-07", "2025-03-07", Rule.PRESENT_TENSE)),
        ("perfect", "build", ("2025-03-07/..", "None", Rule.FUTURE_TENSE)),
        ("perfect", "decision", ("2025-03-01/2025-03-07", "2025-03-07", Rule.EVENT_NOUN)),
        ("perfect", "close", ("2025-03-07/..", "2025-03-07", Rule.CLAUSE_TIME)),
        ("report", "settled", ("2025-02-25/2025-03-03", "2025-03-03", Rule.PAST_TENSE)),
        ("report", "dispute", ("2025-02-25/2025-03-03", "2025-03-03", Rule.CLAUSE_TIME)),
        ("adverbs", "fled", ("../2025-03-07", "None", Rule.PAST_TENSE)),
    ],
)
def test_the_usual_reading_is_marked_as_inferred(name: str, word: str, expected: tuple[str, str, Rule]) -> None:
    found = event(name, word)

    assert dated(found) == (*expected, Certainty.INFERRED)


def test_after_a_date_of_long_ago_the_day_of_publication_is_not_likely() -> None:
    assert dated(event("yet", "opened")) == ("2001-01-01/2025-03-07", "None", Rule.PAST_TENSE, Certainty.INFERRED)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("both", "deal"),
        ("both", "resigned"),
        ("before", "collapsed"),
        ("chain3", "failed"),
        ("gutted", "destroyed"),
        ("headline", "escaped"),
        ("headline", "said"),
        ("perfect", "leaving"),
        ("perfect", "build"),
        ("perfect", "decision"),
        ("perfect", "close"),
    ],
)
def test_each_rule_can_be_switched_off(name: str, word: str) -> None:
    rule = Rule(event(name, word).rule)

    assert event(name, word, rules=ALL.rules - {rule}).rule != rule


@pytest.mark.parametrize(
    ("rule", "name"),
    [(Rule.PLUPERFECT, "headline"), (Rule.NARRATIVE, "row"), (Rule.DURING, "when"), (Rule.AFTER, "soon")],
)
def test_order_rules_can_be_switched_off(rule: Rule, name: str) -> None:
    def told(rules: frozenset[Rule]) -> set[str]:
        return {constraint.rule for each in events(name, rules=rules) for constraint in each.order}

    assert rule in told(ALL.rules)
    assert rule not in told(ALL.rules - {rule})


def test_what_a_report_tells_is_not_after_it_unless_that_rule_is_off() -> None:
    off = ALL.rules - {Rule.CONTENT, Rule.PAST_TENSE}

    assert event("report", "settled", rules=ALL.rules - {Rule.PAST_TENSE}).rule == Rule.CONTENT
    assert event("report", "settled", rules=off).rule == Rule.UNDATED


def test_without_a_day_of_publication_only_what_is_stated_holds() -> None:
    found = events("no_pub", published=None)
    text = parsed("order", "no_pub").text

    assert {each.certainty for each in found} == {Certainty.EXPLICIT, Certainty.OPEN}
    assert [each.trigger.of(text) for each in found if each.interval is not None] == ["burst"]


def test_an_order_alone_gives_no_date() -> None:
    [later] = [each for each in events("soonest", published=None) if each.order][:1]

    assert (later.interval, later.best, later.certainty, later.rule) == (None, None, Certainty.OPEN, Rule.UNDATED)


@pytest.mark.parametrize("name", names_of("order"))
def test_the_best_day_lies_inside_the_interval_and_is_one_day_at_most(name: str) -> None:
    for found in events(name):
        if found.best is None:
            continue
        assert found.interval is not None
        assert found.interval.contains(found.best)
        assert found.best.end.seconds - found.best.start.seconds <= 86_400


@pytest.mark.parametrize("name", names_of("order"))
def test_only_what_a_date_states_is_called_explicit_or_derived(name: str) -> None:
    undated = ALL.rules - {Rule.OWN_DATE}

    assert {each.certainty for each in events(name, rules=undated)} <= {Certainty.INFERRED, Certainty.OPEN}


@pytest.mark.parametrize("name", names_of("order"))
def test_the_length_of_an_order_is_told_of_both_events(name: str) -> None:
    found = events(name)
    by_id = {each.id: each for each in found}

    for each in found:
        for constraint in each.order:
            back = [other for other in by_id[constraint.other].order if other.other == each.id]
            assert (constraint.least, constraint.most) in [(other.least, other.most) for other in back]


def test_a_long_chain_of_events_is_dated_without_a_word_of_complaint() -> None:
    words = ["he", "left", "after"] * 400
    doc = Doc(
        Vocab(),
        words=words,
        lemmas=["he", "leave", "after"] * 400,
        pos=["PRON", "VERB", "SCONJ"] * 400,
        tags=["PRP", "VBD", "IN"] * 400,
        deps=["nsubj", "ROOT", "mark"] + ["nsubj", "advcl", "mark"] * 399,
        heads=[i - 2 if i % 3 == 1 and i > 1 else i + 1 if i % 3 == 0 else min(i + 2, 1198) for i in range(1200)],
    )
    doc[1].head = doc[1]

    found = find_events(doc, times=(), mentions=(), published=FRIDAY, parameters=ALL).events

    assert len(found) == 400
    assert {each.certainty for each in found} == {Certainty.INFERRED}
