"""An invented article of some 500 words, and corrections of all kinds drawn by chance from what was found in it."""

from collections.abc import Callable, Iterator
from random import Random

from workbench.corrections import anchor_at, check_form, make_correction, marks_of
from workbench.corrections.forms import FORMS
from workbench.records import (
    AttributionKind,
    Correction,
    CorrectionAction,
    EntityType,
    Factuality,
    FindingKind,
    Findings,
    Part,
    Position,
    TextSpan,
)

LEAD = "Editors' note: this report was brought up to date after the vote in the harbour town.\n\n"
ARTICLE = """Quillmark council rejects harbour tunnel after heated debate

By Lena Farrow

QUILLMARK, 11 March 2031 - The Quillmark council rejected a plan on Monday to dig a tunnel under the old harbour, after
Mayor Edda Brannick said the town could not pay for it. The vote ended a dispute that began in 2028, when the builder
Tarn & Voss offered to finance half of the work.

"We will not mortgage the harbour," Brannick told the council. She called the offer a trap and demanded a new study of
the ferry. Councillor Piet Ormond, who leads the Bridge Party, opposed the study and accused the mayor of delay.

Tarn & Voss said in a statement on Tuesday that it regretted the decision. "The tunnel would have created 400 jobs,"
said Ilse Marrant, the company's director. Marrant declined to say whether the company will sue the town. According to
the Quillmark Herald, the company had warned in February that it would leave the region if the plan failed.

The union of dock workers supports the tunnel. Its chairman, Jorn Halvard, said that workers had been promised a vote of
their own. "They lied to us," he said, and announced a strike for 20 March. Brannick denied that any promise was made.
She said she had met Halvard twice since January and that he had agreed to wait for the study.

The regional government, which had offered a loan of 30 million, welcomed the vote. Minister Oda Kestrel said the loan
would now go to the ferry, which carries 9,000 people a week. Kestrel, a former harbour pilot, has long criticised the
tunnel. Last year she told the Herald that the ground under the harbour was too soft, a claim that engineers hired by
Tarn & Voss rejected.

It was reported that a group of merchants plans to appeal to the court in Westerhelm. A lawyer for the merchants,
Simon Achterberg, refused to comment on the appeal, but said that his clients feared for their shops. The merchants'
association said it had not decided. Two days after the vote, about 200 people gathered at the quay and demanded that
the mayor resign.

The tunnel was first proposed in May 1998 by Brannick's predecessor, Rolf Tiedemann, who died in 2019. Work was to begin
in April and to end before the summer of 2035. The council approved a first study in 2029, but the report was never
published. Ormond said on Wednesday that the mayor had hidden it. "If she does not publish it, we will ask the court,"
he said. The mayor's office rejected the accusation and promised to publish the report next week.

Halvard met Kestrel in Westerhelm on 9 March to discuss the ferry. The minister praised the talks. The union said later
that it would accept a larger ferry only if no worker was dismissed. Tarn & Voss, which also builds ferries, has not
ruled out a bid. Marrant said the company would decide before the end of the month, and urged the council to reconsider.
"""

_FIELDS = {
    FindingKind.ENTITY: "entities", FindingKind.MENTION: "mentions", FindingKind.TIME: "times",
    FindingKind.EVENT: "events", FindingKind.ATTRIBUTION: "attributions", FindingKind.STANCE: "stances",
    FindingKind.FRAMING: "framings",
}  # fmt: skip
_VALUES: dict[str, Callable[[Random], str]] = {
    "name": lambda chance: chance.choice(["Edda Brannick", "The Old Guard", "Ünal Øst", "Halvard"]),
    "type": lambda chance: str(chance.choice(list(EntityType))),
    "time": lambda chance: chance.choice(
        ["2031-03-04", "2031-03-04/2031-03-06", "../2030-12-31", "", "2031-03-09T14:30"]
    ),
    "label": lambda chance: chance.choice(["a turn of events", "the vote"]),
    "factuality": lambda chance: str(chance.choice(list(Factuality))),
    "position": lambda chance: str(chance.choice(list(Position))),
    "polarity": lambda chance: chance.choice(["", "-1", "0.25", "1"]),
    "kind": lambda chance: str(chance.choice(list(AttributionKind))),
    "everywhere": lambda chance: chance.choice(["yes", "no"]),
    "text": lambda _: "Ask the council.",
}
type Mark = tuple[TextSpan, Part]


def corrections_by_chance(
    findings: Callable[[tuple[Correction, ...]], Findings], count: int, *, seed: int
) -> Iterator[Correction]:
    """Yield ``count`` corrections, each of what is found once those before hold.

    Args:
        findings: What is found with some corrections.
        count: How many to draw.
        seed: The same one draws the same, but for ids.
    """
    chance, made = Random(seed), []
    found = findings(())
    while len(made) < count:
        one = draw(found, chance)
        if one is not None:
            made.append(one)
            yield one
            found = findings(tuple(made))


def draw(found: Findings, chance: Random) -> Correction | None:
    """Return a correction of some of what is found, ``None`` where the kind that was drawn finds nothing to correct."""
    action, about = chance.choice([key for key in FORMS if key[0] is not CorrectionAction.WITHDRAW])
    marks = _marks(found, action, about, chance)
    if marks is None:
        return None
    form = FORMS[action, about]
    names = {name for name in form.values if name in form.wants or chance.random() < 0.6}
    values = {name: _VALUES[name](chance) for name in sorted(names)}
    anchors = [anchor_at(found.article, span, part=part) for span, part in dict.fromkeys(marks)]
    check_form(action, about=about, anchors=anchors, values=values)
    return make_correction(action, about=about, anchors=anchors, values=values)


def _marks(found: Findings, action: CorrectionAction, about: FindingKind | None, chance: Random) -> list[Mark] | None:
    if action is CorrectionAction.GROUP_ISSUE:
        return [(chance.choice(found.topics).span, Part.FINDING)] if found.topics else None
    if about is None or action is CorrectionAction.ADD:
        return _added(found, about, chance)
    held = getattr(found, _FIELDS[about])
    if len(held) < 2 or not found.mentions:
        return None
    if action is CorrectionAction.MERGE:
        return [mark for one in chance.sample(held, 2) for mark in marks_of(found, one.id)]
    marks = list(marks_of(found, chance.choice(held).id))
    somebody, words = chance.choice(found.mentions).span, words_of(found.article.text, chance)
    if action is CorrectionAction.LINK or (action is CorrectionAction.SET and about is FindingKind.ATTRIBUTION):
        marks.append((somebody, Part.TO))
    if action is CorrectionAction.SET and about is FindingKind.STANCE:
        marks += [[(somebody, Part.TO)], [(words, Part.NEW_TARGET)], []][chance.randrange(3)]
    return marks


def _added(found: Findings, about: FindingKind | None, chance: Random) -> list[Mark] | None:
    text = found.article.text
    marks = [(words_of(text, chance), Part.FINDING)]
    if about is FindingKind.ATTRIBUTION:
        return [*marks, (words_of(text, chance, most=12), Part.CONTENT), (words_of(text, chance), Part.SOURCE)]
    if about is FindingKind.STANCE:
        if not found.mentions:
            return None
        return [*marks, (chance.choice(found.mentions).span, Part.HOLDER), (words_of(text, chance), Part.TARGET)]
    if about is FindingKind.MENTION and found.mentions and chance.random() < 0.4:
        marks.append((chance.choice(found.mentions).span, Part.TO))
    return marks


def words_of(text: str, chance: Random, *, most: int = 3) -> TextSpan:
    """Return a stretch of one to ``most`` words."""
    starts = [at for at in range(len(text)) if text[at].isalnum() and (at == 0 or not text[at - 1].isalnum())]
    first = chance.randrange(len(starts))
    last = min(first + chance.randrange(most), len(starts) - 1)
    end = starts[last]
    while end < len(text) and text[end].isalnum():
        end += 1
    return TextSpan(starts[first], end)


def broken(found: Findings) -> list[str]:
    """Return one line on each reference that leads nowhere, id that stands twice, and span outside of the text."""
    mentions, entities = {one.id for one in found.mentions}, {one.id for one in found.entities}
    events, told = {one.id for one in found.events}, {one.id: one.parent for one in found.attributions}
    issues, topics = {one.id for one in found.issues}, {one.span for one in found.topics}
    pairs = [
        *((one.id, one.entity, entities) for one in found.mentions),
        *((one.id, each.entity, entities) for one in found.mentions for each in one.candidates if each.name is None),
        *((one.id, each, mentions) for one in found.entities for each in one.mentions),
        *((one.id, each, entities) for one in found.entities for each in one.members),
        *((one.id, each.entity, entities) for one in found.events for each in one.participants),
        *((one.id, one.reported_in, events) for one in found.events),
        *((one.id, each.other, events) for one in found.events for each in one.order),
        *((one.id, each, events) for one in found.contradictions for each in one.events),
        *((one.id, one.source_entity, entities) for one in found.attributions),
        *((one.id, one.addressee, entities) for one in found.attributions),
        *((one.id, one.parent, set(told)) for one in found.attributions),
        *((one.id, one.attribution, set(told)) for one in found.quotes),
        *((one.id, one.holder, entities) for one in found.stances),
        *((one.id, one.issue, issues) for one in found.stances),
        *((one.id, one.target, topics) for one in found.stances),
        *((one.id, one.event, events) for one in found.stances),
        *((one.id, each, set(told)) for one in found.stances for each in one.chain),
        *((one.id, one.entity, entities) for one in found.framings),
        *((one.id, one.voice, set(told)) for one in found.framings),
    ]
    lines = [f"{one} points at {other}" for one, other, known in pairs if other is not None and other not in known]
    lines += [f"{one} stands inside itself" for one in told if _runs_in_a_circle(one, told)]
    for field in (*_FIELDS.values(), "remarks", "quotes"):
        ids = [one.id for one in getattr(found, field)]
        lines += [f"{one} stands twice" for one in set(ids) if ids.count(one) > 1]
    spans = [
        *(one.span for one in (*found.mentions, *found.times, *found.remarks)),
        *(one.trigger for one in found.events),
        *(span for one in found.attributions for span in (one.cue, *one.content, *filter(None, [one.source]))),
        *(span for one in found.stances for span in (one.cue, one.target, *one.evidence)),
    ]
    return lines + [f"{span} is outside" for span in spans if not 0 <= span.start < span.end <= len(found.article.text)]


def _runs_in_a_circle(one: str, told: dict[str, str | None]) -> bool:
    seen, at = set(), told[one]
    while at is not None and at in told and at not in seen:
        seen.add(at)
        at = told[at]
    return one in seen
