"""Corrections of all kinds, drawn by chance from what was found in an article."""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.corrections import Mark, marks_of
from workbench.corrections.forms import FORMS
from workbench.records import (
    AttributionKind,
    CorrectionAction,
    EntityType,
    Factuality,
    FindingKind,
    Findings,
    Part,
    Position,
    TextSpan,
)

_WORD = re.compile(r"\w[\w’'-]*")
_NAMES = ("Ada Quell", "the Upper House", "Marn", "R. Ostrow", "The Night Desk")
_DAYS = ("2031-03-04", "2031-03-04/2031-03-09", "../2031-02-28", "2031-04-01/..", "2031-03-05T14:30", "")
_FIELDS = {
    FindingKind.ENTITY: "entities", FindingKind.MENTION: "mentions", FindingKind.TIME: "times",
    FindingKind.EVENT: "events", FindingKind.ATTRIBUTION: "attributions", FindingKind.STANCE: "stances",
    FindingKind.FRAMING: "framings",
}  # fmt: skip
_VALUES: Mapping[str, Callable[[random.Random], str]] = {
    "name": lambda chance: chance.choice(_NAMES),
    "label": lambda chance: chance.choice(_NAMES),
    "text": lambda chance: f"ask {chance.choice(_NAMES)} about it",
    "type": lambda chance: str(chance.choice(list(EntityType))),
    "time": lambda chance: chance.choice(_DAYS),
    "factuality": lambda chance: str(chance.choice(list(Factuality))),
    "position": lambda chance: str(chance.choice(list(Position))),
    "polarity": lambda chance: chance.choice(("", "-0.75", "0", "0.5", "1")),
    "kind": lambda chance: str(chance.choice(list(AttributionKind))),
    "everywhere": lambda chance: chance.choice(("yes", "no")),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A correction that is not made yet, in the form that `Case.correct` takes."""

    action: CorrectionAction
    about: FindingKind | None
    marks: tuple[tuple[str, TextSpan, Part], ...]
    values: Mapping[str, str]

    @property
    def asked(self) -> dict[str, Any]:
        """All but the action."""
        return {"about": self.about, "marks": self.marks, "values": self.values}


def draw(found: Findings, chance: random.Random) -> Draft:
    """Return a correction of any kind but a withdrawal that can be made of ``found``, each kind as likely."""
    kinds = [kind for kind in FORMS if kind[0] is not CorrectionAction.WITHDRAW]
    for action, about in chance.sample(kinds, len(kinds)):
        marks = _marks(found, action, about, chance)
        if marks:
            placed = tuple((found.article.id, span, part) for span, part in marks)
            return Draft(action, about, placed, dict(_values(action, about, chance)))
    msg = "nothing can be corrected in an article without words"
    raise ValueError(msg)


def _values(action: CorrectionAction, about: FindingKind | None, chance: random.Random) -> Iterator[tuple[str, str]]:
    form = FORMS[action, about]
    for name in sorted(form.values):
        if name in form.wants or chance.random() < 0.5:
            yield name, _VALUES[name](chance)


def _marks(found: Findings, action: CorrectionAction, about: FindingKind | None, chance: random.Random) -> list[Mark]:
    if about is None:
        targets = [one.span for one in found.topics] or [one.target for one in found.stances]
        grouped = action is CorrectionAction.GROUP_ISSUE
        spans = _some(targets, 3, chance) if grouped else [_words(found, chance)]
        return [(span, Part.FINDING) for span in spans]
    if action is CorrectionAction.ADD:
        return _added(found, about, chance)
    held = [one.id for one in getattr(found, _FIELDS[about])]
    most = 3 if action in {CorrectionAction.MERGE, CorrectionAction.SPLIT, CorrectionAction.LINK} else 1
    ids = _some(held, most, chance)
    if action is CorrectionAction.MERGE and len(ids) < 2:
        ids = chance.sample(held, 2) if len(held) > 1 else []
    marks = [mark for one in ids for mark in marks_of(found, one)]
    return [*marks, *_instead(found, action, about, chance)] if marks else []


def _added(found: Findings, about: FindingKind, chance: random.Random) -> list[Mark]:
    marks = [(_words(found, chance), Part.FINDING)]
    people = [one.span for one in found.mentions]
    if about is FindingKind.MENTION and people and chance.random() < 0.5:
        marks.append((chance.choice(people), Part.TO))
    elif about is FindingKind.ATTRIBUTION:
        marks.append((chance.choice(found.sentences or (_words(found, chance),)), Part.CONTENT))
        marks += [(span, Part.SOURCE) for span in _some(people, 1, chance)]
    elif about is FindingKind.STANCE:
        if not people:
            return []
        marks += [(chance.choice(people), Part.HOLDER), (_words(found, chance), Part.TARGET)]
    return marks


def _instead(found: Findings, action: CorrectionAction, about: FindingKind, chance: random.Random) -> Iterator[Mark]:
    """Yield who and what is meant instead: always where that must be told, else half of the time."""
    form = FORMS[action, about]
    people = [one.span for one in found.mentions]
    if Part.TO in form.needs or (Part.TO in form.may and people and chance.random() < 0.5):
        yield chance.choice(people), Part.TO
    if Part.NEW_TARGET in form.may and chance.random() < 0.5:
        yield _words(found, chance), Part.NEW_TARGET


def _words(found: Findings, chance: random.Random) -> TextSpan:
    """Return one to four words of the text."""
    words = list(_WORD.finditer(found.article.text))
    first = chance.randrange(len(words))
    last = min(first + chance.randrange(4), len(words) - 1)
    return TextSpan(words[first].start(), words[last].end())


def _some[Item](items: Sequence[Item], most: int, chance: random.Random) -> list[Item]:
    return chance.sample(list(items), chance.randint(1, min(most, len(items)))) if items else []
