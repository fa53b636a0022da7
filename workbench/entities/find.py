"""Mentions and entities of one article, put together from names, clusters, roles and descriptions."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from workbench.entities.clusters import cluster_names
from workbench.entities.descriptions import find_described
from workbench.entities.missed_names import find_missed
from workbench.entities.names import Name, mark_names
from workbench.entities.nested_names import find_bodies, find_inner
from workbench.entities.name_types import typed
from workbench.entities.nouns import is_plural, type_of
from workbench.entities.phrases import Phrase, find_phrases
from workbench.entities.profiles import Point, Profile, named_profile
from workbench.entities.pronouns import GENDERS, SURE, find_pronoun
from workbench.entities.reading import Reading
from workbench.entities.roles import roles_by_name
from workbench.entities.speakers import find_speeches, speech_at
from workbench.language.quotation import find_quotation
from workbench.language.spans import span_of
from workbench.parameters import EntityParameters
from workbench.records import Entity, EntityType, Mention, MentionKind, Role, TextSpan
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
    rules = parameters.rules
    names = find_names(doc, rules=rules)
    clusters = cluster_names(names, rules=rules)
    roles = roles_by_name(doc, names, rules=rules)
    told = {}
    profiles = []
    links = {}
    for cluster in clusters:
        pairs = [pair for link in cluster.links for pair in roles.get(link.name.span.start, ())]
        profile = named_profile(cluster, [head for _, head in pairs])
        told[profile] = [role for role, _ in pairs]
        profiles.append(profile)
        for link in cluster.links:
            links[id(link.name)] = (profile, link)
    phrases = find_phrases(doc, names)
    described = link_phrases(doc, phrases, profiles, links, rules)
    built = [_built(p, told.get(p, ()), parameters) for p in [*profiles, *described]]
    kept = [pair for pair in built if _wanted(*pair, parameters)]
    kept.sort(key=lambda pair: min(m.span for m in pair[1]))
    mentions = sorted((one for _, group in kept for one in group), key=lambda one: (one.span.start, -one.span.end))
    return FoundEntities(tuple(mentions), tuple(entity for entity, _ in kept))


def find_names(doc: Doc, *, rules: frozenset[EntityRule]) -> tuple[Name, ...]:
    """Return the names of ``doc`` in text order, each with the type that the whole article gives it."""
    names = mark_names(doc, rules=rules)
    names = typed([*names, *find_missed(doc, names, rules=rules)], rules=rules)
    names += find_bodies(doc, names)
    if EntityRule.NESTED in rules:
        names += find_inner(names)
    return tuple(sorted(names, key=lambda name: (name.span.start, -name.span.end)))


def link_phrases(doc, phrases, profiles, links, rules):
    reading = Reading(profiles)
    quotes = find_quotation(doc.text)
    speeches = {one.stretch: one for one in find_speeches(doc, quotes)}
    first = []
    for phrase in phrases:
        if phrase.name is not None:
            profile, link = links[id(phrase.name)]
            point = Point(phrase, link.rule, link.confidence, link.evidence)
        elif phrase.beside is not None:
            if EntityRule.DESCRIPTION not in rules: continue
            profile, link = links[id(phrase.beside)]
            point = Point(phrase, EntityRule.DESCRIPTION, link.confidence, (span_of(phrase.beside.span),))
        elif phrase.kind is MentionKind.PRONOUN:
            if phrase.pronoun in {"i", "we", "you"}:
                first.append(phrase)
                continue
            if EntityRule.PRONOUN not in rules:
                continue
            speech = speech_at(speeches, quotes, phrase.head)
            speaker = reading.at(speech.speaker) if speech else None
            found = find_pronoun(phrase, reading, speaker=speaker)
            if found is None:
                continue
            profile, point = found
            if phrase.pronoun in GENDERS and point.confidence >= SURE:
                profile.genders.add(GENDERS[phrase.pronoun])
        else:
            found = find_described(phrase, reading, rules=rules)
            if found is None:
                if phrase.head.dep_ == "attr" and not any(c.dep_ == "expl" for c in phrase.head.head.children):
                    continue
                profile = Profile(type_of(phrase.head), plural=is_plural(phrase.head))
                point = Point(phrase, EntityRule.DESCRIBED)
            else:
                profile, point = found
        reading.add(profile, point)
    groups = {}
    for phrase in first if EntityRule.SPEAKER in rules else ():
        speech = speech_at(speeches, quotes, phrase.head)
        if speech:
            who = speech.addressee if phrase.pronoun == "you" else speech.speaker
            profile = reading.at(who)
            key = (phrase.pronoun, profile or speech.stretch)
            if phrase.pronoun == "we" and profile is not None and profile.type is EntityType.PERSON:
                profile = None
        else:
            line = doc.text.rfind("\n", 0, phrase.head.idx)
            key, profile = (phrase.pronoun, line if phrase.pronoun=="i" else None), None
        if profile is None:
            if key not in groups:
                groups[key] = Profile(EntityType.PERSON if phrase.pronoun == "i" else EntityType.GROUP, plural=phrase.pronoun == "we")
                reading.profiles.append(groups[key])
            profile = groups[key]
        profile.add(Point(phrase, EntityRule.SPEAKER, 0.8))
    return [p for p in reading.profiles if p.cluster is None]


def _wanted(entity: Entity, mentions: list[Mention], parameters: EntityParameters) -> bool:
    if not mentions or entity.type not in parameters.types or len(mentions) < parameters.min_mentions:
        return False
    if entity.named:
        return True
    return parameters.things or (parameters.described and entity.type is not EntityType.OTHER)


def _built(profile: Profile, roles: Iterable[Role], parameters: EntityParameters) -> tuple[Entity, list[Mention]]:
    """Return the records of one profile."""
    points = [p for p in profile.points if p.confidence >= parameters.min_confidence]
    first = profile.cluster.first if profile.cluster else span_of(profile.points[0].phrase.span)
    entity_id = f"e{first.start}-{first.end}"
    mentions = sorted((_mention(entity_id, p) for p in points), key=lambda m: m.span)
    entity = Entity(
        id=entity_id,
        name=profile.cluster.canonical if profile.cluster else " ".join(profile.points[0].phrase.span.text.split()),
        type=profile.type,
        named=profile.cluster is not None,
        aliases=profile.cluster.aliases() if profile.cluster else (),
        roles=_distinct(roles),
        mentions=tuple(mention.id for mention in mentions),
    )
    return entity, mentions


def _mention(entity_id: str, point: Point) -> Mention:
    span = point.phrase.span
    return Mention(
        id=f"m{span.start_char}-{span.end_char}",
        entity=entity_id,
        span=span_of(span),
        phrase=span_of(point.phrase.whole),
        head=span_of(point.phrase.head),
        kind=point.phrase.kind,
        rule=str(point.rule),
        evidence=point.evidence,
        confidence=point.confidence,
    )


def _distinct(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Return ``roles`` in text order without those whose words were told before."""
    found: dict[str, Role] = {}
    for role in sorted(roles, key=lambda role: role.span):
        found.setdefault(role.text.lower(), role)
    return tuple(found.values())
