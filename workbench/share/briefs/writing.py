"""A brief into a file, in the form that the file's name asks for."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import ParameterError
from workbench.parameters import Parameters
from workbench.share.briefs.composing import Length, compose_brief
from workbench.share.briefs.docx import docx_bytes
from workbench.share.briefs.markdown import markdown_text
from workbench.tables.frames import Tables
from workbench.views.exports.selection import Selection

if TYPE_CHECKING:
    from workbench.case import Case


class BriefForm(StrEnum):
    """The ending of a brief's file."""

    MARKDOWN = ".md"
    DOCX = ".docx"


def brief_form(file: str | Path) -> BriefForm:
    """Return which form the name of ``file`` asks for.

    Raises:
        ParameterError: If it asks for none.
    """
    ending = Path(file).suffix.lower()
    if ending not in list(BriefForm):
        msg = f"{file}: a brief is written as {' or '.join(BriefForm)}"
        raise ParameterError(msg)
    return BriefForm(ending)


def brief_length(name: str) -> Length:
    """Return the length of that name.

    Raises:
        ParameterError: If there is none.
    """
    if name not in list(Length):
        msg = f"a brief is not {name!r}: want one of {', '.join(Length)}"
        raise ParameterError(msg)
    return Length(name)


def write_brief(
    case: "Case",
    file: str | Path,
    *,
    length: str = Length.MEDIUM,
    selection: Selection | None = None,
    parameters: Parameters | None = None,
    tables: Tables | None = None,
) -> Path:
    """Write the brief of ``case`` to ``file``, whose folder is made if need be, and return where it is.

    Args:
        case: What it is about.
        file: Ends in ``.md`` or ``.docx``.
        length: One of `Length`.
        selection: What leaves; all if ``None``.
        parameters: Those to find with; the case's own if ``None``.
        tables: What was found with them, if that is known.

    Raises:
        ParameterError: If ``file`` or ``length`` is none of these.
    """
    form, wanted, page = brief_form(file), brief_length(length), Path(file)
    held = case.tables(parameters) if tables is None else tables
    chosen = (selection or Selection()).resolved(held)
    facts = chosen.made_from(case, parameters=parameters)
    brief = compose_brief(chosen.of_tables(held), title=case.name, made_from=facts, length=wanted)
    made = docx_bytes(brief) if form is BriefForm.DOCX else markdown_text(brief).encode("utf-8", "replace")
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_bytes(made)
    return page
