"""How far long reading is, told where it is asked for: a bar at a terminal, one line below the cell of a notebook."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tqdm import tqdm

FEW = 20
"""Articles below which nothing is told."""
_SOON = 1.0
"""Seconds of reading before which a notebook is told nothing."""
_OFTEN = 0.3
"""Seconds between two lines of a notebook."""

type Told = Callable[[int], None]
"""Is told how many articles are read."""


@contextmanager
def told_progress(total: int) -> Iterator[Told]:
    """Tell whoever looks on how many of ``total`` articles are read; nothing is left to see when it is over."""
    if total < FEW:
        yield lambda _done: None
    elif _is_notebook():
        line = _Line(total)
        try:
            yield line.tell
        finally:
            line.clear()
    else:
        with tqdm(total=total, unit="article", leave=False, disable=None) as bar:  # None: at a terminal alone

            def tell(done: int) -> None:
                bar.update(done - bar.n)

            yield tell


def _is_notebook() -> bool:
    """Whether a kernel runs this; IPython is slow to load, and where nobody has loaded it there is none."""
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    return hasattr(shell, "kernel")


class _Line:
    """One output of the cell that runs, written over again and again."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._next = time.perf_counter() + _SOON
        self._shown: Any = None

    def tell(self, done: int) -> None:
        """Say how many articles are read, not too often."""
        if time.perf_counter() >= self._next:
            self._next = time.perf_counter() + _OFTEN
            self._show(f"read {done} of {self._total} articles; to stop, interrupt the kernel: what is read is kept")

    def clear(self) -> None:
        """Leave nothing to see."""
        if self._shown is not None:
            self._show("")

    def _show(self, text: str) -> None:
        from IPython.display import display

        data = {"text/plain": text}
        if self._shown is None:
            self._shown = display(data, raw=True, display_id=True)  # type: ignore[no-untyped-call]
        else:
            self._shown.update(data, raw=True)
