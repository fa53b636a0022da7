"""``python -m workbench.evaluation.train MODEL PATH...``: learn weights from those that the finders read."""

import sys

import typer

from workbench.errors import WorkbenchError
from workbench.evaluation.train.attribution import train_attribution
from workbench.evaluation.train.pronouns import train_pronouns
from workbench.evaluation.train.target_sentiment import train_target_sentiment

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.callback()
def train() -> None:
    """Learn weights from gold annotation."""


app.command("attribution")(train_attribution)
app.command("pronouns")(train_pronouns)
app.command("target-sentiment")(train_target_sentiment)

if __name__ == "__main__":
    try:
        app()
    except WorkbenchError as error:
        sys.exit(str(error))
