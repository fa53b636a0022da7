from dataclasses import replace

from workbench.articles import make_article
from workbench.records import Findings, Issue, Position, Stance, TextSpan, Topic
from workbench.sources import with_common_issues


def told(text: str, *, modifiers: str = "") -> Findings:
    span = TextSpan(0, len(text))
    topic = Topic(span=span, name=text, head="tram", modifiers=frozenset(modifiers.split()))
    stance = Stance(
        id="s1", holder="e1", issue="i0", target=span, position=Position.SUPPORTS, polarity=1.0, cue=span,
        evidence=(span,), rule="by hand",
    )  # fmt: skip
    issue = Issue(id="i0", name=text, targets=(span,))
    return Findings(article=make_article(text), topics=(topic,), stances=(stance,), issues=(issue,))


def test_what_several_articles_are_about_is_one_issue_in_all_of_them():
    one, other = told("the tram"), told("the new tram", modifiers="new")

    first, second = with_common_issues([one, other], threshold=0.5)

    assert first.issues[0].name == second.issues[0].name == "the tram"
    assert first.stances[0].issue == second.stances[0].issue == first.issues[0].id
    assert second.issues[0].targets == (other.topics[0].span,)


def test_each_article_has_only_the_issues_that_it_tells_of():
    bus = told("the bus")
    bus = replace(bus, topics=(replace(bus.topics[0], head="bus"),))

    first, second = with_common_issues([told("the tram"), bus], threshold=0.5)

    assert [issue.name for issue in first.issues] == ["the tram"]
    assert [issue.name for issue in second.issues] == ["the bus"]


def test_the_analysts_name_goes_before_all():
    one, other = told("the tram"), told("the new tram", modifiers="new")

    found = with_common_issues([one, other], threshold=0.5, fixed={(one.article.id, one.topics[0].span): "transit"})

    assert [issue.name for each in found for issue in each.issues] == ["transit", "transit"]
    assert found[0].issues[0].by_analyst


def test_no_articles_give_none():
    assert with_common_issues([], threshold=0.5) == ()
