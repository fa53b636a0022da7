"""A dispute over a dam in three articles of three publishers, with findings made by hand: what one finds in a matrix.

Una Brodie changes sides; Piet Maas belongs to the Lake Board; the Corran Union is heard by one publisher only.
"""

from hashlib import sha256

from workbench.instants import Instant, Interval
from workbench.records import (
    Article,
    Attribution,
    AttributionKind,
    Entity,
    EntityType,
    Findings,
    Framing,
    Issue,
    Manner,
    Marking,
    Mention,
    MentionKind,
    Position,
    Published,
    PublishedBy,
    Role,
    Stance,
    TextSpan,
    Tone,
)
from workbench.rules import AttributionRule, EntityRule, StanceRule

ARTICLES = (
    (
        "Lake Post", "2034-04-12", "The wall divides the valley",
        ("Engineer Piet Maas of the Lake Board supports a new wall.",
         "Una Brodie opposed a new wall on 3 April.",
         "The Lake Board warned against a delay, Maas said."),
    ),
    (
        "Valley Echo", "2034-04-20", "Brodie comes round",
        ("Una Brodie backed a new wall on 18 April.",
         "According to the Lake Post, Maas said that Brodie would accept a delay if the board paid.",
         "The Corran Union rejected a new wall.",
         "The Lake Board did not say whether it wants a delay."),
    ),
    ("Hill Gazette", "2034-04-21", "Rain", ("Rain fell on Corran, Una Brodie said.",)),
)  # fmt: skip


class _Made:
    """One article's findings in the making."""

    def __init__(self, publisher: str, day: str, title: str, sentences: tuple[str, ...]) -> None:
        self.text = " ".join(sentences)
        published = Published(when=Instant.parse(day), by=PublishedBy.METADATA)
        self.article = Article(
            id=sha256(self.text.encode()).hexdigest()[:16], text=self.text, title=title, publisher=publisher,
            published=published,
        )  # fmt: skip
        self.sentences = tuple(self.at(one) for one in sentences)
        self.entities: dict[str, Entity] = {}
        self.mentions: list[Mention] = []
        self.issues: dict[str, Issue] = {}
        self.stances: list[Stance] = []
        self.attributions: list[Attribution] = []
        self.framings: list[Framing] = []

    def at(self, words: str, within: str | None = None) -> TextSpan:
        start = self.text.index(words, 0 if within is None else self.text.index(within))
        return TextSpan(start, start + len(words))

    def somebody(self, name: str, kind: EntityType, *mentions: TextSpan, roles: tuple[Role, ...] = ()) -> None:
        made = [
            Mention(id=f"m{span.start}", entity=name, span=span, head=span, kind=MentionKind.NAME,
                    rule=str(EntityRule.NAMED))
            for span in mentions
        ]  # fmt: skip
        self.mentions += made
        ids = tuple(one.id for one in made)
        self.entities[name] = Entity(id=name, name=name, type=kind, mentions=ids, roles=roles)

    def stance(
        self, holder: str, cue: str, issue: str, target: TextSpan, position: Position, polarity: float | None,
        *, day: str | None = None, **known: object,
    ) -> None:  # fmt: skip
        self.issues.setdefault(issue, Issue(id=f"i-{issue}", name=issue, targets=(target,)))
        span = self.at(cue)
        self.stances.append(
            Stance(
                id=f"s{span.start}",
                holder=holder,
                issue=f"i-{issue}",
                target=target,
                position=position,
                polarity=polarity,
                cue=span,
                evidence=(span,),
                interval=day and Interval.day(Instant.parse(day)),
                rule=str(StanceRule.ATTITUDE_VERB),
                confidence=0.8,
                **known,
            )
        )

    def says(self, source: str | None, words: TextSpan, cue: TextSpan, content: TextSpan, **known: object) -> str:
        one = Attribution(
            id=f"a{cue.start}", source=words, source_entity=source, cue=cue, content=(content,),
            kind=AttributionKind.SPEECH, manner=Manner.INDIRECT, rule=str(AttributionRule.REPORTING_VERB),
            **{"marking": Marking.EXPLICIT} | known,
        )  # fmt: skip
        self.attributions.append(one)
        return one.id

    def portrays(
        self, entity: str, target: TextSpan, tone: Tone, polarity: float, *words: TextSpan, voice: str | None = None
    ) -> None:
        self.framings.append(
            Framing(
                id=f"f{target.start}",
                entity=entity,
                target=target,
                tone=tone,
                polarity=polarity,
                voice=voice,
                evidence=words,
                rule="tone of the words",
                confidence=0.7,
            )
        )

    def findings(self) -> Findings:
        return Findings(
            article=self.article, sentences=self.sentences, entities=tuple(self.entities.values()),
            mentions=tuple(sorted(self.mentions, key=lambda one: one.span)), attributions=tuple(self.attributions),
            stances=tuple(self.stances), issues=tuple(self.issues.values()), framings=tuple(self.framings),
        )  # fmt: skip


def dispute() -> tuple[Findings, Findings, Findings]:
    """Return the findings of the three articles."""
    return _post(), _echo(), _gazette()


def _post() -> Findings:
    made = _Made(*ARTICLES[0])
    at = made.at
    role = Role(
        text="Engineer", span=at("Engineer"), head=at("Engineer"), affiliations=(at("Lake Board"),),
        rule=str(EntityRule.TITLE),
    )  # fmt: skip
    made.somebody("Piet Maas", EntityType.PERSON, at("Piet Maas"), at("Maas", "Maas said"), roles=(role,))
    made.somebody("Lake Board", EntityType.ORGANIZATION, at("Lake Board"), at("Lake Board", "Lake Board warned"))
    made.somebody("Una Brodie", EntityType.PERSON, at("Una Brodie"))
    said = made.says("Piet Maas", at("Maas", "Maas said"), at("said"), at("The Lake Board warned against a delay"))
    made.stance("Piet Maas", "supports", "a new wall", at("a new wall"), Position.SUPPORTS, 0.8, day="2034-04-11")
    made.stance("Una Brodie", "opposed", "a new wall", at("a new wall", "opposed"), Position.OPPOSES, -0.8,
                day="2034-04-03", strength=0.6)  # fmt: skip
    made.stance("Lake Board", "warned", "a delay", at("a delay"), Position.WARNS_AGAINST, -0.5, chain=(said,))
    made.portrays("Lake Board", at("Lake Board", "Lake Board warned"), Tone.NEGATIVE, -0.4, at("warned"), voice=said)
    made.portrays("Una Brodie", at("Una Brodie"), Tone.NEUTRAL, 0.05)
    return made.findings()


def _echo() -> Findings:
    made = _Made(*ARTICLES[1])
    at = made.at
    made.somebody("Una Brodie", EntityType.PERSON, at("Una Brodie"), at("Brodie", "Brodie would"))
    made.somebody("Lake Post", EntityType.ORGANIZATION, at("Lake Post"))
    made.somebody("Piet Maas", EntityType.PERSON, at("Maas"))
    made.somebody("Corran Union", EntityType.ORGANIZATION, at("Corran Union"))
    made.somebody("Lake Board", EntityType.ORGANIZATION, at("Lake Board"), at("it", "it wants"))
    outer = made.says("Lake Post", at("the Lake Post"), at("According to"),
                      at("Maas said that Brodie would accept a delay if the board paid"))  # fmt: skip
    inner = made.says("Piet Maas", at("Maas"), at("said"), at("Brodie would accept a delay if the board paid"),
                      parent=outer, marking=Marking.HEARSAY)  # fmt: skip
    made.stance("Una Brodie", "backed", "a new wall", at("a new wall"), Position.SUPPORTS, 0.7, day="2034-04-18")
    made.stance("Una Brodie", "accept", "a delay", at("a delay"), Position.ACCEPTS, 0.4, chain=(outer, inner),
                conditional=True, hedged=True)  # fmt: skip
    made.stance("Corran Union", "rejected", "a new wall", at("a new wall", "rejected"), Position.DISMISSES, -0.9)
    made.stance("Lake Board", "did not say", "a delay", at("a delay", "wants"), Position.UNDISCLOSED, None)
    made.portrays("Una Brodie", at("Una Brodie"), Tone.POSITIVE, 0.6, at("backed"))
    return made.findings()


def _gazette() -> Findings:
    made = _Made(*ARTICLES[2])
    made.somebody("Una Brodie", EntityType.PERSON, made.at("Una Brodie"))
    made.says("Una Brodie", made.at("Una Brodie"), made.at("said"), made.at("Rain fell on Corran"))
    return made.findings()
