"""Steps in their order, each with the hours and the days on which it starts and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.dates.forecast import finish_of
from mlpath.engine.order.best import best_order, kept_if_good
from mlpath.engine.order.jobs import MICRO, as_jobs
from mlpath.engine.order.tracks import in_sequence, side_by_side
from mlpath.model.reports.plan import Optimality

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from mlpath.engine.dates.calendar import Calendar
    from mlpath.engine.levels.steps import Step
    from mlpath.engine.order.jobs import Jobs
    from mlpath.engine.order.tracks import Slot
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.plan import Finish, Pace


class Ordered(NamedTuple):
    """Steps in the order in which they start; their needs are places in this order."""

    steps: tuple[Step, ...]
    slots: tuple[Slot, ...]
    """When each runs, in minutes as planned."""
    optimality: Optimality
    kept: bool


def in_order(
    skills: Mapping[SkillId, Skill],
    steps: Sequence[Step],
    *,
    tracks: int = 1,
    followed: Sequence[tuple[SkillId, int]] = (),
) -> Ordered:
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
    return Ordered(ordered, tuple(slots), _optimality(jobs, slots, best.lower_bound), kept)


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


class Schedule(NamedTuple):
    """Steps in their order on a calendar, at the person's pace."""

    ordered: Ordered
    calendar: Calendar
    pace: Pace

    def starts(self, number: int) -> date:
        """Give the first day of a step."""
        return self.calendar.starts(self._hours(self.ordered.slots[number].start))

    def ends(self, number: int) -> date:
        """Give the last day of a step."""
        return self.calendar.ends(self._hours(self.ordered.slots[number].end))

    def before_end(self, number: int, hours: float) -> date:
        """Give the day that lies some hours of learning before the end of a step."""
        end = self._hours(self.ordered.slots[number].end)
        return self.calendar.starts(max(0.0, end - hours * self.pace.factor))

    def finish(self) -> Finish:
        """Give the days on which everything is done, early, likely and late."""
        return finish_of(self.ordered.steps, self.calendar, self.pace)

    def _hours(self, minutes: int) -> float:
        return minutes / 60 * self.pace.factor
