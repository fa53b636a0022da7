from collections import Counter

import pytest

from tests.evaluation.judged import MET, PRAISED, found, judged
from workbench.evaluation.sentiments import ToneCounts, score_sentiments
from workbench.records import Tone

NEGATIVE, NEUTRAL, POSITIVE = Tone.NEGATIVE, Tone.NEUTRAL, Tone.POSITIVE


def test_macro_f1_is_the_mean_of_the_tones_whatever_their_number():
    counts = ToneCounts(Counter({(NEGATIVE, NEGATIVE): 1, (POSITIVE, NEGATIVE): 1, (NEUTRAL, NEUTRAL): 1,
                                 (NEGATIVE, NEUTRAL): 0}))  # fmt: skip

    assert counts.score(NEGATIVE).f1 == pytest.approx(2 / 3)
    assert counts.score(POSITIVE).f1 == 0
    assert counts.macro_f1 == pytest.approx((2 / 3 + 0 + 1) / 3)
    assert counts.macro_recall == pytest.approx(2 / 3)
    assert (counts.total, counts.accuracy) == (3, pytest.approx(2 / 3))


def test_somebody_who_takes_all_for_neutral_finds_the_neutral_ones():
    counts = ToneCounts(Counter({(NEGATIVE, NEGATIVE): 1, (NEUTRAL, POSITIVE): 1})).all_neutral()

    assert counts.pairs == Counter({(NEGATIVE, NEUTRAL): 1, (NEUTRAL, NEUTRAL): 1})


def test_no_targets_are_no_error():
    assert (ToneCounts().macro_f1, ToneCounts().accuracy) == (0, 0)


def test_texts_are_counted_apart_and_mistakes_told_with_their_words(tmp_path):
    first, second = judged(tmp_path)

    scores = score_sentiments(
        [
            (first, dict([found("Mrs Hale", POSITIVE, text=PRAISED), found("Tom Rudd", POSITIVE, text=PRAISED)])),
            (second, dict([found("Tom Rudd", NEGATIVE, text=MET)])),
        ]
    )

    assert {name: (one.total, one.accuracy) for name, one in scores.apart.items()} == {
        "several targets": (2, 0.5), "targets of different tones": (2, 0.5), "one target": (1, 1.0),
    }  # fmt: skip
    assert scores.total([1, 1]).total == 2
    assert scores.by_rule == {"portrayal": Counter({True: 2, False: 1})}
    (mistake,) = scores.mistakes
    assert (mistake.kind, mistake.found) == ("neutral taken for positive", "positive for 'praised'")
    assert mistake.sentence == "[Mrs Hale] praised Tom Rudd."
