from workbench.articles import make_article
from workbench.records import Entity, EntityType, Findings, TextSpan, Topic
from workbench.sources import with_common_names


def told(*names: str, topics: tuple[Topic, ...] = (), **values: object) -> Findings:
    entities = tuple(
        Entity(**{"id": f"e{at}", "name": name, "type": EntityType.PERSON, **values}) for at, name in enumerate(names)
    )
    return Findings(article=make_article(" ".join(names)), entities=entities, topics=topics)


def names(*findings: Findings) -> list[list[str]]:
    return [[entity.name for entity in found.entities] for found in with_common_names(findings)]


def test_a_last_name_alone_has_the_full_name_of_another_article():
    _, found = with_common_names([told("Astrid Moen"), told("Moen", "Rudd")])

    assert [(one.name, one.aliases) for one in found.entities] == [("Astrid Moen", ("Moen",)), ("Rudd", ())]


def test_of_two_with_one_last_name_either_could_be_meant():
    assert names(told("Astrid Moen"), told("Tor Moen"), told("Moen")) == [["Astrid Moen"], ["Tor Moen"], ["Moen"]]


def test_two_of_one_article_stay_two():
    assert names(told("Astrid Moen", "Moen")) == [["Astrid Moen", "Moen"]]


def test_only_persons_whom_no_list_names_are_meant():
    bank = told("Moen", type=EntityType.ORGANIZATION)
    assert names(told("Astrid Moen"), bank)[1] == ["Moen"]
    assert names(told("Astrid Moen"), told("Moen", listed="Q1"))[1] == ["Moen"]


def test_topics_that_name_somebody_follow():
    span = TextSpan(0, 4)
    about = Topic(span=span, name="Moen", head="who:moen", somebody=True)
    deal = Topic(span=TextSpan(5, 9), name="deal with Moen", head="deal", concerns=frozenset({"who:moen"}))

    _, found = with_common_names([told("Astrid Moen"), told("Moen", topics=(about, deal))])

    assert [(topic.name, topic.head) for topic in found.topics] == [
        ("Astrid Moen", "who:astrid moen"), ("deal with Moen", "deal"),
    ]  # fmt: skip
    assert found.topics[1].concerns == {"who:astrid moen"}


def test_no_articles_give_none():
    assert with_common_names([]) == ()
