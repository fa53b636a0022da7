"""A case as one page: what leaves, narrowed to what, made from what."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.corrections import standing
from workbench.parameters import Parameters
from workbench.share.page import write_page
from workbench.tables.corrections import UNDONE
from workbench.tables.frames import Tables
from workbench.tables.leaving import Include
from workbench.views.corrections import corrections_payload
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
    told = _corrections(case, held) if wanted.include is Include.TEXT else None
    write_page(wanted.of_tables(held), page, title=case.name, made_from=facts, corrections=told)
    return page


def _corrections(case: "Case", tables: Tables) -> dict[str, Any] | None:
    """Return what stands of what was corrected, without who did; it quotes the text, and so leaves only with all of it.

    What is undone is left out, as if it had never been said.
    """
    if not standing(case.corrections):
        return None
    told = corrections_payload(tables, case.corrections, case.outcomes(tables.findings))
    return {"corrections": [row | {"author": ""} for row in told["corrections"] if row["state"] != UNDONE]}
