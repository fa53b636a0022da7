"""What a change did: the findings that came, went, and differ, with what differs in words."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from workbench.records import Findings
from workbench.tables.frames import Row, Tables
from workbench.views.wording import CERTAINTIES, FACTUALITIES, when_in_words

SHOWN = 50
"""Findings of one kind and sort of change that are told one by one; the rest is counted."""

type Words = Callable[[Row], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedFinding:
    """A finding that came, went or differs."""

    key: str
    """What to select to see it."""
    title: str
    sentence: str
    differs: tuple[tuple[str, str, str], ...] = ()
    """What of it differs, before, and after; nothing where only what it rests on does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOfChanges:
    """What changed in the findings of one kind."""

    one: str
    many: str
    counts: tuple[int, int, int]
    """How many came, went and differ."""
    came: tuple[ChangedFinding, ...] = ()
    went: tuple[ChangedFinding, ...] = ()
    differ: tuple[ChangedFinding, ...] = ()

    def words(self) -> Iterator[str]:
        """Yield ``+2 events``, ``-1 event`` and ``3 events changed``, as far as there are any."""
        for count, form in zip(self.counts, ("+{} {}", "-{} {}", "{} {} changed"), strict=True):
            if count:
                yield form.format(count, self.one if count == 1 else self.many)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a change of parameters, corrections or the pipeline did."""

    kinds: tuple[KindOfChanges, ...] = ()
    seconds: float | None = None
    """How long it took."""

    def __str__(self) -> str:
        """Return ``+2 events, -1 stance, 3 ms``."""
        told = ", ".join(part for kind in self.kinds for part in kind.words()) or "nothing changed"
        return told if self.seconds is None else f"{told}, {_time(self.seconds)}"

    def plain(self) -> list[dict[str, Any]]:
        """Return the kinds as the page takes them."""
        return [asdict(kind) for kind in self.kinds]


def changes_between(before: Tables, after: Tables, *, since: float | None = None) -> Changes:
    """Return what came, went and differs from ``before`` to ``after``, by kind, in the order of the text.

    Args:
        before: The tables that were.
        after: The tables that are.
        since: When the work on them began, by `time.perf_counter`.
    """
    kinds = tuple(kind for name in _KINDS if any((kind := _kind(name, before, after)).counts))
    return Changes(kinds=kinds, seconds=None if since is None else time.perf_counter() - since)


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


def _kind(name: str, before: Tables, after: Tables) -> KindOfChanges:
    old, new = _records(before.findings, after.findings, name)
    came, went = [key for key in new if key not in old], [key for key in old if key not in new]
    differ = [key for key, record in new.items() if key in old and old[key] != record]
    one, many, told = _KINDS[name]
    rows_before, rows_after = _rows(before, name, (*went, *differ)), _rows(after, name, (*came, *differ))
    return KindOfChanges(
        one=one, many=many, counts=(len(came), len(went), len(differ)),
        came=tuple(_finding(rows_after[key], told) for key in came[:SHOWN]),
        went=tuple(_finding(rows_before[key], told) for key in went[:SHOWN]),
        differ=tuple(_finding(rows_after[key], told, was=rows_before[key]) for key in differ[:SHOWN]),
    )  # fmt: skip


def _records(before: Iterable[Findings], after: Iterable[Findings], name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the records of one kind by key; those of articles in which none can differ are left out of both."""
    old, new = ({found.article.id: getattr(found, name) for found in held} for held in (before, after))
    changed = [one for one in old | new if old.get(one) is not new.get(one)]
    by_key = ({f"{one}:{record.id}": record for one in changed for record in held.get(one, ())} for held in (old, new))
    return next(by_key), next(by_key)


def _rows(tables: Tables, name: str, keys: Iterable[str]) -> dict[str, Row]:
    wanted = set(keys)
    return {row["key"]: row for row in tables.rows(name) if row["key"] in wanted} if wanted else {}


def _finding(row: Row, told: "_Told", *, was: Row | None = None) -> ChangedFinding:
    differs: tuple[tuple[str, str, str], ...] = ()
    if was is not None:
        pairs = ((name, _text(words(was)), _text(words(row))) for name, words in told.facts.items())
        differs = tuple(pair for pair in pairs if pair[1] != pair[2])
    return ChangedFinding(key=told.select(row), title=told.title(row), sentence=row["sentence"], differs=differs)


def _text(value: object) -> str:
    """Return a value in words, nothing for none."""
    if isinstance(value, list):
        return "; ".join(str(one) for one in value if one)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return "" if value is None else str(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """How the findings of one kind are told."""

    title: Callable[[Row], str]
    facts: Mapping[str, Words]
    select: Callable[[Row], str] = lambda row: str(row["key"])


def _column(name: str) -> Words:
    return lambda row: row[name]


def _when(row: Row) -> object:
    return when_in_words(row) if row["earliest"] or row["until"] else ""


def _likely(row: Row) -> object:
    return _when({name: row[f"best_{name}"] for name in ("earliest", "latest", "until")})


_WHY: dict[str, Words] = {"Rule": _column("rule"), "Confidence": _column("confidence")}

_KINDS: Mapping[str, tuple[str, str, _Told]] = {
    "entities": ("entity", "entities", _Told(
        title=lambda row: f"{row['name']} ({row['type'].lower()})",
        facts={
            "Name": _column("name"), "Type": _column("type"), "Mentions": _column("mentions"),
            "Also called": _column("aliases"), "Roles": _column("roles"), "Members": _column("member_names"),
        },
    )),
    "times": ("date", "dates", _Told(
        title=lambda row: str(row["text"]),
        facts={"Means": _when, "Value": _column("value"), "Counted from": _column("anchor")} | _WHY,
    )),
    "events": ("event", "events", _Told(
        title=lambda row: str(row["label"]),
        facts={
            "What": _column("label"), "When": _when, "Most likely": _likely,
            "How the time is known": lambda row: CERTAINTIES[row["certainty"]],
            "Told as": lambda row: FACTUALITIES[row["factuality"]], "Who": _column("participants"),
            "Order": _column("order"), "Words that gave it": _column("evidence"),
        } | _WHY,
    )),
    "contradictions": ("contradiction", "contradictions", _Told(
        title=lambda row: str(row["note"]), facts={"What": _column("note")},
        select=lambda row: next(iter(row["events"]), ""),
    )),
    "attributions": ("attribution", "attributions", _Told(
        title=lambda row: f"{row['name']} {row['text']}",
        facts={
            "Source": _column("name"), "Content": _column("content"), "Told to": _column("addressee"),
            "Chain": _column("chain"), "Sort": _column("kind"), "Manner": _column("manner"),
            "Marked": _column("marking"), "Denied": _column("negated"),
        } | _WHY,
    )),
    "stances": ("stance", "stances", _Told(
        title=lambda row: f"{row['holder_name'] or 'nobody named'} {row['position']} {row['issue_name']}",
        facts={
            "Holder": _column("holder_name"), "Position": _column("position"), "Polarity": _column("polarity"),
            "Strength": _column("strength"), "Issue": _column("issue_name"), "Target": _column("target"),
            "Chain": _column("chain"), "When": _when,
        } | _WHY,
    )),
    "framings": ("portrayal", "portrayals", _Told(
        title=lambda row: f"{row['name']}: {row['tone']}",
        facts={
            "Whom": _column("name"), "Tone": _column("tone"), "Polarity": _column("polarity"),
            "In whose words": _column("voice_name"), "Words that counted": _column("evidence"),
        } | _WHY,
    )),
}  # fmt: skip
"""Fields of `Findings` that are reported, with the words for one and for many, and how one is told."""
