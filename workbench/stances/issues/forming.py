"""Issues while they form around their leaders."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from workbench.records import Issue, TextSpan, Topic
from workbench.stances.issues.likeness import HEADS_NEEDED, likeness
from workbench.stances.issues.near_heads import NearHeads
from workbench.stances.issues.topics import WHO

type Place = tuple[str, TextSpan]
"""Id of an article, and where in it a target stands."""
_ID_LENGTH = 10
_NOBODY = ""
"""Stands in the index for topics that concern nothing."""


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


class Groups:
    """Groups that form, with an index of the words of their leaders."""

    def __init__(self, topics: Iterable[Topic], threshold: float) -> None:
        """Form groups in which likeness to a leader is at least ``threshold``; ``topics`` are all that may come."""
        self._threshold = threshold
        self._near = NearHeads(topics)
        self._groups: list[Group] = []
        self._index: dict[str | tuple[str, str], dict[int, None]] = defaultdict(dict)
        self._fixed: dict[str, int] = {}

    def fix(self, topic: Topic, places: Iterable[Place], name: str) -> None:
        """Put ``places`` into the analyst's group ``name``, one of whose leaders ``topic`` becomes."""
        at = self._fixed.setdefault(name, len(self._groups))
        if at == len(self._groups):
            self._groups.append(Group(name=name, leaders=[], by_analyst=True))
        self._groups[at].leaders.append(topic)
        self._put(places, at)
        self._note(at, topic)

    def add(self, topic: Topic, places: Iterable[Place]) -> None:
        """Put ``places`` into the group that ``topic`` is most like, or into one that it leads."""
        likest = max(((self._likeness(at, topic), -at) for at in self._around(topic)), default=(0.0, 0))
        if likest[0] >= self._threshold:
            self._put(places, -likest[1])
            return
        self._groups.append(Group(name=topic.name, leaders=[topic]))
        self._put(places, len(self._groups) - 1)
        self._note(len(self._groups) - 1, topic)

    def named(self) -> list[Group]:
        """Return the groups, each with a name of its own: of two with one name the later says whom it concerns."""
        taken: set[str] = set()
        for group in self._groups:
            group.name = next(name for name in _names(group) if name.lower() not in taken)
            taken.add(group.name.lower())
        return self._groups

    def _put(self, places: Iterable[Place], at: int) -> None:
        for place in places:
            self._groups[at].add(place)

    def _likeness(self, at: int, topic: Topic) -> float:
        return max(likeness(topic, leader) for leader in self._groups[at].leaders)

    def _note(self, at: int, topic: Topic) -> None:
        for word in (topic.head, *topic.concerns, *topic.modifiers):
            self._index[word][at] = None
        for concern in topic.concerns or (_NOBODY,):
            self._index[topic.head, concern][at] = None

    def _around(self, topic: Topic) -> Iterable[int]:
        """Return the groups that may be like enough: at a low threshold those that share any word."""
        heads = [topic.head, *self._near.of(topic.head)]
        keys: Iterator[str | tuple[str, str]]
        if self._threshold < HEADS_NEEDED:
            keys = iter((*heads, *topic.concerns, *topic.modifiers))
        elif topic.concerns:
            keys = ((head, concern) for head in heads for concern in (_NOBODY, *topic.concerns))
        else:
            keys = iter(heads)
        return dict.fromkeys(at for key in keys for at in self._index.get(key, ()))


def _names(group: Group) -> Iterator[str]:
    """Yield the names that a group could have, the best first."""
    yield group.name
    concerned = sorted(one.removeprefix(WHO) for one in group.leaders[0].concerns)
    if concerned:
        yield f"{group.name} ({', '.join(concerned)})"
    number = 2
    while True:
        yield f"{group.name} ({number})"
        number += 1
