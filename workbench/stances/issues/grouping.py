"""Topics grouped into issues, so that their holders can be compared, in one article or across many.

Each issue forms around one topic, its leader, which most targets name in the same words.  A topic joins the issue whose
leader it is most like, so that likeness never runs on from one to the next; what the analyst put together leads first.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from types import MappingProxyType

from workbench.records import Issue, TextSpan, Topic
from workbench.stances.issues.likeness import likeness
from workbench.stances.issues.near_heads import NearHeads

type Place = tuple[str, TextSpan]
"""Id of an article, and where in it a target stands."""
_ID_LENGTH = 10


@dataclass(slots=True)
class Group:
    """An issue while it forms."""

    name: str
    leaders: list[Topic]
    """What others are held against: one topic, or all that the analyst put here."""
    targets: dict[str, list[TextSpan]] = field(default_factory=dict)
    """Where its targets stand, by article."""
    by_analyst: bool = False

    @property
    def id(self) -> str:
        """The same wherever an issue of this name forms."""
        return f"i{sha256(self.name.encode()).hexdigest()[:_ID_LENGTH]}"

    @property
    def places(self) -> list[Place]:
        """Where its targets stand."""
        return [(article, span) for article, spans in self.targets.items() for span in spans]

    def add(self, place: Place) -> None:
        """Take in the target at ``place``."""
        article, span = place
        self.targets.setdefault(article, []).append(span)

    def issue(self, article: str) -> Issue:
        """Return the issue with its targets in ``article``."""
        targets = tuple(sorted(self.targets.get(article, ())))
        return Issue(id=self.id, name=self.name, targets=targets, by_analyst=self.by_analyst)


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
    groups = _Groups(topics.values(), threshold)
    for place, name in sorted(fixed.items(), key=lambda one: (one[1], one[0])):
        if place in topics:
            groups.fix(place, topics[place], name)
    counts = Counter(topic.name.lower() for topic in topics.values())
    for place in sorted(topics.keys() - fixed.keys(), key=lambda one: (_rank(topics[one], counts), one)):
        groups.add(place, topics[place])
    return groups.named()


def _rank(topic: Topic, counts: Mapping[str, int]) -> tuple[bool, bool, int, bool, int]:
    """Return what orders topics, the best leader first: somebody, a phrase before a clause, common, telling, short."""
    return (not topic.somebody, topic.clause, -counts[topic.name.lower()], not topic.concerns, len(topic.name))


class _Groups:
    """Groups that form, with an index of the words of their leaders."""

    def __init__(self, topics: Iterable[Topic], threshold: float) -> None:
        self._threshold = threshold
        self._near = NearHeads(topics)
        self._groups: list[Group] = []
        self._by_word: dict[str, set[int]] = defaultdict(set)
        self._fixed: dict[str, int] = {}

    def fix(self, place: Place, topic: Topic, name: str) -> None:
        at = self._fixed.setdefault(name, len(self._groups))
        if at == len(self._groups):
            self._groups.append(Group(name=name, leaders=[], by_analyst=True))
        self._groups[at].leaders.append(topic)
        self._groups[at].add(place)
        self._note(at, topic)

    def add(self, place: Place, topic: Topic) -> None:
        around = sorted({at for word in self._words(topic) for at in self._by_word.get(word, ())})
        likest = max(((self._likeness(at, topic), -at) for at in around), default=(0.0, 0))
        if likest[0] >= self._threshold:
            self._groups[-likest[1]].add(place)
            return
        self._groups.append(Group(name=topic.name, leaders=[topic]))
        self._groups[-1].add(place)
        self._note(len(self._groups) - 1, topic)

    def named(self) -> list[Group]:
        """Return the groups, each with a name of its own: of two with one name the later says whom it concerns."""
        taken: set[str] = set()
        for group in self._groups:
            group.name = next(name for name in _names(group) if name.lower() not in taken)
            taken.add(group.name.lower())
        return self._groups

    def _likeness(self, at: int, topic: Topic) -> float:
        return max(likeness(topic, leader) for leader in self._groups[at].leaders)

    def _note(self, at: int, topic: Topic) -> None:
        for word in (topic.head, *topic.concerns, *topic.modifiers):
            self._by_word[word].add(at)

    def _words(self, topic: Topic) -> Iterator[str]:
        yield topic.head
        yield from topic.concerns
        yield from topic.modifiers
        yield from self._near.of(topic.head)


def _names(group: Group) -> Iterator[str]:
    """Yield the names that a group could have, the best first."""
    yield group.name
    concerned = sorted(one.removeprefix("who:") for one in group.leaders[0].concerns)
    if concerned:
        yield f"{group.name} ({', '.join(concerned)})"
    number = 2
    while True:
        yield f"{group.name} ({number})"
        number += 1
