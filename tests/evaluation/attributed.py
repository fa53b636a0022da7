"""An invented text with gold attributions, one inside another, and attributions that are found in it."""

from pathlib import Path

from tests.evaluation.invented import at, write
from workbench.evaluation.attribution_gold import AttributedText, read_attributed
from workbench.records import Attribution, AttributionKind, Manner, Marking

TEXT = "Mrs Hale said that the mayor believes the old pier is safe. Photo: Tom Rudd. Ida Moen left early."


def offsets(*words: str) -> list[list[int]]:
    """Return the offsets of ``words`` as gold has them."""
    return [[at(one, text=TEXT).start, at(one, text=TEXT).end] for one in words]


SAID = {
    "id": "1", "source": offsets("Mrs Hale"), "cue": offsets("said"),
    "content": offsets("that the mayor believes the old pier is safe"),
}  # fmt: skip
BELIEVES = {
    "id": "2", "source": offsets("the mayor"), "cue": offsets("believes"), "content": offsets("the old pier is safe"),
    "nested_in": ["1"],
}  # fmt: skip
PHOTO = {"id": "3", "source": offsets("Tom Rudd"), "cue": [], "content": offsets("Photo")}


def gold(folder: Path, *rows: dict[str, object], genre: str = "", licence: str | None = None) -> AttributedText:
    """Return the text with ``rows`` as read from a file; all three if none is given."""
    every = list(rows) or [SAID, BELIEVES, PHOTO]
    line = {"doc": "pier", "text": TEXT, "genre": genre, "licence": licence, "attributions": every}
    return read_attributed(write(folder / "gold.jsonl", line))[0]


def found(source: str | None, cue: str, content: str, *, inside: Attribution | None = None) -> Attribution:
    """Return an attribution with the words of its roles."""
    span = at(cue, text=TEXT)
    return Attribution(
        id=f"a{span.start}-{span.end}",
        source=None if source is None else at(source, text=TEXT),
        source_entity=None,
        cue=span,
        content=(at(content, text=TEXT),),
        parent=None if inside is None else inside.id,
        kind=AttributionKind.SPEECH,
        manner=Manner.INDIRECT,
        marking=Marking.EXPLICIT,
        rule="reporting verb",
    )


FOUND_SAID = found("Mrs Hale", "said", "that the mayor believes the old pier is safe")
FOUND_BELIEVES = found("the mayor", "believes", "the old pier is safe", inside=FOUND_SAID)
