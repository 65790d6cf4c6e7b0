"""How long things take this person: logged hours against planned ones, and what follows.

The person's factor is log-normal: before anything is logged it is 1 with a standard deviation of
0.3 on the log scale, so one person in ten needs 1.47 times the planned hours. A finished step of
h planned hours that took r hours is an observation of log(r / h) with variance
0.5 ** 2 * 20 / h: long steps say more. Normal prior and normal noise have a normal posterior:

    mean = sum(log(r / h) / variance) / (1 / 0.3 ** 2 + sum(1 / variance))

so a few hours hardly move the factor and many hours decide it.

How long all steps together take, one time in ten, is less than the sum of what each takes one time
in ten, because not everything goes slowly at once; and more than if the steps had nothing to do
with each other, because it is the same person who learns. With d = high - likely of each step
and 30 % of the variance in common:

    late = factor * (sum(likely) + sqrt(0.7 * sum(d ** 2) + 0.3 * left * sum(d) ** 2))

where `left` is the share of the uncertainty about the person that logging has not removed yet.
Early is the same downwards, with d = likely - low.
"""

from __future__ import annotations

from math import exp, log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.levels.readiness import Z80
from mlpath.model.reports.plan import Pace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mlpath.engine.levels.steps import Step

PRIOR = 0.3
NOISE = 0.5
NOISE_HOURS = 20
IN_COMMON = 0.3
FASTEST, SLOWEST = 1 / 3, 3.0
"""A single step says no more than this: somebody knew half of it already, or forgot to log."""


class Finished(NamedTuple):
    """A step that was finished: hours planned and hours it took."""

    planned: float
    real: float


class Total(NamedTuple):
    """Hours of everything together."""

    early: float
    likely: float
    late: float


def pace(finished: Iterable[Finished]) -> Pace:
    """Estimate a person's factor from the steps that they finished."""
    seen = [one for one in finished if one.planned > 0 and one.real > 0]
    precision = 1 / PRIOR**2
    weighted = 0.0
    for one in seen:
        weight = one.planned / (NOISE**2 * NOISE_HOURS)
        weighted += weight * log(min(SLOWEST, max(FASTEST, one.real / one.planned)))
        precision += weight
    mean, deviation = weighted / precision, 1 / sqrt(precision)
    return Pace(
        factor=exp(mean),
        low=exp(mean - Z80 * deviation),
        high=exp(mean + Z80 * deviation),
        planned=sum(one.planned for one in seen),
        real=sum(one.real for one in seen),
        left=deviation**2 / PRIOR**2,
    )


def total(steps: Sequence[Step], known: Pace) -> Total:
    """Combine the ranges of all steps into one, at the person's pace."""
    likely = sum(step.likely for step in steps)
    sooner = _together([step.likely - step.low for step in steps], known.left)
    later = _together([step.high - step.likely for step in steps], known.left)
    scale = known.factor
    return Total(max(0.0, likely - sooner) * scale, likely * scale, (likely + later) * scale)


def _together(distances: Sequence[float], left: float) -> float:
    alone = sum(one**2 for one in distances)
    return sqrt((1 - IN_COMMON) * alone + IN_COMMON * left * sum(distances) ** 2)
