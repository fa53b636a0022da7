"""``workbench score``: figures on gold annotation, with what went wrong."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from workbench.evaluation.running import Run
    from workbench.evaluation.tasks import Report, Task
    from workbench.rules import EntityRule

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False,
    help="Measure what is found against gold annotation in JSON Lines.",
)  # fmt: skip

Gold = Annotated[Path, typer.Argument(metavar="PATH", help="Gold annotation, one JSON object a line.")]
ModelName = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="An installed spaCy pipeline, or its folder.")
]
Only = Annotated[str, typer.Option(metavar="PREFIX", help="Score only documents whose ids begin so, as GUM_news.")]
Errors = Annotated[int, typer.Option(min=0, help="How many mistakes of each kind to list.")]
JsonFile = Annotated[Path | None, typer.Option("--json", metavar="FILE", help="Write the figures as JSON.")]
Predictions = Annotated[Path | None, typer.Option(metavar="FILE", help="Write what was found as JSON Lines.")]
Without = Annotated[
    list[str] | None, typer.Option(metavar="RULE", help="Switch a rule off by its name; may be repeated.")
]
Ablate = Annotated[bool, typer.Option("--ablate", help="Also tell the figure with each rule switched off in turn.")]
Resample = Annotated[int, typer.Option(min=0, help="Draw the documents so often for an interval; 0 for none.")]


def _command(name: str, words: str) -> None:
    """Add the command ``name`` with the options that all of them have."""

    def score(
        path: Gold,
        model: ModelName = None,
        only: Only = "",
        errors: Errors = 10,
        json: JsonFile = None,
        predictions: Predictions = None,
        without: Without = None,
        ablate: Ablate = False,  # noqa: FBT002 - typer's form
        resample: Resample = 0,
    ) -> None:
        from workbench.evaluation.running import interval, write_json, write_lines
        from workbench.evaluation.tasks import TASKS

        off = _rules(without or ())
        task = TASKS[name](path, only=only)
        run = _run(model, task)
        report = task.report(run.entities(things=task.things, without=off))
        bounds = interval(len(task.texts), report.resampled, times=resample)
        ablated = _ablated(run, task, off) if ablate else {}
        _say(_told(report, run, path, bounds, ablated, off=off, errors=errors))
        if predictions is not None:
            write_lines(predictions, report.predictions)
        if json is not None:
            write_json(json, _values(report, run, path, bounds, ablated, off=off))

    app.command(name, help=words)(score)


_command(
    "ner",
    'Names: exact span and type, overlap, span alone. PATH has documents with "ents" ("start", "end", "label"). '
    "Predictions are one name a line, with labels of OntoNotes 5.",
)
_command(
    "coref",
    "Coreference: exact spans as OntoGUM scores them, without singletons; named entities tracked by their heads, with "
    'and without singletons; pronouns. PATH has documents with "mentions" ("s", "e", "type", "cluster"). Predictions '
    "are one document a line, singletons included: drop them where the gold has none.",
)
_command(
    "roles",
    'Roles of named persons, by head word and by span. PATH has one role a line ("doc_id", "name", "role", "head", '
    '"kind", "start", "end"); the texts are looked for in the JSON Lines files beside it. Predictions have the '
    "same form.",
)


def _run(model: str | None, task: "Task") -> "Run":
    from workbench.evaluation.running import Run
    from workbench.language.pipeline import find_model

    return Run.of(find_model(model), task.texts)


def _rules(names: Iterable[str]) -> "frozenset[EntityRule]":
    """Return the rules called ``names``.

    Raises:
        ParameterError: If there is no such rule.
    """
    from workbench.errors import ParameterError
    from workbench.rules import EntityRule

    rules = {str(rule): rule for rule in EntityRule}
    wrong = [name for name in names if name not in rules]
    if wrong:
        msg = f"there is no rule {wrong[0]!r}; want one of: {', '.join(rules)}"
        raise ParameterError(msg)
    return frozenset(rules[name] for name in names)


def _ablated(run: "Run", task: "Task", off: "frozenset[EntityRule]") -> dict[str, float]:
    """Return the report's figure with each rule that is on switched off in turn."""
    from workbench.rules import EntityRule

    return {
        str(rule): task.report(run.entities(things=task.things, without=off | {rule})).figure
        for rule in EntityRule
        if rule not in off
    }


def _told(
    report: "Report",
    run: "Run",
    path: Path,
    bounds: tuple[float, float] | None,
    ablated: dict[str, float],
    *,
    off: "frozenset[EntityRule]",
    errors: int,
) -> Iterable[str]:
    from workbench.evaluation.tables import interval_text, mistake_lines, percent, rule_table

    yield f"{path}: {len(run.texts)} documents, read with {run.extractor.model}"
    if off:
        yield f"without: {', '.join(sorted(off))}"
    yield f"{report.headline}: {percent(report.figure)}{interval_text(bounds)}"
    yield from ("", *report.tables, "", *rule_table(report.by_rule))
    if ablated:
        yield from ("", "without the rule", *(f"{percent(figure):>6} {rule}" for rule, figure in ablated.items()))
    if errors:
        yield from mistake_lines(report.mistakes, limit=errors)


def _values(
    report: "Report",
    run: "Run",
    path: Path,
    bounds: tuple[float, float] | None,
    ablated: dict[str, float],
    *,
    off: "frozenset[EntityRule]",
) -> dict[str, Any]:
    from workbench.evaluation.tables import mistake_values, rule_values

    return {
        "gold": path.name, "documents": len(run.texts), "model": str(run.extractor.model), "without": sorted(off),
        "headline": report.headline, "figure": report.figure, "interval": bounds, "figures": report.figures,
        "rules": rule_values(report.by_rule), "mistakes": mistake_values(report.mistakes), "without_each": ablated,
    }  # fmt: skip


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        typer.echo(line)
