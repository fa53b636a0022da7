"""Columns and types of the tables: one schema for all, the same when there are no rows."""

from collections.abc import Mapping

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
        "entity": _TEXT, "name": _TEXT, "role": _TEXT, "head": _TEXT, "affiliations": _LIST,
        "affiliation_names": _LIST, "affiliation_types": _LIST, "age": _INT, "origin": _TEXT,
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
        "target_start": _INT, "target_end": _INT, "position": _TEXT, "polarity": _FLOAT, "strength": _FLOAT,
        "negated": _BOOL, "conditional": _BOOL, "hedged": _BOOL, "attributions": _LIST, "chain": _LIST,
    } | _WHEN | _WHY,
    "remarks": _ROW | _WORDS | {
        "note": _TEXT, "author": _TEXT, "made": _TEXT, "correction": _TEXT, "sentence_start": _INT, "sentence": _TEXT,
    },
    "framings": _ROW | _WORDS | {
        "entity": _TEXT, "name": _TEXT, "tone": _TEXT, "polarity": _FLOAT, "voice": _TEXT, "voice_name": _TEXT,
        "evidence": _LIST, "evidence_start": _LIST, "evidence_end": _LIST,
    } | _WHY,
}  # fmt: skip
"""Column names and types of each table, in order; ``start``, ``end`` and ``text`` are the marked words.

Marked are: of an event the trigger, of an attribution and a stance the cue, of a contradiction the words left aside,
of a framing the mention that is portrayed.
Lists of one row whose names begin alike belong together item by item, and so do ``participants`` and ``entities``;
``candidates`` and ``members`` are keys of entities.  An event is ``told_by`` the innermost attribution around its
trigger, by the article itself where there is none, and ``reported_in`` the event that is the telling.  The ``voice`` of
a framing is the attribution in whose words it stands, missing where the article speaks itself.
"""
