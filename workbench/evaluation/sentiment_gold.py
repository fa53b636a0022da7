"""Gold sentiment towards targets from JSON Lines: one text a line with ``id``, ``text`` and ``targets``.

A target has ``start``, ``end`` and ``label``: what the text does to it, ``neg``, ``neu`` or ``pos``.  Of several labels
of one span the last one holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from workbench.errors import GoldError
from workbench.evaluation.json_lines import JsonLine, parsed_lines, span_at
from workbench.records import Article, TextSpan, Tone

TONES: Mapping[str, Tone] = {"neg": Tone.NEGATIVE, "neu": Tone.NEUTRAL, "pos": Tone.POSITIVE}
"""What each label of the gold means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedText:
    """One text with the tone towards each of its targets."""

    id: str
    text: str
    targets: Mapping[TextSpan, Tone]

    @property
    def article(self) -> Article:
        """The text to read."""
        return Article(id=self.id, text=self.text)

    @property
    def is_mixed(self) -> bool:
        """Whether its targets differ in tone."""
        return len(set(self.targets.values())) > 1


class _Target(JsonLine):
    start: int
    end: int
    label: Literal["neg", "neu", "pos"]


class _Line(JsonLine):
    id: str
    text: str
    targets: list[_Target]


def read_judged(file: Path, *, only: str = "") -> tuple[JudgedText, ...]:
    """Return the texts of ``file`` whose ids begin with ``only``.

    Raises:
        GoldError: If the file cannot be read, a line has another form or an id that came before, or no text is left.
    """
    found: dict[str, JudgedText] = {}
    for where, line in parsed_lines(file, _Line):
        if line.id in found:
            msg = f"{where}: id {line.id!r} stands for another text already; want one line a text"
            raise GoldError(msg)
        if line.id.startswith(only):
            found[line.id] = _text(line, where)
    if not any(one.targets for one in found.values()):
        msg = f"{file}: no text with targets whose id begins with {only!r}"
        raise GoldError(msg)
    return tuple(found.values())


def _text(line: _Line, where: str) -> JudgedText:
    targets = {
        span_at(one.start, one.end, where, limit=len(line.text)): TONES[one.label] for one in line.targets
    }  # fmt: skip
    return JudgedText(id=line.id, text=line.text, targets=targets)
