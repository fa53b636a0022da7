"""Invented texts with gold sentiment, and portrayals made by hand."""

from pathlib import Path
from typing import Any

from tests.evaluation.invented import at, write
from workbench.evaluation.sentiment_gold import JudgedText, read_judged
from workbench.records import TextSpan, Tone
from workbench.stances.framing import Portrayal

PRAISED = "Mrs Hale praised Tom Rudd."
MET = "Ida Moen met Tom Rudd."


def target(words: str, label: str, *, text: str) -> dict[str, Any]:
    """Return a target as gold has it."""
    span = at(words, text=text)
    return {"start": span.start, "end": span.end, "mention": words, "label": label}


ROWS = (
    {
        "id": "one_1", "text": PRAISED,
        "targets": [target("Mrs Hale", "neu", text=PRAISED), target("Tom Rudd", "pos", text=PRAISED)],
    },
    {"id": "two_1", "text": MET, "targets": [target("Tom Rudd", "neg", text=MET)]},
)  # fmt: skip


def judged(folder: Path) -> tuple[JudgedText, ...]:
    """Return both texts as read from a file."""
    return read_judged(write(folder / "judged.jsonl", *ROWS))


def found(words: str, tone: Tone, *, text: str) -> tuple[TextSpan, Portrayal]:
    """Return a portrayal of ``words``."""
    return at(words, text=text), Portrayal(tone=tone, confidence=0.8, evidence=(at("praised", text=PRAISED),))
