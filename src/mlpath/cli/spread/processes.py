"""Work on all cores of this computer: bounded memory, and no wait for a process that died."""

from __future__ import annotations

import sys
from collections import deque
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from mlpath.errors import MlpathError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future

    from mlpath.cli.spread.task import Task

    Hand = Callable[[Any], Future[Any]]

DEATHS = 2
"""So often a process may die over the same batch before the work is given up."""
AHEAD = 6
"""Batches a process that may wait for an answer: memory does not grow with what is read."""

_answer: Callable[[Any], Any] | None = None


def over_processes(work: Task[Any, Any], batches: Iterator[Any], *, jobs: int) -> Iterator[Any]:
    """Hand batches to processes, a bounded number ahead, and give the answers back in order.

    A process that dies (killed, out of memory) takes the others of its pool with it: what waits is
    done again by a new pool, a few times at most.
    """
    from concurrent.futures import BrokenExecutor

    waiting: deque[Any] = deque()
    stuck: Any = None
    deaths = 0
    while True:
        with _pool(jobs, work) as hand:
            try:
                yield from _ahead(batches, waiting, hand, most=AHEAD * jobs)
            except BrokenExecutor:
                deaths = deaths + 1 if waiting[0] is stuck else 1
                stuck = waiting[0]
            else:
                return
        if deaths > DEATHS:
            raise MlpathError(
                f"the work stopped: the processes that do it were killed {deaths} times",
                hint="Is there too little memory? Give less at a time.",
            )


def _ahead(batches: Iterator[Any], waiting: deque[Any], hand: Hand, *, most: int) -> Iterator[Any]:
    """Yield answers in order; what was handed out and not answered stays in `waiting`."""
    answers = deque(hand(batch) for batch in waiting)
    for batch in batches:
        waiting.append(batch)
        answers.append(hand(batch))
        if len(answers) >= most:
            yield _next(answers, waiting)
    while answers:
        yield _next(answers, waiting)


def _next(answers: deque[Future[Any]], waiting: deque[Any]) -> Any:
    answer = answers[0].result()
    answers.popleft()
    waiting.popleft()
    return answer


@contextmanager
def _pool(jobs: int, work: Task[Any, Any]) -> Iterator[Hand]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # Forking is safe here: no thread of ours runs before it, and it costs no second start-up.
    context = multiprocessing.get_context("fork" if sys.platform.startswith("linux") else "spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_prepare, initargs=(work,))
    others = set(multiprocessing.active_children())
    try:
        yield lambda batch: pool.submit(_in_worker, batch)
    except BaseException:
        # Nobody waits for what they do: else whoever presses Ctrl-C twice waits for ever.
        for child in set(multiprocessing.active_children()) - others:
            child.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _prepare(work: Task[Any, Any]) -> None:
    import gc
    import signal
    from threading import Thread

    global _answer  # noqa: PLW0603 - one a process, made when it starts
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interruption means
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # its answer may be nobody's any more
    Thread(target=_end_with_parent, daemon=True).start()
    _answer = work.start()
    gc.freeze()  # the catalogue stays: who looks for cycles need not go through it again


def _end_with_parent() -> None:
    """End when whoever takes the answers has ended, however that came about."""
    import os
    from multiprocessing import parent_process

    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)


def _in_worker(batch: Any) -> Any:
    assert _answer is not None
    return _answer(batch)
