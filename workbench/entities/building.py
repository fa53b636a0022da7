"""Records of those whom the reading of an article found, and of how it speaks of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workbench.entities.listing import is_wanted
from workbench.entities.profiles import Point, Profile
from workbench.language.spans import span_of
from workbench.parameters import EntityParameters
from workbench.records import Candidate, Entity, Mention, Role, TextSpan
from workbench.rules import EntityRule


@dataclass(frozen=True, slots=True)
class FoundEntities:
    """The entities of an article and their mentions, both in text order."""

    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()


def build_records(
    profiles: Iterable[Profile], roles: Mapping[Profile, Sequence[Role]], *, parameters: EntityParameters
) -> FoundEntities:
    """Return the records of those of ``profiles`` that ``parameters`` let be listed.

    Args:
        profiles: Everybody and everything met in the article.
        roles: What is told of those with a name, in any order.
        parameters: Which types, counts and confidences to keep.
    """
    ids = {profile: _id(profile) for profile in profiles if profile.points}
    sure = {profile: _sure_points(profile, parameters) for profile in ids}
    kept = [profile for profile, points in sure.items() if is_wanted(profile, points, parameters=parameters)]
    builder = _Builder(ids, frozenset(kept))
    groups = {profile: builder.mentions(profile, sure[profile]) for profile in kept}
    kept.sort(key=lambda profile: groups[profile][0].span)
    mentions = sorted(
        (one for group in groups.values() for one in group), key=lambda one: (one.span.start, -one.span.end)
    )
    entities = (builder.entity(profile, groups[profile], roles.get(profile, ())) for profile in kept)
    return FoundEntities(tuple(mentions), tuple(entities))


def _id(profile: Profile) -> str:
    first = profile.cluster.first if profile.cluster else span_of(profile.points[0].phrase.span)
    return f"e{first.start}-{first.end}"


def _sure_points(profile: Profile, parameters: EntityParameters) -> list[Point]:
    return [point for point in profile.points if point.confidence >= parameters.min_confidence]


@dataclass(frozen=True, slots=True)
class _Builder:
    """What the records of all refer to: the ids of everybody, and who is listed."""

    ids: Mapping[Profile, str]
    shown: frozenset[Profile]

    def entity(self, profile: Profile, mentions: Sequence[Mention], roles: Iterable[Role]) -> Entity:
        return Entity(
            id=self.ids[profile],
            name=_capitalised(profile.name) if profile.cluster else profile.name,
            type=profile.type,
            named=profile.cluster is not None,
            aliases=profile.cluster.aliases() if profile.cluster else (),
            roles=(*_listed_role(profile), *_distinct(roles)),
            mentions=tuple(mention.id for mention in mentions),
            members=tuple(self.ids[member] for member in profile.members if member in self.shown),
            listed=profile.listed.id if profile.listed else None,
        )

    def mentions(self, profile: Profile, points: Iterable[Point]) -> list[Mention]:
        """Return the mentions of ``profile`` in text order."""
        return sorted((self._mention(self.ids[profile], point) for point in points), key=lambda mention: mention.span)

    def _mention(self, entity_id: str, point: Point) -> Mention:
        phrase = point.phrase
        span, whole = span_of(phrase.span), span_of(phrase.whole)
        return Mention(
            id=f"m{span.start}-{span.end}",
            entity=entity_id,
            span=span,
            phrase=whole if whole != span else None,
            head=span_of(phrase.head),
            kind=phrase.kind,
            rule=str(point.rule),
            evidence=point.evidence,
            confidence=point.confidence,
            candidates=self._candidates(point),
        )

    def _candidates(self, point: Point) -> tuple[Candidate, ...]:
        """Return whom a mention may mean: those kept, and entries of the analyst's list; nobody if one is left."""
        left = tuple(filter(None, (self._candidate(profile, share) for profile, share in point.candidates)))
        return left if len(left) > 1 else ()

    def _candidate(self, profile: Profile, share: float) -> Candidate | None:
        if profile in self.shown:
            return Candidate(entity=self.ids[profile], score=share)
        if profile not in self.ids and profile.listed is not None:
            return Candidate(entity=profile.listed.id, score=share, name=profile.listed.name)
        return None


def _capitalised(name: str) -> str:
    """Return a name that the article writes in capitals only, where the parse has it small, as names are written."""
    return name.title() if name.islower() else name


def _listed_role(profile: Profile) -> Iterable[Role]:
    if profile.listed is not None and profile.listed.role:
        yield Role(text=profile.listed.role, span=None, rule=str(EntityRule.LISTED))


def _distinct(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Return ``roles`` in text order without those whose words are all told by another: "President", "US President"."""
    found: list[Role] = []
    for role in sorted(roles, key=lambda role: (-len(role.text), _place(role))):
        if not any(_words(role) <= _words(other) for other in found):
            found.append(role)
    return tuple(sorted(found, key=_place))


def _place(role: Role) -> TextSpan:
    """Return where a role stands; one of the analyst's list stands nowhere and goes first."""
    return role.span or TextSpan(0, 0)


def _words(role: Role) -> set[str]:
    return set(role.text.lower().split())
