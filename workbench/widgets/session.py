"""The state that all views of a case share: parameters, what they give, and what is selected."""

import time
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import tomli_w
import traitlets
from ipywidgets import Widget
from traitlets import Bool, Dict, Instance, Tuple, Unicode

from workbench.corrections import marks_of
from workbench.errors import CorrectionError, ModelError, ParameterError, WorkbenchError
from workbench.parameters import Parameters
from workbench.records import Correction, CorrectionAction, FindingKind, Findings, Part, TextSpan
from workbench.tables.frames import Tables
from workbench.tables.leaving import Include, leaving
from workbench.views.correction_words import gestures_in_words
from workbench.views.corrections import corrections_payload
from workbench.views.exports import ExportText, asks_for_notes, export_file
from workbench.views.exports.selection import Selection
from workbench.widgets.changes import Changes, changes_between
from workbench.widgets.presets import Presets
from workbench.widgets.working import SOON, Worker

if TYPE_CHECKING:
    from workbench.case import Case


SELECTION = ("selected", "kept", "article", "span", "issue")
"""The traits of the selection: what is chosen, and what narrows the views."""


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

    marked = Tuple().tag(sync=True)
    """Words marked in the reader: article id, start and end in UTF-16 units, and the words; empty for none."""
    leaves = traitlets.Enum([str(one) for one in Include], default_value="text")
    """How much of the articles' text outputs keep in the notebook's file and `export` writes, one of `Include`."""
    notes_leave = Bool(False)  # noqa: FBT003 - a trait's default
    """Whether the analyst's own notes are kept and written with them."""

    case = traitlets.Any()
    parameters = Instance(Parameters)
    tables = Instance(Tables)
    model = Unicode("")
    """The pipeline that was asked for; empty for the one that the case was opened with."""
    changes = Unicode("")
    """What the last change of parameters did, as ``+2 events, -1 stance, 3 ms``."""
    change_list = Instance(Changes, ())
    """The same one by one: what came, went and differs."""
    working = Dict()
    """Of long work ``done`` and ``total``, in articles; empty when there is none."""
    error = Unicode("")
    """Why the last change was refused; empty if it was not."""

    def __init__(self, case: "Case", *, parameters: Parameters | None = None) -> None:
        """Find what is in ``case`` with ``parameters``, or with the case's own."""
        wanted = parameters or case.parameters
        first = case.articles[0].id if case.articles else ""
        super().__init__(case=case, parameters=wanted, tables=case.tables(wanted), article=first)
        self._worker: Worker[tuple[Findings, ...]] = Worker(self._tell_work)
        self.presets = Presets(case.folder)

    def set(self, group: str, name: str, value: object) -> None:
        """Turn one parameter; a wrong name or value sets `error` and leaves all else as it was."""
        try:
            wanted = self.parameters.with_value(group, name, value)
        except ParameterError as error:
            self.error = str(error)
        else:
            self._turn(wanted)

    def set_all(self, values: dict[str, Any], *, later: bool = False) -> None:
        """Turn all parameters to ``values`` by group and name, defaults for the rest; else as `set`.

        Args:
            values: Values by group and name.
            later: Whether long work may go on after this returns: it then tells in `working` how far it is, can be
                stopped, and ends when something newer is wanted, all as it was.
        """
        try:
            wanted = Parameters.of(values, where="controls")
        except ParameterError as error:
            self.error = str(error)
        else:
            self._turn(wanted, later=later)

    def set_model(self, name: str | None, *, later: bool = False) -> None:
        """Read the case anew with another pipeline, by a name or folder, the default for ``None``; else as `set_all`.

        Corrections and parameters stay.
        """
        try:
            case = self.case.with_model(name)
        except ModelError as error:
            self.error = str(error)
        else:
            self._turn(self.parameters, case=case, model=name or "", later=later, soon=0)

    def switch_rule(self, rule: str, *, on: bool, later: bool = False) -> None:
        """Switch a rule on or off, by its name; else as `set_all`."""
        try:
            wanted = self.parameters.with_rule(rule, on=on)
        except ParameterError as error:
            self.error = str(error)
        else:
            self._turn(wanted, later=later)

    def stop(self) -> bool:
        """Stop long work, if there is any, and say whether there was; parameters and findings stay as they were."""
        stopped = self._worker.stop()
        if stopped:
            with self.hold_trait_notifications():
                self.changes, self.change_list = "stopped: all is as it was", Changes()
        return stopped

    def leaving_tables(self) -> Tables:
        """Return the tables with no more of the articles' text, and of the analyst's notes, than may leave."""
        return leaving(self.tables, Include.of(self.leaves), notes=self.notes_leave)

    def export(self, file: str | Path, *, include: str | None = None, notes: bool | None = None) -> ExportText:
        """Write the chronology, the stances or a table, as they are narrowed now, to ``file``; else as `export_file`.

        What it was made from stands in a JSON file beside it, or in a sheet of a workbook; ``include`` is one of
        `Include`, or as `leaves` says; ``notes`` are the analyst's own, or as `notes_leave` says.
        """
        shown, issue = include or self.leaves, self.issue
        noted = (self.notes_leave if notes is None else notes) or asks_for_notes(Path(file))
        chosen = Selection.of(include=shown, notes=noted, kept=self.kept, span=self.span, issue=issue)
        facts = chosen.resolved(self.tables).made_from(self.case, parameters=self.parameters)
        return export_file(
            self.tables,
            Path(file),
            kept=self.kept,
            span=self.span,
            issue=issue,
            include=shown,
            notes=noted,
            facts=facts,
        )  # fmt: skip

    def share(
        self, file: str | Path, *, include: str | None = None, notes: bool | None = None, narrowed: bool = True
    ) -> Path:
        """Write the page of the case as it stands now: parameters, corrections and what is narrowed; else as there.

        Args:
            file: As in `workbench.case.Case.share`.
            include: As there; as `leaves` says if ``None``.
            notes: As there; as `notes_leave` says if ``None``.
            narrowed: Whether it is narrowed as the views are now.
        """
        written: Path = self.case.share(file, **self._leaving(include=include, notes=notes, narrowed=narrowed))
        return written

    def brief(
        self,
        file: str | Path,
        *,
        length: str = "medium",
        include: str | None = None,
        notes: bool | None = None,
        narrowed: bool = True,
    ) -> Path:
        """Write the brief of the case as it stands now; else as `share`, and as `workbench.case.Case.brief`."""
        how = self._leaving(include=include, notes=notes, narrowed=narrowed)
        written: Path = self.case.brief(file, length=length, **how)
        return written

    def _leaving(self, *, include: str | None, notes: bool | None, narrowed: bool) -> dict[str, Any]:
        """Return what leaves, as the methods of a case take it."""
        return {
            "include": include or self.leaves,
            "notes": self.notes_leave if notes is None else notes,
            "parameters": self.parameters,
            **({"kept": self.kept, "span": self.span, "issue": self.issue} if narrowed else {}),
        }

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
            to: Key of the entity that is meant instead; of a stance that is added, its holder.
            places: Other words that are marked: article id, start, end and what they are to the correction (a `Part`).
            values: What holds instead, by name (`workbench.corrections.forms`).
            step: The gesture that it is part of (`workbench.corrections.new_step`); one of its own if ``None``.
        """
        self.correct_all(
            lambda: [
                self.correction(action, about=about, keys=keys, to=to, places=places, values=values, step=step),
            ]
        )

    def correction(
        self,
        action: str,
        *,
        about: str | None = None,
        keys: Iterable[str] = (),
        to: str | None = None,
        places: Iterable[tuple[str, int, int, str]] = (),
        values: Mapping[str, str] = MappingProxyType({}),
        step: str | None = None,
    ) -> Correction:
        """Return the correction that `correct` would keep.

        Raises:
            ValueError: If it is none.
        """
        marks = [mark for key in keys for mark in self._marks(key)]
        if action == CorrectionAction.NOTE:
            marks = [mark for mark in marks if mark[2] is Part.FINDING]
        added = (action, about) == (CorrectionAction.ADD, FindingKind.STANCE)
        whom = Part.HOLDER if added else Part.TO
        marks += [(article, span, whom) for article, span, _ in (self._marks(to) if to else ())]
        marks += [(article, TextSpan(start, end), Part(part)) for article, start, end, part in places]
        kind = FindingKind(about) if about else None
        case: Case = self.case
        return case.correction(CorrectionAction(action), about=kind, marks=marks, values=values, step=step)

    def correct_all(self, wanted: "Callable[[], Iterable[Correction]]") -> None:
        """Keep all that ``wanted`` makes, or none of it where it raises ``ValueError``; else as `correct`."""
        self._correct(lambda: self.case.keep(list(wanted())))

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
        self.correct_all(lambda: [self.grouping(stances, name=name, step=step)])

    def grouping(self, stances: Iterable[str], *, name: str, step: str | None = None) -> Correction:
        """Return the correction that `group_issue` would keep.

        Raises:
            ValueError: If it is none.
        """
        wanted = set(stances)
        rows = [row for row in self.tables.rows("stances") if row["key"] in wanted]
        targets = [(row["article_id"], row["target_start"], row["target_end"], str(Part.FINDING)) for row in rows]
        return self.correction(CorrectionAction.GROUP_ISSUE, places=targets, values={"name": name}, step=step)

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
        except OSError as error:
            self.error = f"the correction could not be kept: {error}"
        else:
            self._turn(self.parameters)

    def gestures(self) -> dict[str, str]:
        """Return in words what would be undone and redone next, as ``undo`` and ``redo``."""
        return gestures_in_words(self.case.corrections)

    def corrections_payload(self) -> dict[str, Any]:
        """Return what the table of corrections shows."""
        outcomes = self.case.outcomes(self.tables.findings)
        return corrections_payload(self.tables, self.case.corrections, outcomes)

    def to_toml(self) -> str:
        """Return the pipeline, if another was asked for, and what differs from the defaults, for ``case.toml``."""
        model = {"model": self.model} if self.model else {}
        return tomli_w.dumps(model | {"parameters": tomllib.loads(self.parameters.to_toml())})

    def to_python(self) -> str:
        """Return lines of Python that give the same parameters, and the same pipeline, to a ``case``."""
        model = [f"case = case.with_model({self.model!r})"] if self.model else []
        return "\n".join([*model, self.parameters.to_python()])

    def _turn(
        self,
        parameters: Parameters,
        *,
        case: "Case | None" = None,
        model: str | None = None,
        later: bool = False,
        soon: float = SOON,
    ) -> None:
        """Find again with ``parameters`` and say what that changed."""
        read = self.case if case is None else case
        take = partial(self._take, case=read, parameters=parameters, model=model, began=time.perf_counter())
        steps = read.find_in_steps(parameters)
        self._worker.work(steps, then=take, failed=self._refuse, soon=soon if later else None)

    def _take(
        self, found: tuple[Findings, ...], *, case: "Case", parameters: Parameters, model: str | None, began: float
    ) -> None:
        """Hold what was found, all at once."""
        tables = Tables(found, parameters=parameters)
        changes = changes_between(self.tables, tables, since=began)
        with self.hold_trait_notifications():
            self.case, self.parameters, self.tables = case, parameters, tables
            self.model = self.model if model is None else model
            self.change_list, self.changes, self.error = changes, str(changes), ""

    def _refuse(self, error: WorkbenchError) -> None:
        self.error = ""  # so that the same reason is told again
        self.error = str(error)

    def _tell_work(self, done: int | None) -> None:
        self.working = {} if done is None else {"done": done, "total": len(self.case.articles)}
