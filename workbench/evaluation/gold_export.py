"""What an analyst has corrected, as gold annotation in the forms that ``workbench score`` reads, and as a DocBin.

In the folder are then, each only if there is anything to write:

- ``entities.jsonl`` for ``ner`` and ``coref``, ``roles.jsonl`` for ``roles`` (its texts stand beside);
- ``attributions.jsonl`` for ``attribution``, ``sentiment.jsonl`` for ``target-sentiment``;
- ``times/*.tml`` for ``timex``, ``events.jsonl`` for ``events``;
- ``gold.spacy``, a spaCy DocBin with ``ents`` and groups of spans.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import spacy
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans

from workbench.entities import FoundEntities
from workbench.errors import GoldError
from workbench.evaluation.names import found_names
from workbench.instants import Interval
from workbench.parameters import (
    AttributionParameters,
    ChronologyParameters,
    EntityParameters,
    FramingParameters,
    Parameters,
    StanceParameters,
)
from workbench.records import Findings, MentionKind, TextSpan, Tone
from workbench.rules import AnalystRule, EntityRule

type Row = dict[str, Any]
_TONES = {Tone.NEGATIVE: "neg", Tone.NEUTRAL: "neu", Tone.POSITIVE: "pos"}
_PARTS_OF_SPEECH = {MentionKind.NAME: "PROPN", MentionKind.NOMINAL: "NOUN", MentionKind.PRONOUN: "PRON"}
_RULED = ("mentions", "times", "events", "attributions", "stances", "framings")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldExport:
    """What was written."""

    files: tuple[Path, ...]
    articles: int
    findings: int
    """How many findings the gold has."""
    confirmed: int
    """How many of them the analyst said herself; the others are the machine's, which she let stand."""
    corrections: int
    """How many corrections took effect, those that reject something among them; notes correct nothing."""
    left_over: tuple[str, ...] = ()
    """One line on each mark of a correction that fits nothing in the gold."""


def gold_parameters(stated: Parameters, *, things: bool = False) -> Parameters:
    """Return what ``workbench score`` reads by, with the rules and the day of publication of ``stated``.

    So that the gold and a scoring differ in what was corrected, and not in what somebody chose to have listed.

    Args:
        stated: The parameters of the case.
        things: Also find what is neither named nor somebody, as coreference is scored.
    """
    return Parameters(
        entities=EntityParameters(things=things, min_confidence=0, rules=stated.entities.rules),
        chronology=ChronologyParameters(published=stated.chronology.published, rules=stated.chronology.rules),
        attributions=AttributionParameters(rules=stated.attributions.rules),
        stances=StanceParameters(rules=stated.stances.rules),
        framing=FramingParameters(neutral=True, min_confidence=0, rules=stated.framing.rules),
    )


def write_gold(
    findings: Iterable[Findings],
    folder: Path,
    *,
    things: Iterable[Findings] = (),
    neutral: Mapping[str, Iterable[TextSpan]] = MappingProxyType({}),
    every: bool = False,
) -> GoldExport:
    """Write what was found, as it was corrected, as gold.

    Args:
        findings: What was found in each article by `gold_parameters`, corrections taken in.
        folder: Where to write; made if it is not there.
        things: The same with what is neither named nor somebody, for coreference; ``findings`` if there is none.
        neutral: Words at which nobody is portrayed, as the analyst says, by article id.
        every: Also take articles in which no correction took effect, whose findings are the machine's alone; a note
            corrects nothing.

    Raises:
        GoldError: If no article is left.
    """
    held = [one for one in findings if every or _corrected(one)]
    if not held:
        msg = "no correction takes effect in any article, so that all would be the machine's own; want all articles?"
        raise GoldError(msg)
    folder.mkdir(parents=True, exist_ok=True)
    all_mentions = {one.article.id: one for one in things}
    forms: Mapping[str, Callable[[Findings], Iterator[Row]]] = {
        "entities.jsonl": lambda one: _entity_rows(one, all_mentions.get(one.article.id, one)),
        "roles.jsonl": _role_rows,
        "attributions.jsonl": _attribution_rows,
        "sentiment.jsonl": lambda one: _sentiment_rows(one, neutral.get(one.article.id, ())),
        "events.jsonl": _event_rows,
    }
    files = [file for name, rows in forms.items() if (file := _write(folder / name, rows, held))]
    files += [_write_timeml(one, folder / "times") for one in held if one.times or one.events]
    docs = folder / "gold.spacy"
    docs.write_bytes(_doc_bin(held).to_bytes())
    return GoldExport(
        files=(*files, docs),
        articles=len(held),
        findings=sum(len(one.entities) + sum(len(getattr(one, name)) for name in _RULED) for one in held),
        confirmed=sum(map(_confirmed, held)),
        corrections=len({correction for one in held for correction in _corrected(one)}),
    )


def _corrected(found: Findings) -> set[str]:
    """Return the ids of the corrections that took effect, without notes."""
    noted = {one.correction for one in found.remarks}
    return {one.correction for one in found.outcomes if one.applied} - noted


def _confirmed(found: Findings) -> int:
    rules: list[str] = [each.rule for name in _RULED for each in getattr(found, name)]
    return rules.count(AnalystRule.SAID) + sum(one.by_analyst for one in found.entities)


def _write(file: Path, rows: "Callable[[Findings], Iterator[Row]]", findings: Sequence[Findings]) -> Path | None:
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for one in findings for row in rows(one)]
    if not lines:
        file.unlink(missing_ok=True)  # of an earlier export
        return None
    file.write_text("".join(lines), encoding="utf-8", newline="\n")
    return file


def _entity_rows(found: Findings, things: Findings) -> Iterator[Row]:
    """Yield names, and mentions as whole noun phrases, which are what coreference is scored by."""
    types = {one.id: str(one.type) for one in things.entities}
    yield {
        "doc_id": found.article.id, "text": found.article.text,
        "ents": [{"start": start, "end": end, "label": label} for start, end, label in _names(found)],
        "mentions": [
            {
                "s": span.start, "e": span.end, "type": types[one.entity], "cluster": one.entity,
                "head": _pair(one.head), "hpos": _PARTS_OF_SPEECH[one.kind],
            }
            for one in things.mentions
            if one.rule != EntityRule.DEMONYM
            for span in [one.phrase or one.span]
        ],
    }  # fmt: skip


def _names(found: Findings) -> list[tuple[int, int, str]]:
    names = found_names(FoundEntities(found.mentions, found.entities), nested=False)
    return [(one.span.start, one.span.end, one.label) for one in names]


def _role_rows(found: Findings) -> Iterator[Row]:
    text = found.article.text
    for entity in found.entities:
        for role in entity.roles:
            if role.span is not None:
                yield {
                    "doc_id": found.article.id, "name": entity.name, "role": role.text,
                    "head": role.head.of(text) if role.head else role.text.split()[-1], "kind": role.rule,
                    "affiliations": [span.of(text) for span in role.affiliations],
                    "start": role.span.start, "end": role.span.end,
                }  # fmt: skip


def _attribution_rows(found: Findings) -> Iterator[Row]:
    if found.attributions:
        rows = [
            {
                "id": one.id, "source": [_pair(one.source)] if one.source else [], "cue": [_pair(one.cue)],
                "content": [_pair(span) for span in one.content], "nested_in": [one.parent] if one.parent else [],
            }
            for one in found.attributions
        ]  # fmt: skip
        yield {"doc": found.article.id, "text": found.article.text, "attributions": rows}


def _sentiment_rows(found: Findings, neutral: Iterable[TextSpan]) -> Iterator[Row]:
    tones = dict.fromkeys(neutral, _TONES[Tone.NEUTRAL]) | {one.target: _TONES[one.tone] for one in found.framings}
    if tones:
        targets = [{"start": span.start, "end": span.end, "label": label} for span, label in sorted(tones.items())]
        yield {"id": found.article.id, "text": found.article.text, "targets": targets}


def _event_rows(found: Findings) -> Iterator[Row]:
    for one in found.events:
        for span in dict.fromkeys((one.trigger, *one.mentions)):
            row = {"doc_id": found.article.id, "start": span.start, "end": span.end}
            yield row | _days(one.interval)


def _days(interval: Interval | None) -> dict[str, str]:
    """Return the day of an event, or its first and last; nothing of a side that is not known."""
    first = None if interval is None or interval.start is None else _day(interval.start.isoformat())
    last = None if interval is None or interval.end is None else interval.end
    until = None
    if last is not None:
        known = None if interval is None else interval.start
        until = _day((last if last == known else last.plus(seconds=-1)).isoformat())
    if first == until:
        return {"time": first or "", "begin": "", "end_time": ""}
    return {"time": "", "begin": first or "", "end_time": until or ""}


def _day(moment: str) -> str:
    return moment.partition("T")[0]


def _pair(span: TextSpan) -> list[int]:
    return [span.start, span.end]


def _write_timeml(found: Findings, folder: Path) -> Path:
    """Write the text of an article with its time expressions; of two that overlap, the first."""
    text, pieces, at = found.article.text, [], 0
    for number, one in enumerate(sorted(found.times, key=lambda one: one.span), start=1):
        if one.span.start >= at:
            words = _escaped(one.span.of(text))
            sort = f"type={quoteattr(str(one.type))} value={quoteattr(one.value)}"
            pieces += [_escaped(text[at : one.span.start]), f'<TIMEX3 tid="t{number}" {sort}>{words}</TIMEX3>']
            at = one.span.end
    published = found.article.published
    day = "" if published is None else published.when.isoformat()
    created = f'<DCT><TIMEX3 tid="t0" type="DATE" value="{day}" functionInDocument="CREATION_TIME"/></DCT>'
    body = f"<TEXT>{''.join(pieces)}{_escaped(text[at:])}</TEXT>"
    folder.mkdir(exist_ok=True)
    file = folder / f"{found.article.id}.tml"
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<TimeML><DOCID>{found.article.id}</DOCID>{created if day else ""}'
    file.write_text(f"{head}{body}</TimeML>\n", encoding="utf-8", newline="")
    return file


def _escaped(words: str) -> str:
    """Return ``words`` for XML, as many characters; what XML cannot hold is a space."""
    legal = "".join(one if one in "\t\n\r" or " " <= one < "\ufffe" or one > "\uffff" else " " for one in words)
    return escape(legal, {"\r": "&#13;"})


def _doc_bin(findings: Iterable[Findings]) -> DocBin:
    nlp = spacy.blank("en")
    kept = DocBin(attrs=["ENT_IOB", "ENT_TYPE"], store_user_data=True)
    for found in findings:
        doc = nlp.make_doc(found.article.text)
        doc.user_data["article_id"] = found.article.id
        doc.ents = filter_spans(_spans(doc, ((TextSpan(*one[:2]), one[2], "") for one in _names(found))))
        for group, marked in _groups(found).items():
            doc.spans[group] = _spans(doc, marked)
        kept.add(doc)
    return kept


type _Marked = tuple[TextSpan, str, str]
"""Words, their label, and the id of what they belong to."""


def _groups(found: Findings) -> "Mapping[str, Iterable[_Marked]]":
    types = {one.id: str(one.type) for one in found.entities}
    return {
        "mentions": [(one.span, types[one.entity], one.entity) for one in found.mentions],
        "times": [(one.span, str(one.type), one.value) for one in found.times],
        "events": [(one.trigger, str(one.factuality), one.id) for one in found.events],
        "cues": [(one.cue, str(one.kind), one.id) for one in found.attributions],
        "sources": [(one.source, str(one.kind), one.id) for one in found.attributions if one.source],
        "contents": [(span, str(one.kind), one.id) for one in found.attributions for span in one.content],
        "stances": [(one.cue, str(one.position), one.id) for one in found.stances],
        "targets": [(one.target, str(one.position), one.id) for one in found.stances],
        "framings": [(one.target, str(one.tone), one.id) for one in found.framings],
    }


def _spans(doc: Doc, marked: Iterable[_Marked]) -> list[Span]:
    made = (
        doc.char_span(span.start, span.end, label=label, kb_id=owner, alignment_mode="expand")
        for span, label, owner in marked
    )
    return [one for one in made if one is not None]
