"""Which words a correction marks, to be about a finding."""

from collections.abc import Iterator

from workbench.errors import CorrectionError
from workbench.records import FindingKind, Findings, MentionKind, Part, Stance, TextSpan

type Mark = tuple[TextSpan, Part]

_KINDS = {
    FindingKind.ENTITY: "entities", FindingKind.MENTION: "mentions", FindingKind.TIME: "times",
    FindingKind.EVENT: "events", FindingKind.ATTRIBUTION: "attributions", FindingKind.STANCE: "stances",
    FindingKind.FRAMING: "framings",
}  # fmt: skip


def kind_of(found: Findings, finding: str) -> FindingKind:
    """Return of what kind the finding of that id is.

    Raises:
        CorrectionError: If there is none.
    """
    for kind, field in _KINDS.items():
        if any(one.id == finding for one in getattr(found, field)):
            return kind
    msg = f"there is no finding {finding!r} in article {found.article.id}"
    raise CorrectionError(msg)


def marks_of(found: Findings, finding: str) -> tuple[Mark, ...]:
    """Return the words that a correction of the finding of that id marks, and what each are to it.

    Of an entity that is one mention, a name where there is one; of a stance cue, holder and target.

    Raises:
        CorrectionError: If there is none.
    """
    return tuple(_marks(found, kind_of(found, finding), finding))


def _marks(found: Findings, kind: FindingKind, finding: str) -> Iterator[Mark]:
    if kind is FindingKind.ENTITY:
        yield _mention_of(found, finding), Part.FINDING
        return
    record = next(one for one in getattr(found, _KINDS[kind]) if one.id == finding)
    if isinstance(record, Stance):
        yield record.cue, Part.FINDING
        yield _mention_of(found, record.holder, near=record.cue), Part.HOLDER
        yield record.target, Part.TARGET
        return
    name = {FindingKind.EVENT: "trigger", FindingKind.ATTRIBUTION: "cue", FindingKind.FRAMING: "target"}
    yield getattr(record, name.get(kind, "span")), Part.FINDING


def _mention_of(found: Findings, entity: str, *, near: TextSpan | None = None) -> TextSpan:
    """Return the first name of an entity, or else its first mention; with ``near`` the mention nearest to that."""
    held = [one for one in found.mentions if one.entity == entity]
    if not held:
        msg = f"no words of article {found.article.id} mention {entity!r}"
        raise CorrectionError(msg)
    if near is not None:
        return min(held, key=lambda one: (abs(one.span.start - near.start), one.span)).span
    return min(held, key=lambda one: (one.kind is not MentionKind.NAME, one.span)).span
