import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.timeml import TEXT, document, expression, timeml
from workbench.evaluation.measures import Score
from workbench.evaluation.timeml import GoldTime, TimeDocument
from workbench.evaluation.times import FIGURES, matches, score_times
from workbench.records import TextSpan, TimeExpression, TimeType
from workbench.rules import ChronologyRule

TUESDAY = expression("Tuesday", "DATE", "2021-03-02")
LAST_WEEK = expression("last week", "DATE", "2021-W08", rule=ChronologyRule.RELATIVE)
TWO_HOURS = expression("two hours", "DURATION", "PT2H", rule=ChronologyRule.DURATION)


def _scored(folder, *found):
    return score_times([(document(folder), found)])


def _hits(scores):
    return {figure: scores.total(figure).found for figure in FIGURES}


def test_what_agrees_in_all_is_right_by_every_figure(tmp_path):
    scores = _scored(tmp_path, TUESDAY, LAST_WEEK, TWO_HOURS)

    assert _hits(scores) == dict.fromkeys(FIGURES, 3) | {"days": 2}
    assert [scores.total(figure).f1 for figure in FIGURES] == [1] * 6
    assert scores.mistakes == []


@pytest.mark.parametrize(
    ("found", "wrong", "kind"),
    [
        (expression("on Tuesday", "DATE", "2021-03-02"), {"strict", "strict+value"}, "span"),
        (expression("Tuesday", "TIME", "2021-03-02"), {"type"}, "type"),
        (expression("Tuesday", "DATE", "2021-03-02TMO"), {"value", "strict+value"}, "value"),
        (expression("Tuesday", "DATE", "2021-03-09"), {"value", "strict+value", "days"}, "days"),
        (expression("Tuesday", "DATE", "PAST_REF"), {"value", "strict+value", "days"}, "days"),
        (expression("spoke", "DATE", "2021-03-02"), set(FIGURES), "missed"),
    ],
)
def test_each_figure_asks_for_another_thing(tmp_path, found, wrong, kind):
    scores = _scored(tmp_path, found)

    assert {figure for figure, hits in _hits(scores).items() if not hits} == wrong
    assert kind in {one.kind for one in scores.mistakes if one.gold == "'Tuesday' DATE 2021-03-02"}


def test_days_are_counted_among_values_that_name_days(tmp_path):
    scores = _scored(tmp_path, expression("last week", "DATE", "2021-02-22/2021-02-28"), TWO_HOURS)

    assert scores.total("days") == Score.of_counts(1, 1, 2)
    assert scores.total("value") == Score.of_counts(1, 2, 3)


def test_a_gold_expression_is_matched_once_and_by_an_equal_span_first():
    gold = [GoldTime(TextSpan(0, 10), "DATE", "a"), GoldTime(TextSpan(4, 10), "DATE", "b")]
    inner, outer = _found(4, 10), _found(0, 8)

    assert [(pair.gold, pair.found) for pair in matches(gold, [outer, inner])] == [(gold[0], outer), (gold[1], inner)]
    assert [pair.found for pair in matches(gold[:1], [outer, inner])] == [outer]
    assert len(matches(gold[1:], [outer, inner])) == 1


def _found(start, end):
    return TimeExpression(id=f"{start}", span=TextSpan(start, end), type=TimeType.DATE, value="2021", rule="rule")


def test_mistakes_tell_both_sides_the_sentence_and_the_rule(tmp_path):
    scores = _scored(tmp_path, expression("spoke", "DATE", "2021"), expression("last week", "DATE", "2021-W09"))

    by_kind = {one.kind: one for one in scores.mistakes}
    assert [one.kind for one in scores.mistakes] == ["days", "missed", "missed", "spurious"]
    assert (by_kind["days"].gold, by_kind["days"].found) == ("'last week' DATE 2021-W08", "'last week' DATE 2021-W09")
    assert "[last week]" in by_kind["days"].sentence
    assert (by_kind["spurious"].gold, by_kind["spurious"].found) == ("nothing", "'spoke' DATE 2021")
    assert (by_kind["spurious"].rule, by_kind["missed"].rule) == (str(ChronologyRule.WEEKDAY), None)
    assert scores.by_rule == {str(ChronologyRule.WEEKDAY): {False: 2}}


def test_documents_add_up(tmp_path):
    one = document(tmp_path)
    scores = score_times([(one, [TUESDAY]), (one, []), (document(tmp_path, timeml("Rain.")), [])])

    assert scores.total("value") == Score.of_counts(1, 1, 6)
    assert scores.total("value", [0, 0]) == Score.of_counts(2, 2, 6)
    assert scores.total("value", [2]) == Score()


_SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=8)


@given(_SPANS, _SPANS)
def test_each_side_of_a_match_is_used_once_and_equal_spans_always(theirs, ours):
    gold = [GoldTime(TextSpan(start, start + size), "DATE", "2021") for start, size in theirs]
    found = [_found(start, start + size) for start, size in dict.fromkeys(ours)]

    pairs = matches(gold, found)

    assert len({id(pair.gold) for pair in pairs}) == len({id(pair.found) for pair in pairs}) == len(pairs)
    assert all(pair.gold.span.overlaps(pair.found.span) for pair in pairs)
    equal = {one.span for one in gold} & {one.span for one in found}
    assert equal == {pair.gold.span for pair in pairs if pair.same_span}
    read = TimeDocument(id="a", text=TEXT, published=None, times=tuple(gold))
    assert score_times([(read, found)]).total("relaxed").found == len(pairs)
