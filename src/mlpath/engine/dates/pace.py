"""How long things take this person: hours logged against the hours the plan showed.

The pace is a ratio that begins as if a hundred planned hours had taken a hundred:

    pace = (100 + real) / (100 + planned)

over all that is finished, and over what is in work and already takes longer than the pace says.
Which steps in work count is chosen so that the pace is as high as possible. Two things follow. A
step that is finished never raises the pace: if it was slow it counted already, and whatever was
chosen before bounds what can be chosen now. And three hours logged raise it by 3 % at most, for
they are three hours in a hundred or more.

How long all steps together take, one time in ten, is less than the sum of what each takes one time
in ten, because not everything goes slowly at once; and more than if the steps had nothing to do
with each other, because it is the same person who learns. With d = high - likely of each step
and 30 % of the variance in common:

    late = pace * (sum(likely) + sqrt(0.7 * sum(d ** 2) + 0.3 * left * sum(d) ** 2))

where `left` is the share of the uncertainty about the person that logging has not removed yet.
Early is the same downwards, with d = likely - low.

What counts as known and nothing has shown may be missing. A level that takes h hours and is not
there with a chance of p gives back h * p on average, with a deviation of h * sqrt(p * (1 - p));
those of all levels go together as those of the steps do. `likely` is as somebody says, so it has
none of this; what is in the middle, and what is late, have:

    middle = likely + pace * mean
    late = middle + pace * sqrt((late of the steps - likely) ** 2 + (Z80 * deviation) ** 2)
"""

from __future__ import annotations

from math import exp, hypot, sqrt
from typing import TYPE_CHECKING

from mlpath.engine.levels.readiness import Z80
from mlpath.model.named import NamedTuple
from mlpath.model.reports.plan import Pace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Protocol

    class Ranged(Protocol):
        """Something that takes hours, within a range."""

        @property
        def low(self) -> float: ...  # noqa: D102
        @property
        def likely(self) -> float: ...  # noqa: D102
        @property
        def high(self) -> float: ...  # noqa: D102


BEGIN = 100.0
"""Hours that count as planned and spent before anything is logged."""
SPREAD = 0.3
"""How far people differ, on the log scale: one in ten needs 1.47 times the planned hours."""
IN_COMMON = 0.3
FASTEST, SLOWEST = 1 / 3, 3.0
"""A single step says no more than this: somebody knew half of it already, or forgot to log."""


class Worked(NamedTuple):
    """A step with hours in it: planned, and spent so far."""

    planned: float
    real: float


class Doubt(NamedTuple):
    """Hours that come back of what counts as known: on average, and how far from that."""

    mean: float = 0.0
    spread: float = 0.0


class Total(NamedTuple):
    """Hours of everything together."""

    early: float
    likely: float
    """As somebody says."""
    late: float
    middle: float
    """As likely more as less, whatever they say."""

    def longer(self, hours: float) -> Total:
        """Return it with something more that takes just so long."""
        return Total(*(one + hours for one in self))


NO_DOUBT = Doubt()


def pace(finished: Iterable[Worked], in_work: Iterable[Worked] = ()) -> Pace:
    """Work out a person's pace from what they finished and what takes longer than planned."""
    planned = real = logged = 0.0
    for one in finished:
        planned, real, logged = planned + one.planned, real + _believable(one), logged + one.real
    for one in sorted(in_work, key=lambda w: -_believable(w) / w.planned):
        if _believable(one) / one.planned <= (BEGIN + real) / (BEGIN + planned):
            break
        planned, real, logged = planned + one.planned, real + _believable(one), logged + one.real
    factor, left = (BEGIN + real) / (BEGIN + planned), BEGIN / (BEGIN + planned)
    wide = exp(Z80 * SPREAD * sqrt(left))
    return Pace(
        factor=factor,
        low=factor / wide,
        high=factor * wide,
        planned=planned,
        real=logged,
        left=left,
    )


def _believable(one: Worked) -> float:
    """Bound the hours of a step: somebody knew half of it already, or forgot to stop a clock."""
    return min(SLOWEST * one.planned, max(FASTEST * one.planned, one.real))


def doubt_of(levels: Iterable[tuple[float, float]]) -> Doubt:
    """Combine levels that may be missing: the hours of each, and how likely it is not there."""
    told = [(hours * chance, hours * sqrt(chance * (1 - chance))) for hours, chance in levels]
    return Doubt(sum(mean for mean, _ in told), _together([apart for _, apart in told], 1.0))


def total(steps: Sequence[Ranged], known: Pace, doubt: Doubt = NO_DOUBT) -> Total:
    """Combine the ranges of all steps into one, at the person's pace."""
    likely = sum(step.likely for step in steps)
    sooner = _together([step.likely - step.low for step in steps], known.left)
    later = _together([step.high - step.likely for step in steps], known.left)
    middle = likely + doubt.mean
    late = middle + hypot(later, Z80 * doubt.spread)
    return Total(*(one * known.factor for one in (max(0.0, likely - sooner), likely, late, middle)))


def _together(distances: Sequence[float], left: float) -> float:
    alone = sum(one**2 for one in distances)
    return sqrt((1 - IN_COMMON) * alone + IN_COMMON * left * sum(distances) ** 2)
