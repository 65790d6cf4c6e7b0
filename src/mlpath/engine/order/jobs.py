"""Jobs to put in order: whole minutes, whole micro-points, and what has to come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mlpath.engine.levels.steps import Step

MICRO = 1_000_000
"""Points are counted in millionths, so that sums are exact."""


@record
class Jobs:
    """An ordering problem; jobs are numbered from 0, and what a job needs has a smaller number."""

    minutes: tuple[int, ...]
    """How long each job takes, above 0."""
    gains: tuple[int, ...]
    """What each job is worth, 0 or more."""
    needs: tuple[tuple[int, ...], ...]
    """The jobs that have to be finished before each job."""


def as_jobs(steps: Sequence[Step]) -> Jobs:
    """Turn steps into an ordering problem of whole numbers."""
    return Jobs(
        minutes=tuple(round(step.likely * 60) for step in steps),
        gains=tuple(round(step.gain * MICRO) for step in steps),
        needs=tuple(step.needs for step in steps),
    )


def bits(mask: int) -> Iterator[int]:
    """Give the members of a set of jobs held as a bit mask, smallest first."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def mask_of(ids: Iterable[int]) -> int:
    """Hold a set of jobs as a bit mask."""
    mask = 0
    for job in ids:
        mask |= 1 << job
    return mask


def ancestors(jobs: Jobs) -> list[int]:
    """Find everything that has to come before each job, directly or not."""
    found: list[int] = []
    for needs in jobs.needs:
        mask = 0
        for need in needs:
            mask |= found[need] | 1 << need
        found.append(mask)
    return found


def descendants(above: Sequence[int]) -> list[int]:
    """Turn "what comes before" into "what comes after"."""
    below = [0] * len(above)
    for job, mask in enumerate(above):
        for one in bits(mask):
            below[one] |= 1 << job
    return below


def restrict(jobs: Jobs, ids: Sequence[int]) -> Jobs:
    """Take some jobs as a problem of their own, numbered by their place in the ascending `ids`.

    Only direct needs are kept, so `ids` must not have a gap in the middle of a chain: every set
    used here is a closed set minus a smaller closed set, which never has one.
    """
    place = {job: k for k, job in enumerate(ids)}
    return Jobs(
        minutes=tuple(jobs.minutes[job] for job in ids),
        gains=tuple(jobs.gains[job] for job in ids),
        needs=tuple(tuple(place[q] for q in jobs.needs[job] if q in place) for job in ids),
    )


def cost_of(jobs: Jobs, order: Iterable[int]) -> int:
    """Add up gain times time of completion: what the best order makes smallest."""
    elapsed = total = 0
    for job in order:
        elapsed += jobs.minutes[job]
        total += jobs.gains[job] * elapsed
    return total


def respects(jobs: Jobs, order: Sequence[int]) -> bool:
    """Tell whether `order` holds every job once and never before something that it needs."""
    place = {job: k for k, job in enumerate(order)}
    if len(place) != len(order) or len(order) != len(jobs.minutes):
        return False
    return all(place[need] < place[job] for job in order for need in jobs.needs[job])
