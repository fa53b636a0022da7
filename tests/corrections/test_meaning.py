import pytest

from workbench.corrections.meaning import meant, new_id, share
from workbench.records import TextSpan


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [((0, 4), (0, 4), 1.0), ((0, 4), (2, 6), 2 / 6), ((0, 4), (4, 6), 0.0), ((0, 9), (3, 6), 3 / 9)],
)
def test_what_two_spans_share_is_of_all_that_they_cover(one, other, common):
    assert share(TextSpan(*one), TextSpan(*other)) == share(TextSpan(*other), TextSpan(*one)) == common


def test_words_mean_what_shares_most_with_them_and_of_equals_the_first():
    spans = [TextSpan(0, 9), TextSpan(3, 6), TextSpan(3, 6)]

    assert meant(enumerate(spans), TextSpan(3, 6), lambda one: (one[1],)) == (1, TextSpan(3, 6))
    assert meant(spans, TextSpan(9, 12), lambda one: (one,)) is None
    assert meant(spans, TextSpan(6, 9), lambda one: (one,), least=0.5) is None


def test_an_id_that_is_taken_gets_a_number():
    assert [new_id("e1", taken) for taken in ((), ("e1",), ("e1", "e1-2"))] == ["e1", "e1-2", "e1-3"]
