import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.invented import CITY, NAME, OSLO, ROE, TEXT, at, found
from workbench.errors import GoldError
from workbench.evaluation.gold import GoldDocument, GoldName
from workbench.evaluation.names import FoundName, find_scheme, found_names, is_nested, score_names
from workbench.records import EntityType, TextSpan
from workbench.rules import EntityRule


def _gold(*names):
    """Return the invented text with names, each as words or a span, and a label."""
    spans = ((at(one) if isinstance(one, str) else one, label) for one, label in names)
    return GoldDocument(id="roe", text=TEXT, names=tuple(GoldName(span, label) for span, label in spans))


def _found(*names):
    return [FoundName(at(words), label, str(EntityRule.NAMED), 0.5) for words, label in names]


def _scored(gold, predicted):
    return score_names([(_gold(*gold), _found(*predicted))], "CoNLL-2003")


def test_exact_wants_span_and_label_boundary_the_span_overlap_a_letter_and_the_label():
    scores = _scored(
        [("Jane Roe", "PER"), ("Oslo", "LOC"), ("the city", "ORG")],
        [("Mayor Jane Roe", "PERSON"), ("Oslo", "GPE"), ("the city", "GPE")],
    )

    assert scores.exact.f1 == pytest.approx(1 / 3)
    assert scores.boundary.f1 == pytest.approx(2 / 3)
    assert scores.overlap.f1 == pytest.approx(2 / 3)
    assert scores.by_label["LOC"].precision == pytest.approx(1 / 2)
    assert scores.documents == [scores.exact]


@pytest.mark.parametrize(
    ("gold", "predicted", "precision", "recall"),
    [
        ([("Jane Roe", "PER")], [("Jane", "PERSON"), ("Roe", "PERSON")], 1 / 2, 1),
        ([("Jane", "PER"), ("Roe", "PER")], [("Jane Roe", "PERSON")], 1, 1 / 2),
        ([("Mayor Jane", "PER"), ("Jane Roe", "PER")], [("Jane", "PERSON"), ("Mayor", "PERSON")], 1, 1),
    ],
    ids=["gold once", "found once", "the other takes what is left"],
)
def test_overlaps_are_matched_one_to_one(gold, predicted, precision, recall):
    overlap = _scored(gold, predicted).overlap

    assert (overlap.precision, overlap.recall) == pytest.approx((precision, recall))


def test_labels_without_a_counterpart_are_left_out_on_both_sides():
    scores = _scored([("Oslo", "MISC"), ("Jane Roe", "PER")], [("Oslo", "NORP"), ("Jane Roe", "PERSON")])

    assert (scores.exact.predicted, scores.exact.gold, scores.exact.f1) == (1, 1, 1)


@given(st.sets(st.tuples(st.integers(0, 50), st.integers(1, 9), st.sampled_from(["PER", "LOC"])), max_size=8))
def test_gold_found_again_scores_full_marks(triples):
    gold = _gold(*((TextSpan(start, start + length), label) for start, length, label in triples))
    ours = {"PER": "PERSON", "LOC": "GPE"}
    again = [FoundName(one.span, ours[one.label], "rule", 1) for one in gold.names]

    scores = score_names([(gold, again)], "CoNLL-2003")

    assert scores.exact.f1 == scores.overlap.f1 == scores.boundary.f1 == (1 if triples else 0)
    assert scores.mistakes == []


def test_each_sort_of_mistake_is_told_with_its_sentence_and_rule():
    scores = _scored(
        [("Jane Roe", "PER"), ("Oslo", "LOC"), ("Mayor", "PER")],
        [("Roe", "PERSON"), ("Oslo", "ORG"), ("the city", "GPE")],
    )

    told = {one.kind: (one.gold, one.found, one.rule) for one in scores.mistakes}
    rule = str(EntityRule.NAMED)
    assert told == {
        "wrong span": ("PER 'Jane Roe'", "PER", rule), "wrong type": ("LOC 'Oslo'", "ORG", rule),
        "not a name": ("no name", "LOC", rule), "missed": ("PER", "nothing", None),
    }  # fmt: skip
    assert scores.by_rule == {rule: {False: 3}}
    assert scores.mistakes[1].sentence == "Mayor Jane Roe spoke in [Oslo]."


@pytest.mark.parametrize(
    ("label", "scheme"), [("PER", "CoNLL-2003"), ("PERSON", "OntoNotes 5"), ("Organisation", "re3d")]
)
def test_the_labels_tell_their_scheme(label, scheme):
    assert find_scheme([_gold(("Oslo", "Quantity")), _gold(("Oslo", label))]) == scheme


def test_labels_of_no_scheme_are_told_with_what_is_wanted():
    with pytest.raises(GoldError, match=r"met Gene, want those of CoNLL-2003 \(PER/ORG/LOC\)"):
        find_scheme([_gold(("Oslo", "Gene"))])


@pytest.mark.parametrize(
    ("names", "nested"),
    [
        (["Mayor Jane Roe", "Jane"], True),
        (["Mayor Jane", "Jane Roe"], False),
        (["Oslo", "Oslo"], False),
        (["Jane Roe", "Oslo"], False),
        ([], False),
    ],
)
def test_gold_is_nested_where_a_name_lies_inside_another(names, nested):
    assert is_nested([_gold(*((name, "PER") for name in names))]) is nested


def test_names_are_found_with_the_type_of_their_entity():
    inner = ("Jane", 0, NAME, EntityRule.NESTED)
    people = ("Oslo", 0, NAME, EntityRule.DEMONYM)
    everything = found([ROE, inner], [people, CITY], types=[EntityType.PERSON, EntityType.PLACE])

    flat, nested = found_names(everything, nested=False), found_names(everything, nested=True)

    assert [(one.span.of(TEXT), one.label) for one in flat] == [("Jane Roe", "PERSON"), ("Oslo", "NORP")]
    assert {one.span.of(TEXT) for one in nested} == {"Jane Roe", "Jane", "Oslo"}


def test_a_name_found_and_none_in_gold_lowers_precision_only():
    scores = _scored([], [("Oslo", "GPE")])

    assert (scores.exact.predicted, scores.exact.gold, scores.exact.f1) == (1, 0, 0)
    assert found_names(found([OSLO]), nested=True)[0].label == "PERSON"
