"""Extra precedence that costs nothing: one job that is better than another in every way goes first.

If job a takes no longer than b, is worth no less, needs nothing that b does not need, and unlocks
all that b unlocks, then in an order where b comes first the two can change places: nothing becomes
invalid, nothing between them ends later, and the gains of a and b come no later. So "a before b"
may be imposed, again and again, and the search has less to look at.
"""

from __future__ import annotations

from mlpath.engine.order.jobs import Jobs, ancestors, bits, descendants


def dominated(jobs: Jobs) -> tuple[Jobs, list[int]]:
    """Add all such precedence to a block.

    Gives the block with its jobs renumbered, so that needs still have smaller numbers, and the
    old number of each new one.
    """
    above = ancestors(jobs)
    below = descendants(above)
    while _impose_once(jobs, above, below):
        pass
    old = sorted(range(len(above)), key=lambda j: (above[j].bit_count(), j))
    new = {job: k for k, job in enumerate(old)}
    needs = tuple(tuple(new[q] for q in _direct(above, job)) for job in old)
    minutes = tuple(jobs.minutes[job] for job in old)
    gains = tuple(jobs.gains[job] for job in old)
    return Jobs(minutes=minutes, gains=gains, needs=needs), old


def _impose_once(jobs: Jobs, above: list[int], below: list[int]) -> bool:
    """Go through all pairs once; tell whether anything was added."""
    added = False
    for a in range(len(above)):
        for b in range(len(above)):
            if a == b or above[b] >> a & 1 or above[a] >> b & 1:
                continue
            if (
                jobs.minutes[a] <= jobs.minutes[b]
                and jobs.gains[a] >= jobs.gains[b]
                and not above[a] & ~above[b]
                and not below[b] & ~below[a]
            ):
                _impose(a, b, above, below)
                added = True
    return added


def _impose(a: int, b: int, above: list[int], below: list[int]) -> None:
    """Put `a` and all before it before `b` and all after it."""
    before, after = above[a] | 1 << a, below[b] | 1 << b
    for job in bits(after):
        above[job] |= before
    for job in bits(before):
        below[job] |= after


def _direct(above: list[int], job: int) -> list[int]:
    """List what has to come before a job and is not implied by the rest."""
    implied = 0
    for need in bits(above[job]):
        implied |= above[need]
    return list(bits(above[job] & ~implied))
