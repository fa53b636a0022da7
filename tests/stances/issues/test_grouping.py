from hypothesis import given
from hypothesis import strategies as st

from tests.stances.found import stances
from workbench.records import TextSpan
from workbench.stances.issues.grouping import group_targets
from workbench.stances.issues.targets import Target, likeness


def target(head: str, *, arguments: str = "", modifiers: str = "", start: int = 0) -> Target:
    words = [*modifiers.split(), head, *arguments.split()]
    return Target(
        span=TextSpan(start, start + len(" ".join(words))),
        name=" ".join(words),
        is_noun=True,
        head=head,
        arguments=frozenset(arguments.split()),
        modifiers=frozenset(modifiers.split()),
    )


def test_a_verb_and_a_noun_for_one_thing_meet_in_one_issue():
    found, issues = stances("talks")

    assert [issue.name for issue in issues] == ["secret talks with Galton Mills"]
    assert [one.polarity for one in found] == [0.4, -0.8]


def test_different_things_are_different_issues():
    assert [issue.name for issue in stances("two-issues")[1]] == ["merger", "library"]


def test_an_issue_that_is_somebody_has_the_name_of_that_somebody():
    assert [issue.name for issue in stances("somebody")[1]] == ["Vera Hale"]


def test_talks_with_others_are_other_talks():
    assert likeness(target("talks", arguments="a"), target("talks", arguments="b")) < 0.5
    assert likeness(target("talks", arguments="a"), target("talks")) > 0.5
    assert likeness(target("talks", arguments="a"), target("deal", arguments="a")) < 0.5


def test_what_is_done_with_somebody_is_named_by_its_noun():
    _, [issue] = stances("negotiated")

    assert issue.name == "talks with Galton Mills"


def test_two_things_with_a_price_are_not_one_issue_for_the_price():
    _, issues = stances("release_of_two")

    assert len(issues) == 2


def test_a_vague_word_alone_joins_nothing_that_says_more():
    assert likeness(target("plan"), target("plan", arguments="tram")) < 0.5
    assert likeness(target("plan"), target("plan")) == 1.0


def test_only_equal_targets_stay_together_at_one():
    near = [target("talks", arguments="a"), target("talks", arguments="a", modifiers="secret", start=50)]

    assert len(group_targets(near, threshold=0.5)) == 1
    assert len(group_targets(near, threshold=1.0)) == 2


_words = st.sampled_from(["", "a", "b", "a b"])
_targets = st.lists(
    st.builds(
        target,
        st.sampled_from(["talks", "deal", "plan"]),
        arguments=_words,
        modifiers=_words,
        start=st.integers(0, 500).map(lambda i: i * 40),
    ),
    max_size=12,
)


@given(_targets, st.floats(0.1, 1.0))
def test_each_target_is_in_one_issue_whatever_the_order(targets, threshold):
    issues = group_targets(targets, threshold=threshold)

    assert {span for issue in issues for span in issue.targets} == {one.span for one in targets}
    assert issues == group_targets(targets[::-1], threshold=threshold)


@given(_targets)
def test_likeness_is_mutual_and_between_nothing_and_one(targets):
    for one in targets:
        for other in targets:
            assert likeness(one, other) == likeness(other, one)
            assert 0 <= likeness(one, other) <= 1
