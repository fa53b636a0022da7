import pytest

from tests.stances.found import attributions, told
from workbench.records import AttributionKind, Manner, Marking
from workbench.rules import AttributionRule


def test_a_source_is_the_subject_and_the_content_the_clause():
    assert told("apposition") == [("Vera Hale", "said", "the bridge was safe")]


def test_two_that_clauses_are_one_content():
    assert told("that-clauses")[0][2] == "that the pier was old and that the council had known it"


def test_an_aside_at_the_end_reports_what_stands_before_it():
    assert told("said") == [("Lena Ortiz", "said", "The pier is safe")]


def test_an_aside_in_the_middle_splits_the_content():
    assert told("parenthesis") == [("Vera Hale", "said", "The bridge | is safe")]


def test_the_last_named_of_two_asides_is_the_outer_source():
    inner, outer = attributions("two-asides")

    assert told("two-asides") == [
        ("The mayor's office", "said", "the pier is closed"),
        ("the Courier", "reported", "The mayor's office said the pier is closed"),
    ]
    assert (inner.parent, outer.parent) == (outer.id, None)


def test_an_aside_leaves_out_a_clause_with_its_own_subject_after_it():
    assert told("backs-said")[0] == ("the Courier", "reported", "Tom Rudd opposes the bridge")


def test_attributions_nest_to_any_depth():
    outer, middle, inner = attributions("nested")

    assert [outer.parent, middle.parent, inner.parent] == [None, outer.id, middle.id]
    assert [one.source_entity for one in (outer, middle, inner)] == ["Ortiz", "Moen", "Hale"]


@pytest.mark.parametrize("name", ["it-was-reported", "said-to-have"])
def test_a_passive_report_names_no_source(name):
    found = attributions(name)[0]

    assert (found.source, found.source_entity, found.marking) == (None, None, Marking.PASSIVE)


def test_who_is_said_to_have_done_something_is_in_the_content():
    assert told("said-to-have") == [(None, "said", "Rudd | to have ignored the order")]


def test_allegedly_is_hearsay():
    found = attributions("allegedly")[0]

    assert (found.source, found.marking) == (None, Marking.HEARSAY)
    assert told("allegedly")[0][2] == "Rudd | ignored the order"


def test_according_to_reports_its_sentence_and_per_day_nothing():
    assert told("according") == [("Lena Ortiz", "According to", "the mill will reopen in June")]
    assert told("per-day") == []


def test_nouns_report_their_that_clause():
    assert told("claim") == [("Hale's", "claim", "that the mill was sold")]
    assert told("warning-from") == [("Hale", "warning", "that the pier may fall")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("told-to", "to close the mill"),
        ("told-by", "to close the mill"),
        ("warned-not", "not to negotiate with the strikers"),
    ],
)
def test_a_demand_has_an_addressee(name, content):
    found = attributions(name)[0]

    assert (found.kind, found.source_entity, found.addressee) == (AttributionKind.DEMAND, "Ortiz", "Rudd")
    assert told(name)[0][2] == content


def test_who_is_told_something_is_the_addressee():
    found = attributions("told-that")[0]

    assert (found.kind, found.source_entity, found.addressee) == (AttributionKind.SPEECH, "Ortiz", "Rudd")


@pytest.mark.parametrize("name", ["denied", "whether"])
def test_what_is_denied_or_left_open_is_negated(name):
    assert [one.negated for one in attributions(name)] == [True]


def test_who_is_asked_is_not_the_asker():
    found = attributions("asked-whether")[0]

    assert (found.source_entity, found.addressee, found.kind) == (None, "Hale", AttributionKind.SPEECH)


def test_quoted_sentences_that_follow_belong_to_the_last_speaker():
    together = "We will build it, | We will start in May. It will be cheap."

    assert told("quote-run") == [("Ortiz", "said", together)]
    assert told("quote-run", without=AttributionRule.QUOTE_RUN) == [("Ortiz", "said", "We will build it,")]


def test_a_quote_goes_on_over_paragraphs():
    assert told("quote-paragraphs") == [
        ("Ortiz", "said", "We will build it, | We will start in May. | It will be cheap.")
    ]


def test_a_quote_may_stand_after_a_colon_or_take_a_sentence_before():
    assert told("quote-colon") == [("Ida Moen", "said", "We won.")]
    assert told("quote-before") == [("Moen", "said", "It was dark. Nobody saw us,")]


def test_a_mark_without_partner_loses_no_other_quote():
    assert [(source, cue) for source, cue, _ in told("odd-mark")] == [("Hale", "said")]


def test_manner_tells_how_much_is_quoted():
    assert attributions("quote-run")[0].manner is Manner.DIRECT
    assert attributions("said")[0].manner is Manner.INDIRECT


def test_i_is_the_speaker():
    thought, said = attributions("first-person")

    assert (thought.source_entity, thought.parent) == ("Hale", said.id)


def test_beliefs_and_unnamed_sources_can_be_left_out():
    assert told("believes", beliefs=False) == []
    assert told("it-was-reported", unnamed=False) == []


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("apposition", AttributionRule.REPORTING_VERB),
        ("said", AttributionRule.ASIDE),
        ("said-to-have", AttributionRule.PASSIVE),
        ("according", AttributionRule.ACCORDING_TO),
        ("claim", AttributionRule.REPORTING_NOUN),
        ("allegedly", AttributionRule.ADVERB),
        ("told-to", AttributionRule.DEMAND),
    ],
)
def test_each_rule_is_named_and_can_be_switched_off(name, rule):
    assert [one.rule for one in attributions(name)] == [str(rule)]
    assert attributions(name, without=rule) == ()


def test_nothing_is_said_where_nobody_speaks():
    assert told("nobody") == []
