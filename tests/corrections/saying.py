"""What the analyst says of findings made by hand, taken in stage by stage as the conductor does it."""

from dataclasses import replace

from workbench.chronology import FoundEvents
from workbench.corrections import (
    Scene,
    anchor_at,
    correct_attributions,
    correct_entities,
    correct_events,
    correct_framings,
    correct_stances,
    correct_times,
    make_correction,
    marks_of,
    place_corrections,
    remarks_of,
)
from workbench.corrections.forms import check_form
from workbench.entities import FoundEntities
from workbench.records import CorrectionAction, FindingKind, Part, TextSpan, Topic
from workbench.stances import FoundStances


def at(found, words: str, within: str | None = None) -> TextSpan:
    """Return where ``words`` stand first in the article, or first in the words ``within``."""
    text = found.article.text
    start = text.index(words, 0 if within is None else text.index(within))
    return TextSpan(start, start + len(words))


def saying(found, action, about=None, /, *marks, values=None, step=None):
    """Return a correction of marked words: spans of the finding, or pairs of span and part."""
    anchors = []
    for mark in marks:
        span, part = mark if isinstance(mark, tuple) else (mark, Part.FINDING)
        anchors.append(anchor_at(found.article, span, part=Part(part)))
    kind = FindingKind(about) if about else None
    check_form(CorrectionAction(action), about=kind, anchors=anchors, values=values or {})
    return make_correction(CorrectionAction(action), about=kind, anchors=anchors, values=values or {}, step=step)


def of(found, action, finding, /, *marks, **values):
    """Return a correction of the finding with that id, as the views make it."""
    from workbench.corrections import kind_of

    kind = kind_of(found, finding)
    return saying(found, action, kind, *marks_of(found, finding), *marks, values=values)


def said_of(found, *corrections):
    """Return what ``corrections`` come to in the article of ``found``."""
    return place_corrections(tuple(corrections), (found.article,)).of(found.article)


def topic_of(found):
    """Return what makes topics of words, with no parse."""
    return lambda span: Topic(span=span, name=span.of(found.article.text), head=span.of(found.article.text).lower())


def corrected(found, *corrections):
    """Return ``found`` with all of ``corrections`` taken in, and what became of each among its outcomes.

    What refers to the findings of an earlier stage is found again from those, as the finders do it.
    """
    said, text = said_of(found, *corrections), found.article.text
    cast, who = correct_entities(FoundEntities(found.mentions, found.entities), said.of("entities"), text=text)
    times, when = correct_times(found.times, said.of("times"), text=text)
    now = _with_cast(found, cast)
    events, what = correct_events(
        FoundEvents(events=now.events, contradictions=now.contradictions),
        said.of("events"),
        text=text,
        sentences=found.sentences,
    )
    attributions, told = correct_attributions(now.attributions, said.of("attributions"), text=text, cast=cast)
    now = _with_told(replace(now, events=events.events, attributions=attributions))
    scene = Scene(
        text=text, cast=cast, attributions=attributions, events=events.events, sentences=found.sentences,
        topic_of=topic_of(found), grouping=0.5,
    )  # fmt: skip
    stances, held = correct_stances(FoundStances(now.stances, now.issues, now.topics), said.of("stances"), scene)
    framings, seen = correct_framings(now.framings, said.of("framings"), text=text)
    remarks, noted = remarks_of(said.of("note"))
    return replace(
        now, times=times, contradictions=events.contradictions, stances=stances.stances, issues=stances.issues,
        topics=stances.topics, framings=framings, remarks=remarks,
        outcomes=(*who, *when, *what, *told, *held, *seen, *noted),
    )  # fmt: skip


def _with_cast(found, cast):
    """Return ``found`` with ``cast``, and with what refers to that as it would be found from it."""
    now = {one.span: one.entity for one in cast.mentions}
    was = {one.id: [each.span for each in found.mentions if each.entity == one.id] for one in found.entities}
    holders = {old: next((now[span] for span in spans if span in now), None) for old, spans in was.items()}
    return replace(
        found,
        mentions=cast.mentions,
        entities=cast.entities,
        events=tuple(
            replace(
                one,
                participants=tuple(
                    replace(part, entity=now[part.span]) for part in one.participants if part.span in now
                ),
            )
            for one in found.events
        ),
        attributions=tuple(replace(one, source_entity=_source_of(one, found, now)) for one in found.attributions),
        stances=tuple(replace(one, holder=holders[one.holder]) for one in found.stances if holders[one.holder]),
        framings=tuple(replace(one, entity=now[one.target]) for one in found.framings if one.target in now),
    )


def _source_of(one, found, now):
    """Return whom the words of a source mention now."""
    spans = [each.span for each in found.mentions if each.entity == one.source_entity and one.source]
    return next((now[span] for span in spans if span in now and span.overlaps(one.source)), None)


def _with_told(found):
    """Return ``found`` without references to attributions and events that are none any more."""
    told, known = {one.id for one in found.attributions}, {one.id for one in found.events}
    return replace(
        found,
        quotes=tuple(one for one in found.quotes if one.attribution is None or one.attribution in told),
        stances=tuple(
            replace(
                one,
                chain=tuple(link for link in one.chain if link in told),
                event=one.event if one.event in known else None,
            )
            for one in found.stances
        ),
        framings=tuple(replace(one, voice=one.voice if one.voice in told else None) for one in found.framings),
    )


def assert_consistent(found):
    """Fail unless all references of ``found`` lead to a record, ids are unique and spans lie inside the text."""
    entities, mentions = {one.id for one in found.entities}, {one.id for one in found.mentions}
    attributions, events = {one.id for one in found.attributions}, {one.id for one in found.events}
    assert {one.entity for one in found.mentions} == entities
    assert [one for entity in found.entities for one in entity.members if one not in entities] == []
    for entity in found.entities:
        assert set(entity.mentions) == {one.id for one in found.mentions if one.entity == entity.id}
    open_ones = {one.entity for mention in found.mentions for one in mention.candidates if one.name is None}
    assert open_ones <= entities
    assert {part.entity for event in found.events for part in event.participants} <= entities
    assert {one.reported_in for one in found.events} - {None} <= events
    assert {cue.other for event in found.events for cue in event.order} <= events
    assert {one for odd in found.contradictions for one in odd.events} <= events
    assert {one.source_entity for one in found.attributions} - {None} <= entities
    assert {one.parent for one in found.attributions} - {None} <= attributions
    assert all(_ends(one.id, {each.id: each.parent for each in found.attributions}) for one in found.attributions)
    assert {one.holder for one in found.stances} <= entities
    assert {link for one in found.stances for link in one.chain} <= attributions
    assert {one.event for one in found.stances} - {None} <= events
    assert {one.issue for one in found.stances} <= {one.id for one in found.issues}
    assert {one.entity for one in found.framings} <= entities
    assert {one.voice for one in found.framings} - {None} <= attributions
    for records in (
        found.mentions, found.entities, found.times, found.events, found.attributions, found.stances, found.framings,
        found.remarks,
    ):  # fmt: skip
        assert len({one.id for one in records}) == len(records)
    assert mentions == {one for entity in found.entities for one in entity.mentions}
    assert max((span.end for span in _spans(found)), default=0) <= len(found.article.text)


def _ends(first, parents):
    """Whether the way from an attribution to those around it ends."""
    seen = set()
    while first is not None and first not in seen:
        seen.add(first)
        first = parents.get(first)
    return first is None


def _spans(found):
    for one in found.mentions:
        yield from (one.span, one.head, *one.evidence)
    for one in found.events:
        yield from (one.trigger, one.span, *one.mentions, *one.evidence)
    for one in found.attributions:
        yield from (one.cue, *one.content)
    for one in found.stances:
        yield from (one.cue, one.target, *one.evidence)
    yield from (one.span for one in (*found.times, *found.remarks))
