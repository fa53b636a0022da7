"""The state that all views of a case share: parameters, what they give, and what is selected."""

import time
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli_w
import traitlets
from ipywidgets import Widget
from traitlets import Instance, Tuple, Unicode

from workbench.corrections import standing
from workbench.errors import CorrectionError, ParameterError
from workbench.parameters import Parameters
from workbench.records import TextSpan
from workbench.tables.frames import Tables, plain_rows
from workbench.views.exports import ExportText, export_file
from workbench.views.exports.selection import Selection
from workbench.widgets.changes import changes_between

if TYPE_CHECKING:
    from workbench.case import Case


class Session(Widget):  # type: ignore[misc]  # ipywidgets has no types
    """A case with the parameters in force, their tables, and the selection.

    It is a widget without a face: its selection also lives in the page, where views are linked to it, so that
    selecting works while the kernel is busy.
    """

    selected = Unicode("").tag(sync=True)
    """Key of the selected row; empty for none."""
    kept = Tuple().tag(sync=True)
    """Keys of the entities to which the views are narrowed; empty for all, one empty key for none."""
    article = Unicode("").tag(sync=True)
    """Id of the article being read."""
    span = Tuple().tag(sync=True)
    """First day or instant, and the first after the last, to which the views are narrowed; empty for all times."""

    case = traitlets.Any()
    parameters = Instance(Parameters)
    tables = Instance(Tables)
    changes = Unicode("")
    """What the last change of parameters did, as ``+2 events, -1 stance, 3 ms``."""
    error = Unicode("")
    """Why the last change was refused; empty if it was not."""

    def __init__(self, case: "Case", *, parameters: Parameters | None = None) -> None:
        """Find what is in ``case`` with ``parameters``, or with the case's own."""
        wanted = parameters or case.parameters
        first = case.articles[0].id if case.articles else ""
        super().__init__(case=case, parameters=wanted, tables=case.tables(wanted), article=first)

    def set(self, group: str, name: str, value: object) -> None:
        """Turn one parameter; a wrong name or value sets `error` and leaves all else as it was."""
        try:
            wanted = self.parameters.with_value(group, name, value)
        except ParameterError as error:
            self.error = str(error)
        else:
            self._turn(wanted)

    def set_all(self, values: dict[str, Any]) -> None:
        """Turn all parameters to ``values`` by group and name, defaults for the rest; else as `set`."""
        try:
            wanted = Parameters.of(values, where="controls")
        except ParameterError as error:
            self.error = str(error)
        else:
            self._turn(wanted)

    def export(self, file: str | Path, *, include: str = "text") -> ExportText:
        """Write the chronology, the stances or a table, as they are narrowed now, to ``file``; else as `export_file`.

        What it was made from stands in a JSON file beside it, or in a sheet of a workbook.
        """
        issue = getattr(self, "issue", "")
        chosen = Selection.of(include=include, kept=self.kept, span=self.span, issue=issue)
        facts = chosen.made_from(self.case, parameters=self.parameters)
        return export_file(
            self.tables, Path(file), kept=self.kept, span=self.span, issue=issue, include=include, facts=facts
        )  # fmt: skip

    def group_issue(self, stances: Iterable[str], *, name: str) -> None:
        """Put the targets of ``stances`` (keys) into one issue called ``name``, as a correction that the case keeps.

        That merges, splits and renames; what is wrong sets `error` and leaves all else as it was.
        """
        wanted = set(stances)
        rows = [row for row in plain_rows(self.tables["stances"]) if row["key"] in wanted]
        targets = [(row["article_id"], TextSpan(row["target_start"], row["target_end"])) for row in rows]
        self._correct(lambda: self.case.group_issue(targets, name=name))

    def undo(self) -> None:
        """Withdraw the last correction that holds; where there is none, `error` says so."""
        held = standing(self.case.corrections)
        if held:
            self._correct(lambda: self.case.withdraw(held[-1].id))
        else:
            self.error = "there is no correction to undo"

    def _correct(self, corrected: "Callable[[], Case]") -> None:
        try:
            self.case = corrected()
        except CorrectionError as error:
            self.error = str(error)
        else:
            self._turn(self.parameters)

    def to_toml(self) -> str:
        """Return what differs from the defaults as the lines that ``case.toml`` takes."""
        return tomli_w.dumps({"parameters": tomllib.loads(self.parameters.to_toml())})

    def _turn(self, parameters: Parameters) -> None:
        """Find again with ``parameters`` and say what that changed."""
        began = time.perf_counter()
        tables = self.case.tables(parameters)
        took = time.perf_counter() - began
        changes = changes_between(self.tables.findings, tables.findings)
        with self.hold_trait_notifications():
            self.parameters, self.tables = parameters, tables
            self.changes, self.error = f"{changes}, {took * 1000:.0f} ms", ""
