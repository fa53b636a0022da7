"""``workbench score``: figures on gold annotation, with what went wrong."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from workbench.evaluation.report import Report
    from workbench.evaluation.running import Run
    from workbench.evaluation.tasks import Task
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
        from workbench.evaluation.report import Outcome, outcome_lines, outcome_values
        from workbench.evaluation.running import Run, interval, write_json, write_lines
        from workbench.evaluation.tasks import TASKS
        from workbench.language.pipeline import find_model

        off = _rules(without or ())
        task = TASKS[name](path, only=only)
        run = Run.of(find_model(model), task.texts)
        report = _report(run, task, off)
        outcome = Outcome(
            report=report,
            gold=path.name,
            model=str(run.extractor.model),
            documents=len(task.texts),
            without=tuple(sorted(off)),
            without_each=_without_each(run, task, off) if ablate else {},
            interval=interval(len(task.texts), report.resampled, times=resample),
        )
        for line in outcome_lines(outcome, errors=errors):
            typer.echo(line)
        if predictions is not None:
            write_lines(predictions, report.predictions)
        if json is not None:
            write_json(json, outcome_values(outcome))

    app.command(name, help=words)(score)


_command(
    "ner",
    'Names. PATH has documents with "ents" ("start", "end", "label"): exact span and type, overlap, span alone. Or it '
    'has "mentions" ("type", "head", "hpos"): named mentions whose head is in a name of the right type. Predictions '
    "are one name a line, with labels of OntoNotes 5.",
)
_command(
    "coref",
    'Coreference within documents. PATH has documents with "mentions" ("s", "e", "type", "cluster"), and may have '
    '"ontogum_clusters": exact spans, without entities mentioned once. With "tokens", "heads" and "upos" also: named '
    "entities tracked by the heads of their mentions, and pronouns. Predictions are one document a line; they hold "
    "what is mentioned once, so drop that where the gold has none.",
)
_command(
    "roles",
    'Roles of named persons, by head word and by span. PATH has one role a line ("doc_id", "name", "role", "head", '
    '"kind", "start", "end"); the texts are looked for in the JSON Lines files beside it. Predictions have the '
    "same form.",
)


def _report(run: "Run", task: "Task", off: "frozenset[EntityRule]") -> "Report":
    return task.report(run.entities(things=task.things, without=off))


def _without_each(run: "Run", task: "Task", off: "frozenset[EntityRule]") -> dict[str, float]:
    """Return the report's figure with each rule that is on switched off in turn."""
    from workbench.rules import EntityRule

    return {str(rule): _report(run, task, off | {rule}).figure for rule in EntityRule if rule not in off}


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
