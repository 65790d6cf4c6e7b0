"""Steps in their order, each with the hours at which it starts and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.order.best import best_order, kept_if_good
from mlpath.engine.order.jobs import MICRO, as_jobs
from mlpath.engine.order.tracks import in_sequence, side_by_side
from mlpath.model.plan import Optimality

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.levels.steps import Step
    from mlpath.engine.order.jobs import Jobs
    from mlpath.engine.order.tracks import Slot
    from mlpath.model.ids import SkillId
    from mlpath.model.skill import Skill


class Way(NamedTuple):
    """Steps in the order in which they start; their needs are places in this order."""

    steps: tuple[Step, ...]
    slots: tuple[Slot, ...]
    """When each runs, in minutes as planned."""
    optimality: Optimality
    kept: bool


def way(
    skills: Mapping[SkillId, Skill],
    steps: Sequence[Step],
    *,
    tracks: int = 1,
    followed: Sequence[tuple[SkillId, int]] = (),
) -> Way:
    """Put steps in the best order, or keep the one followed when that is hardly worse."""
    jobs = as_jobs(steps)
    best = best_order(jobs)
    ordering = kept_if_good(jobs, best, _as_numbers(steps, followed))
    if tracks > 1:
        slots = side_by_side(jobs, ordering.order, [skills[step.skill].area for step in steps])
    else:
        slots = in_sequence(jobs, ordering.order)
    place = {slot.job: k for k, slot in enumerate(slots)}
    ordered = tuple(
        steps[slot.job]._replace(needs=tuple(sorted(place[n] for n in steps[slot.job].needs)))
        for slot in slots
    )
    kept = bool(followed) and ordering is not best
    return Way(ordered, tuple(slots), _optimality(jobs, slots, best.lower_bound), kept)


def _as_numbers(steps: Sequence[Step], followed: Sequence[tuple[SkillId, int]]) -> list[int]:
    """Find the steps that are still there of an order somebody follows."""
    numbers = {(step.skill, step.to): k for k, step in enumerate(steps)}
    return [numbers[one] for one in dict.fromkeys(followed) if one in numbers]


def _optimality(jobs: Jobs, slots: Sequence[Slot], bound: int) -> Optimality:
    """Say how good the order is as it runs.

    The bound holds for steps side by side as well: run one after the other in the order in which
    they end, none would end later.
    """
    cost = sum(jobs.gains[slot.job] * slot.end for slot in slots)
    return Optimality(
        cost=cost / MICRO / 60,
        lower_bound=bound / MICRO / 60,
        gap=(cost - bound) / cost if cost else 0.0,
        proven=cost == bound,
    )
