"""A name in the cluster of somebody, and why it is there."""

from collections import Counter
from dataclasses import dataclass, field

from workbench.entities.forms import name_key
from workbench.entities.names import Name
from workbench.entities.own_list import ListedEntity
from workbench.language.spans import span_of
from workbench.records import EntityType, TextSpan
from workbench.rules import EntityRule

DEMONYM_CONFIDENCE = 0.6
"""How far it can be trusted that "Norwegian" of "Norwegian officials" points at Norway."""
AMBIGUOUS = 0.4
"""How far a last name can be trusted that several people of the article share."""


@dataclass(frozen=True, slots=True)
class Link:
    """A name in a cluster, and why it is there."""

    name: Name
    rule: EntityRule
    confidence: float = 1.0
    evidence: tuple[TextSpan, ...] = ()
    candidates: tuple[tuple["Cluster", float], ...] = ()
    """All whom the name fits, with their shares, if it fits several; the one it was given to first."""


@dataclass(slots=True, eq=False)
class Cluster:
    """Names of one somebody, in text order once `cluster_names` has returned it."""

    type: EntityType
    links: list[Link] = field(default_factory=list)
    listed: ListedEntity | None = None
    """The entry of the analyst's own list that it is; no rule gives such a cluster to another."""

    @property
    def keys(self) -> set[str]:
        """The different names, those of its entry in the list among them."""
        return {link.name.key for link in self.links} | {name_key(name) for name in self.own_names}

    @property
    def texts(self) -> dict[str, None]:
        """The different names as they are written, in order, those of its entry in the list first."""
        return dict.fromkeys((*self.own_names, *(link.name.text for link in self.links)))

    @property
    def own_names(self) -> tuple[str, ...]:
        """The names in the analyst's own list."""
        return () if self.listed is None else (self.listed.name, *self.listed.aliases)

    @property
    def first(self) -> TextSpan:
        """Where the first name stands."""
        return min(span_of(link.name.span) for link in self.links)

    @property
    def canonical(self) -> str:
        """The listed name, or a person's fullest; of anything else the most frequent, no bare capitals if it can be."""
        if self.listed is not None:
            return self.listed.name
        telling = [link for link in self.links if link.confidence > DEMONYM_CONFIDENCE] or self.links
        counts = Counter(link.name.text for link in telling)
        if self.type is EntityType.PERSON:
            return max(counts, key=lambda text: (len(text.split()), not text.isupper(), counts[text], len(text)))
        return max(counts, key=lambda text: (not text.isupper() or "." in text, counts[text], len(text)))

    def last_before(self, start: int) -> int:
        """Return where its last name before the character ``start`` begins, -1 if there is none."""
        places = (link.name.span.start_char for link in self.links)
        return max((place for place in places if place < start), default=-1)

    def aliases(self) -> tuple[str, ...]:
        """Return the other names, those of the analyst's list first, then the most frequent."""
        counts = Counter(link.name.text for link in self.links if link.rule is not EntityRule.LISTED)
        shown = {name_key(self.canonical): self.canonical}
        for text in (*self.own_names, *sorted(counts, key=lambda text: (-counts[text], text))):
            shown.setdefault(name_key(text), text)
        return tuple(shown.values())[1:]
