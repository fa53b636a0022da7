"""Handing over from the page: what is asked for is written to a file, which goes back as bytes to be saved."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from workbench.errors import WorkbenchError
from workbench.tables.leaving import Include
from workbench.widgets.session import Session

type Message = dict[str, Any]


def _page(session: Session, file: Path, message: Message) -> Path:
    return session.share(file, **_how(message))


def _brief(session: Session, file: Path, message: Message) -> Path:
    return session.brief(file, length=str(message.get("length", "medium")), **_how(message))


_FORMS: Mapping[str, tuple[str, str, Callable[[Session, Path, Message], Path]]] = {
    "page": (".html", "text/html", _page),
    "word": (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", _brief),
    "markdown": (".md", "text/markdown", _brief),
}
"""The ending, the media type and the writer of each form."""


def handed_over(session: Session, message: Message) -> tuple[Message, list[bytes]]:
    """Return the file that ``message`` asks for, or why there is none.

    The message holds ``form`` (``page``, ``word`` or ``markdown``), ``include`` (one of `Include`), ``notes``,
    ``narrowed`` and, for a brief, ``length``.  The answer is ``{"kind": "handed", "name", "type", "what"}`` with the
    bytes beside it, or ``{"kind": "refused", "why"}``.
    """
    form = str(message.get("form"))
    if form not in _FORMS:
        return {"kind": "refused", "why": f"nothing is handed over as {form!r}: want one of {', '.join(_FORMS)}"}, []
    ending, media, write = _FORMS[form]
    name = f"{_file_name(session.case.name)}{ending}"
    try:
        with TemporaryDirectory() as folder:
            made = write(session, Path(folder) / name, message).read_bytes()
    except WorkbenchError as error:
        return {"kind": "refused", "why": str(error)}, []
    return {"kind": "handed", "name": name, "type": media, "what": f"{name}, {_size(len(made))}"}, [made]


def _how(message: Message) -> dict[str, Any]:
    return {
        "include": str(message.get("include", Include.TEXT)),
        "notes": message.get("notes") is True,
        "narrowed": message.get("narrowed") is not False,
    }


def _file_name(title: str) -> str:
    """Return ``title`` as the name of a file on any machine."""
    words = re.findall(r"\w+", title.lower())
    return "-".join(words)[:60].strip("-") or "case"


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} kB"
