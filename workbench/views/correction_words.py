"""What the analyst changed, in words."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from workbench.corrections import history, stretch
from workbench.records import Correction, CorrectionAction, FindingKind, Part
from workbench.views.wording import FACTUALITIES, day_in_words

_LONG = 60
"""Letters of marked words that are told; what is longer is cut."""
_KINDS: Mapping[FindingKind | None, str] = {FindingKind.TIME: "date", FindingKind.FRAMING: "portrayal"}


def kind_in_words(correction: Correction) -> str:
    """Return what a correction is about: the kind of finding, or a note or an issue."""
    if correction.about is not None:
        return _KINDS.get(correction.about, str(correction.about))
    return "issue" if correction.action is CorrectionAction.GROUP_ISSUE else "note"


def correction_in_words(correction: Correction) -> str:
    """Return one line on what ``correction`` says."""
    return _WORDS[correction.action](correction)


def gestures_in_words(corrections: Sequence[Correction]) -> dict[str, str]:
    """Return what would be undone and redone next, as ``undo`` and ``redo``; empty words where nothing would."""
    held = history(corrections)
    return {
        name: step_in_words(corrections, steps[-1]) if steps else ""
        for name, steps in (("undo", held.done), ("redo", held.undone))
    }


def step_in_words(corrections: Iterable[Correction], step: str) -> str:
    """Return one line on the gesture that some of ``corrections`` are part of."""
    made = [one for one in corrections if one.step == step and one.action is not CorrectionAction.WITHDRAW]
    lines = list(dict.fromkeys(correction_in_words(one) for one in made))
    return f"{lines[0]}, and {len(lines) - 1} more" if len(lines) > 1 else "".join(lines)


def _quoted(correction: Correction, part: Part = Part.FINDING) -> str:
    """Return the first words that are marked as ``part``; nothing where none are."""
    words = next((one.quote for one in correction.anchors if one.part is part), "")
    line = " ".join(words.split())
    return f"“{line[:_LONG].rstrip()}…”" if len(line) > _LONG else f"“{line}”" if line else ""


def _finding(correction: Correction) -> str:
    """Return the words marked, and how many others there are."""
    words = dict.fromkeys(one.quote for one in correction.anchors if one.part is Part.FINDING)
    more = f" and {len(words) - 1} more" if len(words) > 1 else ""
    return f"{_quoted(correction)}{more}"


def _merged(one: Correction) -> str:
    names = list(dict.fromkeys(anchor.quote for anchor in one.anchors if anchor.part is Part.FINDING))
    others = ", ".join(f"“{name}”" for name in names[1:]) or "one of the same name"
    called = one.value("name")
    return f"“{names[0]}” merged with {others}" + (f" as “{called}”" if called and called != names[0] else "")


def _split(one: Correction) -> str:
    called, sort = one.value("name"), one.value("type")
    return f"{_finding(one)} is somebody else" + "".join(
        filter(None, (called and f": “{called}”", sort and f", {_a(sort)}"))
    )


def _added(one: Correction) -> str:
    everywhere = ", wherever it stands" if one.value("everywhere") == "yes" else ""
    if one.about is FindingKind.MENTION:
        other, called, sort = _quoted(one, Part.TO), one.value("name"), one.value("type")
        whom = other or (f"“{called}”" if called else "")
        told = f"names {whom}" if whom else f"marked as {_a(sort)}" if sort else "marked"
        return f"{_quoted(one)} {told}{everywhere}"
    if one.about is FindingKind.ATTRIBUTION:
        return f"{_quoted(one, Part.SOURCE) or 'Somebody unnamed'} {_quoted(one)} {_quoted(one, Part.CONTENT)}"
    if one.about is FindingKind.STANCE:
        polarity = f", {_polarity(value)}" if (value := one.value("polarity")) else ""
        return f"{_quoted(one, Part.HOLDER)} {one.value('position')} {_quoted(one, Part.TARGET)}{polarity}"
    return f"{_quoted(one)} marked as {_a(str(one.about))}" + _changed(one)


def _set(one: Correction) -> str:
    called = one.value("name")
    if one.about is FindingKind.ENTITY and called and one.value("type") is None:
        return f"{_finding(one)} renamed “{called}”"
    return f"{_finding(one)}{_changed(one) or ': as it was'}"


def _changed(one: Correction) -> str:
    """Return all values and parts that are given instead, as ``: 4 March 2031, planned``."""
    told = [_VALUES[name](value) for name, value in one.values if name in _VALUES]
    told += [f"{what} {_quoted(one, part)}" for part, what in _INSTEAD.get(one.about, {}).items() if _quoted(one, part)]
    return f": {', '.join(told)}" if told else ""


_INSTEAD: Mapping[FindingKind | None, Mapping[Part, str]] = {
    FindingKind.STANCE: {Part.TO: "held by", Part.NEW_TARGET: "about"},
    FindingKind.ATTRIBUTION: {Part.TO: "said by"},
}


def _a(word: str) -> str:
    return f"{'an' if word[:1] in 'aeiou' else 'a'} {word}"


def _time(value: str) -> str:
    days = stretch(value)
    if days is None:
        return "no date"
    first, last = days
    if first is None or last is None:
        known = first or last
        return f"{'from' if first else 'until'} {day_in_words(known)}" if known else "any time"
    return day_in_words(first) if first == last else f"{day_in_words(first)} to {day_in_words(last)}"


def _polarity(value: str) -> str:
    return f"polarity {float(value):+.2f}" if value else "no polarity"


_VALUES: Mapping[str, Callable[[str], str]] = {
    "name": "called “{}”".format, "type": _a, "time": _time, "label": "called “{}”".format,
    "factuality": lambda value: FACTUALITIES[value], "position": str, "kind": str,
    "polarity": _polarity,
}  # fmt: skip
"""How the value of each name is told."""

_WORDS: Mapping[CorrectionAction, Callable[[Correction], str]] = {
    CorrectionAction.MERGE: _merged,
    CorrectionAction.SPLIT: _split,
    CorrectionAction.LINK: lambda one: f"{_finding(one)} is {_quoted(one, Part.TO)}",
    CorrectionAction.SET: _set,
    CorrectionAction.REJECT: lambda one: f"{_finding(one)} is no {kind_in_words(one)}",
    CorrectionAction.ADD: _added,
    CorrectionAction.NOTE: lambda one: f"Note on {_quoted(one)}: {one.value('text')}",
    CorrectionAction.GROUP_ISSUE: lambda one: f"{_finding(one)} put into the issue “{one.value('name')}”",
    CorrectionAction.WITHDRAW: lambda _: "taken back",
}
