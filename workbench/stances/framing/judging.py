"""What the words around a mention do to whoever is mentioned, as a trained model judges."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from spacy.tokens import Doc

from workbench.language.linear import LinearModel, read_linear_model
from workbench.language.spans import span_of
from workbench.records import TextSpan, Tone
from workbench.rules import FramingRule
from workbench.stances.framing.kin import known_words
from workbench.stances.framing.reading import Reading
from workbench.stances.framing.signs import Sign, find_signs
from workbench.stances.framing.targets import Target, find_target

MODEL = "sentiment"
"""Name of the weights."""
_SHOWN = 3
"""Words that are told as evidence, at most."""
_TELLING = frozenset({"VERB", "NOUN", "ADJ", "ADV"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrayal:
    """What a sentence does to a target."""

    tone: Tone = Tone.NEUTRAL
    polarity: float = 0.0
    """From -1 to 1: how much likelier positive is than negative."""
    evidence: tuple[TextSpan, ...] = ()
    """The words that speak most for the tone, the weightiest first; none for a neutral one."""
    rule: str = str(FramingRule.PORTRAYAL)
    confidence: float = 0.0
    """How likely the tone is; 0 where nothing was judged."""


_KNOWN: WeakKeyDictionary[Reading, dict[TextSpan, Portrayal]] = WeakKeyDictionary()
"""What was judged of each reading, which lasts as long as that."""


def judge(signs: Mapping[str, float], model: LinearModel) -> tuple[Tone, dict[str, float]]:
    """Return the likeliest tone where ``signs`` are met, and how likely each is."""
    likely = model.probabilities(signs)
    return Tone(max(likely, key=likely.__getitem__)), likely


def note_on(doc: Doc) -> str | None:
    """Return what a reader of portrayals should know of the pipeline that read ``doc``; ``None`` if nothing."""
    if known_words(doc.vocab) is not None:
        return None
    return "portrayals are judged without word vectors: those of the pipeline are not the ones that were learned from"


def portray(reading: Reading, spans: Iterable[TextSpan]) -> dict[TextSpan, Portrayal]:
    """Return what the text that is read does to each of the targets at ``spans``: neutral where no word stands."""
    model = read_linear_model("workbench.stances", MODEL)
    known, found = _KNOWN.setdefault(reading, {}), dict[TextSpan, Portrayal]()
    for span in spans:
        if span not in known:
            target = find_target(reading, span)
            known[span] = Portrayal() if target is None else _judged(target, model)
        found[span] = known[span]
    return found


def _judged(target: Target, model: LinearModel) -> Portrayal:
    signs = {sign.name: sign for sign in find_signs(target) if sign.name in model.signs}
    told = list(signs.values())
    tone, likely = judge({sign.name: sign.value for sign in told}, model)
    return Portrayal(
        tone=tone,
        polarity=round(likely[Tone.POSITIVE] - likely[Tone.NEGATIVE], 3),
        evidence=() if tone is Tone.NEUTRAL else _evidence(target, told, model, tone),
        confidence=round(likely[tone], 3),
    )


def _evidence(target: Target, signs: Iterable[Sign], model: LinearModel, tone: Tone) -> tuple[TextSpan, ...]:
    """Return the words that speak most for ``tone``: each has its part in the weights of the signs that it shows."""
    column = model.labels.index(tone)
    told = [sign for sign in signs if sign.words]
    weights = model.weights[[model.signs[sign.name] for sign in told]]
    for_it = weights[:, column] - (weights.sum(axis=1) - weights[:, column]) / (len(model.labels) - 1)
    shares: dict[int, float] = defaultdict(float)
    for sign, weight in zip(told, for_it.tolist(), strict=True):
        for at in sign.words:
            shares[at] += weight * sign.value / len(sign.words)
    heaviest = sorted(shares, key=lambda at: (-shares[at], at))
    return tuple(span_of(target.reading.doc[at]) for at in heaviest if shares[at] > 0 and _tells(target, at))[:_SHOWN]


def _tells(target: Target, at: int) -> bool:
    """Whether the word at a position may be shown: no name, no small word, none of the target's own."""
    word = target.reading[at]
    return word.part in _TELLING and not word.is_masked and not target.covers(at)
