import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.invented import TEXT, at, line
from workbench.evaluation.gold import GoldTree
from workbench.evaluation.heads import Heads
from workbench.records import TextSpan

_LINE = line()
HEADS = Heads(GoldTree(tuple(TextSpan(*one) for one in _LINE["tokens"]), tuple(_LINE["heads"]), tuple(_LINE["upos"])))


@pytest.mark.parametrize(
    ("words", "head"),
    [("Mayor Jane Roe", "Mayor"), ("Jane Roe", "Jane"), ("the city", "city"), ("in Oslo", "Oslo"), ("Ro", "Roe")],
    ids=["title", "name", "article", "preposition", "part"],
)
def test_the_head_is_the_first_word_whose_governor_lies_outside(words, head):
    assert HEADS.words(HEADS.of(at(words)), TEXT) == head


def test_parts_of_speech_tell_names_and_pronouns():
    assert HEADS.is_name(HEADS.of(at("Oslo")))
    assert HEADS.is_pronoun(HEADS.of(at("She")))
    assert not HEADS.is_name(HEADS.of(at("city")))


@given(st.integers(0, 70), st.integers(0, 70))
def test_any_span_has_a_head(start, end):
    head = HEADS.of(TextSpan(min(start, end), max(start, end) + 1))

    assert HEADS.words(head, TEXT)


def test_a_tree_that_turns_in_a_circle_has_a_head_all_the_same():
    tree = GoldTree((TextSpan(0, 1), TextSpan(2, 3)), (1, 0), ("NOUN", "NOUN"))

    assert Heads(tree).of(TextSpan(0, 3)) == 0
