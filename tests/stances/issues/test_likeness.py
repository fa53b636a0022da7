from hypothesis import given
from hypothesis import strategies as st

from tests.stances.issues.test_grouping import topic, topics
from workbench.language.wordlists import read_rows
from workbench.stances.issues.likeness import HEADS_NEEDED, likeness


def test_talks_with_others_are_other_talks():
    assert likeness(topic("talks", concerns="a"), topic("talks", concerns="b")) < 0.5
    assert likeness(topic("talks", concerns="a"), topic("talks")) > 0.5
    assert likeness(topic("talks", concerns="a"), topic("deal", concerns="a")) < 0.5


def test_a_vague_word_alone_joins_nothing_that_says_more():
    assert likeness(topic("plan"), topic("plan", concerns="tram")) < 0.5
    assert likeness(topic("plan"), topic("plan")) == 1.0


def test_heads_whose_vectors_are_near_are_alike_and_less_than_the_same_head():
    pylon, mast = topic("pylon", vector=bytes([127, 0])), topic("mast", vector=bytes([120, 40]))

    assert likeness(pylon, topic("hut", vector=bytes([0, 127]))) == 0
    assert 0.5 <= likeness(pylon, mast) < likeness(pylon, pylon)
    assert likeness(pylon, topic("mast")) == 0


def test_opposites_are_never_one_issue():
    assert likeness(topic("rise", modifiers="tax"), topic("cut", modifiers="tax")) == 0
    assert likeness(topic("tax", modifiers="higher"), topic("tax", modifiers="lower")) == 0
    assert likeness(topic("tax", modifiers="higher"), topic("tax")) > 0


def test_a_word_is_not_its_own_opposite():
    for row in read_rows("workbench.stances", "issue_opposites"):
        assert row["word"] != row["opposite"]


@given(st.lists(topics, max_size=12))
def test_likeness_is_mutual_and_between_nothing_and_one(found):
    for one in found:
        for other in found:
            assert likeness(one, other) == likeness(other, one)
            assert 0 <= likeness(one, other) <= 1


@given(topics, topics)
def test_topics_that_are_not_looked_up_for_each_other_are_less_alike_than_the_index_takes_for_granted(one, other):
    near = one.head == other.head or (one.vector and other.vector)
    share = not one.concerns or not other.concerns or one.concerns & other.concerns

    assert (near and share) or likeness(one, other) < HEADS_NEEDED
