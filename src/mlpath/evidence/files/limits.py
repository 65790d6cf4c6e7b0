"""What reading one file may cost, and how a child process is held to it."""

from __future__ import annotations

import signal
from contextlib import suppress

MEMORY = 512 << 20
"""Bytes of memory of the child process."""
CPU_SECONDS = 8
"""Of processor time for one file."""
WALL_SECONDS = 10.0
"""From asking for a file to giving up on it."""
DOCUMENT_BYTES = 20 << 20
"""A larger file is no CV and no posting."""
TEXT_BYTES = 4 << 20
"""A larger text file is not one document."""
LETTERS = 300_000
"""Letters of one document that are kept: about a hundred pages."""
ANSWER_BYTES = 4 << 20
"""A longer answer of the child is not believed."""
RATIO = 400
"""Text never packs better than this; what does is a bomb."""
BOMB_BYTES = 256 << 20
"""What a compressed file may always unpack to."""


class TooSlowError(Exception):
    """Reading a file took more processor time than it may."""


def hold() -> None:
    """Limit this process for good: memory, no files written, no core dump."""
    try:
        import resource
    except ImportError:  # not on this system: the parent's clock still holds
        return
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))

    def stop(*_: object) -> None:
        raise TooSlowError

    signal.signal(signal.SIGXCPU, stop)


def allow(seconds: int = CPU_SECONDS) -> None:
    """Grant this process so many more seconds of processor time, counted from now."""
    try:
        import resource
    except ImportError:
        return
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = usage.ru_utime + usage.ru_stime
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (int(used) + seconds + 1, hard))
