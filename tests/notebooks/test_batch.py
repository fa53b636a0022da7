"""The notebooks run in batch, with the parameters that papermill sets."""

import pytest

from tests.notebooks.test_notebooks import SCRIPTS, notebook

papermill = pytest.importorskip("papermill")

ARTICLE = (
    """Mayor Ruth Calder opened the bridge on Tuesday. Calder praised the Kestrel Group. Oskar Lindqvist was there."""
)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_a_notebook_has_one_cell_of_plain_values_that_papermill_sets(script):
    cells = [cell for cell in notebook(script).cells if "parameters" in cell.metadata.get("tags", ())]

    assert [line.split(" = None")[0] for line in cells[0].source.splitlines()] == [
        "case_path", "published", "model", "parameters",
    ]  # fmt: skip
    assert len(cells) == 1


def test_a_notebook_runs_in_batch_on_the_case_and_with_the_parameters_that_are_set(tmp_path, monkeypatch):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "bridge.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.delenv("WORKBENCH_CASE", raising=False)
    wanted = {
        "case_path": "articles", "published": "2031-03-09", "parameters": {"entities": {"min_mentions": 2}},
    }  # fmt: skip

    script = next(script for script in SCRIPTS if script.stem == "01_entities")
    made = papermill.execute_notebook(
        str(script.with_suffix(".ipynb")), str(tmp_path / "out.ipynb"), wanted, cwd=str(tmp_path), progress_bar=False
    )

    told = "".join(
        output.get("text", "") + output.get("data", {}).get("text/plain", "")
        for cell in made.cells if cell.cell_type == "code" for output in cell.outputs
    )  # fmt: skip
    assert "Ruth Calder" in told
    assert "Lindqvist" not in told
    assert "min_mentions = 2" in told
    assert 'published = "2031-03-09"' in told
    assert [file.name for file in (tmp_path / "articles").iterdir()] == ["bridge.txt"]
