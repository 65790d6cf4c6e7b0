"""Things that run beside each other: hours of a week shared between lanes.

The first lane is what most of the week goes to. Another lane takes its share of the week as long
as its next thing can begin; what waits for something gives its hours to the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

TINY = 1e-9


class Work(NamedTuple):
    """Something that takes hours and waits for others, by number."""

    hours: float
    waits: frozenset[int]


class Lane(NamedTuple):
    """Work that is done one after the other, and its share of a week."""

    work: tuple[int, ...]
    share: float = 1.0


class Period(NamedTuple):
    """Hours from the start, of everything together."""

    start: float
    end: float


def spans(work: Sequence[Work], lanes: Sequence[Lane]) -> list[Period]:
    """Tell when each work begins and ends; the first lane has what the others leave."""
    left = [one.hours for one in work]
    begun: dict[int, float] = {}
    done: dict[int, float] = {}
    queues = [list(lane.work) for lane in lanes]
    clock = 0.0
    while any(queues):
        heads = [
            queue[0] if queue and work[queue[0]].waits <= done.keys() else None for queue in queues
        ]
        if not any(head is not None for head in heads):
            # Lanes that wait for each other: what comes first goes on.
            first = min(queue[0] for queue in queues if queue)
            heads = [first if queue and queue[0] == first else None for queue in queues]
        rates = _rates(lanes, heads)
        step = min(
            left[head] / rate for head, rate in zip(heads, rates, strict=True) if head is not None
        )
        for queue, head, rate in zip(queues, heads, rates, strict=True):
            if head is not None:
                begun.setdefault(head, clock)
                left[head] -= step * rate
                if left[head] <= TINY:
                    done[head] = clock + step
                    queue.pop(0)
        clock += step
    return [Period(begun[number], done[number]) for number in range(len(work))]


def _rates(lanes: Sequence[Lane], heads: Sequence[int | None]) -> list[float]:
    """Share a week between the lanes that have something to do."""
    beside = sum(
        lane.share for lane, head in zip(lanes[1:], heads[1:], strict=True) if head is not None
    )
    if heads[0] is not None:
        return [1 - beside, *(lane.share for lane in lanes[1:])]
    return [0.0, *(lane.share / beside if beside else 0.0 for lane in lanes[1:])]
