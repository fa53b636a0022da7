"""What each correction must and may say, so that a wrong one is refused before it is kept."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from workbench.errors import CorrectionError
from workbench.instants import Instant
from workbench.records import (
    Anchor,
    AttributionKind,
    CorrectionAction,
    EntityType,
    Factuality,
    FindingKind,
    Part,
    Position,
)

type _Check = Callable[[str], object]


def _one_of(kind: type[StrEnum]) -> _Check:
    def check(value: str) -> None:
        if value not in set(kind):
            msg = f"want one of: {', '.join(kind)}"
            raise ValueError(msg)

    return check


def _words(value: str) -> str:
    if not value.strip():
        msg = "no words"
        raise ValueError(msg)
    return value


def _polarity(value: str) -> float | None:
    number = float(value) if value else None
    if number is not None and not -1 <= number <= 1:
        msg = "outside [-1, 1]"
        raise ValueError(msg)
    return number


def stretch(value: str) -> tuple[Instant | None, Instant | None] | None:
    """Return the first day or instant and the last of ``2025-03-04`` or ``2025-03-04/2025-03-06``, both included.

    A side that is ``..`` is open, as in ISO 8601-2; nothing at all is no time.

    Raises:
        ValueError: If a day is none, or the last one comes before the first.
    """
    if not value:
        return None
    first, _, last = value.partition("/")
    start, end = (None if part == ".." else Instant.parse(part) for part in (first, last or first))
    if start is not None and end is not None and end < start:
        msg = "the last day comes before the first"
        raise ValueError(msg)
    return start, end


def _yes(value: str) -> bool:
    if value not in {"yes", "no"}:
        msg = "want yes or no"
        raise ValueError(msg)
    return value == "yes"


_CHECKS: Mapping[str, _Check] = {
    "name": _words, "label": _words, "text": _words, "correction": _words, "type": _one_of(EntityType),
    "time": stretch, "factuality": _one_of(Factuality), "position": _one_of(Position), "polarity": _polarity,
    "kind": _one_of(AttributionKind), "everywhere": _yes,
}  # fmt: skip
"""How the value of each name is read; what raises ``ValueError`` is refused."""


@dataclass(frozen=True, slots=True)
class Form:
    """Which parts and values a correction has."""

    needs: Mapping[Part, int]
    """Parts that must be marked, with how often at least."""
    may: frozenset[Part] = frozenset()
    values: frozenset[str] = frozenset()
    """Names of values that may be given."""
    wants: frozenset[str] = frozenset()
    """Names of values that must be given."""
    together: bool = False
    """Whether the parts that must be marked stand in one article."""


_ONE: Mapping[Part, int] = MappingProxyType({Part.FINDING: 1})
_STANCE: Mapping[Part, int] = MappingProxyType({Part.FINDING: 1, Part.HOLDER: 1, Part.TARGET: 1})

FORMS: Mapping[tuple[CorrectionAction, FindingKind | None], Form] = {
    (CorrectionAction.MERGE, FindingKind.ENTITY): Form({Part.FINDING: 2}, values=frozenset({"name"})),
    (CorrectionAction.SPLIT, FindingKind.MENTION): Form(_ONE, values=frozenset({"name", "type"})),
    (CorrectionAction.LINK, FindingKind.MENTION): Form({Part.FINDING: 1, Part.TO: 1}),
    (CorrectionAction.SET, FindingKind.ENTITY): Form(_ONE, values=frozenset({"name", "type"})),
    (CorrectionAction.SET, FindingKind.TIME): Form(_ONE, values=frozenset({"time"}), wants=frozenset({"time"})),
    (CorrectionAction.SET, FindingKind.EVENT): Form(_ONE, values=frozenset({"time", "label", "factuality"})),
    (CorrectionAction.SET, FindingKind.ATTRIBUTION): Form(_ONE, may=frozenset({Part.TO}), values=frozenset({"kind"})),
    (CorrectionAction.SET, FindingKind.STANCE): Form(
        _STANCE, may=frozenset({Part.TO, Part.NEW_TARGET}), values=frozenset({"position", "polarity"}), together=True
    ),
    **{(CorrectionAction.REJECT, kind): Form(_STANCE if kind is FindingKind.STANCE else _ONE) for kind in FindingKind},
    (CorrectionAction.ADD, FindingKind.MENTION): Form(
        _ONE, may=frozenset({Part.TO}), values=frozenset({"name", "type", "everywhere"})
    ),
    (CorrectionAction.ADD, FindingKind.EVENT): Form(_ONE, values=frozenset({"time", "label", "factuality"})),
    (CorrectionAction.ADD, FindingKind.ATTRIBUTION): Form(
        {Part.FINDING: 1, Part.CONTENT: 1}, may=frozenset({Part.SOURCE}), values=frozenset({"kind"})
    ),
    (CorrectionAction.ADD, FindingKind.STANCE): Form(
        _STANCE, values=frozenset({"position", "polarity"}), wants=frozenset({"position"}), together=True
    ),
    (CorrectionAction.NOTE, None): Form(_ONE, values=frozenset({"text"}), wants=frozenset({"text"})),
    (CorrectionAction.GROUP_ISSUE, None): Form(_ONE, values=frozenset({"name"}), wants=frozenset({"name"})),
    (CorrectionAction.WITHDRAW, None): Form({}, values=frozenset({"correction"}), wants=frozenset({"correction"})),
}
"""The form of every correction there is."""


def _what(action: CorrectionAction, about: FindingKind | None) -> str:
    return f"{action} {about or ''}".strip()


def check_form(
    action: CorrectionAction, *, about: FindingKind | None, anchors: Iterable[Anchor], values: Mapping[str, str]
) -> None:
    """Refuse a correction that does not have its form.

    Raises:
        CorrectionError: If there is no such correction, or a part or value is missing, unknown or wrong.
    """
    form, what = FORMS.get((action, about)), _what(action, about)
    if form is None:
        known = ", ".join(_what(*one) for one in FORMS)
        msg = f"there is no correction {what!r}; want one of: {known}"
        raise CorrectionError(msg)
    held = tuple(anchors)
    marked = [anchor.part for anchor in held]
    for part, least in form.needs.items():
        if marked.count(part) < least:
            msg = f"to {what}, mark {least} or more as {part}, not {marked.count(part)}"
            raise CorrectionError(msg)
    if foreign := set(marked) - form.needs.keys() - form.may:
        msg = f"to {what}, nothing is marked as {', '.join(sorted(foreign))}"
        raise CorrectionError(msg)
    if form.together and len({anchor.article for anchor in held if anchor.part in form.needs}) > 1:
        msg = f"to {what}, mark {', '.join(sorted(form.needs))} in one article"
        raise CorrectionError(msg)
    if form.wants - values.keys() or values.keys() - form.values:
        known, given = (", ".join(sorted(names)) or "none" for names in (form.values, values))
        msg = f"to {what}, want of the values {known}, not {given}"
        raise CorrectionError(msg)
    for name, value in values.items():
        try:
            _CHECKS[name](value)
        except ValueError as error:
            msg = f"to {what}, {name} cannot be {value!r}: {error}"
            raise CorrectionError(msg) from None
