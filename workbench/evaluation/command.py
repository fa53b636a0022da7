"""``workbench score``: figures on gold annotation, with what went wrong."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from workbench.evaluation.report import Report
    from workbench.evaluation.running import Run
    from workbench.evaluation.tasks import Task
    from workbench.rules import Rule

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False,
    help="Measure what is found against gold annotation.",
)  # fmt: skip

Gold = Annotated[Path, typer.Argument(metavar="PATH", help="Gold annotation, in the form told above.")]
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

        task = TASKS[name](path, only=only)
        off = _rules(without or (), task.rules)
        run = Run.of(find_model(model), task.articles)
        report = _report(run, task, off)
        outcome = Outcome(
            report=report,
            gold=path.absolute().name,
            model=str(run.extractor.model),
            documents=len(task.articles),
            without=tuple(sorted(off)),
            without_each=_without_each(run, task, off) if ablate else {},
            interval=interval(len(task.articles), report.resampled, times=resample),
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


_command(
    "timex",
    "Time expressions. PATH is a folder of TimeML files (*.tml), or one: spans strict and relaxed, types, values, and "
    "the calendar days that values name. Predictions are one expression a line.",
)
_command(
    "events",
    'The days of events. PATH has one event mention a line ("doc_id", "start", "end", "time", "begin", "end_time"); '
    "the texts are looked for in the TimeML files beside it and in the folders there. Predictions are one mention a "
    "line.",
)
_command(
    "attribution",
    'Who is said to have said what. PATH has one document a line ("doc", "text", "attributions" with "source", "cue" '
    'and "content", each a list of offsets): contents, sources, and both with the cue. Predictions have the same form.',
)

_command(
    "target-sentiment",
    'The sentiment of a text towards targets in it. PATH has one text a line ("id", "text", "targets" with "start", '
    '"end" and "label": "neg", "neu" or "pos"): macro-F1 and each tone, texts with several targets apart, beside '
    "taking all for neutral. Predictions are one target a line.",
)


def _report(run: "Run", task: "Task[Any]", off: "frozenset[Rule]") -> "Report":
    return task.report(task.find(run, without=off))


def _without_each(run: "Run", task: "Task[Any]", off: "frozenset[Rule]") -> dict[str, float]:
    """Return the report's figure with each rule that is on switched off in turn."""
    return {str(rule): _report(run, task, off | {rule}).figure for rule in task.rules if rule not in off}


def _rules(names: Iterable[str], known: "type[Rule]") -> "frozenset[Rule]":
    """Return those of the ``known`` rules that are called ``names``.

    Raises:
        ParameterError: If there is no such rule.
    """
    from workbench.errors import ParameterError

    rules = {str(rule): rule for rule in known}
    wrong = [name for name in names if name not in rules]
    if wrong:
        msg = f"there is no rule {wrong[0]!r}; want one of: {', '.join(rules)}"
        raise ParameterError(msg)
    return frozenset(rules[name] for name in names)
