"""A case: articles, parameters, and what is found with them."""

import os
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Self

import pandas as pd
from pydantic import BaseModel, ConfigDict, ValidationError
from tqdm import tqdm

from workbench.articles import READERS, make_article, parse_day, publication_date, read_articles
from workbench.corrections import (
    CORRECTIONS_FILE,
    anchor_at,
    append_correction,
    check_form,
    fixed_issues,
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
from workbench.evaluation.gold_export import GoldExport, write_gold
from workbench.extract import Extractor
from workbench.instants import Instant
from workbench.language.pipeline import find_model
from workbench.list_file import read_own_list
from workbench.parameters import Parameters
from workbench.records import (
    Article,
    Correction,
    CorrectionAction,
    FindingKind,
    Findings,
    Outcome,
    Part,
    Published,
    PublishedBy,
    TextSpan,
)
from workbench.shipped import shipped_folder
from workbench.sources import with_common_issues, with_common_names
from workbench.tables.corrections import corrections_table
from workbench.tables.frames import Tables

CASE_FILE = "case.toml"
CASE_VARIABLE, PUBLISHED_VARIABLE, MODEL_VARIABLE = "WORKBENCH_CASE", "WORKBENCH_PUBLISHED", "WORKBENCH_MODEL"
ENTITIES_VARIABLE = "WORKBENCH_ENTITIES"
"""Environment variables that tell the notebooks which case to open, its publication date, pipeline and own list."""
_SHOW_PROGRESS = 20
"""Articles from which on a bar shows how far the reading is."""


class _Assumed(BaseModel):
    """A publication date for articles that state none."""

    model_config = ConfigDict(extra="forbid")

    date: date
    note: str = ""


class CaseFile(BaseModel):
    """What ``case.toml`` may state."""

    model_config = ConfigDict(extra="forbid")

    title: str | None = None
    model: str | None = None
    entities: str | None = None
    """The analyst's own list, as a file in the case folder or from there."""
    published: _Assumed | None = None
    parameters: dict[str, object] = {}

    def assumed(self) -> Published | None:
        """Return the publication date that the case assumes."""
        if self.published is None:
            return None
        when = Instant.from_date(self.published.date)
        return Published(when=when, by=PublishedBy.ASSUMED, note=self.published.note)

    @classmethod
    def read(cls, file: Path) -> Self:
        """Return what ``file`` states.

        Raises:
            CaseError: If it is no TOML, or states what no case has.
        """
        try:
            return cls.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            msg = f"{file}: not a TOML file: {error}"
            raise CaseError(msg) from None
        except ValidationError as error:
            first = error.errors()[0]
            msg = f"{file}: {'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
            raise CaseError(msg) from None


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
        folder, stated = _stated(files)
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
            extractor=Extractor(find_model(model or stated.model), own_list=own),
            problems=(*left_out, *reading.problems, *(torn_lines(folder / CORRECTIONS_FILE) if folder else ())),
            corrections=read_corrections(folder / CORRECTIONS_FILE) if folder else (),
            folder=folder,
        )

    @classmethod
    def from_text(
        cls, text: str, *, title: str | None = None, published: date | None = None, model: str | None = None
    ) -> Self:
        """Open a case of one pasted article.

        Raises:
            ArticleError: If ``text`` has no words.
            ModelError: If the pipeline is not installed.
        """
        article = _placed(make_article(text, title=title), None)
        parameters = _published(Parameters(), published)
        return cls(article.title or "Pasted article", (article,), parameters, Extractor(find_model(model)))

    def findings(self, parameters: Parameters | None = None) -> tuple[Findings, ...]:
        """Return what is found in each article with ``parameters``, or with the case's own, corrections replayed."""
        wanted = parameters or self.parameters
        quiet = True if len(self.articles) < _SHOW_PROGRESS else None  # None: unless somebody sits at a terminal
        shown = tqdm(self.articles, unit="article", leave=False, disable=quiet)
        placing = place_corrections(self.corrections, self.articles)
        found = tuple(self.extractor(article, parameters=wanted, said=placing.of(article)) for article in shown)
        if wanted.entities.across:
            found = with_common_names(found)
        fixed = fixed_issues(placing, found)
        grouped = with_common_issues(found, threshold=wanted.stances.grouping, fixed=fixed.names)
        return tuple(_told(one, fixed.outcomes) for one in grouped)

    def tables(self, parameters: Parameters | None = None) -> Tables:
        """Return the findings as tables."""
        return Tables(self.findings(parameters))

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
        by_id = {article.id: article for article in self.articles}
        places = list(dict.fromkeys(marks))
        for article, span, _ in places:
            if article not in by_id or span.end > len(by_id[article].text):
                msg = f"to {action}, mark words in articles of this case, not [{span.start}, {span.end}) of {article!r}"
                raise CorrectionError(msg)
        anchors = [anchor_at(by_id[article], span, part=part) for article, span, part in places]
        clean = {name: value.strip() if name == "text" else " ".join(value.split()) for name, value in values.items()}
        check_form(action, about=about, anchors=anchors, values=clean)
        return self._with_correction(make_correction(action, about=about, anchors=anchors, values=clean, step=step))

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
        return write_gold(self.findings(), Path(folder), every=every)

    def _with_correction(self, made: Correction) -> Self:
        if self.folder is not None:
            append_correction(self.folder / CORRECTIONS_FILE, made)
        return replace(self, corrections=(*self.corrections, made))


def open_case() -> Case:
    """Open the case that the environment variable ``WORKBENCH_CASE`` names, or else the sample.

    ``WORKBENCH_PUBLISHED``, ``WORKBENCH_MODEL`` and ``WORKBENCH_ENTITIES``, if set, stand for the arguments of
    `Case.open`.
    """
    names = (CASE_VARIABLE, PUBLISHED_VARIABLE, MODEL_VARIABLE, ENTITIES_VARIABLE)
    path, day, model, own_list = (os.environ.get(name) or None for name in names)
    published = parse_day(day) if day else None
    case = Case.open(path or shipped_folder("seeds"), published=published, model=model, own_list=own_list)
    return case if path else replace(case, folder=None)  # the sample belongs to the package


def _stated(paths: Iterable[Path]) -> tuple[Path | None, CaseFile]:
    """Return the one folder with a ``case.toml``, or the only path if that is a folder, and what the case states."""
    held = list(paths)
    folders = [path for path in held if (path / CASE_FILE).is_file()]
    if len(folders) > 1:
        msg = f"{len(folders)} case folders ({', '.join(map(str, folders))}): open one case at a time"
        raise CaseError(msg)
    if folders:
        return folders[0], CaseFile.read(folders[0] / CASE_FILE)
    return held[0] if len(held) == 1 and held[0].is_dir() else None, CaseFile()


def _told(found: Findings, outcomes: Iterable[tuple[str, Outcome]]) -> Findings:
    """Return ``found`` with what became of the corrections of its issues."""
    more = tuple(outcome for article, outcome in outcomes if article == found.article.id)
    return replace(found, outcomes=(*found.outcomes, *more)) if more else found


def _placed(article: Article, assumed: Published | None) -> Article:
    return replace(article, published=publication_date(article, analyst=None, assumed=assumed))


def _published(parameters: Parameters, day: date | None) -> Parameters:
    return parameters if day is None else parameters.with_value("chronology", "published", day)
