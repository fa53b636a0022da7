"""Mentions and entities of one article, put together from names, clusters, roles and descriptions."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from workbench.entities.clusters import Cluster, cluster_names
from workbench.entities.descriptions import Pointer, find_pointers, known
from workbench.entities.names import find_names
from workbench.entities.roles import roles_by_name
from workbench.language.spans import span_of
from workbench.parameters import EntityParameters
from workbench.records import Entity, Mention, MentionKind, Role, TextSpan


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
    told = [[pair for link in cluster.links for pair in roles.get(link.name.span.start, ())] for cluster in clusters]
    people = [known(cluster, [head for _, head in pairs]) for cluster, pairs in zip(clusters, told, strict=True)]
    pointers = list(find_pointers(doc, people, rules=rules))
    built = [
        _built(cluster, [role for role, _ in pairs], [one for one in pointers if one.cluster is cluster], parameters)
        for cluster, pairs in zip(clusters, told, strict=True)
    ]
    kept = [pair for pair in built if _wanted(*pair, parameters)]
    mentions = sorted((one for _, group in kept for one in group), key=lambda one: (one.span.start, -one.span.end))
    return FoundEntities(tuple(mentions), tuple(entity for entity, _ in kept))


def _wanted(entity: Entity, mentions: list[Mention], parameters: EntityParameters) -> bool:
    return bool(mentions) and entity.type in parameters.types and len(mentions) >= parameters.min_mentions


def _built(
    cluster: Cluster, roles: Iterable[Role], pointers: Iterable[Pointer], parameters: EntityParameters
) -> tuple[Entity, list[Mention]]:
    """Return the records of one cluster."""
    entity_id = f"e{cluster.first.start}-{cluster.first.end}"
    mentions = [
        _mention(
            entity_id,
            link.name.span,
            link.name.span.root,
            MentionKind.NAME,
            str(link.rule),
            link.evidence,
            link.confidence,
        )
        for link in cluster.links
    ] + [
        _mention(entity_id, one.span, one.head, one.kind, str(one.rule), one.evidence, one.confidence)
        for one in pointers
    ]
    mentions = sorted((m for m in mentions if m.confidence >= parameters.min_confidence), key=lambda m: m.span)
    entity = Entity(
        id=entity_id,
        name=cluster.canonical,
        type=cluster.type,
        aliases=cluster.aliases(),
        roles=_distinct(roles),
        mentions=tuple(mention.id for mention in mentions),
    )
    return entity, mentions


def _mention(
    entity_id: str,
    span: Span,
    head: Token,
    kind: MentionKind,
    rule: str,
    evidence: tuple[TextSpan, ...],
    confidence: float,
) -> Mention:
    return Mention(
        id=f"m{span.start_char}-{span.end_char}",
        entity=entity_id,
        span=span_of(span),
        head=span_of(head),
        kind=kind,
        rule=rule,
        evidence=evidence,
        confidence=confidence,
    )


def _distinct(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Return ``roles`` in text order without those whose words were told before."""
    found: dict[str, Role] = {}
    for role in sorted(roles, key=lambda role: role.span):
        found.setdefault(role.text.lower(), role)
    return tuple(found.values())
