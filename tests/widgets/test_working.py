import asyncio
from threading import Event, Thread

import pytest

from workbench.errors import ModelError
from workbench.widgets.working import Worker


class Told:
    """A worker with all that it tells."""

    def __init__(self):
        """Begin with nothing told."""
        self.progress, self.results, self.reasons, self.begun = [], [], [], []
        self.worker = Worker(self.progress.append)

    def steps(self, name, count=3):
        for done in range(count):
            self.begun.append((name, done))
            yield done
        return name

    def later(self, name, *, soon=0.0, **steps):
        self.worker.work(self.steps(name, **steps), then=self.results.append, failed=self.reasons.append, soon=soon)

    def now(self, name):
        self.later(name, soon=None)


@pytest.fixture
def told():
    return Told()


def ended(made):
    """Run what ``made`` makes in a loop until no task is left."""

    async def run():
        made()
        while others := asyncio.all_tasks() - {asyncio.current_task()}:
            await asyncio.gather(*others, return_exceptions=True)

    asyncio.run(run())


def test_without_a_loop_all_is_done_at_once(told):
    told.later("one")

    assert (told.results, told.progress, told.worker.busy) == (["one"], [], False)


def test_what_is_soon_done_is_done_at_once(told):
    ended(lambda: (told.later("one", soon=60), told.results.append("after")))

    assert (told.results, told.progress) == (["one", "after"], [])


def test_long_work_goes_on_later_and_tells_how_far_it_is(told):
    ended(lambda: (told.later("one"), told.results.append("before")))

    assert told.results == ["before", "one"]
    assert (told.progress[0], told.progress[-1]) == (0, None)
    assert not told.worker.busy


def test_stopped_work_gives_nothing_and_begins_no_further_step(told):
    ended(lambda: (told.later("one"), told.worker.stop()))

    assert (told.results, told.begun, told.progress) == ([], [("one", 0)], [0, None])
    assert not told.worker.busy
    assert not told.worker.stop()


def test_the_latest_wish_wins(told):
    ended(lambda: (told.later("one"), told.later("two")))

    assert told.results == ["two"]
    assert told.begun == [("one", 0), ("two", 0), ("two", 1), ("two", 2)]


def test_what_is_wanted_now_also_ends_older_work(told):
    ended(lambda: (told.later("one"), told.now("two"), told.results.append("after")))

    assert told.results == ["two", "after"]


def test_between_two_steps_others_are_heard(told):
    heard = []

    async def run():
        told.later("one", count=3)
        for _ in range(5):
            heard.append(told.worker.busy)
            await asyncio.sleep(0.01)
        told.worker.stop()

    asyncio.run(run())

    assert heard[0]


def test_work_that_fails_tells_why_and_is_over(told):
    def steps():
        yield 0
        msg = "no such pipeline"
        raise ModelError(msg)

    def begin():
        told.worker.work(steps(), then=told.results.append, failed=told.reasons.append, soon=0)

    ended(begin)
    begin()

    assert [str(one) for one in told.reasons] == ["no such pipeline"] * 2
    assert (told.results, told.worker.busy, told.progress) == ([], False, [0, None])


def test_who_is_told_the_result_may_begin_other_work(told):
    def begin():
        told.worker.work(told.steps("one"), then=lambda _: told.later("two"), failed=told.reasons.append, soon=0)

    ended(begin)

    assert told.results == ["two"]


def test_a_step_that_breaks_is_raised_and_the_work_is_over(told):
    def steps():
        yield 0
        msg = "a fault of ours"
        raise KeyError(msg)

    async def run():
        told.worker.work(steps(), then=told.results.append, failed=told.reasons.append, soon=0)
        with pytest.raises(KeyError, match="a fault of ours"):
            await next(iter(told.worker._tasks))

    asyncio.run(run())

    assert (told.results, told.reasons, told.worker.busy, told.progress) == ([], [], False, [0, None])


@pytest.mark.parametrize("other", ["stop", "wish"])
def test_another_thread_may_stop_work_or_want_other_work_in_the_midst_of_a_step(told, other):
    begun, heard = Event(), Event()

    def steps():
        yield 0
        begun.set()
        heard.wait(10)
        yield 1
        return "one"

    def thread():
        begun.wait(10)
        if other == "stop":
            told.worker.stop()
        else:
            told.now("two")
        heard.set()

    another = Thread(target=thread)
    another.start()
    ended(lambda: told.worker.work(steps(), then=told.results.append, failed=told.reasons.append, soon=0))
    another.join(10)

    assert told.results == ([] if other == "stop" else ["two"])
    assert (told.progress, told.worker.busy) == ([0, None], False)


def test_work_whose_loop_ends_is_over_when_something_else_is_wanted(told):
    async def run():
        told.later("one")

    asyncio.run(run())
    told.now("two")

    assert (told.results, told.worker.busy, told.progress[-1]) == (["two"], False, None)
