"""A brief as Markdown with footnotes, in which no word of an article is markup."""

import re
from collections.abc import Iterator

from workbench.share.briefs.records import Brief, Note, Section, Statement

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!^$])")
_OPENING = re.compile(r"^(\s*)([-+=:]|\d+(?=[.)]))")
"""What would begin a list, a heading or a table at the beginning of a line."""


def markdown_text(brief: Brief) -> str:
    """Return the brief as CommonMark with the footnotes that GitHub and Pandoc know."""
    notes: list[Note] = []
    lines = [f"# {plain_words(brief.title)}", ""]
    for section in brief.sections:
        lines += _section(section, notes)
    lines += ["## Made from", ""]
    lines += [line for name, words in brief.made_from for line in _fact(name, words)]
    lines += [""]
    lines += [f"[^{number}]: {_note(note)}" for number, note in enumerate(notes, 1)]
    return "\n".join(lines) + "\n"


def plain_words(text: str) -> str:
    """Return ``text`` as one line of Markdown that says just that."""
    line = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _OPENING.sub(lambda match: f"{match[1]}{_opened(match[2])}", line)


def _opened(sign: str) -> str:
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"


def _section(section: Section, notes: list[Note]) -> Iterator[str]:
    yield from (f"{'#' * section.level} {plain_words(section.title)}", "")
    if section.intro:
        yield from (plain_words(section.intro), "")
    yield from (_statement(one, notes) for one in section.statements)
    if section.statements:
        yield ""


def _statement(one: Statement, notes: list[Note]) -> str:
    lead = f"**{plain_words(one.lead)}** " if one.lead else ""
    marks = []
    for note in one.notes:
        if note not in notes:
            notes.append(note)
        marks.append(f"[^{notes.index(note) + 1}]")
    return f"- {lead}{plain_words(one.words)}{' '.join(marks)}"


def _note(note: Note) -> str:
    said = " … ".join(f"“{plain_words(sentence)}”" for sentence in note.sentences)
    return f"{said} {plain_words(note.source)}. {plain_words(note.told)}."


def _fact(name: str, words: str) -> Iterator[str]:
    lines = words.splitlines()
    if len(lines) == 1:
        yield f"- {plain_words(name)}: {plain_words(words)}"
    else:
        yield f"- {plain_words(name)}:"
        yield from (f"  - {plain_words(line)}" for line in lines if line.strip())
