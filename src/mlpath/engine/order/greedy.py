"""A good order quickly: the densest bundle first, then small moves while they help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.order.jobs import ancestors, bits

if TYPE_CHECKING:
    from mlpath.engine.order.jobs import Jobs

LONGEST_RUN = 3


def good_order(jobs: Jobs) -> list[int]:
    """Order a block well, in time that grows gently with its size."""
    return improved(jobs, densest_first(jobs))


def densest_first(jobs: Jobs) -> list[int]:
    """Take again and again the job that, with all it still needs, is worth most a minute."""
    closed = [mask | 1 << job for job, mask in enumerate(ancestors(jobs))]
    return _unfold(jobs, closed, (1 << len(closed)) - 1)


def _unfold(jobs: Jobs, closed: list[int], left: int) -> list[int]:
    order: list[int] = []
    while left:
        job = _densest(jobs, closed, left)
        bundle = closed[job] & left
        if bundle != 1 << job:
            order += _unfold(jobs, closed, bundle & ~(1 << job))
        order.append(job)
        left &= ~bundle
    return order


def _densest(jobs: Jobs, closed: list[int], left: int) -> int:
    """Find the job whose bundle is densest; ties go to the shorter bundle."""
    best, best_gain, best_minutes = -1, 0, 1
    for job in bits(left):
        minutes = gain = 0
        for one in bits(closed[job] & left):
            minutes += jobs.minutes[one]
            gain += jobs.gains[one]
        difference = gain * best_minutes - best_gain * minutes
        if best < 0 or difference > 0 or (not difference and minutes < best_minutes):
            best, best_gain, best_minutes = job, gain, minutes
    return best


def improved(jobs: Jobs, order: list[int]) -> list[int]:
    """Move single jobs and short runs to better places until nothing helps.

    Every move lowers the cost, a whole number, so this ends.
    """
    order = list(order)
    while _pass(jobs, order):
        pass
    return order


def _pass(jobs: Jobs, order: list[int]) -> bool:
    """Try every run once; tell whether any moved."""
    moved = False
    for length in range(1, LONGEST_RUN + 1):
        for start in range(len(order) - length + 1):
            moved |= _move_run(jobs, order, start, length)
    return moved


def _move_run(jobs: Jobs, order: list[int], start: int, length: int) -> bool:
    """Move one run to where it helps most; tell whether it moved."""
    run = order[start : start + length]
    earlier = _best_earlier(jobs, order, start, run)
    later = _best_later(jobs, order, start + length, run)
    if min(earlier, later)[0] >= 0:
        return False
    target = earlier[1] if earlier[0] <= later[0] else later[1] - length
    del order[start : start + length]
    order[target:target] = run
    return True


def _best_earlier(jobs: Jobs, order: list[int], start: int, run: list[int]) -> tuple[int, int]:
    """Find the change in cost and the place of the best earlier start."""
    minutes, gain = _size(jobs, run)
    needed = {need for job in run for need in jobs.needs[job]}
    change, best, k = 0, (0, start), start - 1
    while k >= 0 and order[k] not in needed:
        change += jobs.gains[order[k]] * minutes - jobs.minutes[order[k]] * gain
        best = min(best, (change, k))
        k -= 1
    return best


def _best_later(jobs: Jobs, order: list[int], end: int, run: list[int]) -> tuple[int, int]:
    """Find the change in cost and the place after which the run best goes."""
    minutes, gain = _size(jobs, run)
    members = set(run)
    change, best, k = 0, (0, end), end
    while k < len(order) and members.isdisjoint(jobs.needs[order[k]]):
        change += jobs.minutes[order[k]] * gain - jobs.gains[order[k]] * minutes
        best = min(best, (change, k + 1))
        k += 1
    return best


def _size(jobs: Jobs, run: list[int]) -> tuple[int, int]:
    return sum(jobs.minutes[j] for j in run), sum(jobs.gains[j] for j in run)
