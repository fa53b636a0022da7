"""What the analyst says of who stands where, taken into what was found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from workbench.corrections.cast import Cast
from workbench.corrections.entities import NOBODY
from workbench.corrections.meaning import meant, new_id, share
from workbench.corrections.placing import Placed
from workbench.entities import FoundEntities
from workbench.instants import Interval
from workbench.records import (
    Attribution,
    CorrectionAction,
    Event,
    Outcome,
    Part,
    Position,
    Stance,
    TextSpan,
    Topic,
)
from workbench.rules import AnalystRule
from workbench.stances import FoundStances
from workbench.stances.issues.grouping import issues_of

NO_STANCE = "no position on this target is told at these words any more"
ANOTHER = "the words moved to another holder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What stances refer to in their article, as the analyst has it."""

    text: str
    cast: FoundEntities
    attributions: tuple[Attribution, ...]
    events: tuple[Event, ...]
    sentences: Sequence[TextSpan] = ()
    topic_of: Callable[[TextSpan], Topic]
    """What words are about that are no target yet."""
    grouping: float
    """How alike the topics of one issue are to its leader."""


def correct_stances(
    found: FoundStances, said: Sequence[Placed], scene: Scene
) -> tuple[FoundStances, tuple[Outcome, ...]]:
    """Return ``found`` with what the analyst says instead, each correction building on those before."""
    if not said:
        return found, ()
    held, who = {one.id: one for one in found.stances}, Cast(scene.cast, text=scene.text)
    outcomes = tuple(_take(held, one, who, scene) for one in said)
    return _grouped(tuple(held.values()), found, scene), outcomes


def _grouped(stances: tuple[Stance, ...], found: FoundStances, scene: Scene) -> FoundStances:
    """Return stances in text order with the topics and issues of their targets."""
    known = {topic.span: topic for topic in found.topics}
    ordered = sorted(stances, key=lambda one: (one.cue, one.target, one.id))
    topics = {one.target: known.get(one.target) or scene.topic_of(one.target) for one in ordered}
    issues = issues_of(topics.values(), threshold=scene.grouping)
    issue_of = {span: issue.id for issue in issues for span in issue.targets}
    told = tuple(replace(one, issue=issue_of[one.target]) for one in ordered)
    return FoundStances(told, issues, tuple(topics.values()))


def _take(held: dict[str, Stance], placed: Placed, who: Cast, scene: Scene) -> Outcome:
    marks = placed.span(), placed.span(Part.HOLDER), placed.span(Part.TARGET)
    cue, holder, target = marks
    if cue is None or holder is None or target is None:
        return placed.unfit()
    mention = who.mention_at(holder)
    if mention is None:
        return placed.unfit(f"{holder.of(who.text)!r}: {NOBODY}")
    at_words = [one for one in held.values() if one.cue.overlaps(cue) and one.target.overlaps(target)]
    same = [one for one in at_words if one.holder == mention.entity]
    stance = max(same, key=lambda one: share(one.cue, cue) + share(one.target, target), default=None)
    if placed.correction.action is CorrectionAction.ADD:
        stance = stance or _new(held, cue, target, holder=mention.entity, at=holder.start, scene=scene)
    elif stance is None:
        return placed.unfit(f"{cue.of(who.text)!r}: {ANOTHER if at_words else NO_STANCE}")
    if placed.correction.action is CorrectionAction.REJECT:
        del held[stance.id]
        return placed.outcome()
    return _set(held, stance, placed, who, scene)


def _set(held: dict[str, Stance], stance: Stance, placed: Placed, who: Cast, scene: Scene) -> Outcome:
    to, target = placed.span(Part.TO), placed.span(Part.NEW_TARGET)
    gone = [anchor for anchor in placed.lost if anchor.part in {Part.TO, Part.NEW_TARGET}]
    if gone:
        return placed.unfit()
    foreign = (part for part, at in ((Part.TO, to), (Part.NEW_TARGET, target)) if at is None and placed.words(part))
    if (part := next(foreign, None)) is not None:
        return placed.unfit(f"{placed.words(part)!r}: these words stand in another article")
    if to is not None:
        mention = who.mention_at(to)
        if mention is None:
            return placed.unfit(f"{to.of(who.text)!r}: {NOBODY}")
        stance = replace(stance, holder=mention.entity)
    if target is not None:
        stance = replace(stance, target=target, event=_event_in(target, scene.events))
    stance = _positioned(stance, placed.correction.value("position"), placed.correction.value("polarity"))
    held[stance.id] = replace(stance, rule=str(AnalystRule.SAID), confidence=1.0)
    return placed.outcome()


def _positioned(stance: Stance, position: str | None, polarity: str | None) -> Stance:
    """Return ``stance`` with a position and a polarity; without a polarity it has that of the new position."""
    if position is not None:
        held = Position(position)
        value = None if held.sign is None else held.sign * held.strength
        stance = replace(
            stance, position=held, polarity=value, strength=held.strength, negated=False,
            conditional=held is Position.CONDITIONS,
        )  # fmt: skip
    if polarity is None:
        return stance
    number = float(polarity) if polarity else None
    return replace(stance, polarity=number, strength=stance.strength if number is None else abs(number))


def _new(held: dict[str, Stance], cue: TextSpan, target: TextSpan, *, holder: str, at: int, scene: Scene) -> Stance:
    around = [one for one in scene.attributions if one.holds(cue) and not one.cue.overlaps(cue)]
    chain = sorted(around, key=lambda one: (-one.length, one.id))
    sentence = next((one for one in scene.sentences if one.contains(cue)), cue)
    return Stance(
        id=new_id(f"s{cue.start}-{target.start}-{at}", held),
        holder=holder,
        issue="",
        target=target,
        position=Position.UNDISCLOSED,
        polarity=None,
        cue=cue,
        evidence=(sentence, cue),
        chain=tuple(one.id for one in chain),
        interval=_interval(cue, chain, scene.events),
        event=_event_in(target, scene.events),
        rule=str(AnalystRule.SAID),
    )


def _interval(cue: TextSpan, chain: Sequence[Attribution], events: Sequence[Event]) -> Interval | None:
    """Return when a position was held: by its own event, or by its telling."""
    for span in (cue, *(one.cue for one in reversed(chain))):
        event = meant(events, span, lambda one: (one.trigger, *one.mentions))
        if event is not None and event.interval is not None:
            return event.interval
    return None


def _event_in(target: TextSpan, events: Sequence[Event]) -> str | None:
    """Return the one event that is told in a target."""
    inside = [one.id for one in events if any(target.contains(span) for span in (one.trigger, *one.mentions))]
    return inside[0] if len(inside) == 1 else None
