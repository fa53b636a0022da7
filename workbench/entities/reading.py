"""How far an article has been read: who was met, and where the words for them stand."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from workbench.entities.profiles import Point, Profile

REACH = 110
"""Tokens within which the name or noun for a pronoun or for "the company" is looked for."""


class Reading:
    """The profiles met so far, with indexes that keep long articles quick."""

    def __init__(self, named: Iterable[Profile]) -> None:
        """Begin before the first word, with those whose names the article is known to hold."""
        self.profiles = list(named)
        self.named = tuple(self.profiles)
        self._at: dict[int, Profile] = {}
        for profile in self.named:
            self._at |= {link.name.span.root.i: profile for link in (profile.cluster.links if profile.cluster else ())}
        self._described = {head.i: (profile, name) for profile in self.named for head, name in profile.descriptions}
        self._with_role: dict[str, list[Profile]] = defaultdict(list)
        for profile in self.named:
            for lemma in profile.role_heads:
                self._with_role[lemma].append(profile)
        self._met_with_role: dict[str, list[Profile]] = defaultdict(list)
        self._called: dict[str, list[tuple[Profile, Point]]] = defaultdict(list)
        self._groups: dict[frozenset[Profile], Profile] = {}
        self._heads: list[int] = []
        self._points: list[tuple[Profile, Point]] = []
        self._sentences: list[int] = []

    def add(self, profile: Profile, point: Point) -> None:
        """Take in the next point of ``profile``, which may be new."""
        if not profile.points and profile.cluster is None:
            self.profiles.append(profile)
            if profile.members:
                self._groups.setdefault(frozenset(profile.members), profile)
        head, lemma = point.phrase.head, point.phrase.head.lemma_.lower()
        if point.phrase.pronoun is None:
            self._called[lemma].append((profile, point))
            if profile.cluster is not None and point.phrase.name is None and lemma not in profile.role_heads:
                self._with_role[lemma].append(profile)
        profile.add(point)
        if profile.cluster is not None:
            for role in profile.role_heads:
                self._met_with_role[role].append(profile)
        self._at.setdefault(head.i, profile)
        self._heads.append(max(head.i, self._heads[-1] if self._heads else 0))  # a group is met with its last member
        self._points.append((profile, point))

    def at(self, head: Token | None) -> Profile | None:
        """Return whom the phrase with ``head`` points at: any name, other phrases once they are read."""
        return None if head is None else self._at.get(head.i)

    def described_by(self, head: Token) -> tuple[Profile, Token] | None:
        """Return beside whose name the phrase with ``head`` stands as a description of it, and the head of the name."""
        return self._described.get(head.i)

    def body_of(self, person: Profile) -> Profile | None:
        """Return the body or place that somebody holds a role in, by the last role that names one."""
        bodies = (self.at(head) for head in reversed(person.affiliations))
        return next((body for body in bodies if body is not None and body is not person), None)

    def group_of(self, *members: Profile) -> Profile | None:
        """Return the first group met that consists of ``members``."""
        return self._groups.get(frozenset(members))

    def called(self, lemma: str) -> Sequence[tuple[Profile, Point]]:
        """Return the points read so far whose head has ``lemma``, in text order."""
        return self._called.get(lemma, ())

    def with_role(self, lemma: str) -> Sequence[Profile]:
        """Return those with a name who hold, or are called by, the role ``lemma``."""
        return self._with_role.get(lemma, ())

    def met_with_role(self, lemma: str) -> Iterator[Profile]:
        """Return those of `with_role` who were met so far, the last first, as often as they were met."""
        return reversed(self._met_with_role.get(lemma, []))

    def since(self, token: int) -> Sequence[tuple[Profile, Point]]:
        """Return the points whose heads stand at or after the token numbered ``token``, in text order."""
        return self._points[bisect_left(self._heads, token) :]

    def sentences_before(self, token: Token, *, count: int) -> Sequence[int]:
        """Return where the sentence of ``token`` and up to ``count`` visible ones before it begin, the last first."""
        if not self._sentences:
            self._sentences = [sent.start for sent in token.doc.sents if not all(one.is_space for one in sent)]
        at = bisect_right(self._sentences, token.i)
        return self._sentences[max(at - count - 1, 0) : at][::-1]

    def near(self, token: Token) -> dict[Profile, int]:
        """Return who was met within `REACH` before ``token``, each with the position of the last head."""
        return {profile: point.phrase.head.i for profile, point in self.since(token.i - REACH)}
