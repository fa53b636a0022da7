"""The notebooks tell a story, are kept as text, and run from top to bottom."""

import ast
import os
from pathlib import Path

import jupytext
import nbformat
import pytest
from jupyter_client import AsyncKernelManager
from jupyter_core.utils import run_sync
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell

FOLDER = Path(__file__).parents[2] / "notebooks"
SCRIPTS = sorted(FOLDER.glob("*.py"))
LOGIC = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.For, ast.While, ast.Try, ast.Lambda, ast.ListComp)

by_script = pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)


def notebook(script):
    return nbformat.read(script.with_suffix(".ipynb"), as_version=4)


def test_there_are_four():
    assert [script.stem for script in SCRIPTS] == ["00_workspace", "01_entities", "02_chronology", "03_stances"]


@by_script
def test_cells_call_and_show_and_no_more(script):
    tree = ast.parse(script.read_text(encoding="utf-8"))

    assert [ast.unparse(part) for part in ast.walk(tree) if isinstance(part, LOGIC)] == []


@by_script
def test_script_and_notebook_are_in_step(script):
    written, stored = jupytext.read(script), notebook(script)

    assert [(cell.cell_type, cell.source) for cell in stored.cells] == [
        (cell.cell_type, cell.source) for cell in written.cells
    ]
    assert stored.metadata["jupytext"]["formats"] == "ipynb,py:percent"
    assert stored.metadata["kernelspec"]["name"] == "python3"


@by_script
def test_nothing_is_stored_in_a_notebook_but_its_cells(script):
    stored = notebook(script)
    code = [cell for cell in stored.cells if cell.cell_type == "code"]

    nbformat.validate(stored)
    assert len({cell.id for cell in stored.cells}) == len(stored.cells)
    assert [(cell.outputs, cell.execution_count) for cell in code] == [([], None)] * len(code)
    assert set(stored.metadata) == {"jupytext", "kernelspec"}


@pytest.fixture(scope="module")
def kernel(tmp_path_factory):
    """One kernel for all notebooks: importing spaCy takes longer than they do."""
    manager = AsyncKernelManager(kernel_name="python3")
    folder = tmp_path_factory.mktemp("kernel")
    env = {name: value for name, value in os.environ.items() if name != "WORKBENCH_CASE"}
    run_sync(manager.start_kernel)(cwd=str(folder), env=env | {"IPYTHONDIR": str(folder)})
    yield manager
    run_sync(manager.shutdown_kernel)(now=True)


@by_script
def test_a_notebook_runs_and_shows_its_panel_and_its_tables(script, kernel):
    book = notebook(script)
    book.cells.insert(0, new_code_cell("%reset -f"))  # each notebook starts with no names

    NotebookClient(book, km=kernel, timeout=120).execute()

    data = [one["data"] for cell in book.cells if cell.cell_type == "code" for one in cell.outputs if "data" in one]
    panels = [one for one in data if "application/vnd.jupyter.widget-view+json" in one]
    tables = [one["text/html"] for one in data if "dataframe" in one.get("text/html", "")]
    assert len(panels) == (2 if script.stem == "03_stances" else 1)
    assert all(panel["text/html"].startswith("<") for panel in panels)
    assert len(tables) >= (1 if script.stem == "00_workspace" else 2)
    assert all("<td>" in table for table in tables)
