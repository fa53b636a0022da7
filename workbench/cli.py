"""The command line: the demonstration, JupyterLab, the shared page, the tables."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.errors import WorkbenchError
from workbench.evaluation.command import app as score_app

if TYPE_CHECKING:
    from workbench.case import Case
    from workbench.tables.frames import Tables
    from workbench.views.exports import ExportText

WRITTEN = (
    "articles",
    "entities",
    "roles",
    "events",
    "contradictions",
    "attributions",
    "stances",
    "framings",
    "remarks",
)
"""The tables that ``demo`` and ``extract`` write; that of the notes is empty where none leaves."""
_SHOWN = 6
"""Lines of each list in the summary."""

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None,
    help="Read news: who is in it, what happened when, who holds which position, and on whose word.",
)  # fmt: skip

app.add_typer(score_app, name="score")

Paths = Annotated[list[Path], typer.Argument(help="Articles: files, folders, or a case folder.", show_default=False)]
FirstDay = Annotated[str | None, typer.Option("--from", metavar="DATE", help="The first day to write.")]
LastDay = Annotated[str | None, typer.Option("--to", metavar="DATE", help="The last day to write.")]
PublishedOn = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="The publication date, as 2025-03-08.")
]
ModelName = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline, or its folder.")
]

WhatLeaves = Annotated[
    str,
    typer.Option(
        "--include", metavar="WHAT",
        help="What leaves of the articles: text, only the sentences that findings quote, or only findings.",
    ),
]  # fmt: skip
WithNotes = Annotated[
    bool, typer.Option("--notes/--no-notes", help="Whether your own notes leave, too; they stay if not asked for.")
]
KeptNames = Annotated[
    list[str] | None,
    typer.Option("--keep", metavar="NAME", help="Only what tells of this entity; may be given more than once."),
]
OnIssue = Annotated[str, typer.Option("--issue", metavar="NAME", help="Of the positions only those on this issue.")]
OwnListFile = Annotated[
    Path | None, typer.Option("--entities", metavar="FILE", help="Your own list of entities, as CSV or JSON Lines.")
]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; a `WorkbenchError`, or a file that cannot be written, is one line and exit status 2."""
    try:
        app(args=arguments)
    except WorkbenchError as error:
        sys.exit(_complain(str(error)))
    except OSError as error:
        sys.exit(_complain(f"{error.filename}: {error.strerror}"))


def _complain(line: str) -> int:
    typer.echo(f"workbench: {line}", err=True)
    return 2


@app.command()
def demo(
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder for the results.")] = Path("out"),
    published: PublishedOn = None,
    model: ModelName = None,
    entities: OwnListFile = None,
) -> None:
    """Do the main job on the sample article: the page, the tables, a summary."""
    from workbench.share import share_case
    from workbench.shipped import shipped_folder

    case = _open([shipped_folder("seeds")], published, model, entities)
    tables = case.tables()
    written = [share_case(case, output / "report.html", tables=tables), *_write_tables(tables, output)]
    _summarize(case, tables)
    _list_files(written)
    _finish(case)


@app.command()
def report(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="The HTML file to write.")],
    include: WhatLeaves = "text",
    notes: WithNotes = False,  # noqa: FBT002 - typer's form
    keep: KeptNames = None,
    issue: OnIssue = "",
    first: FirstDay = None,
    last: LastDay = None,
    published: PublishedOn = None,
    model: ModelName = None,
    entities: OwnListFile = None,
) -> None:
    """Write one HTML page that opens anywhere, without a network."""
    from workbench.share import Selection, share_case

    # What is wrong is said before the articles are read.
    selection = Selection.of(include=include, notes=notes, kept=keep or (), span=_span(first, last), issue=issue)
    case, tables = _read(paths, published, model, entities)
    _list_files([share_case(case, output, selection=selection, tables=tables)])
    _finish(case)


@app.command()
def extract(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder for the tables.")],
    include: WhatLeaves = "text",
    notes: WithNotes = False,  # noqa: FBT002 - typer's form
    published: PublishedOn = None,
    model: ModelName = None,
    entities: OwnListFile = None,
) -> None:
    """Write articles, entities, events, attributions and stances as CSV, JSON and Parquet, and all in one XLSX."""
    from workbench.tables.leaving import Include, leaving
    from workbench.views.exports import export_file
    from workbench.views.exports.made_from import made_from

    shown = Include.of(include)
    case, tables = _read(paths, published, model, entities)
    book = output / "tables.xlsx"
    export_file(tables, book, include=shown, notes=notes, facts=made_from(case, include=shown, notes=notes))
    _list_files([*_write_tables(leaving(tables, shown, notes=notes), output), book])
    _finish(case)


@app.command()
def export(
    paths: Paths,
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            help="Events: .csv, .json, .ics (iCalendar) or .timeline.json (TimelineJS); stances: .stances.csv, "
            ".stances.json or .statements.csv (for discourse networks); any table, as entities: .entities.csv, .json, "
            ".parquet or .xlsx; all tables: .xlsx.",
        ),
    ],
    include: WhatLeaves = "text",
    notes: WithNotes = False,  # noqa: FBT002 - typer's form
    keep: KeptNames = None,
    issue: OnIssue = "",
    first: FirstDay = None,
    last: LastDay = None,
    published: PublishedOn = None,
    model: ModelName = None,
    entities: OwnListFile = None,
) -> None:
    """Write the chronology, the stances or any table, with what it was made from beside it."""
    from workbench.views.exports import asks_for_notes, export_file, form_of
    from workbench.views.exports.selection import Selection

    form = form_of(output)  # what is wrong is said before the articles are read
    kept, span = keep or (), _span(first, last)
    noted = notes or asks_for_notes(output)
    chosen = Selection.of(include=include, notes=noted, kept=kept, span=span, issue=issue)
    case, tables = _read(paths, published, model, entities)
    facts = chosen.resolved(tables).made_from(case)
    made = export_file(
        tables, output, kept=kept, span=span, issue=issue, include=include, notes=noted, facts=facts
    )  # fmt: skip
    typer.echo(_written(made, form))
    _list_files([output])
    _finish(case)


@app.command()
def brief(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write: .md (Markdown) or .docx (Word).")],
    length: Annotated[str, typer.Option("--length", metavar="LENGTH", help="short, medium or full.")] = "medium",
    include: WhatLeaves = "text",
    notes: WithNotes = False,  # noqa: FBT002 - typer's form
    keep: KeptNames = None,
    issue: OnIssue = "",
    first: FirstDay = None,
    last: LastDay = None,
    published: PublishedOn = None,
    model: ModelName = None,
    entities: OwnListFile = None,
) -> None:
    """Write a short dossier in which each statement has its sentence in a footnote."""
    from workbench.share import Selection
    from workbench.share.briefs import brief_form, brief_length, write_brief

    # What is wrong is said before the articles are read.
    brief_form(output), brief_length(length)
    selection = Selection.of(include=include, notes=notes, kept=keep or (), span=_span(first, last), issue=issue)
    case, tables = _read(paths, published, model, entities)
    _list_files([write_brief(case, output, length=length, selection=selection, tables=tables)])
    _finish(case)


@app.command()
def gold(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder for the gold.")],
    every: Annotated[  # noqa: FBT002 - typer's form
        bool, typer.Option("--all", help="Also articles in which nothing was corrected: the machine's own findings.")
    ] = False,
    published: PublishedOn = None,
    model: ModelName = None,
    entities: OwnListFile = None,
) -> None:
    """Write what you corrected as gold annotation, for ``workbench score`` and for spaCy."""
    case = _open(paths, published, model, entities)
    made = case.gold(output, every=every)
    for line in made.left_over:
        _complain(line)
    typer.echo(
        f"{made.articles} of {len(case.articles)} articles, {made.findings} findings, {made.confirmed} of them said by "
        f"you, in {made.corrections} corrections; the others are the machine's own, which you let stand"
    )
    _list_files(made.files)
    _finish(case)


@app.command()
def lab(
    case: Annotated[Path | None, typer.Argument(help="A case folder or articles; the sample if left out.")] = None,
    published: PublishedOn = None,
    model: ModelName = None,
    entities: OwnListFile = None,
    browser: Annotated[bool, typer.Option(help="Open the address in a browser.")] = True,  # noqa: FBT002 - typer's form
    port: Annotated[int | None, typer.Option(help="Where to listen; any free port if left out.")] = None,
    jupyter: Annotated[
        list[str] | None, typer.Option(help="An option for JupyterLab itself, as --jupyter=--debug.")
    ] = None,
) -> None:
    """Open the notebooks in JupyterLab."""
    from workbench.lab import serve
    from workbench.notebook_case import CASE_VARIABLE, ENTITIES_VARIABLE, MODEL_VARIABLE, PUBLISHED_VARIABLE
    from workbench.shipped import shipped_folder

    opened = case or shipped_folder("seeds")
    told = {
        CASE_VARIABLE: str(opened.resolve()),
        PUBLISHED_VARIABLE: published or "",
        MODEL_VARIABLE: model or "",
        ENTITIES_VARIABLE: str(entities.resolve()) if entities else "",
    }
    check = partial(_open, [opened], published, model, entities)  # what is wrong is said now, and not in a notebook
    raise typer.Exit(serve(told, check=check, browser=browser, port=port, extra=jupyter or ()))


@app.command()
def models() -> None:
    """List the spaCy pipelines that are installed, the one that reads first, and whether each is checked."""
    from workbench.language.pipeline import list_models

    for model in list_models():
        typer.echo(str(model) if isinstance(model, str) else f"{model}\n  {model.path}")


def _open(paths: Sequence[Path], published: str | None, model: str | None, own_list: Path | None) -> "Case":
    from workbench.articles import parse_day
    from workbench.case import Case

    day = None if published is None else parse_day(published)
    case = Case.open(*paths, model=model, published=day, own_list=own_list)
    for problem in case.problems:
        _complain(problem)
    return case


def _read(
    paths: Sequence[Path], published: str | None, model: str | None, own_list: Path | None
) -> "tuple[Case, Tables]":
    """Return the case and what is found in it, and print what is to be known of both."""
    case = _open(paths, published, model, own_list)
    tables = case.tables()
    _tell(case, tables)
    return case, tables


def _finish(case: "Case") -> None:
    """End with status 1 if something was left out."""
    raise typer.Exit(1 if case.problems else 0)


def _tell(case: "Case", tables: "Tables") -> None:
    """Print which pipeline read the articles, which of them it did not read, and which corrections fit no more."""
    from workbench.language.foreign import NOT_READ

    typer.echo(f"Read with {case.extractor.model}")
    for found in tables.findings:
        for note in found.notes:
            if note.endswith(NOT_READ):
                _complain(f"{found.article.file or found.article.title}: {note}")
    for line in case.left_over(tables.findings):
        _complain(line)


def _written(made: "ExportText", form: str) -> str:
    """Return in words how many rows were written, and how many had no place in the form."""
    from workbench.views.exports import FORMS, STANCE_FORMS

    what = "stances" if form in STANCE_FORMS else "events" if form in FORMS else "rows"
    why = "neither for nor against" if form in STANCE_FORMS else "no stretch of days is known"
    left = f"; {made.left_out} left out, since {why}" if made.left_out else ""
    return f"{made.written} {what}{left}"


def _span(first: str | None, last: str | None) -> tuple[str, ...]:
    """Return a stretch of time by its first and last day; nothing where neither is told."""
    from workbench.articles import parse_day
    from workbench.instants import Instant

    begin = Instant.from_date(parse_day(first)).isoformat() if first else ""
    end = Instant.from_date(parse_day(last)).plus(days=1).isoformat() if last else ""
    return (begin, end) if begin or end else ()


def _write_tables(tables: "Tables", folder: Path) -> tuple[Path, ...]:
    from workbench.tables.files import write_tables

    return write_tables(tables, folder, names=WRITTEN)


def _list_files(files: Sequence[Path]) -> None:
    typer.echo("\nWritten:")
    for file in files:
        typer.echo(f"  {file}  ({file.stat().st_size / 1000:,.0f} kB)")


def _summarize(case: "Case", tables: "Tables") -> None:
    """Print who, when, and who stands where."""
    from workbench.tables.summary import summary_lines

    typer.echo(f"{case.name}\n")
    for line in summary_lines(tables, limit=_SHOWN):
        typer.echo(line)
