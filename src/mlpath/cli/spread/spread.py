"""The one seam: the same answers in the same order, wherever the work is done."""

from __future__ import annotations

import os
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlpath.cli.spread.task import Task

    In = TypeVar("In")
    Out = TypeVar("Out")

WORTH_IT = 4
"""With fewer batches, starting processes costs more than it saves."""


def cores() -> int:
    """Count the cores that may be used."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def spread(work: Task[In, Out], batches: Iterable[In], *, jobs: int | None = None) -> Iterator[Out]:
    """Answer all batches in order, on all cores where that is worth it; few wait at a time."""
    stream = iter(batches)
    first = list(islice(stream, WORTH_IT))
    everything = chain(first, stream)
    many = jobs or cores()
    if many == 1 or len(first) < WORTH_IT:
        if first:
            yield from map(work.start(), everything)
        return
    from mlpath.cli.spread.processes import over_processes

    yield from over_processes(work, everything, jobs=many)
