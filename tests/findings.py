"""Two invented articles with findings made by hand, so that tables and views are tested with no model.

The first holds an emoji before a name, which shifts byte and UTF-16 offsets, and markup in its text and title, which
must never reach a page as markup.
"""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from typing import Any

from workbench.instants import Instant, Interval
from workbench.records import (
    Article,
    Attribution,
    AttributionKind,
    Candidate,
    Certainty,
    Contradiction,
    Entity,
    EntityType,
    Event,
    EventKind,
    Factuality,
    Findings,
    Framing,
    Issue,
    Manner,
    Marking,
    Mention,
    MentionKind,
    Order,
    OrderConstraint,
    Participant,
    Position,
    Published,
    PublishedBy,
    Quote,
    Remark,
    Role,
    Stance,
    TextSpan,
    TimeExpression,
    TimeType,
    Tone,
)
from workbench.rules import AttributionRule, ChronologyRule, EntityRule, StanceRule

HOSTILE = "</script><b>closure</b>"
"""Markup that stands in the text and the title of the first article."""

MODEL = "hand_made 1.0 (0000000000000000)"

_FERRY = (
    (
        "Norsund Lines confirmed on Tuesday that it will close the Hask crossing.",
        "🚢 Ingrid Solheim, the company's director, said the decision followed a storm in January.",
        "The crossing was opened in 1998.",
    ),
    (
        "According to the Harbour Post, Solheim said that Mayor Tomas Velde opposes the closure.",
        "“We will not leave the islanders alone,” Velde told reporters on Wednesday.",
        "He demanded a new tender within three weeks.",
        "Velde rejected talks with Norsund Lines unless the company reopens the route.",
    ),
    (
        f"A leaked note held the words {HOSTILE} and nothing else.",
        "Solheim declined to comment on it.",
        "Velde did not resign.",
    ),
)
_TENDER = (
    (
        "Tomas Velde said on 5 March 2031 that the county will call a new tender for the Hask crossing.",
        "“The islanders come first,” the mayor said.",
    ),
    (
        "It was reported that Norsund Lines had offered to run the route until 2033.",
        "The company later said that it welcomes the tender.",
        "Every Friday islanders gather at the quay.",
    ),
)


class _Source:
    """An article's text, in which words are looked up."""

    def __init__(self, paragraphs: Iterable[Iterable[str]]) -> None:
        self.paragraphs = [list(sentences) for sentences in paragraphs]
        self.text = "\n\n".join(" ".join(sentences) for sentences in self.paragraphs)

    def at(self, words: str, *, within: str | None = None) -> TextSpan:
        """Return where ``words`` first stand, or first stand in the words ``within``."""
        first = 0 if within is None else self.text.index(within)
        start = self.text.index(words, first)
        return TextSpan(start, start + len(words))

    def sentences(self) -> tuple[TextSpan, ...]:
        return tuple(self.at(sentence) for sentences in self.paragraphs for sentence in sentences)

    def article(self, **known: Any) -> Article:
        return Article(id=sha256(self.text.encode()).hexdigest()[:16], text=self.text, **known)

    def entity(
        self, name: str, kind: EntityType, *mentions: tuple[TextSpan, MentionKind], **known: Any
    ) -> tuple[Entity, tuple[Mention, ...]]:
        """Return an entity with its mentions, which are given in text order, and what else is ``known``."""
        entity_id = f"e{mentions[0][0].start}"
        found = tuple(
            Mention(
                id=f"m{span.start}-{span.end}", entity=entity_id, span=span, head=span, kind=how,
                rule=str(_MENTION_RULES[how]), confidence=_CONFIDENCES[how],
            )
            for span, how in mentions
        )  # fmt: skip
        others = {span.of(self.text) for span, how in mentions if how is MentionKind.NAME} - {name}
        entity = Entity(
            id=entity_id, name=name, type=kind, aliases=tuple(sorted(others)),
            mentions=tuple(mention.id for mention in found), **known,
        )  # fmt: skip
        return entity, found


_MENTION_RULES = {
    MentionKind.NAME: EntityRule.NAMED,
    MentionKind.NOMINAL: EntityRule.ROLE_NOUN,
    MentionKind.PRONOUN: EntityRule.PRONOUN,
}
_CONFIDENCES = {MentionKind.NAME: 1.0, MentionKind.NOMINAL: 0.8, MentionKind.PRONOUN: 0.6}


def _day(text: str) -> Interval:
    return Interval.day(Instant.parse(text))


def _year(year: int) -> Interval:
    return Interval(Instant.of(year), Instant.of(year + 1))


def sample_findings() -> tuple[Findings, Findings]:
    """Return the findings of both articles: the one about the ferry, then the one about the tender."""
    return _ferry(), _tender()


def a_case() -> tuple[Findings, Findings]:
    """Return the same as `sample_findings`: a case of two articles."""
    return sample_findings()


def _ferry() -> Findings:
    source = _Source(_FERRY)
    at = source.at
    name, nominal, pronoun = MentionKind.NAME, MentionKind.NOMINAL, MentionKind.PRONOUN
    lines, line_mentions = source.entity(
        "Norsund Lines", EntityType.ORGANIZATION,
        (at("Norsund Lines"), name), (at("it", within="it will close"), pronoun), (at("the company"), nominal),
        (at("Norsund Lines", within="talks with"), name), (at("the company", within="unless"), nominal),
        listed="org-17", roles=(Role(text="rival of the harbour", span=None, rule=str(EntityRule.LISTED)),),
    )  # fmt: skip
    crossing, crossing_mentions = source.entity(
        "Hask", EntityType.PLACE, (at("Hask"), name), coordinates=(58.125, -7.5)
    )
    islanders, islander_mentions = source.entity(
        "the islanders", EntityType.GROUP, (at("the islanders"), nominal), named=False
    )
    solheim, solheim_mentions = source.entity(
        "Ingrid Solheim", EntityType.PERSON,
        (at("Ingrid Solheim"), name), (at("Solheim", within="Solheim said that"), name),
        (at("Solheim", within="Solheim declined"), name),
        roles=(
            Role(
                text="the company's director", span=at("the company's director"), rule=str(EntityRule.APPOSITION),
                head=at("director"), affiliations=(at("company", within="company's"),),
            ),
        ),
    )  # fmt: skip
    post, post_mentions = source.entity("Harbour Post", EntityType.ORGANIZATION, (at("Harbour Post"), name))
    velde, velde_mentions = source.entity(
        "Tomas Velde", EntityType.PERSON,
        (at("Tomas Velde"), name), (at("Velde", within="Velde told"), name), (at("He", within="He demanded"), pronoun),
        (at("Velde", within="Velde rejected"), name), (at("Velde", within="Velde did not"), name),
        roles=(Role(text="Mayor", span=at("Mayor"), rule=str(EntityRule.TITLE), head=at("Mayor")),),
    )  # fmt: skip
    left_open = replace(
        velde_mentions[2], evidence=(at("Velde", within="Velde told"),),
        candidates=(Candidate(entity=velde.id, score=0.6), Candidate(entity=solheim.id, score=0.25)),
    )  # fmt: skip
    mentions = (
        *line_mentions, *crossing_mentions, *solheim_mentions, *post_mentions, *islander_mentions,
        *velde_mentions[:2], left_open, *velde_mentions[3:],
    )  # fmt: skip
    attributions, quotes = _ferry_attributions(source, lines, solheim, post, velde)
    stances, issues = _ferry_stances(source, lines, solheim, velde, attributions)
    return Findings(
        article=source.article(
            title=f"Ferry line to end {HOSTILE}",
            publisher="Norsund Courier",
            byline="Ada Rønning",
            published=Published(
                when=Instant.parse("2031-03-06T08:30"), by=PublishedBy.METADATA, note="2031-03-06 08:30"
            ),
            language="en",
            address='https://courier.example/ferry?id=1&x="><img src=x>',
            file="articles/ferry.html",
        ),
        sentences=source.sentences(),
        entities=(lines, crossing, solheim, post, velde, islanders),
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
        times=_ferry_times(source),
        events=_ferry_events(source, lines, solheim, velde),
        contradictions=_ferry_contradictions(source),
        attributions=attributions,
        quotes=quotes,
        stances=stances,
        issues=issues,
        framings=_ferry_framings(source, lines, velde, attributions),
        remarks=(_remark(at("The crossing was opened")),),
        model=MODEL,
    )


def _remark(span: TextSpan) -> Remark:
    return Remark(
        id=f"n{span.start}-{span.end}", span=span, text=f"Check this: {HOSTILE}", author="analyst",
        made=Instant.of(2031, 3, 6, 9), correction="c1",
    )  # fmt: skip


def _time(
    span: TextSpan, value: str, rule: ChronologyRule, interval: Interval | None = None, sort: TimeType = TimeType.DATE
) -> TimeExpression:
    return TimeExpression(
        id=f"t{span.start}-{span.end}", span=span, type=sort, value=value, interval=interval, rule=str(rule)
    )


def _ferry_times(source: _Source) -> tuple[TimeExpression, ...]:
    at = source.at
    january = Interval(Instant.of(2031, 1), Instant.of(2031, 2))
    return (
        _time(at("Tuesday"), "2031-03-04", ChronologyRule.WEEKDAY, _day("2031-03-04")),
        _time(at("January"), "2031-01", ChronologyRule.ABSOLUTE, january),
        _time(at("1998"), "1998", ChronologyRule.ABSOLUTE, _year(1998)),
        _time(at("Wednesday"), "2031-03-05", ChronologyRule.WEEKDAY, _day("2031-03-05")),
        _time(at("three weeks"), "P3W", ChronologyRule.DURATION, sort=TimeType.DURATION),
    )


def _event(
    trigger: TextSpan,
    span: TextSpan,
    label: str,
    rule: ChronologyRule,
    *,
    factuality: Factuality = Factuality.ASSERTED,
    kind: EventKind = EventKind.OCCURRENCE,
    interval: Interval | None = None,
    certainty: Certainty = Certainty.OPEN,
    evidence: tuple[TextSpan, ...] = (),
    participants: tuple[Participant, ...] = (),
    order: tuple[OrderConstraint, ...] = (),
    reported_in: str | None = None,
) -> Event:
    return Event(
        id=f"v{trigger.start}", trigger=trigger, span=span, label=label, kind=kind, factuality=factuality,
        participants=participants, interval=interval, certainty=certainty, rule=str(rule), evidence=evidence,
        order=order, reported_in=reported_in,
    )  # fmt: skip


def _ferry_events(source: _Source, lines: Entity, solheim: Entity, velde: Entity) -> tuple[Event, ...]:
    at = source.at
    line = Participant(entity=lines.id, role="agent", span=at("Norsund Lines"))
    mayor = Participant(entity=velde.id, role="agent", span=at("Velde", within="Velde told"))
    published = Instant.parse("2031-03-06")
    storm = at("storm")
    decision = OrderConstraint(
        order=Order.AFTER, other=f"v{storm.start}", evidence=at("followed"), rule=str(ChronologyRule.AFTER)
    )
    return (
        _event(
            at("confirmed"), at(_FERRY[0][0]), "Norsund Lines confirmed", ChronologyRule.OWN_DATE,
            kind=EventKind.REPORT, interval=_day("2031-03-04"), certainty=Certainty.EXPLICIT,
            evidence=(at("Tuesday"),), participants=(line,),
        ),
        _event(
            at("close"), at("it will close the Hask crossing"), "close the Hask crossing", ChronologyRule.FUTURE_TENSE,
            factuality=Factuality.PLANNED, interval=Interval(published, None), certainty=Certainty.DERIVED,
            evidence=(at("will"),), participants=(line,), reported_in=f"v{at('confirmed').start}",
        ),
        _event(
            at("said"), at(_FERRY[0][1]), "Ingrid Solheim said", ChronologyRule.REPORT_DAY, kind=EventKind.REPORT,
            interval=_day("2031-03-06"), certainty=Certainty.INFERRED,
            participants=(Participant(entity=solheim.id, role="agent", span=at("Ingrid Solheim")),),
        ),
        _event(
            at("decision"), at("the decision"), "the decision", ChronologyRule.AFTER,
            interval=Interval(Instant.of(2031, 1), published), certainty=Certainty.DERIVED, evidence=(at("followed"),),
            order=(decision,),
        ),
        _event(
            storm, at("a storm in January"), "a storm in January", ChronologyRule.OWN_DATE,
            interval=Interval(Instant.of(2031, 1), Instant.of(2031, 2)), certainty=Certainty.EXPLICIT,
            evidence=(at("January"),),
        ),
        _event(
            at("opened"), at("The crossing was opened in 1998"), "the crossing was opened", ChronologyRule.OWN_DATE,
            interval=_year(1998), certainty=Certainty.EXPLICIT, evidence=(at("1998"),),
        ),
        _event(
            at("told"), at("Velde told reporters on Wednesday"), "Velde told reporters", ChronologyRule.OWN_DATE,
            kind=EventKind.REPORT, interval=_day("2031-03-05"), certainty=Certainty.EXPLICIT,
            evidence=(at("Wednesday"),), participants=(mayor,),
        ),
        _event(
            at("tender"), at("a new tender"), "a new tender", ChronologyRule.UNDATED, factuality=Factuality.DEMANDED,
            participants=(mayor,),
        ),
        _event(
            at("reopens"), at("the company reopens the route"), "the company reopens the route",
            ChronologyRule.UNDATED, factuality=Factuality.CONDITIONAL, participants=(line,),
        ),
        _event(
            at("resign"), at("Velde did not resign"), "resign", ChronologyRule.PAST_TENSE,
            factuality=Factuality.NEGATED, interval=Interval(None, published), certainty=Certainty.DERIVED,
            participants=(mayor,),
        ),
    )  # fmt: skip


def _ferry_contradictions(source: _Source) -> tuple[Contradiction, ...]:
    """Return one that the words do not bear out: what counts here is its form."""
    at = source.at
    return (
        Contradiction(
            id="x0", events=(f"v{at('decision').start}", f"v{at('told').start}"),
            evidence=(at("followed"), at("Wednesday")), dropped=at("followed"),
            note="the decision after the storm, but before Wednesday",
        ),
    )  # fmt: skip


def _attribution(
    cue: TextSpan,
    content: TextSpan,
    rule: AttributionRule,
    *,
    source: TextSpan | None,
    entity: Entity | None,
    parent: Attribution | None = None,
    kind: AttributionKind = AttributionKind.SPEECH,
    manner: Manner = Manner.INDIRECT,
    marking: Marking = Marking.EXPLICIT,
) -> Attribution:
    return Attribution(
        id=f"a{cue.start}-{cue.end}", source=source, source_entity=entity.id if entity else None, cue=cue,
        content=(content,), parent=parent.id if parent else None, kind=kind, manner=manner, marking=marking,
        rule=str(rule), confidence=0.9,
    )  # fmt: skip


def _ferry_attributions(
    source: _Source, lines: Entity, solheim: Entity, post: Entity, velde: Entity
) -> tuple[tuple[Attribution, ...], tuple[Quote, ...]]:
    at = source.at
    confirmed = _attribution(
        at("confirmed"), at("it will close the Hask crossing"), AttributionRule.REPORTING_VERB,
        source=at("Norsund Lines"), entity=lines,
    )  # fmt: skip
    said = _attribution(
        at("said"), at("the decision followed a storm in January"), AttributionRule.REPORTING_VERB,
        source=at("Ingrid Solheim"), entity=solheim,
    )  # fmt: skip
    told_by_post = _attribution(
        at("According to"), at("Solheim said that Mayor Tomas Velde opposes the closure"),
        AttributionRule.ACCORDING_TO, source=at("the Harbour Post"), entity=post, kind=AttributionKind.DOCUMENT,
    )  # fmt: skip
    inner = _attribution(
        at("said", within="Solheim said that"), at("Mayor Tomas Velde opposes the closure"),
        AttributionRule.REPORTING_VERB, source=at("Solheim", within="Solheim said that"), entity=solheim,
        parent=told_by_post,
    )  # fmt: skip
    told = _attribution(
        at("told"), at("“We will not leave the islanders alone,”"), AttributionRule.ASIDE,
        source=at("Velde", within="Velde told"), entity=velde, manner=Manner.DIRECT,
    )  # fmt: skip
    demanded = _attribution(
        at("demanded"), at("a new tender within three weeks"), AttributionRule.DEMAND,
        source=at("He", within="He demanded"), entity=velde, kind=AttributionKind.DEMAND,
    )  # fmt: skip
    words = at("We will not leave the islanders alone,")
    quote = Quote(id=f"q{words.start}-{words.end}", span=words, attribution=told.id, rule=str(AttributionRule.ASIDE))
    return (confirmed, said, told_by_post, inner, told, demanded), (quote,)


def _stance(
    holder: Entity,
    issue: Issue,
    cue: TextSpan,
    target: TextSpan,
    position: Position,
    polarity: float | None,
    *,
    evidence: TextSpan,
    rule: StanceRule = StanceRule.ATTITUDE_VERB,
    chain: tuple[Attribution, ...] = (),
    interval: Interval | None = None,
    **known: Any,
) -> Stance:
    return Stance(
        id=f"s{cue.start}-{target.start}", holder=holder.id, issue=issue.id, target=target, position=position,
        polarity=polarity, cue=cue, evidence=(evidence,), chain=tuple(link.id for link in chain), interval=interval,
        rule=str(rule), confidence=0.7, **known,
    )  # fmt: skip


def _issue(name: str, *targets: TextSpan) -> Issue:
    return Issue(id=f"i{targets[0].start}", name=name, targets=targets)


def _ferry_stances(
    source: _Source, lines: Entity, solheim: Entity, velde: Entity, attributions: tuple[Attribution, ...]
) -> tuple[tuple[Stance, ...], tuple[Issue, ...]]:
    at = source.at
    confirmed, _, told_by_post, inner, _, demanded = attributions
    closure = _issue("the closure", at("the Hask crossing"), at("the closure"))
    tender = _issue("a new tender", at("a new tender"))
    talks = _issue("talks with Norsund Lines", at("talks with Norsund Lines"))
    note = _issue(
        "a leaked note",
        at(
            "it",
            within="it.",
        ),
    )
    stances = (
        _stance(
            lines, closure, at("confirmed"), at("the Hask crossing"), Position.CONFIRMS, 0.6, evidence=at(_FERRY[0][0]),
            chain=(confirmed,), interval=_day("2031-03-04"),
        ),
        _stance(
            velde, closure, at("opposes"), at("the closure"), Position.OPPOSES, -0.9,
            evidence=at("Mayor Tomas Velde opposes the closure"), chain=(told_by_post, inner),
        ),
        _stance(
            velde, tender, at("demanded"), at("a new tender"), Position.DEMANDS, 0.8, evidence=at(_FERRY[1][2]),
            chain=(demanded,), interval=_day("2031-03-06"), rule=StanceRule.DEMAND,
        ),
        _stance(
            velde, talks, at("rejected"), at("talks with Norsund Lines"), Position.CONDITIONS, -0.3,
            evidence=at(_FERRY[1][3]), rule=StanceRule.CONDITION, strength=0.6, conditional=True,
        ),
        _stance(
            solheim, note, at("declined"), note.targets[0], Position.UNDISCLOSED, None, evidence=at(_FERRY[2][1]),
            rule=StanceRule.UNDISCLOSED,
        ),
    )  # fmt: skip
    return stances, (closure, tender, talks, note)


def _framing(
    entity: Entity, target: TextSpan, tone: Tone, polarity: float, *words: TextSpan, voice: Attribution | None = None
) -> Framing:
    return Framing(
        id=f"f{target.start}", entity=entity.id, target=target, tone=tone, polarity=polarity,
        voice=voice and voice.id, evidence=words, rule="tone of the words", confidence=0.6,
    )  # fmt: skip


def _ferry_framings(
    source: _Source, lines: Entity, velde: Entity, attributions: tuple[Attribution, ...]
) -> tuple[Framing, ...]:
    at = source.at
    return (
        _framing(lines, at("it", within="it will close"), Tone.NEGATIVE, -0.7, at("close"), voice=attributions[0]),
        _framing(velde, at("Tomas Velde"), Tone.NEUTRAL, 0.1, voice=attributions[3]),
        _framing(velde, at("Velde", within="Velde told"), Tone.POSITIVE, 0.5, at("told")),
        _framing(lines, at("Norsund Lines", within="talks with"), Tone.NEGATIVE, -0.6, at("rejected")),
    )


def _tender() -> Findings:
    source = _Source(_TENDER)
    at = source.at
    name, nominal, pronoun = MentionKind.NAME, MentionKind.NOMINAL, MentionKind.PRONOUN
    velde, velde_mentions = source.entity(
        "Tomas Velde", EntityType.PERSON, (at("Tomas Velde"), name), (at("the mayor"), nominal)
    )
    hask, hask_mentions = source.entity("Hask", EntityType.PLACE, (at("Hask"), name))
    lines, line_mentions = source.entity(
        "Norsund Lines", EntityType.ORGANIZATION,
        (at("Norsund Lines"), name), (at("The company"), nominal), (at("it", within="it welcomes"), pronoun),
    )  # fmt: skip
    attributions, quotes = _tender_attributions(source, velde, lines)
    stances, issues = _tender_stances(source, velde, lines, attributions)
    mentions = (*velde_mentions, *hask_mentions, *line_mentions)
    return Findings(
        article=source.article(
            title="Velde promises a tender",
            publisher="Harbour Post",
            published=Published(
                when=Instant.parse("2031-03-07"), by=PublishedBy.ASSUMED, note="the day it was fetched"
            ),
        ),
        sentences=source.sentences(),
        entities=(velde, hask, lines),
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
        times=(
            _time(at("5 March 2031"), "2031-03-05", ChronologyRule.ABSOLUTE, _day("2031-03-05")),
            _time(at("2033"), "2033", ChronologyRule.ABSOLUTE, _year(2033)),
            _time(at("Every Friday"), "XXXX-WXX-5", ChronologyRule.REPEATING, sort=TimeType.SET),
        ),
        events=_tender_events(source, velde, lines),
        attributions=attributions,
        quotes=quotes,
        stances=stances,
        issues=issues,
        model=MODEL,
        notes=("the publication date is assumed: the day it was fetched",),
    )


def _tender_attributions(
    source: _Source, velde: Entity, lines: Entity
) -> tuple[tuple[Attribution, ...], tuple[Quote, ...]]:
    at = source.at
    said = _attribution(
        at("said"), at("the county will call a new tender for the Hask crossing"), AttributionRule.REPORTING_VERB,
        source=at("Tomas Velde"), entity=velde,
    )  # fmt: skip
    quoted = _attribution(
        at("said", within="the mayor said"), at("“The islanders come first,”"), AttributionRule.ASIDE,
        source=at("the mayor"), entity=velde, manner=Manner.DIRECT,
    )  # fmt: skip
    reported = _attribution(
        at("reported"), at("Norsund Lines had offered to run the route until 2033"), AttributionRule.PASSIVE,
        source=None, entity=None, marking=Marking.PASSIVE,
    )  # fmt: skip
    later = _attribution(
        at("said", within="later said"), at("it welcomes the tender"), AttributionRule.REPORTING_VERB,
        source=at("The company"), entity=lines,
    )  # fmt: skip
    words = at("The islanders come first,")
    quote = Quote(id=f"q{words.start}-{words.end}", span=words, attribution=quoted.id, rule=str(AttributionRule.ASIDE))
    return (said, quoted, reported, later), (quote,)


def _tender_events(source: _Source, velde: Entity, lines: Entity) -> tuple[Event, ...]:
    at = source.at
    published = Instant.parse("2031-03-07")
    return (
        _event(
            at("said"), at("Tomas Velde said on 5 March 2031"), "Tomas Velde said", ChronologyRule.OWN_DATE,
            kind=EventKind.REPORT, interval=_day("2031-03-05"), certainty=Certainty.EXPLICIT,
            evidence=(at("5 March 2031"),),
            participants=(Participant(entity=velde.id, role="agent", span=at("Tomas Velde")),),
        ),
        _event(
            at("call"), at("the county will call a new tender"), "call a new tender", ChronologyRule.FUTURE_TENSE,
            factuality=Factuality.PLANNED, interval=Interval(published, None), certainty=Certainty.DERIVED,
            evidence=(at("will"),),
        ),
        _event(
            at("offered"), at("Norsund Lines had offered to run the route until 2033"), "Norsund Lines had offered",
            ChronologyRule.PAST_TENSE, factuality=Factuality.HEDGED, interval=Interval(None, published),
            certainty=Certainty.DERIVED,
            participants=(Participant(entity=lines.id, role="agent", span=at("Norsund Lines")),),
        ),
    )  # fmt: skip


def _tender_stances(
    source: _Source, velde: Entity, lines: Entity, attributions: tuple[Attribution, ...]
) -> tuple[tuple[Stance, ...], tuple[Issue, ...]]:
    at = source.at
    said, _, reported, later = attributions
    tender = _issue("a new tender", at("a new tender"), at("the tender"))
    route = _issue("running the route", at("the route"))
    stances = (
        _stance(
            velde, tender, at("call"), at("a new tender"), Position.SUPPORTS, 0.7, evidence=at(_TENDER[0][0]),
            chain=(said,), interval=_day("2031-03-05"), rule=StanceRule.CONDUCT,
        ),
        _stance(
            lines, route, at("offered"), at("the route"), Position.OFFERS, 0.5, evidence=at(_TENDER[1][0]),
            chain=(reported,), hedged=True, strength=0.5,
        ),
        _stance(
            lines, tender, at("welcomes"), at("the tender"), Position.SUPPORTS, 0.8, evidence=at(_TENDER[1][1]),
            chain=(later,), interval=_day("2031-03-07"),
        ),
    )  # fmt: skip
    return stances, (tender, route)
