"""Records as pandas frames: one function a table, one schema for all, the same columns when there are no rows.

A row's ``key`` is ``{article_id}:{id}`` and unique in a case.  Offsets count characters of the article's text.  Times
are ISO 8601 text: ``earliest`` and ``latest`` are the first and last day or instant meant, ``until`` the first after.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import pandas as pd

from workbench.instants import Interval
from workbench.records import Attribution, Event, Findings, MentionKind, TextSpan

type Row = dict[str, Any]

_STRETCH = 500
"""Characters of an article whose contents are looked up together: a long one has thousands."""

_TEXT, _INT, _FLOAT, _BOOL, _LIST = "string", "Int64", "Float64", "boolean", "object"

_ROW = {"key": _TEXT, "article_id": _TEXT, "id": _TEXT}
_WORDS = {"start": _INT, "end": _INT, "text": _TEXT}
_WHY = {"rule": _TEXT, "confidence": _FLOAT, "sentence_start": _INT, "sentence": _TEXT}
_WHEN = {"earliest": _TEXT, "latest": _TEXT, "until": _TEXT}

SCHEMAS: Mapping[str, Mapping[str, str]] = {
    "articles": {
        "article_id": _TEXT, "title": _TEXT, "publisher": _TEXT, "byline": _TEXT, "published": _TEXT,
        "published_by": _TEXT, "published_note": _TEXT, "language": _TEXT, "address": _TEXT, "file": _TEXT,
        "model": _TEXT, "notes": _LIST, "text": _TEXT,
    },
    "sentences": {"article_id": _TEXT, "start": _INT, "end": _INT, "text": _TEXT},
    "entities": _ROW | {
        "name": _TEXT, "type": _TEXT, "named": _BOOL, "aliases": _LIST, "roles": _LIST, "members": _LIST,
        "member_names": _LIST, "listed": _TEXT, "latitude": _FLOAT, "longitude": _FLOAT, "mentions": _INT,
        "by_name": _INT, "by_description": _INT, "by_pronoun": _INT, "first": _INT, "sentence_start": _INT,
        "sentence": _TEXT,
    },
    "mentions": _ROW | _WORDS | {
        "entity": _TEXT, "name": _TEXT, "type": _TEXT, "kind": _TEXT, "head": _TEXT, "phrase": _TEXT,
        "evidence": _LIST, "evidence_start": _LIST, "evidence_end": _LIST, "candidates": _LIST,
        "candidate_names": _LIST, "candidate_scores": _LIST,
    } | _WHY,
    "roles": _ROW | _WORDS | {
        "entity": _TEXT, "name": _TEXT, "role": _TEXT, "head": _TEXT, "affiliations": _LIST, "age": _INT,
        "origin": _TEXT,
    } | _WHY,
    "times": _ROW | _WORDS | {"type": _TEXT, "value": _TEXT, "mod": _TEXT} | _WHEN | {"anchor": _TEXT} | _WHY,
    "events": _ROW | _WORDS | {
        "mentions": _LIST, "mention_start": _LIST, "mention_end": _LIST, "label": _TEXT, "nominal": _BOOL,
        "kind": _TEXT, "factuality": _TEXT, "certainty": _TEXT,
    } | _WHEN | {"best_earliest": _TEXT, "best_latest": _TEXT, "best_until": _TEXT} | {
        "agents": _LIST, "participants": _LIST, "participant_roles": _LIST, "entities": _LIST, "order": _LIST,
        "order_kinds": _LIST, "order_events": _LIST, "reported_in": _TEXT, "told_by": _TEXT, "told_by_name": _TEXT,
        "evidence": _LIST,
    } | _WHY,
    "contradictions": _ROW | _WORDS | {
        "note": _TEXT, "events": _LIST, "event_labels": _LIST, "evidence": _LIST, "evidence_start": _LIST,
        "evidence_end": _LIST,
    } | _WHY,
    "attributions": _ROW | _WORDS | {
        "source": _TEXT, "entity": _TEXT, "name": _TEXT, "source_start": _INT, "source_end": _INT, "content": _TEXT,
        "content_start": _LIST, "content_end": _LIST, "addressee": _TEXT, "parent": _TEXT, "depth": _INT,
        "chain": _LIST, "kind": _TEXT, "manner": _TEXT, "marking": _TEXT, "negated": _BOOL,
    } | _WHY,
    "quotes": _ROW | _WORDS | {"attribution": _TEXT} | _WHY,
    "stances": _ROW | _WORDS | {
        "holder": _TEXT, "holder_name": _TEXT, "issue": _TEXT, "issue_name": _TEXT, "target": _TEXT,
        "target_start": _INT, "target_end": _INT, "position": _TEXT, "polarity": _FLOAT, "attributions": _LIST,
        "chain": _LIST,
    } | _WHEN | _WHY,
}  # fmt: skip
"""Column names and types of each table, in order; ``start``, ``end`` and ``text`` are the marked words.

Marked are: of an event the trigger, of an attribution and a stance the cue, of a contradiction the words left aside.
Lists of one row whose names begin alike belong together item by item, and so do ``participants`` and ``entities``;
``candidates`` and ``members`` are keys of entities.  An event is ``told_by`` the innermost attribution around its
trigger, by the article itself where there is none, and ``reported_in`` the event that is the telling.
"""


class Tables(Mapping[str, pd.DataFrame]):
    """The tables of some findings, each made when it is first asked for."""

    def __init__(self, findings: Iterable[Findings]) -> None:
        """Hold ``findings``, one for each article."""
        self.findings = tuple(findings)
        self._views = [_View(found) for found in self.findings]
        self._frames: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return a table; its columns are those of ``SCHEMAS[name]``."""
        if name not in self._frames:
            rows = [row for view in self._views for row in _ROWS[name](view)]
            self._frames[name] = _frame(rows, SCHEMAS[name])
        return self._frames[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the tables."""
        return iter(SCHEMAS)

    def __len__(self) -> int:
        """Return the number of tables."""
        return len(SCHEMAS)


def plain_rows(frame: pd.DataFrame) -> list[Row]:
    """Return the rows of ``frame`` as dictionaries of plain values, ``None`` where one is missing."""
    columns = {name: frame[name].tolist() for name in frame.columns}
    missing = {name: frame[name].isna().tolist() for name in frame.columns}
    return [
        {name: None if missing[name][at] else values[at] for name, values in columns.items()}
        for at in range(len(frame))
    ]


def _frame(rows: list[Row], schema: Mapping[str, str]) -> pd.DataFrame:
    columns = {name: pd.Series([row.get(name) for row in rows], dtype=kind) for name, kind in schema.items()}
    return pd.DataFrame(columns)


class _View:
    """One article's findings with what its rows need to look up."""

    def __init__(self, found: Findings) -> None:
        self.found = found
        self.article_id = found.article.id
        self.text = found.article.text
        self.names = {entity.id: entity.name for entity in found.entities}
        self.attributions = {attribution.id: attribution for attribution in found.attributions}
        self._sentences = sorted(found.sentences)
        self._contents: dict[int, list[tuple[TextSpan, Attribution]]] | None = None

    def key(self, record_id: str | None) -> str | None:
        return None if record_id is None else f"{self.article_id}:{record_id}"

    def row(self, record_id: str, span: TextSpan) -> Row:
        return {
            "key": self.key(record_id), "article_id": self.article_id, "id": record_id,
            "start": span.start, "end": span.end, "text": span.of(self.text),
        } | self.sentence(span)  # fmt: skip

    def words(self, span: TextSpan | None) -> str | None:
        return None if span is None else span.of(self.text)

    def sentence(self, span: TextSpan) -> Row:
        """Return the sentence in which ``span`` begins, or the span itself outside all sentences."""
        before = bisect_right(self._sentences, span.start, key=lambda sentence: sentence.start)
        held = self._sentences[before - 1] if before else span
        found = held if held.start <= span.start < held.end else span
        return {"sentence_start": found.start, "sentence": found.of(self.text)}

    def source_name(self, attribution: Attribution) -> str:
        """Return the name of a source, or its words, or that it is unnamed."""
        if attribution.source_entity in self.names:
            return self.names[attribution.source_entity]
        return "unnamed source" if attribution.source is None else attribution.source.of(self.text)

    def chain(self, attribution: Attribution) -> list[Attribution]:
        """Return ``attribution`` and those around it, the outermost first."""
        found = [attribution]
        while found[0].parent in self.attributions and len(found) <= len(self.attributions):
            found.insert(0, self.attributions[found[0].parent])
        return found

    def told_by(self, span: TextSpan) -> Attribution | None:
        """Return the attribution with the shortest content around ``span``."""
        if self._contents is None:
            self._contents = _by_stretch(self.found.attributions)
        around = [one for one in self._contents.get(span.start // _STRETCH, ()) if one[0].contains(span)]
        return min(around, key=lambda one: (one[0].end - one[0].start, one[1].id))[1] if around else None


def _by_stretch(attributions: Iterable[Attribution]) -> dict[int, list[tuple[TextSpan, Attribution]]]:
    """Return the contents of ``attributions`` by the stretches of the text that they touch."""
    found: dict[int, list[tuple[TextSpan, Attribution]]] = defaultdict(list)
    for attribution in attributions:
        for content in attribution.content:
            for stretch in range(content.start // _STRETCH, content.end // _STRETCH + 1):
                found[stretch].append((content, attribution))
    return found


def _times(interval: Interval | None, *, prefix: str = "") -> Row:
    if interval is None:
        return {}
    start, end = interval.start, interval.end
    last = None if end is None else end if not end.midnight or end == start else end.plus(days=-1)
    return {
        f"{prefix}earliest": start and start.isoformat(),
        f"{prefix}latest": last and last.isoformat(),
        f"{prefix}until": end and end.isoformat(),
    }


def _article_rows(view: _View) -> Iterator[Row]:
    article, published = view.found.article, view.found.article.published
    yield {
        "article_id": article.id, "title": article.title, "publisher": article.publisher, "byline": article.byline,
        "published": published and published.when.isoformat(), "published_by": published and str(published.by),
        "published_note": published and published.note, "language": article.language, "address": article.address,
        "file": article.file, "model": view.found.model, "notes": list(view.found.notes), "text": article.text,
    }  # fmt: skip


def _sentence_rows(view: _View) -> Iterator[Row]:
    for span in view.found.sentences:
        yield {"article_id": view.article_id, "start": span.start, "end": span.end, "text": span.of(view.text)}


def _entity_rows(view: _View) -> Iterator[Row]:
    mentions = {mention.id: mention for mention in view.found.mentions}
    for entity in view.found.entities:
        held = [mentions[one] for one in entity.mentions if one in mentions]
        first = min((mention.span for mention in held), default=TextSpan(0, 0))
        kinds = Counter(mention.kind for mention in held)
        latitude, longitude = entity.coordinates or (None, None)
        yield {
            "key": view.key(entity.id), "article_id": view.article_id, "id": entity.id, "name": entity.name,
            "type": str(entity.type), "named": entity.named, "aliases": list(entity.aliases),
            "roles": [role.text for role in entity.roles], "members": [view.key(one) for one in entity.members],
            "member_names": [view.names.get(one) for one in entity.members], "listed": entity.listed,
            "latitude": latitude, "longitude": longitude, "mentions": len(entity.mentions),
            "by_name": kinds[MentionKind.NAME], "by_description": kinds[MentionKind.NOMINAL],
            "by_pronoun": kinds[MentionKind.PRONOUN], "first": first.start,
        } | view.sentence(first)  # fmt: skip


def _mention_rows(view: _View) -> Iterator[Row]:
    types = {entity.id: str(entity.type) for entity in view.found.entities}
    for mention in view.found.mentions:
        yield view.row(mention.id, mention.span) | {
            "entity": view.key(mention.entity), "name": view.names.get(mention.entity),
            "type": types.get(mention.entity), "kind": str(mention.kind), "head": view.words(mention.head),
            "phrase": view.words(mention.phrase or mention.span),
            "evidence": [view.words(span) for span in mention.evidence],
            "evidence_start": [span.start for span in mention.evidence],
            "evidence_end": [span.end for span in mention.evidence],
            "candidates": [view.key(one.entity) for one in mention.candidates],
            "candidate_names": [one.name or view.names.get(one.entity) for one in mention.candidates],
            "candidate_scores": [one.score for one in mention.candidates], "rule": mention.rule,
            "confidence": mention.confidence,
        }  # fmt: skip


def _role_rows(view: _View) -> Iterator[Row]:
    """Yield one row for each stretch of words that is a role of an entity; two who share it have a row each.

    Roles of the analyst's own list have no words in the article; they stand in the table of entities alone.
    """
    for entity in view.found.entities:
        told = {role.span: role for role in reversed(entity.roles) if role.span is not None}
        for span, role in sorted(told.items()):
            yield view.row(f"{entity.id}-r{span.start}-{span.end}", span) | {
                "entity": view.key(entity.id), "name": entity.name, "role": role.text, "head": view.words(role.head),
                "affiliations": [view.words(span) for span in role.affiliations], "age": role.age,
                "origin": view.words(role.origin), "rule": role.rule, "confidence": 1.0,
            }  # fmt: skip


def _time_rows(view: _View) -> Iterator[Row]:
    for time in view.found.times:
        anchor = time.anchor.of(view.text) if time.anchor else None
        yield view.row(time.id, time.span) | _times(time.interval) | {
            "type": str(time.type), "value": time.value, "mod": time.mod, "anchor": anchor, "rule": time.rule,
            "confidence": 1.0,
        }  # fmt: skip


def _event_rows(view: _View) -> Iterator[Row]:
    labels = {event.id: event.label for event in view.found.events}
    for event in view.found.events:
        row = view.row(event.id, event.trigger) | _times(event.interval) | _times(event.best, prefix="best_")
        yield row | _telling(view, event) | {
            "label": event.label, "nominal": event.nominal, "kind": str(event.kind),
            "factuality": str(event.factuality), "certainty": str(event.certainty),
            "order": [f"{one.order} {labels.get(one.other, one.other)}" for one in event.order],
            "order_kinds": [str(one.order) for one in event.order],
            "order_events": [view.key(one.other) for one in event.order],
            "agents": [view.names.get(one.entity) for one in event.participants if one.role == "agent"],
            "participants": [view.names.get(one.entity) for one in event.participants],
            "participant_roles": [one.role for one in event.participants],
            "entities": [view.key(one.entity) for one in event.participants],
            "evidence": [span.of(view.text) for span in event.evidence], "rule": event.rule, "confidence": 1.0,
        }  # fmt: skip


def _telling(view: _View, event: Event) -> Row:
    """Return where an event is told, and on whose word."""
    mentions, told_by = event.mentions or (event.trigger,), view.told_by(event.trigger)
    return {
        "mentions": [span.of(view.text) for span in mentions], "mention_start": [span.start for span in mentions],
        "mention_end": [span.end for span in mentions], "reported_in": view.key(event.reported_in),
        "told_by": told_by and view.key(told_by.id), "told_by_name": told_by and view.source_name(told_by),
    }  # fmt: skip


def _contradiction_rows(view: _View) -> Iterator[Row]:
    labels = {event.id: event.label for event in view.found.events}
    for one in view.found.contradictions:
        yield view.row(one.id, one.dropped) | {
            "note": one.note, "events": [view.key(event) for event in one.events],
            "event_labels": [labels.get(event, event) for event in one.events],
            "evidence": [span.of(view.text) for span in one.evidence],
            "evidence_start": [span.start for span in one.evidence],
            "evidence_end": [span.end for span in one.evidence], "rule": None, "confidence": 1.0,
        }  # fmt: skip


def _attribution_rows(view: _View) -> Iterator[Row]:
    for one in view.found.attributions:
        chain = view.chain(one)
        yield view.row(one.id, one.cue) | {
            "source": one.source and one.source.of(view.text), "entity": view.key(one.source_entity),
            "name": view.source_name(one), "source_start": one.source and one.source.start,
            "source_end": one.source and one.source.end, "content": " … ".join(s.of(view.text) for s in one.content),
            "content_start": [span.start for span in one.content], "content_end": [span.end for span in one.content],
            "addressee": one.addressee and view.names.get(one.addressee), "parent": view.key(one.parent),
            "depth": len(chain), "chain": [view.source_name(link) for link in chain], "kind": str(one.kind),
            "manner": str(one.manner), "marking": str(one.marking), "negated": one.negated, "rule": one.rule,
            "confidence": one.confidence,
        }  # fmt: skip


def _quote_rows(view: _View) -> Iterator[Row]:
    for quote in view.found.quotes:
        attribution = view.key(quote.attribution)
        yield view.row(quote.id, quote.span) | {"attribution": attribution, "rule": quote.rule, "confidence": 1.0}


def _stance_rows(view: _View) -> Iterator[Row]:
    issues = {issue.id: issue.name for issue in view.found.issues}
    for stance in view.found.stances:
        chain = [view.attributions[one] for one in stance.chain if one in view.attributions]
        yield view.row(stance.id, stance.cue) | _times(stance.interval) | {
            "holder": view.key(stance.holder), "holder_name": view.names.get(stance.holder),
            "issue": view.key(stance.issue), "issue_name": issues.get(stance.issue),
            "target": stance.target.of(view.text), "target_start": stance.target.start,
            "target_end": stance.target.end, "position": str(stance.position), "polarity": stance.polarity,
            "attributions": [view.key(one.id) for one in chain], "chain": [view.source_name(one) for one in chain],
            "rule": stance.rule, "confidence": stance.confidence,
        }  # fmt: skip


_ROWS = {
    "articles": _article_rows, "sentences": _sentence_rows, "entities": _entity_rows, "mentions": _mention_rows,
    "roles": _role_rows, "times": _time_rows, "events": _event_rows, "contradictions": _contradiction_rows,
    "attributions": _attribution_rows,
    "quotes": _quote_rows, "stances": _stance_rows,
}  # fmt: skip


@cache
def empty_tables() -> Tables:
    """Return all tables without a row."""
    return Tables(())
