"""A case: articles, parameters, and what is found with them."""

import warnings
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Self

import pandas as pd

from workbench.articles import READERS, make_article, publication_date, read_articles, title_of
from workbench.case_file import CASE_FILE, stated_in
from workbench.corrections import (
    CORRECTIONS_FILE,
    anchor_at,
    append_correction,
    check_form,
    make_correction,
    new_step,
    outcomes_of,
    place_corrections,
    read_corrections,
    reason_lines,
    to_redo,
    to_undo,
    torn_lines,
)
from workbench.entities import OwnList
from workbench.errors import CaseError, CorrectionError
from workbench.evaluation.gold_export import GoldExport, gold_parameters, write_gold
from workbench.extract import Extractor
from workbench.extractors import extractor_for
from workbench.list_file import read_own_list
from workbench.parameters import Parameters
from workbench.progress import told_progress
from workbench.reading import read_in_steps
from workbench.records import (
    Article,
    Correction,
    CorrectionAction,
    FindingKind,
    Findings,
    Outcome,
    Part,
    Published,
    TextSpan,
)
from workbench.tables.corrections import corrections_table
from workbench.tables.frames import Tables

if TYPE_CHECKING:
    from workbench.widgets import Workspace


@dataclass(frozen=True, slots=True)
class Case:
    """Articles about a matter, the parameters to read them with, and what came of it."""

    name: str
    articles: tuple[Article, ...]
    parameters: Parameters
    extractor: Extractor
    problems: tuple[str, ...] = ()
    """One line on each file, row or entry of the list that could not be read."""
    corrections: tuple[Correction, ...] = ()
    """What the analyst says instead, in the order in which it was said."""
    folder: Path | None = None
    """Where corrections are kept; ``None`` for a case that is no folder, whose corrections end with it."""

    @classmethod
    def open(
        cls,
        *paths: str | Path,
        model: str | None = None,
        published: date | None = None,
        own_list: str | Path | None = None,
        parameters: Parameters | None = None,
    ) -> Self:
        """Open a case folder, or files and folders of articles.

        Args:
            paths: A folder with a ``case.toml``, or any files and folders of articles.
            model: Name or folder of a spaCy pipeline; the case's own or the default if ``None``.
            published: The publication date of all articles, if you know better than they do.
            own_list: A CSV or JSON Lines file of entities (`workbench.list_file`); the case's own if ``None``.
            parameters: In place of those of ``case.toml``.

        Raises:
            MissingPathError: If a path does not exist.
            CaseError: If ``case.toml`` or the list is wrong, or none of the articles can be read.
            CorrectionError: If a line of ``corrections.jsonl`` is none.
            ModelError: If the pipeline is not installed.
            ParameterError: If ``case.toml`` states a parameter wrongly.
        """
        files = [Path(path) for path in paths]
        folder, stated = stated_in(files)
        own_file = Path(own_list) if own_list else folder / stated.entities if folder and stated.entities else None
        own, left_out = read_own_list(own_file) if own_file else (OwnList(), ())
        reading = read_articles(files, other=[own_file] if own_file else [])
        if not reading.articles:
            msg = (
                "; ".join(reading.problems)
                or f"no article in {', '.join(map(str, files))}: want files of {', '.join(READERS)}"
            )
            raise CaseError(msg)
        known = parameters or Parameters.of(stated.parameters, where=CASE_FILE)
        return cls(
            name=stated.title or files[0].resolve().stem,
            articles=tuple(_placed(article, stated.assumed()) for article in reading.articles),
            parameters=_published(known, published),
            extractor=extractor_for(model or stated.model, own_list=own, articles=len(reading.articles)),
            problems=(*left_out, *reading.problems, *(torn_lines(folder / CORRECTIONS_FILE) if folder else ())),
            corrections=read_corrections(folder / CORRECTIONS_FILE) if folder else (),
            folder=folder,
        )

    @classmethod
    def from_text(
        cls, text: str, *, title: str | None = None, published: date | None = None, model: str | None = None
    ) -> Self:
        """Open a case of one pasted article, whose first line is its title if it reads like one and none is given.

        Raises:
            ArticleError: If ``text`` has no words.
            ModelError: If the pipeline is not installed.
        """
        article = _placed(make_article(text, title=title or title_of(text)), None)
        parameters = _published(Parameters(), published)
        return cls(article.title or "Pasted article", (article,), parameters, extractor_for(model))

    def findings(self, parameters: Parameters | None = None) -> tuple[Findings, ...]:
        """Return what is found in each article with ``parameters``, or with the case's own, corrections replayed."""
        steps = self.find_in_steps(parameters)
        with told_progress(len(self.articles)) as tell:
            while True:
                try:
                    tell(next(steps))
                except StopIteration as end:
                    return tuple(end.value)

    def find_in_steps(self, parameters: Parameters | None = None) -> Generator[int, None, tuple[Findings, ...]]:
        """Find as `findings` does; yield before the first article and after each how many are read.

        Who closes it in between stops the work; what was read until then is kept by the extractor.
        """
        wanted = parameters or self.parameters
        return read_in_steps(self.articles, self.extractor, parameters=wanted, corrections=self.corrections)

    def tables(self, parameters: Parameters | None = None) -> Tables:
        """Return the findings as tables."""
        return Tables(self.findings(parameters), parameters=parameters or self.parameters)

    def with_model(self, name: str | None) -> Self:
        """Return the case read with another pipeline, by a name or folder; with the default for ``None``.

        Raises:
            ModelError: If it is not installed.
        """
        own, count = self.extractor.own_list, len(self.articles)
        return replace(self, extractor=extractor_for(name, own_list=own, articles=count))

    def workspace(self) -> "Workspace":
        """Return all views of the case around one selection, with its parameters, for a notebook."""
        from workbench.widgets import Workspace

        return Workspace(self)

    def share(
        self,
        file: str | Path,
        *,
        include: str = "text",
        notes: bool = False,
        kept: Iterable[str] = (),
        span: Iterable[str] = (),
        issue: str = "",
        parameters: Parameters | None = None,
    ) -> Path:
        """Write one HTML page with all views, which opens anywhere without a network, and return where it is.

        Corrections that took effect leave with it, in words that may leave; those undone do not.

        Args:
            file: The page; its folder is made if need be.
            include: What leaves of the articles: ``text``, only the ``sentences`` that findings quote, or only
                ``findings``.
            notes: Whether your own notes leave; without them the page says how many are left out.  Who corrected or
                noted something never leaves.
            kept: Keys or names of the entities to narrow it to; empty for all.
            span: First day or instant, and the first after the last; empty for all.
            issue: The name of the issue to narrow positions to; empty for all.
            parameters: Those to find with; the case's own if ``None``.

        Raises:
            ParameterError: If ``include``, ``span`` or a name in ``kept`` is none of these.
        """
        from workbench.share import Selection, share_case  # the page stands above the case; only this door goes up

        _warn_of_later(self.corrections, self.folder)
        selection = Selection.of(include=include, notes=notes, kept=kept, span=span, issue=issue)
        return share_case(self, file, selection=selection, parameters=parameters)

    def brief(
        self,
        file: str | Path,
        *,
        length: str = "medium",
        include: str = "text",
        notes: bool = False,
        kept: Iterable[str] = (),
        span: Iterable[str] = (),
        issue: str = "",
        parameters: Parameters | None = None,
    ) -> Path:
        """Write a short dossier with a footnote for each statement, and return where it is.

        Args:
            file: Ends in ``.md`` (Markdown) or ``.docx`` (Word); its folder is made if need be.
            length: ``short``, ``medium`` or ``full``.
            include: As in `share`, and so ``notes``, ``kept``, ``span``, ``issue`` and ``parameters``.
            notes: As there.
            kept: As there.
            span: As there.
            issue: As there.
            parameters: As there.

        Raises:
            ParameterError: If one of these is none.
        """
        from workbench.share import Selection
        from workbench.share.briefs import write_brief

        _warn_of_later(self.corrections, self.folder)
        selection = Selection.of(include=include, notes=notes, kept=kept, span=span, issue=issue)
        return write_brief(self, file, length=length, selection=selection, parameters=parameters)

    def correct(
        self,
        action: CorrectionAction,
        *,
        about: FindingKind | None = None,
        marks: Iterable[tuple[str, TextSpan, Part]] = (),
        values: Mapping[str, str] = MappingProxyType({}),
        step: str | None = None,
    ) -> Self:
        """Return the case with one more correction, and keep that in its folder.

        Args:
            action: What it does.
            about: What kind of finding is marked.
            marks: Article id, span, and what the words there are to the correction.
            values: What holds instead, by name.
            step: The gesture that it is part of (`workbench.corrections.new_step`); one of its own if ``None``.

        Raises:
            CorrectionError: If it lacks a part or value, has a wrong one, or an article is none of the case.
        """
        return self.keep([self.correction(action, about=about, marks=marks, values=values, step=step)])

    def correction(
        self,
        action: CorrectionAction,
        *,
        about: FindingKind | None = None,
        marks: Iterable[tuple[str, TextSpan, Part]] = (),
        values: Mapping[str, str] = MappingProxyType({}),
        step: str | None = None,
    ) -> Correction:
        """Return a correction that has its form, without keeping it; else as `correct`."""
        by_id = {article.id: article for article in self.articles}
        places = list(dict.fromkeys(marks))
        for article, span, part in places:
            if article not in by_id or span.end > len(by_id[article].text) or not span.of(by_id[article].text).strip():
                msg = f"to {action}, mark words in articles of this case, not [{span.start}, {span.end}) of {article!r}"
                raise CorrectionError(msg)
            if part not in Part:
                msg = f"to {action}, nothing is marked as {part}; want one of: {', '.join(Part)}"
                raise CorrectionError(msg)
        anchors = [anchor_at(by_id[article], span, part=Part(part)) for article, span, part in places]
        clean = {name: value.strip() if name == "text" else " ".join(value.split()) for name, value in values.items()}
        check_form(action, about=about, anchors=anchors, values=clean)
        kind = None if about is None else FindingKind(about)
        return make_correction(CorrectionAction(action), about=kind, anchors=anchors, values=clean, step=step)

    def keep(self, made: Iterable[Correction]) -> Self:
        """Return the case with these corrections too, and keep them in its folder."""
        case = self
        for one in made:
            case = case._with_correction(one)
        return case

    def group_issue(self, targets: Iterable[tuple[str, TextSpan]], *, name: str, step: str | None = None) -> Self:
        """Return the case with ``targets`` put into one issue called ``name``, and keep that in its folder.

        That merges, splits and renames; what is most like these targets follows them, what was apart stays apart.

        Args:
            targets: Where stances' targets stand: article id and span.
            name: What the issue is called.
            step: The gesture that it is part of; one of its own if ``None``.

        Raises:
            CorrectionError: If there is no target or no name, or an article is none of the case.
        """
        marks = [(article, span, Part.FINDING) for article, span in targets]
        return self.correct(CorrectionAction.GROUP_ISSUE, marks=marks, values={"name": name}, step=step)

    def withdraw(self, correction: str, *, step: str | None = None) -> Self:
        """Return the case without the correction of that id; to withdraw a withdrawal brings it back.

        Raises:
            CorrectionError: If there is none.
        """
        if correction not in {one.id for one in self.corrections}:
            msg = f"there is no correction {correction!r}; want one of: {', '.join(one.id for one in self.corrections)}"
            raise CorrectionError(msg)
        return self.correct(CorrectionAction.WITHDRAW, values={"correction": correction}, step=step)

    def undo(self) -> Self:
        """Return the case without the last gesture that holds.

        Raises:
            CorrectionError: If none holds.
        """
        return self._withdrawn(to_undo(self.corrections), "there is no correction to undo")

    def redo(self) -> Self:
        """Return the case with the gesture that was undone last, unless another one was made since.

        Raises:
            CorrectionError: If there is none.
        """
        return self._withdrawn(to_redo(self.corrections), "there is no undone correction to bring back")

    def _withdrawn(self, corrections: Sequence[str], none: str) -> Self:
        if not corrections:
            raise CorrectionError(none)
        case, step = self, new_step()
        for one in corrections:
            case = case.withdraw(one, step=step)
        return case

    def left_over(self, findings: Sequence[Findings] | None = None) -> tuple[str, ...]:
        """Return one line on each mark of a correction that fits nothing in ``findings``, or in what is found now."""
        return tuple(reason_lines(self.corrections, self.outcomes(findings)))

    def outcomes(self, findings: Sequence[Findings] | None = None) -> tuple[Outcome, ...]:
        """Return what became of each correction that stands, in ``findings`` or in what is found now."""
        held = self.findings() if findings is None else findings
        return outcomes_of(self.corrections, held, place_corrections(self.corrections, self.articles))

    def corrections_table(self, findings: Sequence[Findings] | None = None) -> pd.DataFrame:
        """Return all corrections with their state, in ``findings`` or in what is found now, the oldest first."""
        return corrections_table(self.corrections, self.outcomes(findings))

    def gold(self, folder: str | Path, *, every: bool = False) -> GoldExport:
        """Write what is found, as it was corrected, as gold annotation (`workbench.evaluation.gold_export`).

        Args:
            folder: Where to write.
            every: Also take articles in which no correction took effect, whose findings are the machine's alone.

        Raises:
            GoldError: If no article is left.
        """
        found = self.findings(gold_parameters(self.parameters))
        placing = place_corrections(self.corrections, self.articles)
        made = write_gold(
            found,
            Path(folder),
            things=self.findings(gold_parameters(self.parameters, things=True)),
            neutral={
                article.id: [span for one in placing.of(article).of("framings") for span in one.spans()]
                for article in self.articles
            },
            every=every,
        )
        return replace(made, left_over=self.left_over(found))

    def _with_correction(self, made: Correction) -> Self:
        if self.folder is not None:
            append_correction(self.folder / CORRECTIONS_FILE, made)
        return replace(self, corrections=(*self.corrections, made))


def _warn_of_later(corrections: Sequence[Correction], folder: Path | None) -> None:
    """Warn of corrections that ``folder`` holds beside those of a case: they would not leave, and nobody would see."""
    later = len(read_corrections(folder / CORRECTIONS_FILE)) - len(corrections) if folder else 0
    if later > 0:
        msg = (
            f"{CORRECTIONS_FILE} holds {later} that came after this case was opened, and they do not leave: "
            "hand over from the workspace, or open the case again"
        )
        warnings.warn(msg, stacklevel=3)


def _placed(article: Article, assumed: Published | None) -> Article:
    return replace(article, published=publication_date(article, analyst=None, assumed=assumed))


def _published(parameters: Parameters, day: date | None) -> Parameters:
    return parameters if day is None else parameters.with_value("chronology", "published", day)
