from tests.parses import parsed
from tests.stances.attributions.judged import groups, readings
from workbench.stances.attributions.readings import Free, How


def _contents(name, cue):
    text = parsed("judging", name).text
    return {one.how: " | ".join(span.of(text) for span in one.content) for one in readings(name)[cue] if not one.rank}


def test_the_first_reading_is_that_of_the_rule():
    first = readings("nested-said")["said"][0]

    assert (first.how, first.rank, first.source.text) == (How.RULE, 0, "Rudd")


def test_a_clause_may_stop_or_go_on_where_another_is_joined():
    found = _contents("claims-and", "claims")

    assert found[How.CLAUSE] == "that the pier was closed"
    assert found[How.REST] == "that the pier was closed and she was sent home"


def test_who_speaks_around_a_report_may_be_its_source():
    assert [one.source.text for one in readings("nested-said")["said"] if one.how is How.RULE] == ["Rudd", "Moen"]


def test_the_subject_of_a_passive_is_never_read_as_the_source():
    assert {one.source for one in readings("said-to-have")["said"]} == {None}


def test_a_quote_may_be_read_without_the_sentences_that_follow():
    found = _contents("said-quote", "said")

    assert found[How.RULE] == "The pier is old, | It will fall."
    assert found[How.SENTENCE] == "The pier is old,"


def test_no_reading_breaks_off_inside_a_quote():
    assert all(content.endswith("fall") for content in _contents("half-quote", "said").values())


def test_what_is_not_free_stays_as_the_rule_says():
    settled = readings("nested-said", free=Free(source=False, content=False))["said"]

    assert [(one.how, one.rank) for one in settled] == [(How.RULE, 0)]
    assert {one.rank for one in readings("nested-said", free=Free(source=False, content=True))["said"]} == {0}
    assert {one.how for one in readings("nested-said", free=Free(source=True, content=False))["said"]} == {How.RULE}


def test_no_two_readings_are_alike():
    every = [(one.source, one.content) for one in readings("nested-said")["said"]]

    assert len(every) == len(set(every))


def test_a_text_without_reports_has_no_groups():
    assert groups("saw")[1] == []
