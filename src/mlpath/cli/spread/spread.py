"""The one seam: the same answers in the same order, wherever the work is done."""

from __future__ import annotations

import os
from enum import StrEnum
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlpath.cli.spread.task import Task

    In = TypeVar("In")
    Out = TypeVar("Out")

WORTH_IT = 4
"""With fewer batches, starting processes costs more than it saves."""


class Engine(StrEnum):
    """Where work is done."""

    HERE = "here"
    PROCESSES = "processes"
    DASK = "dask"


class Spread(NamedTuple):
    """Where somebody wants work to be done; all cores of this computer where that is worth it."""

    engine: Engine | None = None
    jobs: int | None = None
    """Processes, or workers of a cluster on this computer."""
    scheduler: str | None = None
    """The address of a cluster's scheduler."""
    fingerprint: str = ""
    """Of the catalogue that whoever does the work has to have."""

    def over(self, work: Task[In, Out], batches: Iterable[In]) -> Iterator[Out]:
        """Answer all batches in order; few wait at a time."""
        if self.engine is Engine.DASK:
            from mlpath.cli.spread.dask.engine import over_dask

            yield from over_dask(
                work,
                iter(batches),
                scheduler=self.scheduler,
                workers=self.jobs or cores(),
                fingerprint=self.fingerprint,
            )
            return
        stream = iter(batches)
        first = list(islice(stream, WORTH_IT))
        everything = chain(first, stream)
        jobs = 1 if self.engine is Engine.HERE else self.jobs or cores()
        if jobs == 1 or len(first) < WORTH_IT:
            if first:
                yield from map(work.start(), everything)
            return
        from mlpath.cli.spread.processes import over_processes

        yield from over_processes(work, everything, jobs=jobs)


def spread(work: Task[In, Out], batches: Iterable[In], *, jobs: int | None = None) -> Iterator[Out]:
    """Answer all batches in order, on all cores where that is worth it; few wait at a time."""
    return Spread(jobs=jobs).over(work, batches)


def cores() -> int:
    """Count the cores that may be used."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
