"""An invented article whose events lie hours, days and years apart, with findings made by hand."""

from hashlib import sha256

from workbench.instants import Instant, Interval
from workbench.records import (
    Article,
    Attribution,
    AttributionKind,
    Certainty,
    Contradiction,
    Entity,
    EntityType,
    Event,
    EventKind,
    Factuality,
    Findings,
    Manner,
    Marking,
    Mention,
    MentionKind,
    Order,
    OrderConstraint,
    Participant,
    Published,
    PublishedBy,
    TextSpan,
)
from workbench.rules import AttributionRule, ChronologyRule, EntityRule

_SENTENCES = (
    "The Corran dam was finished in 1964 and raised in the 1980s.",
    "Water ran over its wall at 14:20 on Monday, the Lake Board said on Tuesday.",
    "Keeper Una Brodie had called the board at 13:05; sirens, she said, were heard after the first slide.",
    "The valley was cleared between 15:00 and 18:30, before the second slide.",
    "Engineer Piet Maas told the board on Tuesday evening that the gates did not open.",
    "The board will publish its inquiry by June; a new wall, if it is built, opens in 2036.",
    "The first slide followed the overflow, according to Maas, but the board put it before noon.",
)
TEXT = " ".join(_SENTENCES)


def _at(words: str, within: str | None = None) -> TextSpan:
    start = TEXT.index(words, 0 if within is None else TEXT.index(within))
    return TextSpan(start, start + len(words))


def _stretch(first: str, last: str) -> Interval:
    return Interval(Instant.parse(first), Instant.parse(last))


def _entity(name: str, kind: EntityType) -> tuple[Entity, Mention]:
    span = _at(name)
    mention = Mention(
        id=f"m{span.start}", entity=f"e{span.start}", span=span, head=span, kind=MentionKind.NAME,
        rule=str(EntityRule.NAMED), confidence=1.0,
    )  # fmt: skip
    return Entity(id=f"e{span.start}", name=name, type=kind, mentions=(mention.id,)), mention


BOARD, BRODIE, MAAS, DAM = (
    _entity("Lake Board", EntityType.ORGANIZATION), _entity("Una Brodie", EntityType.PERSON),
    _entity("Piet Maas", EntityType.PERSON), _entity("Corran", EntityType.PLACE),
)  # fmt: skip


def _event(label: str, trigger: str, interval: Interval | None, certainty: Certainty, **known: object) -> Event:
    span = _at(trigger, known.pop("within", None))
    people = tuple(
        Participant(entity=entity.id, role="agent", span=mention.span) for entity, mention in known.pop("who", ())
    )
    base = {"kind": EventKind.OCCURRENCE, "factuality": Factuality.ASSERTED, "rule": str(ChronologyRule.OWN_DATE)}
    return Event(
        id=f"v{span.start}", trigger=span, span=span, label=label, interval=interval, certainty=certainty,
        participants=people, **base | known,
    )  # fmt: skip


def _order(kind: Order, other: str, evidence: str, within: str | None = None) -> OrderConstraint:
    rule = str(ChronologyRule.AFTER if kind is Order.AFTER else ChronologyRule.BEFORE)
    return OrderConstraint(order=kind, other=f"v{_at(other).start}", evidence=_at(evidence, within), rule=rule)


def _events() -> tuple[Event, ...]:
    report = EventKind.REPORT
    monday, tuesday = _stretch("2034-04-10", "2034-04-11"), _stretch("2034-04-11", "2034-04-12")
    said, told = f"v{_at('said').start}", f"v{_at('told').start}"
    return (
        _event("the dam was finished", "finished", _stretch("1964-01-01", "1965-01-01"), Certainty.EXPLICIT, who=[DAM],
               evidence=(_at("1964"),)),
        _event("the dam was raised", "raised", _stretch("1980-01-01", "1990-01-01"), Certainty.EXPLICIT, who=[DAM],
               evidence=(_at("the 1980s"),)),
        _event("water ran over the wall", "ran over", _stretch("2034-04-10T14:20", "2034-04-10T14:21"),
               Certainty.EXPLICIT, reported_in=said, evidence=(_at("14:20 on Monday"),)),
        _event("the Lake Board said", "said", tuesday, Certainty.EXPLICIT, kind=report, who=[BOARD],
               evidence=(_at("Tuesday"),)),
        _event("called the board", "called", _stretch("2034-04-10T13:05", "2034-04-10T13:06"), Certainty.DERIVED,
               who=[BRODIE, BOARD], evidence=(_at("13:05"),)),
        _event("she said", "said", _stretch("2034-04-06", "2034-04-13"), Certainty.INFERRED, kind=report, who=[BRODIE],
               within="she said", rule=str(ChronologyRule.REPORT_DAY)),
        _event("sirens were heard", "heard", None, Certainty.OPEN, rule=str(ChronologyRule.AFTER),
               order=(_order(Order.AFTER, "first slide", "after", "after the first"),)),
        _event("the first slide", "first slide", Interval(Instant.parse("2034-04-10T09:00"), None), Certainty.DERIVED,
               best=_stretch("2034-04-10T14:30", "2034-04-10T16:00"), rule=str(ChronologyRule.AFTER),
               mentions=(_at("first slide"), _at("first slide", "first slide followed"))),
        _event("the valley was cleared", "cleared", _stretch("2034-04-10T15:00", "2034-04-10T18:30"),
               Certainty.EXPLICIT, evidence=(_at("between 15:00 and 18:30"),)),
        _event("the second slide", "second slide", None, Certainty.OPEN, rule=str(ChronologyRule.AFTER),
               order=(_order(Order.AFTER, "cleared", "before", "before the second"),)),
        _event("Piet Maas told the board", "told", _stretch("2034-04-11T18:00", "2034-04-12"), Certainty.EXPLICIT,
               kind=report, who=[MAAS, BOARD], evidence=(_at("Tuesday evening"),)),
        _event("the gates did not open", "open", monday, Certainty.INFERRED, factuality=Factuality.NEGATED,
               reported_in=told, rule=str(ChronologyRule.PAST_TENSE)),
        _event("publish its inquiry", "publish", Interval(Instant.parse("2034-04-12"), Instant.parse("2034-07-01")),
               Certainty.EXPLICIT, factuality=Factuality.PLANNED, who=[BOARD], evidence=(_at("by June"),)),
        _event("a new wall opens", "opens", _stretch("2036-01-01", "2037-01-01"), Certainty.EXPLICIT,
               factuality=Factuality.CONDITIONAL, evidence=(_at("2036"),)),
        _event("a new wall is built", "built", None, Certainty.OPEN, factuality=Factuality.CONDITIONAL,
               rule=str(ChronologyRule.UNDATED)),
    )  # fmt: skip


def chronicle() -> Findings:
    """Return the findings of the article."""
    content = _at("the gates did not open")
    attribution = Attribution(
        id="a1", source=MAAS[1].span, source_entity=MAAS[0].id, cue=_at("told"), content=(content,),
        kind=AttributionKind.SPEECH, manner=Manner.INDIRECT, marking=Marking.EXPLICIT,
        rule=str(AttributionRule.REPORTING_VERB),
    )  # fmt: skip
    people = (BOARD, BRODIE, MAAS, DAM)
    return Findings(
        article=Article(
            id=sha256(TEXT.encode()).hexdigest()[:16], text=TEXT, title="Water over the Corran wall",
            publisher="Lake & Valley Post",
            published=Published(when=Instant.parse("2034-04-12"), by=PublishedBy.METADATA),
        ),
        sentences=tuple(_at(sentence) for sentence in _SENTENCES),
        entities=tuple(sorted((entity for entity, _ in people), key=lambda one: int(one.id[1:]))),
        mentions=tuple(sorted((mention for _, mention in people), key=lambda one: one.span)),
        events=_events(), attributions=(attribution,),
        contradictions=(
            Contradiction(
                id="x1", events=(f"v{_at('first slide').start}", f"v{_at('ran over').start}"),
                evidence=(_at("14:20 on Monday"), _at("before noon")), dropped=_at("before noon"),
                note="the first slide after the overflow at 14:20, but before noon",
            ),
        ),
        model="hand_made 1.0 (0000000000000000)",
    )  # fmt: skip
