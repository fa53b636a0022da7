from typer.testing import CliRunner

from workbench.evaluation.train.__main__ import app


def test_each_model_has_a_command():
    output = CliRunner().invoke(app, ["--help"]).output

    assert "pronouns" in output
