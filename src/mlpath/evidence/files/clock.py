"""Ending what takes too long, in the main thread and in any other."""

from __future__ import annotations

import signal
from contextlib import contextmanager, suppress
from threading import current_thread, get_ident, main_thread
from time import sleep
from typing import TYPE_CHECKING

from mlpath.evidence.files.limits import TooSlowError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Thread

STEPS = 100
"""Far more than pass until a thread hears."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise TooSlowError in whatever goes on longer than this."""
    alone = hasattr(signal, "setitimer") and current_thread() is main_thread()
    with _by_signal(seconds) if alone else _by_thread(seconds):
        yield


@contextmanager
def _by_signal(seconds: float) -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def _by_thread(seconds: float) -> Iterator[None]:
    """Ring in a thread that gets no signals; it hears between two steps of the interpreter."""
    from ctypes import c_ulong, py_object, pythonapi
    from threading import Lock, Timer

    here = c_ulong(get_ident())
    first = Lock()  # taken by whoever comes first, the end or the bell

    def ring() -> None:
        if first.acquire(blocking=False):
            pythonapi.PyThreadState_SetAsyncExc(here, py_object(TooSlowError))

    timer = Timer(seconds, ring)
    timer.daemon = True
    timer.start()
    heard = False
    try:
        yield
    except TooSlowError:
        heard = True
        raise
    finally:
        timer.cancel()
        if not first.acquire(blocking=False) and not heard:
            _hear(timer)


def _hear(timer: Thread) -> None:
    """Wait for a bell that has rung, so that it strikes nothing that comes later."""
    with suppress(TooSlowError):
        timer.join()
        for _ in range(STEPS):
            sleep(0)
