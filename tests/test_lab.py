"""`workbench lab` as a person starts it: it prints an address that answers."""

import os
import re
import signal
import subprocess
import sys
import urllib.request

import pytest

from workbench import lab


@pytest.fixture
def private(tmp_path):
    """Folders of its own, so that no user's configuration is read or written."""
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    return os.environ | {name: str(tmp_path / name.lower()) for name in names}


def test_lab_prints_an_address_that_answers_and_ends_when_told(private, tmp_path):
    (tmp_path / "one.txt").write_text("Mayor Ruth Calder opened the bridge.", encoding="utf-8")
    command = ["lab", str(tmp_path), "--no-browser", "--jupyter=--allow-root"]

    server = subprocess.Popen(
        [sys.executable, "-c", "from workbench.cli import main; main()", *command],
        env=private, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        address = next(filter(None, (re.search(r"http://127\.0\.0\.1:\S+", line) for line in server.stdout)))[0]
        page = urllib.request.urlopen(address, timeout=20).read().decode()
    finally:
        os.killpg(server.pid, signal.SIGINT)
        server.wait(20)
        server.stdout.close()

    assert "/lab/tree/00_workspace.ipynb?token=" in address
    assert "JupyterLab" in page


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
