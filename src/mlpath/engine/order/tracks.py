"""One thing after the other, or two side by side that do not wait for each other.

With two tracks the hours of a week are shared between two steps. What a step needs is always
finished before it starts, and when nothing else can be started all hours go into the one step.
Steps of different areas are put side by side where possible: it is easier to change between
mathematics and coding than between two kinds of mathematics.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.order.jobs import Jobs

AHEAD = 6
"""How many places a step may be moved up to run beside another one."""


class Slot(NamedTuple):
    """When a job runs, in minutes of learning since the start."""

    start: int
    end: int
    job: int
    track: int


def in_sequence(jobs: Jobs, order: Sequence[int]) -> list[Slot]:
    """Run the jobs one after the other."""
    slots: list[Slot] = []
    elapsed = 0
    for job in order:
        slots.append(Slot(elapsed, elapsed + jobs.minutes[job], job, 1))
        elapsed += jobs.minutes[job]
    return slots


def side_by_side(jobs: Jobs, order: Sequence[int], areas: Sequence[str]) -> list[Slot]:
    """Run two jobs at a time, each at half speed, in about the given order."""
    waiting = list(order)
    running: dict[int, tuple[int, int, int]] = {}  # track: job, minutes left, start
    slots: list[Slot] = []
    clock = 0
    while waiting or running:
        for track in (1, 2):
            if track not in running:
                beside = {areas[job] for job, _, _ in running.values()}
                job = _next(jobs, waiting, running, beside, areas)
                if job is not None:
                    waiting.remove(job)
                    running[track] = (job, jobs.minutes[job], clock)
        least = min(left for _, left, _ in running.values())
        clock += least * len(running)
        for track, (job, left, start) in sorted(running.items()):
            running[track] = (job, left - least, start)
            if left == least:
                slots.append(Slot(start, clock, job, track))
                del running[track]
    return sorted(slots)


def _next(
    jobs: Jobs,
    waiting: Sequence[int],
    running: dict[int, tuple[int, int, int]],
    beside: set[str],
    areas: Sequence[str],
) -> int | None:
    """Find the next job whose needs are finished, of another area if one is near."""
    unfinished = {*waiting, *(job for job, _, _ in running.values())}
    free = [job for job in waiting[:AHEAD] if unfinished.isdisjoint(jobs.needs[job])]
    other = [job for job in free if areas[job] not in beside]
    return next(iter(other or free), None)
