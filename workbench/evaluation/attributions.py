"""Attributions against gold: who is said to have said what, by the words of source, cue and content.

Both sides become sets of words, so that marks never matter.  They are paired one to one, those first that share most:
the F1 of their contents, half a point for a shared word of the cue, a quarter of the F1 of their sources.  A pair is
detected at t if its contents share t of all the words of both; its source is right if the F1 of both sources is half or
more; it is right end to end if it is detected at .5, its source is right, and the cues share a word.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.evaluation.attribution_gold import AttributedText, GoldAttribution
from workbench.evaluation.measures import Score
from workbench.evaluation.mistakes import Mistake, sentence_with
from workbench.records import Attribution, TextSpan, covering

ROLES = ("source", "cue", "content")
_WORD = re.compile(r"\w+(?:[’'\-.]\w+)*")
_HALF, _MOST = 0.5, 0.8
_CUE, _SOURCE = 0.5, 0.25
"""What sharing a cue, and a source, adds to how alike two contents are."""

type Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Roles:
    """The words of an attribution, as their positions in the text."""

    source: Words
    cue: Words
    content: Words

    def __getitem__(self, role: str) -> Words:
        """Return the words of one of `ROLES`."""
        words: Words = getattr(self, role)
        return words


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold attribution and the prediction that is held against it, by their positions."""

    at: int
    place: int
    gold: Roles
    found: Roles

    @property
    def overlap(self) -> float:
        """The words that both contents share, as a share of all words of both."""
        every = self.gold.content | self.found.content
        return len(self.gold.content & self.found.content) / len(every) if every else 0.0

    @property
    def source_right(self) -> bool:
        """Whether the sources share enough words, or both sides have none."""
        return _alike(self.gold.source, self.found.source) >= _HALF

    @property
    def right(self) -> bool:
        """Whether it is right end to end."""
        cues = bool(self.gold.cue & self.found.cue) or not (self.gold.cue or self.found.cue)
        return self.overlap >= _HALF and self.source_right and cues

    @property
    def exact(self) -> bool:
        """Whether all words of all roles agree."""
        return all(self.gold[role] == self.found[role] for role in ROLES)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAttributions:
    """What was found in one text; nothing where finding failed."""

    attributions: tuple[Attribution, ...] = ()
    failure: str | None = None
    """What the finder raised, which it never should."""


@dataclass(slots=True)
class AttributionScores:
    """The scores of each document, and what went wrong."""

    documents: list[Mapping[str, Score]] = field(default_factory=list)
    genres: list[str] = field(default_factory=list)
    by_rule: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    """How often what each rule found is right end to end, and wrong."""
    by_kind: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    mistakes: list[Mistake] = field(default_factory=list)
    crashes: int = 0

    def total(self, documents: Iterable[int] | None = None) -> dict[str, Score]:
        """Return the sums of all documents, or of those at some positions, by figure."""
        drawn = range(len(self.documents)) if documents is None else documents
        sums: dict[str, Score] = defaultdict(Score)
        for at in drawn:
            for figure, score in self.documents[at].items():
                sums[figure] += score
        return sums

    def by_genre(self) -> dict[str, dict[str, Score]]:
        """Return the sums of each genre that the gold tells."""
        return {
            genre: self.total(at for at, one in enumerate(self.genres) if one == genre)
            for genre in sorted({*self.genres} - {""})
        }


def score_attributions(pairs: Iterable[tuple[AttributedText, FoundAttributions]]) -> AttributionScores:
    """Return how well the attributions of each document were found."""
    scores = AttributionScores()
    for document, held in pairs:
        if held.failure is not None:
            scores.crashes += 1
            scores.mistakes.append(
                Mistake(kind="crashed", document=document.id, sentence="", gold="", found=held.failure)
            )
        scores.genres.append(document.genre)
        _add(scores, document, held.attributions)
    return scores


def _add(scores: AttributionScores, document: AttributedText, found: Sequence[Attribution]) -> None:
    words = WordsOf(document.text)
    gold_roles = [words.roles(one.source, one.cue, one.content) for one in document.attributions]
    found_roles = [words.of(one) for one in found]
    paired = matches(gold_roles, found_roles)
    scores.documents.append(
        _roles_scores(gold_roles, found_roles, paired) | _whole_scores(document.attributions, found, paired)
    )
    right = {pair.place for pair in paired if pair.right}
    for place, one in enumerate(found):
        scores.by_rule[one.rule][place in right] += 1
        scores.by_kind[str(one.kind)][place in right] += 1
    scores.mistakes += _mistakes(document, found, paired)


class WordsOf:
    """The words of a text, by their offsets."""

    def __init__(self, text: str) -> None:
        """Read the words of ``text``."""
        self._spans = [match.span() for match in _WORD.finditer(text)]
        self._ends = [end for _, end in self._spans]

    def of(self, one: Attribution) -> Roles:
        """Return the words of an attribution that was found."""
        return self.roles(() if one.source is None else (one.source,), (one.cue,), one.content)

    def roles(self, source: Iterable[TextSpan], cue: Iterable[TextSpan], content: Iterable[TextSpan]) -> Roles:
        """Return the words of the three roles."""
        return Roles(self._in(source), self._in(cue), self._in(content))

    def _in(self, spans: Iterable[TextSpan]) -> Words:
        return frozenset(at for span in spans for at in self._touching(span))

    def _touching(self, span: TextSpan) -> Iterator[int]:
        for at in range(bisect_right(self._ends, span.start), len(self._spans)):
            if self._spans[at][0] >= span.end:
                return
            yield at


def matches(gold: Sequence[Roles], found: Sequence[Roles]) -> list[Pair]:
    """Return the pairs, the most alike first; a pair shares a word of the content or of the cue."""
    likely = []
    for at, one in enumerate(gold):
        for place, other in enumerate(found):
            content, source = _alike_if_any(one.content, other.content), _alike_if_any(one.source, other.source)
            cue = bool(one.cue & other.cue)
            if content > 0 or cue:
                likely.append((-(content + _CUE * cue + _SOURCE * source), at, place))
    used_gold: set[int] = set()
    used_found: set[int] = set()
    paired = []
    for _, at, place in sorted(likely):
        if at not in used_gold and place not in used_found:
            used_gold.add(at)
            used_found.add(place)
            paired.append(Pair(at, place, gold[at], found[place]))
    return paired


def _alike(one: Words, other: Words) -> float:
    """Return the F1 of two sets of words, 1 where both are empty."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def _alike_if_any(one: Words, other: Words) -> float:
    return _alike(one, other) if one and other else 0.0


def _roles_scores(gold: Sequence[Roles], found: Sequence[Roles], paired: Sequence[Pair]) -> dict[str, Score]:
    """Return for each role how many are exact and how many words are shared, within pairs and with no pairing."""
    scores = {}
    for role in ROLES:
        exact = sum(bool(pair.gold[role]) and pair.gold[role] == pair.found[role] for pair in paired)
        scores[f"{role} exact"] = Score.of_counts(
            exact, sum(bool(one[role]) for one in found), sum(bool(one[role]) for one in gold)
        )
        shared = sum(len(pair.gold[role] & pair.found[role]) for pair in paired)
        scores[f"{role} overlap"] = Score.of_counts(
            shared, sum(len(one[role]) for one in found), sum(len(one[role]) for one in gold)
        )
        held = frozenset[int]().union(*(one[role] for one in found))
        wanted = frozenset[int]().union(*(one[role] for one in gold))
        scores[f"{role} anywhere"] = Score.of_counts(len(held & wanted), len(held), len(wanted))
    return scores


def _whole_scores(
    gold: Sequence[GoldAttribution], found: Sequence[Attribution], paired: Sequence[Pair]
) -> dict[str, Score]:
    detected = [pair for pair in paired if pair.overlap >= _HALF]
    sources = sum(pair.source_right for pair in detected)
    exact_sources = sum(pair.gold.source == pair.found.source for pair in detected)
    cued = [pair for pair in paired if pair.right and gold[pair.at].cue]
    counts = len(found), len(gold)
    return {
        "detected@.5": Score.of_counts(len(detected), *counts),
        "detected@.8": Score.of_counts(sum(pair.overlap >= _MOST for pair in paired), *counts),
        "source right": Score.of_counts(sources, len(detected), len(detected)),
        "source exact": Score.of_counts(exact_sources, len(detected), len(detected)),
        "full exact": Score.of_counts(sum(pair.exact for pair in paired), *counts),
        "end to end": Score.of_counts(sum(pair.right for pair in paired), *counts),
        "with a cue": Score.of_counts(len(cued), len(found), sum(bool(one.cue) for one in gold)),
        "nested": _nested_score(gold, found, paired),
    }


def _nested_score(gold: Sequence[GoldAttribution], found: Sequence[Attribution], paired: Sequence[Pair]) -> Score:
    """Return how many nested attributions are right end to end and stand in the right outer one."""
    gold_of = {found[pair.place].id: gold[pair.at].id for pair in paired}
    linked = [
        pair for pair in paired if pair.right and gold_of.get(found[pair.place].parent or "") in gold[pair.at].nested_in
    ]
    return Score.of_counts(
        len(linked), sum(one.parent is not None for one in found), sum(bool(one.nested_in) for one in gold)
    )


def _mistakes(document: AttributedText, found: Sequence[Attribution], paired: Sequence[Pair]) -> Iterator[Mistake]:
    """Yield what differs, one entry a pair, then what was missed and what is no attribution in the gold."""
    gold = document.attributions
    for pair in paired:
        if not pair.right:
            yield _mistake(_difference(pair), document, gold[pair.at], found[pair.place])
    used = {pair.at for pair in paired}, {pair.place for pair in paired}
    for at, one in enumerate(gold):
        if at not in used[0]:
            yield _mistake("missed" if one.cue else "missed, without a cue", document, one, None)
    for place, other in enumerate(found):
        if place not in used[1]:
            yield _mistake("spurious", document, None, other)


def _difference(pair: Pair) -> str:
    if pair.overlap < _HALF:
        return "wrong content"
    return "wrong cue" if pair.source_right else "wrong source"


def _mistake(kind: str, document: AttributedText, gold: GoldAttribution | None, found: Attribution | None) -> Mistake:
    shown = next((covering(one) for one in _places(gold, found) if one), TextSpan(0, 0))
    return Mistake(
        kind=kind,
        document=document.id,
        sentence=sentence_with(document.text, shown),
        gold="nothing" if gold is None else _told(document.text, gold.source, gold.cue, gold.content),
        found="nothing"
        if found is None
        else _told(document.text, () if found.source is None else (found.source,), (found.cue,), found.content),
        rule=None if found is None else found.rule,
        confidence=None if found is None else found.confidence,
    )


def _places(gold: GoldAttribution | None, found: Attribution | None) -> Iterator[Sequence[TextSpan]]:
    """Yield what may stand for an attribution in its sentence, the best first."""
    if gold is not None:
        yield from (gold.cue, gold.source, gold.content)
    if found is not None:
        yield (found.cue,)


def _told(text: str, *roles: Sequence[TextSpan]) -> str:
    return " | ".join(" … ".join(span.of(text) for span in spans) or "-" for spans in roles)
