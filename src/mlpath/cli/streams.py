"""Standard streams that are closed or full: no fault of the program, and no reason to lie."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from mlpath.errors import MlpathError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


class UnwrittenError(MlpathError):
    """What was asked for could not be written to stdout."""

    def __init__(self, error: OSError) -> None:
        super().__init__(
            f"the output could not be written: {(error.strerror or 'unknown reason').lower()}",
            hint="Look where stdout goes to: a full disk, or a file that may not be written.",
        )


def open_all() -> None:
    """Let nothing be read from, and nothing be written to, streams that were closed.

    In the order of their numbers, so that no other file gets the number of one.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123


def end_on_signals() -> None:
    """End in an orderly way when somebody ends the program: a terminal is put back as it was."""
    import signal

    def leave(number: int, _: FrameType | None) -> None:
        sys.exit(128 + number)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # not under nohup
            signal.signal(number, leave)


@contextmanager
def writing() -> Iterator[None]:
    """Say in a sentence that stdout takes nothing; whoever stopped reading is no failure."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UnwrittenError(error) from error


def flush() -> None:
    """Write what waits to be written to stdout."""
    with writing():
        sys.stdout.flush()


def was_echoing(error: OSError) -> bool:
    """Tell whether the framework wrote a help text to stdout when it failed."""
    import traceback

    return any(frame.name == "echo" for frame in traceback.extract_tb(error.__traceback__))


def give_up_stdout() -> None:
    """Send what is still to be written nowhere, so that nothing complains when the program ends."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())  # type: ignore[union-attr] # it was open
