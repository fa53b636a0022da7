"""Long work in steps: it says how far it is, can be stopped between two steps, and a newer wish ends an older one.

A kernel hears nothing from the page while it computes.  So work that is not done soon goes on in the event loop of the
thread that it began in, which hears the page between two steps.  That is the main thread or a subshell: JupyterLab
sends what widgets say to a subshell of the kernel, once it has one, so that two messages of one widget, or a message
and a cell, may come at once.  Each wish has a number; only the last one tells, and is told, under one lock.
"""

import asyncio
import time
from collections.abc import Callable, Generator
from contextlib import closing
from functools import partial
from threading import RLock

from workbench.errors import WorkbenchError

type Steps[Result] = Generator[int, None, Result]
"""Yields how many parts are done and returns what came of it."""

SOON = 0.15
"""Seconds after which work goes on in steps between which the page is heard."""
_BREATH = 0.02
"""Seconds that a kernel needs to hear a message: it hands it on from one socket and queue to the next."""


class Worker[Result]:
    """Does the work that was asked for last."""

    def __init__(self, tell: Callable[[int | None], None]) -> None:
        """Tell ``tell`` how many parts of long work are done, and ``None`` when it ends."""
        self._tell = tell
        self._lock = RLock()
        self._wish = 0
        self._busy = False
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def busy(self) -> bool:
        """Whether long work goes on."""
        return self._busy

    def work(
        self,
        steps: Steps[Result],
        *,
        then: Callable[[Result], None],
        failed: Callable[[WorkbenchError], None],
        soon: float | None = None,
    ) -> None:
        """Do all steps; older work ends.

        Args:
            steps: The work.
            then: Is given what came of it; not called if it is stopped.
            failed: Is told why it could not be done.
            soon: Seconds after which the rest may be done later, while the page is heard, where an event loop runs;
                ``None`` to do all before this returns.
        """
        wish, until = self._next(), None if soon is None else time.perf_counter() + soon
        work = self._steps(wish, steps, then, failed)
        for done in work:
            if until is not None and time.perf_counter() >= until and (loop := _running_loop()) is not None:
                self._progress(wish, done)
                task = loop.create_task(self._rest(wish, work))
                self._tasks.add(task)  # a loop alone does not keep its tasks
                task.add_done_callback(self._tasks.discard)
                return

    def stop(self) -> bool:
        """End the work that goes on, if there is any, and say whether there was."""
        with self._lock:
            busy = self._busy
            if busy:
                self._next()
            return busy

    def _next(self) -> int:
        """Return the number of a new wish; older ones are over."""
        with self._lock:
            self._wish += 1
            self._end()
            return self._wish

    def _steps(
        self,
        wish: int,
        steps: Steps[Result],
        then: Callable[[Result], None],
        failed: Callable[[WorkbenchError], None],
    ) -> Generator[int, None, None]:
        """Yield as ``steps``, as long as nothing newer is wanted; then tell what came of them."""
        try:
            with closing(steps):
                while True:
                    done = next(steps)
                    if wish != self._wish:
                        return
                    yield done
        except StopIteration as end:
            self._finish(wish, partial(then, end.value))
        except WorkbenchError as error:
            self._finish(wish, partial(failed, error))
        except BaseException:
            self._finish(wish)
            raise

    def _finish(self, wish: int, tell: Callable[[], None] | None = None) -> None:
        with self._lock:
            if wish == self._wish:
                self._end()  # first, since who is told may begin other work
                if tell:
                    tell()

    async def _rest(self, wish: int, work: Generator[int, None, None]) -> None:
        await asyncio.sleep(_BREATH)
        began = time.perf_counter()
        while wish == self._wish:
            done = next(work, None)
            if done is None:
                break
            if time.perf_counter() - began >= SOON:
                self._progress(wish, done)
                await asyncio.sleep(_BREATH)
                began = time.perf_counter()
        work.close()

    def _progress(self, wish: int, done: int) -> None:
        with self._lock:
            if wish == self._wish:
                self._busy = True
                self._tell(done)

    def _end(self) -> None:
        if self._busy:
            self._busy = False
            self._tell(None)


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
