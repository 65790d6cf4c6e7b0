"""The modules of a plan as a timeline that fits a screen: near ones, then the rest in groups."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from mlpath.views.blocks import TimeBar, TimeChart
from mlpath.views.words import FIRST_MODEL, MONTHS, day, hours

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.model.reports.framed import OpenChoice
    from mlpath.model.reports.plan import Plan, PlanModule
    from mlpath.model.reports.roadmap import Roadmap, RoadStage

T = TypeVar("T")

MOST = 10
"""Lines of modules that fit a screen."""
FEWEST = 8
"""The same where much stands above them."""
NEAR = 6
"""Modules that have a line of their own where there are more."""
MOST_TICKS = 8
SOON = 0.16
"""Where the first name over the bars would begin so early, the day of the start has none."""
WEEKS_A_MONTH = 4.35
MONTHS_A_TICK = (1, 2, 3, 6, 12, 24, 60, 120)
LONGEST = 34
"""Letters that the subjects of a group may take."""


def timeline_of(plan: Plan, *, everything: bool = False) -> TimeChart:
    """Draw a line a module, or where there are many, a line for several of those far away."""
    ends = [plan.start, *(module.end for module in plan.modules)]
    ends += [part.end for part in (plan.capstone, plan.interviews) if part]
    scale = _Scale(plan.start, max(ends))
    most = max(FEWEST, MOST - _above(plan))
    groups = grouped(plan.modules, everything=everything, most=most)
    lanes = [_lane(scale, group) for group in groups]
    if plan.choice:
        done = sum(group[-1][1].end < plan.choice.until for group in groups)
        lanes.insert(done, _tried(scale, plan.choice))
    if plan.capstone:
        one = plan.capstone
        lanes.append(
            TimeBar(
                number="◆",
                name="Capstone",
                builds=one.name,
                aside=hours(one.hours),
                until=day(one.end),
                start=scale.share(one.start),
                end=scale.share(one.end, after=1),
            )
        )
    if plan.interviews:
        talks = plan.interviews
        lanes.append(
            TimeBar(
                number="▫",
                name=f"Interviews from {day(talks.start)}",
                aside=hours(talks.hours),
                until=day(talks.end),
                start=scale.share(talks.start),
                end=scale.share(talks.end, after=1),
                beside=True,
            )
        )
    if plan.offer and plan.start < plan.offer.first_day <= scale.end:
        at = scale.share(plan.offer.first_day)
        name = f"First day: {day(plan.offer.first_day)}"
        lanes.append(TimeBar(number="▫", name=name, start=at, end=at, beside=True))
    return TimeChart(lanes=tuple(lanes), ticks=tuple(scale.ticks()))


def _tried(scale: _Scale, one: OpenChoice) -> TimeBar:
    return TimeBar(
        number="▫",
        name="Trying both roles",
        aside=hours(one.trying),
        until=day(one.until),
        start=scale.share(one.begins),
        end=scale.share(one.until, after=1),
    )


def _above(plan: Plan) -> int:
    """Count what stands above the modules besides the answer and a day: it takes their room."""
    first = plan.advice.first if plan.advice else None
    told = (plan.offer, first, plan.then, plan.internship, plan.choice, plan.finish.usual, plan.cut)
    return sum(map(bool, told))


def grouped(
    modules: Sequence[T], *, everything: bool, most: int = MOST
) -> list[list[tuple[int, T]]]:
    """Put modules with their numbers in groups: one each for the near ones."""
    numbered = list(enumerate(modules, 1))
    if everything or len(numbered) <= most:
        return [[one] for one in numbered]
    near, far = numbered[:NEAR], numbered[NEAR:]
    size = -(-len(far) // (most - NEAR))
    return [[one] for one in near] + [far[k : k + size] for k in range(0, len(far), size)]


def _lane(scale: _Scale, group: Sequence[tuple[int, PlanModule]]) -> TimeBar:
    modules = [module for _, module in group]
    first, last = group[0][0], group[-1][0]
    ends = max(module.end for module in modules)
    alone = modules[0] if len(modules) == 1 else None
    made = alone.project.name if alone and alone.project else ""
    return TimeBar(
        number=f"{first}" if alone else f"{first}–{last}",
        name=alone.title if alone else subjects(modules),
        aside=hours(sum(module.hours for module in modules)),
        until=day(ends),
        builds=made,
        mark=_mark(modules),
        start=scale.share(min(module.start for module in modules)),
        end=scale.share(ends, after=1),
        beside=all(module.beside for module in modules),
    )


def _mark(modules: Sequence[PlanModule] | Sequence[RoadStage]) -> str:
    return FIRST_MODEL if any(module.first_model for module in modules) else ""


def subjects(modules: Sequence[PlanModule] | Sequence[RoadStage]) -> str:
    """Name what several modules are about, what takes most hours first."""
    spent: dict[str, float] = {}
    for module in modules:
        spent[module.theme] = spent.get(module.theme, 0.0) + module.hours
    most = sorted(spent, key=lambda theme: -spent[theme])
    return next(
        text
        for number in (len(most), 2, 1)
        if len(text := _first_of(most, number)) <= LONGEST or number == 1
    )


def _first_of(themes: Sequence[str], number: int) -> str:
    """Name the first few; how many follow says the line itself, by its numbers."""
    return ", ".join([*themes[:number], *(["and more"] if number < len(themes) else [])])


def road_of(report: Roadmap, *, everything: bool = False) -> TimeChart:
    """Draw the modules of a roadmap, which has weeks and no dates."""
    last = max((stage.weeks[1] for stage in report.stages), default=1)
    weeks = max(last, report.weeks[1], 1)
    lanes = []
    for group in grouped(report.stages, everything=everything):
        stages = [stage for _, stage in group]
        alone = stages[0] if len(stages) == 1 else None
        ends = max(stage.weeks[1] for stage in stages)
        lanes.append(
            TimeBar(
                number=f"{group[0][0]}" if alone else f"{group[0][0]}–{group[-1][0]}",
                name=alone.name if alone else subjects(stages),
                aside=hours(sum(stage.hours for stage in stages)),
                until=f"week {ends}",
                builds=alone.project.name if alone and alone.project else "",
                mark=_mark(stages),
                start=(min(stage.weeks[0] for stage in stages) - 1) / weeks,
                end=ends / weeks,
                beside=all(stage.beside for stage in stages),
            )
        )
    if report.capstone:
        one, begins = report.capstone, min(last, weeks - 1) / weeks
        until = min(1.0, begins + one.hours / report.hours_a_week / weeks)
        lanes.append(
            TimeBar(
                number="◆",
                name="Capstone",
                builds=one.name,
                aside=hours(one.hours),
                start=begins,
                end=until,
            )
        )
    unit, ticks = _months(weeks)
    return TimeChart(lanes=tuple(lanes), ticks=ticks, unit=unit)


def _months(weeks: int) -> tuple[str, tuple[tuple[float, str], ...]]:
    """Number the months, or the years, of so many weeks, and say which of the two they are."""
    whole = max(1, round(weeks / WEEKS_A_MONTH))
    every = next((n for n in MONTHS_A_TICK if whole / n <= MOST_TICKS), MONTHS_A_TICK[-1])
    unit, size = ("year", len(MONTHS)) if every >= len(MONTHS) else ("month", 1)
    return unit, tuple((month / whole, str(month // size + 1)) for month in range(0, whole, every))


def _first_of_month(month: int) -> date:
    """Return the first day of a month, counted from the year 0."""
    year, place = divmod(month, len(MONTHS))
    return date(year, place + 1, 1)


class _Scale:
    """Days on a line from 0 to 1."""

    def __init__(self, start: date, end: date) -> None:
        self.start, self.end = start, end
        self.days = max(1, (end - start).days + 1)

    def share(self, when: date, *, after: int = 0) -> float:
        """Return the place of a day, or of so many days after it."""
        return ((when - self.start).days + after) / self.days

    def _covers_a_year(self, month: int) -> bool:
        """Tell whether a name at the start would leave a year no room in this month."""
        return month % len(MONTHS) == 0 and self.share(_first_of_month(month)) < SOON

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Yield the first days of months with their names, not too many; the first is the year.

        So is January: "2026 2027 Mar", for "Nov 2027" would be read as one day.
        """
        begin = self.start.year * len(MONTHS) + self.start.month - 1
        months = self.end.year * len(MONTHS) + self.end.month - begin
        every = next((n for n in MONTHS_A_TICK if months / n <= MOST_TICKS), MONTHS_A_TICK[-1])
        if -begin % every >= SOON * months:
            yield 0.0, str(self.start.year)
        for month in range(begin, begin + months):
            year, place = divmod(month, len(MONTHS))
            if month % every == 0:
                name = MONTHS[place] if place else str(year)
                at = max(0.0, self.share(_first_of_month(month)))
                if at or not self._covers_a_year(month + every):
                    yield at, name
