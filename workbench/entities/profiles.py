"""What the reading of an article knows of each somebody so far, to match descriptions and pronouns against."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from workbench.entities.links import Cluster, Link
from workbench.entities.nouns import gender_of, is_organization_noun, is_person_noun
from workbench.entities.own_list import ListedEntity
from workbench.entities.phrases import Phrase
from workbench.language.known import GIVEN_NAMES
from workbench.language.spans import span_of
from workbench.records import EntityType, TextSpan
from workbench.rules import EntityRule

_LONGEST = 80
"""Characters of a description that can serve as a name."""


@dataclass(frozen=True, slots=True, eq=False)
class Point:
    """A phrase that points at somebody, and why."""

    phrase: Phrase
    rule: EntityRule
    confidence: float = 1.0
    evidence: tuple[TextSpan, ...] = ()
    candidates: tuple[tuple["Profile", float], ...] = ()
    """Whom else it might point at, each with a score, the chosen one first; empty where nothing is open."""


@dataclass(eq=False, slots=True)
class Profile:
    """Somebody or something, as far as the article has been read."""

    type: EntityType
    cluster: Cluster | None = None
    """Its names, if it has any."""
    plural: bool = False
    role_heads: dict[str, Token] = field(default_factory=dict)
    """Lemmas of the nouns that it is called by, each with a token that shows it."""
    genders: set[str] = field(default_factory=set)
    descriptions: list[tuple[Token, Token]] = field(default_factory=list)
    """Heads of the phrases that stand beside its names, each with the head of the name."""
    affiliations: list[Token] = field(default_factory=list)
    """Heads of the names of what its roles are held in, in text order."""
    likely: str | None = None
    """The gender that a given name hints at."""
    points: list[Point] = field(default_factory=list)
    members: tuple["Profile", ...] = ()

    @property
    def is_person(self) -> bool:
        """Whether it is one human being."""
        return self.type is EntityType.PERSON and not self.plural

    @property
    def listed(self) -> ListedEntity | None:
        """Its entry in the analyst's own list."""
        return self.cluster.listed if self.cluster else None

    @property
    def name(self) -> str:
        """The canonical name, or the fullest description of somebody without one."""
        if self.cluster is not None:
            return self.cluster.canonical
        texts = [" ".join(point.phrase.span.text.split()) for point in self.points]
        told = [text for text, point in zip(texts, self.points, strict=True) if point.phrase.pronoun is None]
        return max((text for text in told if len(text) <= _LONGEST), key=len, default=(told or texts)[0])

    def head_before(self, token: Token) -> Token | None:
        """Return the head of its last phrase before ``token``, of those read so far."""
        heads = (point.phrase.head for point in reversed(self.points))
        return next((head for head in heads if head.i < token.i), None)

    def add(self, point: Point) -> None:
        """Take in ``point``, and what its noun tells."""
        self.points.append(point)
        head = point.phrase.head
        if point.phrase.pronoun is None and point.phrase.name is None:
            self.role_heads.setdefault(head.lemma_.lower(), head)
            if gender := gender_of(head):
                self.genders.add(gender)


def named_profile(cluster: Cluster, role_heads: Sequence[Token]) -> Profile:
    """Return the profile of a cluster of names with the ``role_heads`` found beside them, without points."""
    profile = Profile(cluster.type, cluster, plural=cluster.type is EntityType.GROUP)
    profile.role_heads = {token.lemma_.lower(): token for token in role_heads}
    profile.genders |= {gender for gender in map(gender_of, role_heads) if gender}
    if cluster.type is EntityType.PERSON:
        profile.likely = _likely_gender(cluster)
    for link in cluster.links:
        root, start = link.name.span.root, link.name.span.start
        profile.genders |= {g for token in root.lefts if token.i < start and (g := gender_of(token))}
        if cluster.type is EntityType.ORGANIZATION:
            profile.role_heads |= {token.lemma_.lower(): token for token in _own_nouns(link)}
    return profile


def _likely_gender(cluster: Cluster) -> str | None:
    given = {key.split()[0] for key in cluster.keys if " " in key} or cluster.keys
    genders = {gender for name in given if (gender := GIVEN_NAMES.get(name)) is not None}
    return genders.pop() if len(genders) == 1 and "-" not in genders else None


def _own_nouns(link: Link) -> Iterator[Token]:
    """Yield what a body is called by: "Party" of "the Unity Party", "rebels" of "the Unity Front rebels"."""
    root = link.name.span.root
    yield from (token for token in link.name.span if is_organization_noun(token))
    if root.dep_ == "compound" and (is_organization_noun(root.head) or _is_its_people(root.head)):
        yield root.head


def _is_its_people(noun: Token) -> bool:
    definite = any(child.lower_ in {"the", "these", "those"} for child in noun.lefts)
    told_apart = any(child.dep_ == "amod" for child in noun.children)
    return noun.tag_ == "NNS" and definite and not told_apart and is_person_noun(noun)


def evidence_of(head: Token | None) -> tuple[TextSpan, ...]:
    """Return where a word that speaks for a link stands."""
    return () if head is None else (span_of(head),)
