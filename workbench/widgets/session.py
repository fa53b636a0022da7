"""The state that all views of a case share: parameters, what they give, and what is selected."""

import time
import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import tomli_w
import traitlets
from ipywidgets import Widget
from traitlets import Instance, Tuple, Unicode

from workbench.corrections import marks_of
from workbench.errors import CorrectionError, ParameterError
from workbench.parameters import Parameters
from workbench.records import CorrectionAction, FindingKind, Part, TextSpan
from workbench.tables.frames import Tables, plain_rows
from workbench.tables.leaving import Include, leaving
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
    issue = Unicode("").tag(sync=True)
    """Name of the issue to which the views are narrowed; empty for all."""

    leaves = traitlets.Enum([str(one) for one in Include], default_value="text")
    """How much of the articles' text outputs keep in the notebook's file and `export` writes, one of `Include`."""

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

    def leaving_tables(self) -> Tables:
        """Return the tables with no more of the articles' text than may leave."""
        return leaving(self.tables, Include.of(self.leaves))

    def export(self, file: str | Path, *, include: str | None = None) -> ExportText:
        """Write the chronology, the stances or a table, as they are narrowed now, to ``file``; else as `export_file`.

        What it was made from stands in a JSON file beside it, or in a sheet of a workbook; ``include`` is one of
        `Include`, or as `leaves` says.
        """
        shown, issue = include or self.leaves, self.issue
        chosen = Selection.of(include=shown, kept=self.kept, span=self.span, issue=issue)
        facts = chosen.made_from(self.case, parameters=self.parameters)
        return export_file(
            self.tables, Path(file), kept=self.kept, span=self.span, issue=issue, include=shown, facts=facts
        )  # fmt: skip

    def correct(
        self,
        action: str,
        *,
        about: str | None = None,
        keys: Iterable[str] = (),
        to: str | None = None,
        places: Iterable[tuple[str, int, int, str]] = (),
        values: Mapping[str, str] = MappingProxyType({}),
        step: str | None = None,
    ) -> None:
        """Say instead of what was found, as a correction that the case keeps; then find again and tell what changed.

        What is wrong sets `error` and leaves all else as it was.

        Args:
            action: A `CorrectionAction`.
            about: A `FindingKind`; ``None`` for notes and issues.
            keys: Keys of the findings that are meant, as in the tables.
            to: Key of the entity that is meant instead.
            places: Other words that are marked: article id, start, end and what they are to the correction (a `Part`).
            values: What holds instead, by name (`workbench.corrections.forms`).
            step: The gesture that it is part of (`workbench.corrections.new_step`); one of its own if ``None``.
        """

        def corrected() -> "Case":
            marks = [mark for key in keys for mark in self._marks(key)]
            marks += [(article, span, Part.TO) for article, span, _ in (self._marks(to) if to else ())]
            marks += [(article, TextSpan(start, end), Part(part)) for article, start, end, part in places]
            kind = FindingKind(about) if about else None
            case: Case = self.case
            return case.correct(CorrectionAction(action), about=kind, marks=marks, values=values, step=step)

        self._correct(corrected)

    def _marks(self, key: str) -> list[tuple[str, TextSpan, Part]]:
        """Return the words that a correction of the finding of that key marks."""
        article, _, finding = key.partition(":")
        found = next((one for one in self.tables.findings if one.article.id == article), None)
        if found is None:
            msg = f"there is no article {article!r} in this case"
            raise CorrectionError(msg)
        return [(article, span, part) for span, part in marks_of(found, finding)]

    def group_issue(self, stances: Iterable[str], *, name: str, step: str | None = None) -> None:
        """Put the targets of ``stances`` (keys) into one issue called ``name``, as a correction that the case keeps.

        That merges, splits and renames; what is wrong sets `error` and leaves all else as it was.
        """
        wanted = set(stances)
        rows = [row for row in plain_rows(self.tables["stances"]) if row["key"] in wanted]
        targets = [(row["article_id"], TextSpan(row["target_start"], row["target_end"])) for row in rows]
        self._correct(lambda: self.case.group_issue(targets, name=name, step=step))

    def undo(self) -> None:
        """Take back the last gesture that holds; where there is none, `error` says so."""
        self._correct(self.case.undo)

    def redo(self) -> None:
        """Bring back the gesture that was undone last; where there is none, `error` says so."""
        self._correct(self.case.redo)

    def withdraw(self, correction: str) -> None:
        """Take back the correction of that id; where there is none, `error` says so."""
        self._correct(lambda: self.case.withdraw(correction))

    def _correct(self, corrected: "Callable[[], Case]") -> None:
        try:
            self.case = corrected()
        except ValueError as error:  # a CorrectionError, or a name or span that is none
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
