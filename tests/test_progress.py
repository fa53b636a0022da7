"""Tells how far long reading is, and leaves nothing behind."""

import sys
from types import SimpleNamespace

import IPython
import IPython.display
import pytest

from workbench import progress
from workbench.progress import FEW, told_progress


class _Shown:
    """What stands below a cell."""

    def __init__(self):
        self.lines = []

    def display(self, data, *, raw, display_id):
        """Show the first line."""
        assert (raw, display_id) == (True, True)
        self.lines.append(data["text/plain"])
        return self

    def update(self, data, *, raw):
        """Write over it."""
        assert raw
        self.lines.append(data["text/plain"])


@pytest.fixture
def notebook(monkeypatch):
    shown = _Shown()
    monkeypatch.setattr(IPython, "get_ipython", lambda: SimpleNamespace(kernel=object()))
    monkeypatch.setattr(IPython.display, "display", shown.display)
    monkeypatch.setattr(progress, "_OFTEN", 0)
    return shown.lines


def test_a_notebook_is_told_in_one_line_which_is_empty_at_last(notebook, monkeypatch):
    monkeypatch.setattr(progress, "_SOON", 0)

    with told_progress(FEW) as tell:
        tell(1)
        tell(2)

    assert [line.split(" articles")[0] for line in notebook] == [f"read 1 of {FEW}", f"read 2 of {FEW}", ""]


def test_what_is_stopped_leaves_no_line(notebook, monkeypatch):
    monkeypatch.setattr(progress, "_SOON", 0)

    def read():
        with told_progress(FEW) as tell:
            tell(1)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read()

    assert notebook[-1] == ""


@pytest.mark.parametrize("total", [FEW - 1, FEW])
def test_short_reading_is_not_told(notebook, total):
    with told_progress(total) as tell:
        tell(total)

    assert notebook == []


def test_elsewhere_a_bar_stands_at_a_terminal_alone(monkeypatch, capsys):
    monkeypatch.delitem(sys.modules, "IPython", raising=False)

    with told_progress(FEW) as tell:
        tell(FEW)
    assert capsys.readouterr().err == ""

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with told_progress(FEW) as tell:
        tell(FEW)
    assert f"/{FEW}" in capsys.readouterr().err
