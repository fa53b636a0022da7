"""Findings of an article as rows: one function a table."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from workbench.instants import Interval
from workbench.records import Event, MentionKind, TextSpan
from workbench.tables.article_views import ArticleView, Row


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


def _article_rows(view: ArticleView) -> Iterator[Row]:
    article, published = view.found.article, view.found.article.published
    yield {
        "article_id": article.id, "title": article.title, "publisher": article.publisher, "byline": article.byline,
        "published": published and published.when.isoformat(), "published_by": published and str(published.by),
        "published_note": published and published.note, "language": article.language, "address": article.address,
        "file": article.file, "model": view.found.model, "notes": list(view.found.notes), "text": article.text,
    }  # fmt: skip


def _sentence_rows(view: ArticleView) -> Iterator[Row]:
    for span in view.found.sentences:
        text = span.of(view.text).rstrip()
        yield {"article_id": view.article_id, "start": span.start, "end": span.start + len(text), "text": text}


def _entity_rows(view: ArticleView) -> Iterator[Row]:
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


def _mention_rows(view: ArticleView) -> Iterator[Row]:
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


def _role_rows(view: ArticleView) -> Iterator[Row]:
    """Yield one row for each stretch of words that is a role of an entity; two who share it have a row each.

    Roles of the analyst's own list have no words in the article; they stand in the table of entities alone.
    """
    for entity in view.found.entities:
        told = {role.span: role for role in reversed(entity.roles) if role.span is not None}
        for span, role in sorted(told.items()):
            within = [view.entity_at(one) for one in role.affiliations]
            yield view.row(f"{entity.id}-r{span.start}-{span.end}", span) | {
                "entity": view.key(entity.id), "name": entity.name, "role": role.text, "head": view.words(role.head),
                "affiliations": [view.words(span) for span in role.affiliations],
                "affiliation_names": [held and held.name for held in within],
                "affiliation_types": [held and str(held.type) for held in within], "age": role.age,
                "origin": view.words(role.origin), "rule": role.rule, "confidence": 1.0,
            }  # fmt: skip


def _time_rows(view: ArticleView) -> Iterator[Row]:
    for time in view.found.times:
        anchor = time.anchor.of(view.text) if time.anchor else None
        yield view.row(time.id, time.span) | _times(time.interval) | {
            "type": str(time.type), "value": time.value, "mod": time.mod, "anchor": anchor, "rule": time.rule,
            "confidence": 1.0,
        }  # fmt: skip


def _event_rows(view: ArticleView) -> Iterator[Row]:
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


def _telling(view: ArticleView, event: Event) -> Row:
    """Return where an event is told, and on whose word."""
    mentions, told_by = event.mentions or (event.trigger,), view.told_by(event.trigger)
    return {
        "mentions": [span.of(view.text) for span in mentions], "mention_start": [span.start for span in mentions],
        "mention_end": [span.end for span in mentions], "reported_in": view.key(event.reported_in),
        "told_by": told_by and view.key(told_by.id), "told_by_name": told_by and view.source_name(told_by),
    }  # fmt: skip


def _contradiction_rows(view: ArticleView) -> Iterator[Row]:
    labels = {event.id: event.label for event in view.found.events}
    for one in view.found.contradictions:
        yield view.row(one.id, one.dropped) | {
            "note": one.note, "events": [view.key(event) for event in one.events],
            "event_labels": [labels.get(event, event) for event in one.events],
            "evidence": [span.of(view.text) for span in one.evidence],
            "evidence_start": [span.start for span in one.evidence],
            "evidence_end": [span.end for span in one.evidence], "rule": None, "confidence": 1.0,
        }  # fmt: skip


def _attribution_rows(view: ArticleView) -> Iterator[Row]:
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


def _quote_rows(view: ArticleView) -> Iterator[Row]:
    for quote in view.found.quotes:
        attribution = view.key(quote.attribution)
        yield view.row(quote.id, quote.span) | {"attribution": attribution, "rule": quote.rule, "confidence": 1.0}


def _stance_rows(view: ArticleView) -> Iterator[Row]:
    issues = {issue.id: issue.name for issue in view.found.issues}
    for stance in view.found.stances:
        chain = [view.attributions[one] for one in stance.chain if one in view.attributions]
        yield view.row(stance.id, stance.cue) | _times(stance.interval) | {
            "holder": view.key(stance.holder), "holder_name": view.names.get(stance.holder),
            "issue": view.key(stance.issue), "issue_name": issues.get(stance.issue),
            "target": stance.target.of(view.text), "target_start": stance.target.start,
            "target_end": stance.target.end, "position": str(stance.position), "polarity": stance.polarity,
            "strength": stance.strength, "negated": stance.negated, "conditional": stance.conditional,
            "hedged": stance.hedged,
            "attributions": [view.key(one.id) for one in chain], "chain": [view.source_name(one) for one in chain],
            "rule": stance.rule, "confidence": stance.confidence,
        }  # fmt: skip


def _framing_rows(view: ArticleView) -> Iterator[Row]:
    for one in view.found.framings:
        voice = view.attributions.get(one.voice) if one.voice else None
        yield view.row(one.id, one.target) | {
            "entity": view.key(one.entity), "name": view.names.get(one.entity), "tone": str(one.tone),
            "polarity": one.polarity, "voice": view.key(one.voice), "voice_name": voice and view.source_name(voice),
            "evidence": [span.of(view.text) for span in one.evidence],
            "evidence_start": [span.start for span in one.evidence],
            "evidence_end": [span.end for span in one.evidence], "rule": one.rule, "confidence": one.confidence,
        }  # fmt: skip


def _remark_rows(view: ArticleView) -> Iterator[Row]:
    for one in view.found.remarks:
        yield view.row(one.id, one.span) | {
            "note": one.text, "author": one.author or None, "made": one.made.isoformat(), "correction": one.correction,
        }  # fmt: skip


ROWS: Mapping[str, Callable[[ArticleView], Iterator[Row]]] = {
    "articles": _article_rows, "sentences": _sentence_rows, "entities": _entity_rows, "mentions": _mention_rows,
    "roles": _role_rows, "times": _time_rows, "events": _event_rows, "contradictions": _contradiction_rows,
    "attributions": _attribution_rows, "quotes": _quote_rows, "stances": _stance_rows, "remarks": _remark_rows,
    "framings": _framing_rows,
}  # fmt: skip
