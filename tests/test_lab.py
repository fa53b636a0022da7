"""`workbench lab` as a person starts it: it prints an address that answers."""

import ast
import json
import os
import signal
import time
import urllib.request
from contextlib import contextmanager

import pytest
from jupyter_client.blocking.client import BlockingKernelClient

from tests.lab import commanded
from workbench import lab
from workbench.errors import WorkbenchError


@pytest.fixture
def private(tmp_path):
    """Folders of its own, so that no user's configuration is read or written."""
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    return os.environ | {name: str(tmp_path / name.lower()) for name in names}


def _first(ask):
    """Return the first answer that says something."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if said := ask():
            return said
        time.sleep(0.2)
    raise TimeoutError


def _sessions(address):
    root, _, token = address.partition("/lab/tree/00_workspace.ipynb?token=")
    return json.load(urllib.request.urlopen(f"{root}/api/sessions?token={token}", timeout=20))


@contextmanager
def _asking(connection):
    """Yield a function that tells what an expression gives in a kernel, and the number of the cell that asked."""
    client = BlockingKernelClient(connection_file=str(connection))
    client.load_connection_file()
    client.start_channels(iopub=False, stdin=False, hb=False)

    def ask(expression, *, silent):
        asked = {"asked": expression}
        content = client.execute("1", silent=silent, user_expressions=asked, reply=True, timeout=60)["content"]
        return ast.literal_eval(content["user_expressions"]["asked"]["data"]["text/plain"]), content["execution_count"]

    try:
        yield ask
    finally:
        client.stop_channels()


def test_lab_prints_an_address_that_answers_and_makes_its_kernel_ready_and_ends_when_told(private, tmp_path):
    (tmp_path / "one.txt").write_text("Mayor Ruth Calder opened the bridge.", encoding="utf-8")

    with commanded(tmp_path, env=private, end=signal.SIGINT) as address:
        page = urllib.request.urlopen(address, timeout=20).read().decode()
        (session,) = _first(lambda: _sessions(address))
        with _asking(tmp_path / "jupyter_runtime_dir" / f"kernel-{session['kernel']['id']}.json") as ask:
            _first(lambda: ask("'workbench.widgets' in __import__('sys').modules", silent=True)[0])
            bound, cell = ask("'workbench' in dir()", silent=False)

    assert "/lab/tree/00_workspace.ipynb?token=" in address
    assert "JupyterLab" in page
    assert session["path"] == lab.FIRST
    assert (bound, cell) == (False, 1)


def test_a_case_that_cannot_be_opened_ends_lab_before_it_says_anything(private, capfd, monkeypatch):
    def refuse():
        msg = "no article"
        raise WorkbenchError(msg)

    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"):
        monkeypatch.setenv(name, private[name])

    with pytest.raises(WorkbenchError, match="no article"):
        lab.serve({}, check=refuse, browser=True)

    assert capfd.readouterr() == ("", "")


def test_outside_a_checkout_the_notebooks_are_copied_once(tmp_path, monkeypatch):
    shipped, here = tmp_path / "shipped", tmp_path / "here"
    shipped.mkdir()
    here.mkdir()
    (shipped / lab.FIRST).write_text("shipped", encoding="utf-8")
    (shipped / "__pycache__").mkdir()  # pip compiles what it installs
    monkeypatch.chdir(here)
    monkeypatch.setattr(lab, "shipped_folder", lambda _: shipped)
    monkeypatch.setattr(lab, "in_checkout", lambda: False)

    first = lab.notebook_folder() / lab.FIRST
    first.write_text("edited", encoding="utf-8")

    assert (lab.notebook_folder() / lab.FIRST).read_text(encoding="utf-8") == "edited"
    assert first.parent == here / "workbench-notebooks"
