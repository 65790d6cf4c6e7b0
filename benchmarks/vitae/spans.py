"""From when to when, and how many years that is, as two careful readers may count."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

THIS_YEAR, THIS_MONTH = 2026, 11
NOW = THIS_YEAR * 12 + THIS_MONTH - 1
"""The month in which all papers are read, in months since the year 0."""


class Span(NamedTuple):
    """Two months, both worked in; whether only their years are written."""

    first: int
    last: int
    years_only: bool = False

    @property
    def open(self) -> bool:
        """Whether it has not ended."""
        return self.last >= NOW

    def least(self) -> tuple[int, int]:
        """Tell the months that it covers at least."""
        if not self.years_only:
            return self.first, self.last
        first, last = self.first // 12 * 12, self.last // 12 * 12
        return first, max(last, first + 1) if not self.open else max(NOW // 12 * 12, first + 1)

    def most(self) -> tuple[int, int]:
        """Tell the months that it covers at most."""
        if not self.years_only:
            return self.first, self.last + 1
        return self.first // 12 * 12, min(self.last // 12 * 12 + 12, NOW + 1)


def months(stretches: Iterable[tuple[int, int]]) -> int:
    """Count months, those of overlaps once."""
    return len({month for first, end in stretches for month in range(first, end)})


def years(sure: Iterable[Span], perhaps: Iterable[Span]) -> tuple[float, float]:
    """Tell the least and the most years of work, where some of it may count or not."""
    sure = list(sure)
    least = months(span.least() for span in sure)
    return least / 12, months(span.most() for span in [*sure, *perhaps]) / 12
