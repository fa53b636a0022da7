"""The command line: the demonstration, JupyterLab, the shared page, the tables."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.errors import WorkbenchError
from workbench.evaluation.command import app as score_app

if TYPE_CHECKING:
    from workbench.case import Case
    from workbench.tables.frames import Tables

WRITTEN = ("articles", "entities", "roles", "events", "contradictions", "attributions", "stances", "framings")
"""The tables that ``demo`` and ``extract`` write."""
_SHOWN = 6
"""Lines of each list in the summary."""

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None,
    help="Read news: who is in it, what happened when, who holds which position, and on whose word.",
)  # fmt: skip

app.add_typer(score_app, name="score")

Paths = Annotated[list[Path], typer.Argument(help="Articles: files, folders, or a case folder.", show_default=False)]
PublishedOn = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="The publication date, as 2025-03-08.")
]
ModelName = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline, or its folder.")
]

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
    from workbench.shipped import shipped_folder

    case = _open([shipped_folder("seeds")], published, model, entities)
    tables = case.tables()
    written = [_write_page(case, tables, output / "report.html"), *_write_tables(tables, output)]
    _summarize(case, tables)
    _list_files(written)
    _finish(case)


@app.command()
def report(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="The HTML file to write.")],
    published: PublishedOn = None,
    model: ModelName = None,
    entities: OwnListFile = None,
) -> None:
    """Write one HTML page that opens anywhere, without a network."""
    case = _open(paths, published, model, entities)
    tables = case.tables()
    _tell(case, tables)
    _list_files([_write_page(case, tables, output)])
    _finish(case)


@app.command()
def extract(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder for the tables.")],
    published: PublishedOn = None,
    model: ModelName = None,
    entities: OwnListFile = None,
) -> None:
    """Write articles, entities, events, attributions and stances as CSV, JSON and Parquet."""
    case = _open(paths, published, model, entities)
    tables = case.tables()
    _tell(case, tables)
    _list_files(_write_tables(tables, output))
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
            ".stances.json or .statements.csv (for discourse networks).",
        ),
    ],
    first: Annotated[str | None, typer.Option("--from", metavar="DATE", help="The first day to write.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="The last day to write.")] = None,
    published: PublishedOn = None,
    model: ModelName = None,
    entities: OwnListFile = None,
) -> None:
    """Write the chronology or the stances for a spreadsheet, a program, a calendar, a timeline or a network."""
    from workbench.articles import parse_day
    from workbench.instants import Instant
    from workbench.views.exports import STANCE_FORMS, export_file, form_of

    of_stances = form_of(output) in STANCE_FORMS  # what is wrong is said before the articles are read
    begin = Instant.from_date(parse_day(first)).isoformat() if first else ""
    end = Instant.from_date(parse_day(last)).plus(days=1).isoformat() if last else ""
    case = _open(paths, published, model, entities)
    tables = case.tables()
    _tell(case, tables)
    made = export_file(tables, output, span=(begin, end) if begin or end else ())
    what, why = ("stances", "neither for nor against") if of_stances else ("events", "no stretch of days is known")
    left = f"; {made.left_out} left out, since {why}" if made.left_out else ""
    typer.echo(f"{made.written} {what}{left}")
    _list_files([output])
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
    from workbench.case import CASE_VARIABLE, ENTITIES_VARIABLE, MODEL_VARIABLE, PUBLISHED_VARIABLE
    from workbench.lab import serve
    from workbench.shipped import shipped_folder

    opened = case or shipped_folder("seeds")
    _open([opened], published, model, entities)  # what is wrong is said now, and not in a notebook
    told = {
        CASE_VARIABLE: str(opened.resolve()),
        PUBLISHED_VARIABLE: published or "",
        MODEL_VARIABLE: model or "",
        ENTITIES_VARIABLE: str(entities.resolve()) if entities else "",
    }
    raise typer.Exit(serve(told, browser=browser, port=port, extra=jupyter or ()))


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


def _write_page(case: "Case", tables: "Tables", file: Path) -> Path:
    from workbench.corrections import standing
    from workbench.share import write_page

    file.parent.mkdir(parents=True, exist_ok=True)
    made_from = {"model": str(case.extractor.model), "parameters": case.parameters.to_toml() or "defaults"}
    if own := case.extractor.own_list:
        made_from["own list"] = f"{own.name}, entries: {len(own)}"
    if case.corrections:
        made_from["corrections"] = str(len(standing(case.corrections)))
    write_page(tables, file, title=case.name, made_from=made_from)
    return file


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
