"""Mentions and entities of one article, put together from names, clusters, roles and descriptions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from workbench.entities.clusters import Link, cluster_names
from workbench.entities.linking import Resolve, read_phrases
from workbench.entities.listing import is_wanted
from workbench.entities.missed_names import find_missed
from workbench.entities.name_types import typed
from workbench.entities.names import Name, mark_names
from workbench.entities.nested_names import find_bodies, find_inner
from workbench.entities.phrases import find_phrases
from workbench.entities.profiles import Point, Profile, named_profile
from workbench.entities.pronouns import find_pronoun
from workbench.entities.reading import Reading
from workbench.entities.roles import roles_by_name
from workbench.language.spans import span_of
from workbench.parameters import EntityParameters
from workbench.records import Candidate, Entity, Mention, Role
from workbench.rules import EntityRule


@dataclass(frozen=True, slots=True)
class FoundEntities:
    """The entities of an article and their mentions, both in text order."""

    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()


def find_entities(doc: Doc, *, parameters: EntityParameters) -> FoundEntities:
    """Return who and what is mentioned in ``doc``.

    Args:
        doc: A parsed article, with named entities.
        parameters: Which types, rules, counts and confidences to keep.
    """
    reading, roles = read_article(doc, rules=parameters.rules)
    ids = {profile: _id(profile) for profile in reading.profiles if profile.points}
    built = [_built(profile, roles.get(profile, ()), ids, parameters) for profile in ids]
    kept = [pair for pair, profile in zip(built, ids, strict=True) if is_wanted(profile, *pair, parameters=parameters)]
    kept.sort(key=lambda pair: min(mention.span for mention in pair[1]))
    listed = frozenset(entity.id for entity, _ in kept)
    mentions = [_only(listed, mention) for _, group in kept for mention in group]
    mentions.sort(key=lambda one: (one.span.start, -one.span.end))
    entities = (replace(entity, members=tuple(one for one in entity.members if one in listed)) for entity, _ in kept)
    return FoundEntities(tuple(mentions), tuple(entities))


def _only(listed: frozenset[str], mention: Mention) -> Mention:
    """Return ``mention`` with those candidates alone that are ``listed``, if they still are several."""
    left = tuple(one for one in mention.candidates if one.entity in listed)
    return replace(mention, candidates=left if len(left) > 1 else ())


def read_article(
    doc: Doc, *, rules: frozenset[EntityRule], resolve: Resolve = find_pronoun
) -> tuple[Reading, dict[Profile, list[Role]]]:
    """Return everybody and everything that ``doc`` tells of, listed or not, and the roles of those with a name.

    Args:
        doc: A parsed article, with named entities.
        rules: What may find and link mentions.
        resolve: What tells whom a pronoun of the third person points at.
    """
    names = find_names(doc, rules=rules)
    links, roles = _profiles(doc, names, rules)
    return read_phrases(doc, find_phrases(doc, names), links, rules=rules, resolve=resolve), roles


def find_names(doc: Doc, *, rules: frozenset[EntityRule]) -> tuple[Name, ...]:
    """Return the names of ``doc`` in text order, each with the type that the whole article gives it."""
    names = mark_names(doc, rules=rules)
    names = typed([*names, *find_missed(doc, names, rules=rules)], rules=rules)
    names += find_bodies(doc, names)
    if EntityRule.NESTED in rules:
        names += find_inner(names)
    return tuple(sorted(names, key=lambda name: (name.span.start, -name.span.end)))


def _profiles(
    doc: Doc, names: tuple[Name, ...], rules: frozenset[EntityRule]
) -> tuple[dict[Name, tuple[Profile, Link]], dict[Profile, list[Role]]]:
    """Return whose each name is, and what roles each of them has."""
    told = roles_by_name(doc, names, rules=rules)
    links: dict[Name, tuple[Profile, Link]] = {}
    roles: dict[Profile, list[Role]] = {}
    for cluster in cluster_names(names, rules=rules):
        pairs = [pair for link in cluster.links for pair in told.get(link.name.span.start, ())]
        profile = named_profile(cluster, [head for _, head in pairs])
        roles[profile] = [role for role, _ in pairs]
        profile.affiliations = [head for role, _ in pairs for head in _affiliations(doc, role)]
        links |= {link.name: (profile, link) for link in cluster.links}
    return links, roles


def _affiliations(doc: Doc, role: Role) -> Iterable[Token]:
    spans = (doc.char_span(span.start, span.end, alignment_mode="expand") for span in role.affiliations)
    return (span.root for span in spans if span is not None)


def _id(profile: Profile) -> str:
    first = profile.cluster.first if profile.cluster else span_of(profile.points[0].phrase.span)
    return f"e{first.start}-{first.end}"


def _built(
    profile: Profile, roles: Iterable[Role], ids: Mapping[Profile, str], parameters: EntityParameters
) -> tuple[Entity, list[Mention]]:
    """Return the records of one profile."""
    points = [point for point in profile.points if point.confidence >= parameters.min_confidence]
    mentions = sorted((_mention(ids[profile], point, ids) for point in points), key=lambda mention: mention.span)
    entity = Entity(
        id=ids[profile],
        name=profile.name,
        type=profile.type,
        named=profile.cluster is not None,
        aliases=profile.cluster.aliases() if profile.cluster else (),
        roles=_distinct(roles),
        mentions=tuple(mention.id for mention in mentions),
        members=tuple(ids[member] for member in profile.members),
    )
    return entity, mentions


def _mention(entity_id: str, point: Point, ids: Mapping[Profile, str]) -> Mention:
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
        candidates=tuple(Candidate(entity=ids[one], score=share) for one, share in point.candidates),
    )


def _distinct(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Return ``roles`` in text order without those whose words were told before."""
    found: dict[str, Role] = {}
    for role in sorted(roles, key=lambda role: role.span):
        found.setdefault(role.text.lower(), role)
    return tuple(found.values())
