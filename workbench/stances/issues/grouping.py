"""Topics grouped into issues, so that their holders can be compared, in one article or across many.

Each issue forms around one topic, its leader, which most targets name in the same words.  A topic joins the issue whose
leader it is most like, so that likeness never runs on from one to the next; what the analyst put together leads first.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from types import MappingProxyType

from workbench.records import Issue, Topic
from workbench.stances.issues.forming import Group, Groups, Place


def issues_of(topics: Iterable[Topic], *, threshold: float) -> tuple[Issue, ...]:
    """Return the issues of one article's ``topics``, in text order.

    Args:
        topics: What its stances are about.
        threshold: How alike the topics of one issue are to its leader, from 0 to 1; 1 keeps only equal ones together.
    """
    groups = group_topics({("", topic.span): topic for topic in topics}, threshold=threshold)
    return tuple(sorted((group.issue("") for group in groups), key=lambda issue: issue.targets[0]))


def group_topics(
    topics: Mapping[Place, Topic], *, threshold: float, fixed: Mapping[Place, str] = MappingProxyType({})
) -> list[Group]:
    """Return ``topics`` in groups, the analyst's first; each place is in one of them, whatever the order they come in.

    Args:
        topics: What targets are about, by where they stand.
        threshold: As for `issues_of`.
        fixed: The name of the issue to which the analyst gave a target.
    """
    groups = Groups(topics.values(), threshold)
    for place, name in sorted(fixed.items(), key=lambda one: (one[1], one[0])):
        if place in topics:
            groups.fix(topics[place], [place], name)
    alike: dict[Hashable, list[Place]] = defaultdict(list)
    for place in sorted(topics.keys() - fixed.keys()):
        alike[_shape(topics[place])].append(place)
    counts = Counter(topic.name.lower() for topic in topics.values())
    shapes = sorted(alike.values(), key=lambda places: min(_rank(topics[one], counts, one) for one in places))
    for places in shapes:
        leader = min(places, key=lambda one: _rank(topics[one], counts, one))
        groups.add(topics[leader], places)
    return groups.named()


def _shape(topic: Topic) -> Hashable:
    """Return what two topics share of which one is as good as the other."""
    return (topic.head, topic.somebody, topic.concerns, topic.modifiers)


def _rank(topic: Topic, counts: Mapping[str, int], place: Place) -> tuple[bool, bool, int, bool, int, Place]:
    """Return what orders topics, the best leader first: somebody, a phrase before a clause, common, telling, short."""
    common = -counts[topic.name.lower()]
    return (not topic.somebody, topic.clause, common, not topic.concerns, len(topic.name), place)
