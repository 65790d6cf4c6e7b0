"""Nothing about few people: the rules by which numbers of a group may be told.

Two rules, and what follows from them. **Parts of a whole** (people by role, by background) are told
exactly, and small parts only together with others, until what is told is nobody or at least five;
so every sum and every difference of parts is that, too. **How many** of a group share something
is rounded down to fives; so two such numbers never differ by one to four, whatever is taken from
what, and a number that is nearly all hides how many are missing.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from mlpath.model.reports.cohort import FEWER, LEAST, Months, Quartiles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
Key = TypeVar("Key")

HIDING = 2 * LEAST
"""A remainder that a larger part was put into has to be so large: the small part in it could
otherwise be worked out."""


def parts(counts: Mapping[Key, int]) -> tuple[dict[Key, int], int]:
    """Return the parts that may be told, the largest first, and how many people are in the rest."""
    told = {key: n for key, n in counts.items() if n >= LEAST}
    rest = sum(n for n in counts.values() if n < LEAST)
    largest = sorted(told, key=lambda key: (-told[key], str(key)))
    if 0 < rest < LEAST:
        while largest and rest < HIDING:
            rest += told[largest.pop()]
    return {key: told[key] for key in largest}, rest


def at_least(people: int) -> int:
    """Return a number that so many people are at least."""
    return people - people % LEAST


def told(people: int) -> int | str:
    """Tell how many share something, or that they are few."""
    return at_least(people) or FEWER


def quartiles(values: Iterable[float], *, to: int = 1) -> Quartiles:
    """Return the quartiles of at least five values, rounded so that none is that of a person."""
    ordered = sorted(values)
    assert len(ordered) >= LEAST
    low, middle, high = (round(_at(ordered, share) / to) * to for share in (0.25, 0.5, 0.75))
    return Quartiles(p25=low, p50=middle, p75=high)


def months(days: Iterable[int]) -> Months:
    """Return the quartiles of days, by their ordinals, as months."""
    found = quartiles(days)
    p25, p50, p75 = (
        date.fromordinal(day).isoformat()[:7] for day in (found.p25, found.p50, found.p75)
    )
    return Months(p25=p25, p50=p50, p75=p75)


def _at(ordered: Sequence[float], share: float) -> float:
    """Return the value below which a share of the others is."""
    place = share * (len(ordered) - 1)
    below = int(place)
    return ordered[below] + (ordered[below + 1] - ordered[below]) * (place - below)
