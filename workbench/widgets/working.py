"""Long work in steps: it says how far it is, can be stopped between two steps, and a newer wish ends an older one.

A kernel hears nothing from the page while it computes.  So work that is not done soon goes on in the kernel's own event
loop, which hears the page between two steps.  All happens in one thread: nothing is read while it is half written.
"""

import asyncio
import time
from collections.abc import Callable, Generator
from contextlib import suppress

from workbench.errors import WorkbenchError

type Steps[Result] = Generator[int, None, Result]
"""Yields how many parts are done and returns what came of it."""

SOON = 0.15
"""Seconds after which work goes on in steps between which the page is heard."""
_BREATH = 0.02
"""Seconds that a kernel needs to hear a message: it hands it on from one socket and queue to the next."""


class Worker[Result]:
    """Does one piece of work at a time, the latest that was asked for."""

    def __init__(self, tell: Callable[[int | None], None]) -> None:
        """Tell ``tell`` how many parts of long work are done, and ``None`` when it ends."""
        self._tell = tell
        self._task: asyncio.Task[None] | None = None
        self._work: Generator[int, None, None] | None = None

    @property
    def busy(self) -> bool:
        """Whether work goes on."""
        return self._task is not None

    def now(self, steps: Steps[Result]) -> Result:
        """Do all steps before anything else, and return what came of them; older work is stopped."""
        self.stop()
        while True:
            try:
                next(steps)
            except StopIteration as end:
                result: Result = end.value
                return result

    def later(
        self,
        steps: Steps[Result],
        *,
        then: Callable[[Result], None],
        failed: Callable[[WorkbenchError], None],
        soon: float = SOON,
    ) -> None:
        """Do what takes no longer than ``soon`` at once, and the rest while the page is heard; older work is stopped.

        Args:
            steps: The work.
            then: Is given what came of it; not called if it is stopped.
            failed: Is told why it could not be done.
            soon: Seconds; where no event loop runs, all is done at once.
        """
        self.stop()
        until = time.perf_counter() + soon
        work = self._steps(steps, then, failed)
        for done in work:
            if time.perf_counter() >= until and (loop := _running_loop()) is not None:
                self._tell(done)
                self._work, self._task = work, loop.create_task(self._rest(work))
                return

    def stop(self) -> bool:
        """End the work that goes on, if there is any, and say whether there was."""
        if self._task is None or self._work is None:
            return False
        self._task.cancel()
        self._work.close()
        return True

    def _steps(
        self, steps: Steps[Result], then: Callable[[Result], None], failed: Callable[[WorkbenchError], None]
    ) -> Generator[int, None, None]:
        why: WorkbenchError | None = None
        try:
            result = yield from steps
        except WorkbenchError as error:
            why = error
        finally:
            self._end()  # first, since who is told what came of it may begin other work
        if why is None:
            then(result)
        else:
            failed(why)

    async def _rest(self, work: Generator[int, None, None]) -> None:
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(_BREATH)
            began = time.perf_counter()
            for done in work:
                if time.perf_counter() - began >= SOON:
                    self._tell(done)
                    await asyncio.sleep(_BREATH)
                    began = time.perf_counter()

    def _end(self) -> None:
        if self._task is not None:
            self._task = self._work = None
            self._tell(None)


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
