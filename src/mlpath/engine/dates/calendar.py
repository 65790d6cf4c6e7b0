"""From hours to days: a steady number of hours a week, without the days somebody is away."""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil, floor
from typing import TYPE_CHECKING

from mlpath.errors import UsageError
from mlpath.model.values import MOST_HOURS_A_WEEK, MOST_YEARS, checked_away

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_DAYS = 365 * MOST_YEARS
SLACK = 1e-6
"""Days; rounding must not push a step that ends in the evening into the next morning."""


class Calendar:
    """The days somebody learns on, counted from the start."""

    def __init__(self, start: date, hours: float, away: Sequence[tuple[date, date]] = ()) -> None:
        self.start = start
        self.hours_a_day = hours / 7
        self.away = checked_away(away)
        check_hours(hours)

    def starts(self, hours: float) -> date:
        """Give the day on which the hour after `hours` is done."""
        return self._day(floor(hours / self.hours_a_day + SLACK))

    def ends(self, hours: float) -> date:
        """Give the day on which `hours` hours are complete."""
        return self._day(max(0, ceil(hours / self.hours_a_day - SLACK) - 1))

    @property
    def last(self) -> date:
        """The last day that is told, for a later one, too: nobody plans beyond it."""
        return self.start + timedelta(min(MOST_DAYS, (date.max - self.start).days))

    def hours_until(self, last: date) -> float:
        """Count the hours up to the end of a day."""
        return self.days_until(last) * self.hours_a_day

    def days_until(self, last: date) -> int:
        """Count the days somebody can learn, the last one included."""
        days = (last - self.start).days + 1
        for first, end in self.away:
            overlap = (min(end, last) - max(first, self.start)).days + 1
            days -= max(0, overlap)
        return max(0, days)

    def week(self, day: date) -> int:
        """Count the weeks of the plan, the first is 1."""
        return (day - self.start).days // 7 + 1

    def _day(self, number: int) -> date:
        """Give the learning day with a number, the first is 0."""
        try:
            day = self.start + timedelta(number)
            for first, end in self.away:
                if end >= self.start and day >= first:
                    day += end - max(first, self.start) + timedelta(1)
        except OverflowError:
            return self.last
        return min(day, self.last)


def check_hours(hours: float) -> None:
    """Refuse hours a week that nobody can mean."""
    if not 0 < hours <= MOST_HOURS_A_WEEK:
        raise UsageError(
            f"{hours:g} hours a week is not possible",
            hint=f"Give a number above 0, at most {MOST_HOURS_A_WEEK}; most people manage 4 to 15.",
        )
