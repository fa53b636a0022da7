"""Tables narrowed to what is selected: some entities, a stretch of time, an issue."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from workbench.errors import ParameterError
from workbench.records import Attribution, Event, Findings, Stance
from workbench.tables.frames import Row, Tables
from workbench.views.chronology_rows import chronology_rows
from workbench.views.exports.narrowing import Narrowing
from workbench.views.stance_rows import stance_rows


def narrowed(tables: Tables, narrowing: Narrowing, *, issue: str = "") -> Tables:
    """Return ``tables`` with what ``narrowing`` means, and of the positions those on ``issue``.

    Entities narrow everything that tells of somebody: mentions, roles, events, attributions, positions, portrayals.  A
    stretch of time narrows events and positions, and an issue positions, each with who is in them and the attributions
    that tell them, as the workspace does.  Whom these name stays too, without mentions, and so do the attributions
    around one that stays.  Articles, sentences and time expressions stay.

    Args:
        tables: What to narrow.
        narrowing: Entities, stretch of time and tracks.
        issue: The name of the issue to which positions are narrowed; empty for all.
    """
    if narrowing == Narrowing.of() and not issue:
        return tables
    happened = narrowing.of_rows(chronology_rows(tables))
    published = {row["article_id"]: row["published"] for row in tables.rows("articles")}
    held = narrowing.of_stances(stance_rows(tables), published=published, issue=issue)
    events, by_words = {row["key"] for row in happened}, bool(issue) or narrowing.spans
    told = {row["key"]: row["told_by"] for row in ([] if issue else tables.rows("events"))}
    wanted = _Wanted(
        events=frozenset(events),
        stances=frozenset(row["key"] for row in held),
        telling=frozenset(filter(None, (told.get(key) for key in events))),
        kept=frozenset(narrowing.kept),
        people=frozenset(_people([] if issue else happened, held)) if by_words else None,
    )
    return Tables((_narrowed(found, wanted) for found in tables.findings), parameters=tables.parameters)


def entity_keys(tables: Tables, wanted: Iterable[str]) -> tuple[str, ...]:
    """Return the keys of the entities that ``wanted`` tells by key or by name, in its order.

    Raises:
        ParameterError: If no entity has such a name.
    """
    named: dict[str, list[str]] = defaultdict(list)
    for row in tables.rows("entities"):
        named[row["name"].casefold()].append(row["key"])
    found = []
    for one in wanted:
        keys = named.get(one.casefold()) or ([one] if not one or ":" in one else [])
        if not keys:
            msg = f"no entity is called {one!r}: want a name or key of the table of entities"
            raise ParameterError(msg)
        found += keys
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """Keys of what is meant."""

    events: frozenset[str]
    stances: frozenset[str]
    telling: frozenset[str]
    """The attributions around the events."""
    kept: frozenset[str]
    """The entities; empty for all."""
    people: frozenset[str] | None
    """Who is in what a stretch of time or an issue leaves; ``None`` where neither narrows, and so attributions stay
    too that tell no event or position."""


def _narrowed(found: Findings, wanted: _Wanted) -> Findings:
    def has(keys: frozenset[str]) -> Callable[[str | None], bool]:
        return lambda one: f"{found.article.id}:{one}" in keys

    def meant(entity: str | None) -> bool:
        return (not wanted.kept or has(wanted.kept)(entity)) and (wanted.people is None or has(wanted.people)(entity))

    stances = tuple(one for one in found.stances if has(wanted.stances)(one.id))
    events = _with_reports(found.events, {one.id for one in found.events if has(wanted.events)(one.id)})
    framings = tuple(one for one in found.framings if meant(one.entity))
    voices = (one.voice for one in framings if one.voice)
    telling = {one.id for one in found.attributions if has(wanted.telling)(one.id)}
    own = () if wanted.people is not None else (one.id for one in found.attributions if meant(one.source_entity))
    attributions = _with_outer(found.attributions, [*telling, *voices, *_chains(stances), *own])
    held, ids = {one.id for one in attributions}, {one.id for one in events}
    issues, named = {one.issue for one in stances}, set(_named(events, stances, attributions))
    return replace(
        found,
        entities=tuple(one for one in found.entities if meant(one.id) or one.id in named),
        mentions=tuple(one for one in found.mentions if meant(one.entity)),
        events=events,
        contradictions=tuple(one for one in found.contradictions if ids.issuperset(one.events)),
        attributions=attributions,
        quotes=tuple(one for one in found.quotes if one.attribution in held),
        stances=stances,
        issues=tuple(one for one in found.issues if one.id in issues),
        framings=framings,
    )


def _named(
    events: Iterable[Event], stances: Iterable[Stance], attributions: Iterable[Attribution]
) -> Iterator[str | None]:
    """Yield the entities that what stays names."""
    yield from (one.entity for event in events for one in event.participants)
    yield from (one.holder for one in stances)
    yield from (entity for one in attributions for entity in (one.source_entity, one.addressee))


def _people(events: Iterable[Row], stances: Iterable[Row]) -> Iterator[str]:
    yield from (entity for row in events for entity in row["entities"])
    yield from (row["holder"] for row in stances if row["holder"])


def _chains(stances: Iterable[Stance]) -> list[str]:
    return [link for stance in stances for link in stance.chain]


def _with_reports(events: Iterable[Event], meant: set[str]) -> tuple[Event, ...]:
    """Return the events that are meant; what they rest on and is not there is not named either."""
    return tuple(
        replace(
            one,
            order=tuple(order for order in one.order if order.other in meant),
            reported_in=one.reported_in if one.reported_in in meant else None,
        )
        for one in events
        if one.id in meant
    )


def _with_outer(attributions: Iterable[Attribution], meant: Iterable[str]) -> tuple[Attribution, ...]:
    """Return the attributions that are meant and those around them, in their order."""
    all_of_them = list(attributions)
    parents, held = {one.id: one.parent for one in all_of_them}, set[str]()
    for one in meant:
        at: str | None = one
        while at is not None and at in parents and at not in held:
            held.add(at)
            at = parents[at]
    return tuple(one for one in all_of_them if one.id in held)
