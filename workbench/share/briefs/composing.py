"""What a brief says: who, what happened when, who stands where, on whose word, and what cannot all be true."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from workbench.records import Certainty, EntityType, Position
from workbench.share.briefs.noting import Notes, counted
from workbench.share.briefs.records import Brief, Section, Statement
from workbench.tables.article_views import UNNAMED
from workbench.tables.frames import Row, Tables
from workbench.views.chronology_rows import NOT_ASSERTED, REPORTED, chronology_rows
from workbench.views.stance_rows import stance_rows
from workbench.views.stance_sides import STATED
from workbench.views.wording import role_in_words


class Length(StrEnum):
    """How much a brief says."""

    SHORT = "short"
    MEDIUM = "medium"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Limits:
    """How many of each a brief names at most."""

    people: int
    events: int
    issues: int
    positions: int
    """Of one issue."""
    sources: int
    reports: bool = False
    """Whether it also tells when somebody said something."""


_LIMITS: Mapping[Length, _Limits] = {
    Length.SHORT: _Limits(people=5, events=6, issues=3, positions=4, sources=4),
    Length.MEDIUM: _Limits(people=10, events=15, issues=6, positions=8, sources=8),
    Length.FULL: _Limits(people=100, events=500, issues=100, positions=100, sources=100, reports=True),
}
_SURE = (Certainty.EXPLICIT, Certainty.DERIVED, Certainty.INFERRED, Certainty.OPEN)
_POSITIONS: Mapping[str, str] = {
    Position.UNDISCLOSED: "gives no position", Position.CONDITIONS: "sets a condition",
}  # fmt: skip
"""Positions that are no verb, as a sentence tells them."""
_OFTEN: Mapping[int, str] = {1: "once", 2: "twice"}
_WAYS: Mapping[str, str] = {"negated": "put in the negative"}


def compose_brief(tables: Tables, *, title: str, made_from: Mapping[str, str], length: Length = Length.MEDIUM) -> Brief:
    """Return the brief of ``tables``; of what is more than ``length`` allows, it says how much is left out."""
    limits, notes = _LIMITS[length], Notes(tables)
    sections = (
        _who(tables, notes, limits),
        *_when(tables, notes, limits),
        *_stand(tables, notes, limits),
        _word(tables, notes, limits),
        _contradictions(tables, notes),
        *_noted(tables, notes),
    )
    return Brief(title=title, sections=sections, made_from=tuple(made_from.items()))


def _left_out(found: int, shown: int, what: str) -> str:
    return f"The first {shown} of {found} {what}." if found > shown else "" if found else f"No {what}."


def _who(tables: Tables, notes: Notes, limits: _Limits) -> Section:
    people: dict[str, list[Row]] = defaultdict(list)
    for row in tables.rows("entities"):
        if row["type"] in (EntityType.PERSON, EntityType.ORGANIZATION) and row["named"]:
            people[row["name"]].append(row)
    ranked = sorted(people.values(), key=lambda rows: (-_mentions(rows), rows[0]["type"] != "person", rows[0]["name"]))
    roles = {(row["entity"], row["role"]): row for row in tables.rows("roles")}
    shown = ranked[: limits.people]
    return Section(
        title="Who",
        intro=_left_out(len(ranked), len(shown), "people and organizations"),
        statements=tuple(_person(rows, roles, notes) for rows in shown),
    )


def _mentions(rows: list[Row]) -> int:
    return sum(row["mentions"] for row in rows)


def _person(rows: list[Row], roles: Mapping[tuple[str, str], Row], notes: Notes) -> Statement:
    told = list(dict.fromkeys(role for row in rows for role in row["roles"]))
    proofs = [roles[row["key"], role] for row in rows for role in row["roles"] if (row["key"], role) in roles]
    aliases = list(dict.fromkeys(alias for row in rows for alias in row["aliases"]))
    count = _mentions(rows)
    parts = (
        "; ".join(role_in_words(role) for role in told) or rows[0]["type"],
        f"{count} mention{'' if count == 1 else 's'}" + (f" in {len(rows)} articles" if len(rows) > 1 else ""),
        f"also {', '.join(aliases)}" if aliases else "",
    )
    first = {**rows[0], "rule": None}
    return Statement(
        lead=f"{rows[0]['name']}:", words="; ".join(filter(None, parts)) + ".",
        notes=tuple(dict.fromkeys(notes.of(one) for one in proofs[:2])) or (notes.of(first),),
    )  # fmt: skip


def _when(tables: Tables, notes: Notes, limits: _Limits) -> Iterator[Section]:
    rows = chronology_rows(tables)
    told = {row["key"]: row["told_by"] for row in tables.rows("events")}
    happened = [
        row for row in rows if row["dated"] and row["track"] != NOT_ASSERTED
        and (limits.reports or row["track"] != REPORTED)
    ]  # fmt: skip
    apart = [row for row in rows if row["track"] == NOT_ASSERTED]
    undated = [row for row in rows if not row["dated"] and row["track"] != NOT_ASSERTED]
    parts = (
        ("What happened when", 2, happened, "dated events"),
        ("Denied, demanded, planned or only discussed", 3, apart, "events that are not asserted"),
        *((("Without a date", 3, undated, "undated events"),) if limits.reports else ()),
    )
    for title, level, found, what in parts:
        chosen = {row["key"] for row in sorted(found, key=_surest_first)[: limits.events]}
        shown = [row for row in found if row["key"] in chosen]
        yield Section(
            title=title, level=level, intro=_left_out(len(found), len(shown), what),
            statements=tuple(_event(row, notes, notes.chain(told[row["key"]])) for row in shown),
        )  # fmt: skip


def _surest_first(row: Row) -> tuple[bool, int, int]:
    return not row["dated"], _SURE.index(row["certainty"]), -row["mentions"]


def _event(row: Row, notes: Notes, chain: list[str]) -> Statement:
    known = [] if row["certainty"] == Certainty.EXPLICIT or not row["dated"] else [row["certainty_words"]]
    known += [] if row["factuality"] == "asserted" else [row["factuality_words"]]
    by = [f"told by {'an ' if chain[-1] == UNNAMED else ''}{chain[-1]}"] if chain else []
    about = f" ({', '.join([*known, *by])})" if known or by else ""
    order = "; ".join(row["order_words"])
    lead = row["when"] if row["dated"] else order or "without a date"
    return Statement(lead=f"{lead}:", words=f"{row['caption']}{about}.", notes=(notes.of(row, chain=chain),))


def _stand(tables: Tables, notes: Notes, limits: _Limits) -> Iterator[Section]:
    issues: dict[str, list[Row]] = defaultdict(list)
    for row in stance_rows(tables):
        issues[row["issue"]].append(row)
    ranked = sorted(issues.items(), key=lambda one: (-len({row["name"] for row in one[1]}), -len(one[1]), one[0]))
    shown = ranked[: limits.issues]
    yield Section(title="Who stands where", intro=_left_out(len(ranked), len(shown), "issues"))
    for issue, rows in shown:
        sides = Counter(row["side"] for row in rows)
        held = rows[: limits.positions]
        counts = counted({str(side): sides[side] for side in STATED})
        left = _left_out(len(rows), len(held), "positions")
        yield Section(
            title=issue, level=3, intro=" ".join(filter(None, (f"{counts}.".capitalize(), left))),
            statements=tuple(_position(row, notes) for row in held),
        )  # fmt: skip


def _position(row: Row, notes: Notes) -> Statement:
    ways = "".join(f", {_WAYS.get(way, way)}" for way in row["ways"] if way != row["side"])
    hand = f", at second hand: {' › '.join(row['chain'][1:])}" if row["second_hand"] and len(row["chain"]) > 1 else ""
    when = f", {row['when']}" if row["when"] else ""
    says = f"{_POSITIONS.get(row['position'], row['position'])}: {row['target'] or row['issue']}"
    words = f"{says} ({row['side']}{ways}{when}{hand})."
    return Statement(lead=row["name"], words=words, notes=(notes.of(row, chain=row["chain"][1:]),))


def _word(tables: Tables, notes: Notes, limits: _Limits) -> Section:
    sources: dict[str, list[Row]] = defaultdict(list)
    for row in tables.rows("attributions"):
        sources[row["name"]].append(row)
    ranked = sorted(sources.items(), key=lambda one: (-len(one[1]), one[0]))
    shown = ranked[: limits.sources]
    return Section(
        title="On whose word", intro=_left_out(len(ranked), len(shown), "sources"),
        statements=tuple(_source(name, rows, notes) for name, rows in shown),
    )  # fmt: skip


def _source(name: str, rows: list[Row], notes: Notes) -> Statement:
    through = sorted({link for row in rows for link in row["chain"][:-1]})
    kinds = counted(Counter(row["marking"] for row in rows))
    told = f"cited {_OFTEN.get(len(rows)) or f'{len(rows)} times'} ({kinds})"
    words = told + (f", in part through {', '.join(through)}" if through else "")
    proofs = dict.fromkeys(notes.of(row, chain=row["chain"]) for row in rows[:3])
    return Statement(lead=f"{name}:", words=f"{words}.", notes=tuple(proofs))


def _noted(tables: Tables, notes: Notes) -> Iterator[Section]:
    """Yield the analyst's own notes, if any leave."""
    rows = [row | {"rule": None} for row in tables.rows("remarks")]
    if rows:
        told = tuple(Statement(words=row["note"], notes=(notes.of(row),)) for row in rows)
        yield Section(title="The analyst's notes", statements=told)


def _contradictions(tables: Tables, notes: Notes) -> Section:
    rows = tables.rows("contradictions")
    proofs = [notes.of(row, others=notes.sentences_at(row, row["evidence_start"])) for row in rows]
    return Section(
        title="Contradictions", intro="" if rows else "No statements about time contradict each other.",
        statements=tuple(
            Statement(words=f"{row['note']}.", notes=(proof,)) for row, proof in zip(rows, proofs, strict=True)
        ),
    )  # fmt: skip
