from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.stances.found import stances
from workbench.records import TextSpan, Topic
from workbench.stances.issues.grouping import group_topics, issues_of
from workbench.stances.issues.likeness import likeness


def topic(head: str, *, concerns: str = "", modifiers: str = "", start: int = 0, **values: object) -> Topic:
    words = [*modifiers.split(), head, *concerns.split()]
    return Topic(
        span=TextSpan(start, start + len(" ".join(words))),
        name=" ".join(words),
        head=head,
        concerns=frozenset(concerns.split()),
        modifiers=frozenset(modifiers.split()),
        **values,
    )


def test_a_verb_and_a_noun_for_one_thing_meet_in_one_issue():
    found, issues = stances("talks")

    assert [issue.name for issue in issues] == ["secret talks with Galton Mills"]
    assert [one.polarity for one in found] == [0.4, -0.8]


def test_different_things_are_different_issues():
    assert [issue.name for issue in stances("two-issues")[1]] == ["merger", "library"]


def test_an_issue_that_is_somebody_has_the_name_of_that_somebody():
    assert [issue.name for issue in stances("somebody")[1]] == ["Vera Hale"]


def test_what_is_done_with_somebody_is_named_by_its_noun():
    _, [issue] = stances("negotiated")

    assert issue.name == "talks with Galton Mills"


def test_two_things_with_a_price_are_not_one_issue_for_the_price():
    _, issues = stances("release_of_two")

    assert len(issues) == 2


def test_only_equal_topics_stay_together_at_one():
    near = [topic("talks", concerns="a"), topic("talks", concerns="a", modifiers="secret", start=50)]

    assert len(issues_of(near, threshold=0.5)) == 1
    assert len(issues_of(near, threshold=1.0)) == 2


def test_likeness_does_not_run_on_from_one_topic_to_the_next():
    old, again = topic("port", modifiers="old small"), topic("port", modifiers="old small", start=50)
    between, new = topic("port", start=100), topic("port", modifiers="new big", start=150)
    assert likeness(old, between) == likeness(between, new) > 0.8 > likeness(old, new)

    issues = issues_of([old, again, between, new], threshold=0.8)

    assert [len(issue.targets) for issue in issues] == [3, 1]


def test_an_issue_is_named_by_the_words_most_targets_share_and_is_the_same_in_all_articles():
    told = [
        ("a", topic("closure", concerns="mine")),
        ("b", topic("closure", concerns="mine", start=9)),
        ("c", topic("closure")),
    ]

    [group] = group_topics({(article, one.span): one for article, one in told}, threshold=0.5)

    assert group.name == "closure mine"
    assert {group.issue(article).id for article in "abc"} == {group.id}
    assert [group.issue(article).targets for article in "abc"] == [(one.span,) for _, one in told]


def test_what_the_analyst_put_together_stays_so_and_draws_its_like():
    tram, light_rail, other = (
        topic("tram"),
        topic("rail", modifiers="light", start=20),
        topic("tram", modifiers="new", start=60),
    )
    topics = {("a", one.span): one for one in (tram, light_rail, other)}

    found = group_topics(topics, threshold=0.5, fixed={("a", tram.span): "transit", ("a", light_rail.span): "transit"})

    assert [(group.name, group.by_analyst, len(group.places)) for group in found] == [("transit", True, 3)]


def test_what_the_analyst_took_apart_stays_apart():
    one, other = topic("strike"), topic("strike", start=20)

    found = group_topics(
        {("a", one.span): one, ("a", other.span): other},
        threshold=0.1,
        fixed={("a", one.span): "rail strike", ("a", other.span): "dock strike"},
    )

    assert [group.name for group in found] == ["dock strike", "rail strike"]


def test_two_issues_of_one_name_are_told_apart():
    talks = [
        topic("talks", concerns="who:roe"),
        topic("talks", concerns="who:loe", start=20),
        topic("talks", concerns="who:loe", modifiers="x", start=40),
    ]
    named = [replace(one, name="talks") for one in talks]

    found = group_topics({("a", one.span): one for one in named}, threshold=1.0)

    assert len({group.name for group in found}) == 3
    assert {group.name for group in found} >= {"talks", "talks (loe)"}


_words = st.sampled_from(["", "a", "b", "a b"])
topics = st.builds(
    topic,
    st.sampled_from(["talks", "rise", "cut", "plan"]),
    concerns=_words,
    modifiers=_words,
    start=st.integers(0, 500).map(lambda i: i * 40),
    vector=st.sampled_from([b"", bytes([127, 0]), bytes([120, 40])]),
)


@given(st.lists(topics, max_size=12, unique_by=lambda one: one.span), st.floats(0.1, 1.0))
def test_each_target_is_in_one_issue_whatever_the_order(topics, threshold):
    issues = issues_of(topics, threshold=threshold)

    assert sorted(span for issue in issues for span in issue.targets) == sorted(one.span for one in topics)
    assert issues == issues_of(topics[::-1], threshold=threshold)
