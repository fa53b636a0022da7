import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.attributed import BELIEVES, FOUND_BELIEVES, FOUND_SAID, SAID, TEXT, found, gold
from workbench.evaluation.attributions import FoundAttributions, Roles, WordsOf, matches, score_attributions
from workbench.records import TextSpan


def scored(document, *attributions):
    return score_attributions([(document, FoundAttributions(attributions=attributions))])


def test_what_agrees_in_all_roles_is_exact_and_right_end_to_end(tmp_path):
    totals = scored(gold(tmp_path), FOUND_SAID, FOUND_BELIEVES).total()

    assert {name: totals[name].recalled for name in ("full exact", "end to end", "detected@.8", "cue exact")} == {
        "full exact": 2, "end to end": 2, "detected@.8": 2, "cue exact": 2,
    }  # fmt: skip
    assert (totals["end to end"].precision, totals["end to end"].recall) == (1, pytest.approx(2 / 3))
    assert (totals["with a cue"].f1, totals["nested"].f1, totals["source right"].precision) == (1, 1, 1)


def test_a_wrong_source_is_detected_and_not_right(tmp_path):
    scores = scored(gold(tmp_path, SAID), found("Tom Rudd", "said", "that the mayor believes the old pier is safe"))

    totals = scores.total()
    assert (totals["detected@.5"].f1, totals["source right"].precision, totals["end to end"].f1) == (1, 0, 0)
    (mistake,) = scores.mistakes
    assert (mistake.kind, mistake.rule) == ("wrong source", "reporting verb")
    assert mistake.gold == "Mrs Hale | said | that the mayor believes the old pier is safe"
    assert mistake.found == "Tom Rudd | said | that the mayor believes the old pier is safe"


def test_half_of_the_words_of_both_contents_are_enough(tmp_path):
    document = gold(tmp_path, BELIEVES)

    half = scored(document, found("the mayor", "believes", "the old pier")).total()
    less = scored(document, found("the mayor", "believes", "the old")).total()

    assert (half["detected@.5"].f1, half["detected@.8"].f1, less["detected@.5"].f1) == (1, 0, 0)


def test_what_is_missed_and_what_is_spurious_is_listed(tmp_path):
    scores = scored(gold(tmp_path), FOUND_SAID, found("Ida Moen", "left", "early"))

    assert [one.kind for one in scores.mistakes] == ["missed", "missed, without a cue", "spurious"]
    assert scores.mistakes[2].sentence == "Ida Moen [left] early."
    assert scores.by_rule == {"reporting verb": {True: 1, False: 1}}


def test_a_nested_one_is_right_only_inside_the_right_other(tmp_path):
    alone = found("the mayor", "believes", "the old pier is safe")

    assert scored(gold(tmp_path), FOUND_SAID, alone).total()["nested"].recalled == 0
    assert scored(gold(tmp_path), FOUND_SAID, FOUND_BELIEVES).total()["nested"].recalled == 1


def test_a_crash_is_counted_and_finds_nothing(tmp_path):
    document = gold(tmp_path)

    scores = score_attributions([(document, FoundAttributions(failure="IndexError('E')"))])

    assert (scores.crashes, scores.total()["end to end"].gold) == (1, 3)
    assert (scores.mistakes[0].kind, scores.mistakes[0].found) == ("crashed", "IndexError('E')")


def test_genres_are_summed_apart(tmp_path):
    (tmp_path / "other").mkdir()
    pairs = [(gold(tmp_path, SAID, genre="news"), (FOUND_SAID,)), (gold(tmp_path / "other", SAID, genre="court"), ())]

    genres = score_attributions((one, FoundAttributions(attributions=two)) for one, two in pairs).by_genre()

    assert {genre: one["end to end"].f1 for genre, one in genres.items()} == {"court": 0, "news": 1}


def test_marks_do_not_matter():
    words = WordsOf(TEXT)

    bare, marked = TEXT.index("Photo"), TEXT.index("Tom")

    assert words.roles((), (), [TextSpan(bare, bare + 5)]) == words.roles((), (), [TextSpan(bare - 1, marked)])


def test_of_two_alike_the_first_gold_is_paired():
    one = Roles(frozenset({1}), frozenset({2}), frozenset({3}))

    assert [(pair.at, pair.place) for pair in matches([one, one], [one])] == [(0, 0)]


_WORDS = st.frozensets(st.integers(0, 6), max_size=4)
_SIDE = st.lists(st.builds(Roles, _WORDS, _WORDS, _WORDS), max_size=5)


@given(_SIDE, _SIDE)
def test_pairs_are_one_to_one_and_share_a_word(gold_side, found_side):
    pairs = matches(gold_side, found_side)

    assert len({pair.at for pair in pairs}) == len({pair.place for pair in pairs}) == len(pairs)
    assert all(pair.gold.content & pair.found.content or pair.gold.cue & pair.found.cue for pair in pairs)
    assert all(pair.right <= (pair.overlap >= 0.5) and pair.exact <= pair.source_right for pair in pairs)
