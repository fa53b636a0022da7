"""A case as one page: what leaves, narrowed to what, made from what."""

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.parameters import Parameters
from workbench.share.leaving_corrections import leaving_corrections
from workbench.share.page import write_page
from workbench.tables.frames import Tables
from workbench.views.exports.selection import Selection

if TYPE_CHECKING:
    from workbench.case import Case


def share_case(
    case: "Case",
    file: str | Path,
    *,
    selection: Selection | None = None,
    parameters: Parameters | None = None,
    tables: Tables | None = None,
) -> Path:
    """Write the page of ``case`` to ``file``, whose folder is made if need be, and return where it is.

    Args:
        case: What to share.
        file: The HTML file.
        selection: What leaves; all if ``None``.
        parameters: Those to find with; the case's own if ``None``.
        tables: What was found with them, if that is known.
    """
    wanted, page = selection or Selection(), Path(file)
    held = case.tables(parameters) if tables is None else tables
    page.parent.mkdir(parents=True, exist_ok=True)
    wanted = wanted.resolved(held)
    facts = wanted.made_from(case, parameters=parameters)
    shown = wanted.of_tables(held)
    told = leaving_corrections(case, held, shown, selection=wanted)
    write_page(shown, page, title=case.name, made_from=facts, corrections=told)
    return page
