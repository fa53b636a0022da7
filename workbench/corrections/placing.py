"""Which corrections concern which article, and where in it their words stand."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from workbench.corrections.anchors import locate
from workbench.corrections.standing import standing
from workbench.records import Anchor, Article, Correction, CorrectionAction, FindingKind, Outcome, Part, TextSpan

_KEPT = 4
"""Placings kept: of the case as it is, and of those before and after an undo."""
_ENTITIES, _MENTIONS = "entities", "mentions"
_STAGES = {
    FindingKind.ENTITY: _ENTITIES, FindingKind.MENTION: _ENTITIES, FindingKind.TIME: "times",
    FindingKind.EVENT: "events", FindingKind.ATTRIBUTION: "attributions", FindingKind.STANCE: "stances",
    FindingKind.FRAMING: "framings",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placed:
    """A correction, with where its words stand in one article."""

    correction: Correction
    marks: tuple[tuple[Part, TextSpan], ...]
    lost: tuple[Anchor, ...] = ()
    """Marks in this article, as it was, or in one that is gone, whose words stand in no article any more."""

    def spans(self, part: Part = Part.FINDING) -> tuple[TextSpan, ...]:
        """Return where the words stand that are marked as ``part``."""
        return tuple(span for one, span in self.marks if one is part)

    def span(self, part: Part = Part.FINDING) -> TextSpan | None:
        """Return where the first words stand that are marked as ``part``; ``None`` where none are."""
        return next(iter(self.spans(part)), None)

    def words(self, part: Part = Part.FINDING) -> str | None:
        """Return the first words that are marked as ``part`` in any article."""
        return next((one.quote for one in self.correction.anchors if one.part is part), None)

    def outcome(self, reasons: Sequence[str] = ()) -> Outcome:
        """Return what became of the correction: it took effect unless each of its findings has one of ``reasons``.

        Args:
            reasons: One line on each finding that is marked and cannot be corrected.
        """
        applied = len(reasons) < len(self.spans())
        return Outcome(correction=self.correction.id, applied=applied, reasons=(*self._losses(), *reasons))

    def unfit(self, *reasons: str) -> Outcome:
        """Return that the correction did not take effect: for what was lost of it, and for ``reasons``."""
        return Outcome(correction=self.correction.id, applied=False, reasons=(*self._losses(), *reasons))

    def _losses(self) -> tuple[str, ...]:
        return tuple(lost_line(one) for one in self.lost)


def lost_line(anchor: Anchor) -> str:
    """Return that the words of ``anchor`` are gone."""
    return f"{anchor.quote!r}: no article has these words any more"


@dataclass(frozen=True, slots=True)
class Said:
    """What the analyst says of one article, in the order in which it was said."""

    placed: tuple[Placed, ...] = ()
    _by_stage: Mapping[str, tuple[Placed, ...]] = field(init=False, compare=False, repr=False)
    _keys: Mapping[str, tuple[object, ...]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Sort what is said by the stage that it concerns."""
        stages: dict[str, list[Placed]] = defaultdict(list)
        for one in self.placed:
            action, about = one.correction.action, one.correction.about
            stage = str(action) if about is None else _STAGES[about]
            stages[stage].append(one)
            if stage == _ENTITIES and action is not CorrectionAction.SET:
                stages[_MENTIONS].append(one)
            if about is FindingKind.EVENT and one.correction.value("time") is not None:
                stages["dates"].append(one)
        object.__setattr__(self, "_by_stage", {stage: tuple(held) for stage, held in stages.items()})
        keys = {
            stage: tuple((one.correction.id, one.marks, one.lost) for one in held) for stage, held in stages.items()
        }
        object.__setattr__(self, "_keys", keys)

    def of(self, stage: str) -> tuple[Placed, ...]:
        """Return what concerns a stage, as "entities", or what is no finding, as "note"."""
        return self._by_stage.get(stage, ())

    def key(self, *stages: str) -> tuple[object, ...]:
        """Return by what results of these stages are kept.

        Of entities "mentions" are all but names and types, of events "dates" are their times alone.
        """
        return tuple(self._keys.get(stage, ()) for stage in stages)


NOTHING_SAID = Said()


@dataclass(frozen=True, slots=True)
class Placing:
    """All corrections that stand, by article, and those that fit in none."""

    by_article: Mapping[str, Said]
    nowhere: tuple[Outcome, ...] = ()

    def of(self, article: Article) -> Said:
        """Return what is said of ``article``."""
        return self.by_article.get(article.id, NOTHING_SAID)


@lru_cache(maxsize=_KEPT)
def place_corrections(corrections: tuple[Correction, ...], articles: tuple[Article, ...]) -> Placing:
    """Return where the words of all that stands of ``corrections`` are found in ``articles``.

    What was said of an article that is there is said of it; what was said of one that is not, as after its text has
    changed, is said of the one in which most of the marks are found.
    """
    by_id = {article.id: article for article in articles}
    found: dict[str, list[Placed]] = defaultdict(list)
    nowhere = []
    for one in standing(corrections):
        placed = [(article, mine) for article, mine in _place(one, by_id) if mine.spans()]
        for article, mine in placed:
            found[article].append(mine)
        if not placed:
            marked = (anchor for anchor in one.anchors if anchor.part is Part.FINDING)
            reasons = tuple(dict.fromkeys(map(lost_line, marked)))
            nowhere.append(Outcome(correction=one.id, applied=False, reasons=reasons))
    return Placing({article: Said(tuple(held)) for article, held in found.items()}, tuple(nowhere))


def _place(one: Correction, articles: Mapping[str, Article]) -> Iterator[tuple[str, Placed]]:
    """Yield in which articles a correction has words, and where."""
    by_source: dict[str, list[Anchor]] = defaultdict(list)
    for anchor in one.anchors:
        by_source[anchor.article].append(anchor)
    marks: dict[str, list[tuple[Part, TextSpan]]] = defaultdict(list)
    lost: dict[str, list[Anchor]] = defaultdict(list)
    for source, anchors in by_source.items():
        article, spans = _home(anchors, [articles[source]] if source in articles else list(articles.values()))
        marks[article] += [(anchor.part, span) for anchor, span in zip(anchors, spans, strict=True) if span is not None]
        lost[article] += [anchor for anchor, span in zip(anchors, spans, strict=True) if span is None]
    homeless = lost.pop("", [])
    for article, held in marks.items():
        if held:
            yield article, Placed(one, tuple(held), (*lost[article], *homeless))


def _home(anchors: Sequence[Anchor], articles: Sequence[Article]) -> tuple[str, list[TextSpan | None]]:
    """Return the article in which most of ``anchors`` fit, and fit best, and where each stands in it; none is ""."""
    best: tuple[tuple[int, int], str, list[TextSpan | None]] = (0, 0), "", [None] * len(anchors)
    for article in articles:
        places = [locate(anchor, article.text) for anchor in anchors]
        held = [place for place in places if place is not None]
        score = len(held), sum(fit for fit, _ in held)
        if score > best[0]:
            best = score, article.id, [None if place is None else place[1] for place in places]
    return best[1], best[2]
