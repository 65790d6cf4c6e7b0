"""How likely an observation is at every level, as its logarithm with slope and bend.

Every logarithm is concave, so that one set of levels fits best, and it rises with what was seen:
more than a lower rating, more when an answer is right. By that, and because no correlation is below
0, better evidence lowers no level.
"""

from __future__ import annotations

from math import erfc, exp, inf, log, pi, sqrt
from typing import Protocol

from mlpath.engine.knowledge.observations import Shape
from mlpath.model.field.level import TOP
from mlpath.model.named import NamedTuple

GUESS = 0.30
"""How often somebody who does not know finds the right answer."""
CHANCES = {
    Shape.RIGHT: (GUESS, 0.92),
    Shape.WRONG: (0.40, 0.05),
    Shape.UNKNOWN: (0.30, 0.03),
}
"""How likely an answer is from far below the level of its question, and from far above."""
FARTHEST = 30.0
"""Deviations; farther away a chance is no number any more."""
LEAST = 1e-300
_HALF, _HIGHEST = -1 / sqrt(2), 1 / sqrt(2 * pi)


class Says(Protocol):
    """What matters of an observation for what it says."""

    @property
    def shape(self) -> Shape: ...  # noqa: D102 - as in Observation
    @property
    def level(self) -> float: ...  # noqa: D102
    @property
    def noise(self) -> float: ...  # noqa: D102
    @property
    def shift(self) -> float: ...  # noqa: D102


class Push(NamedTuple):
    """What an observation says at a level."""

    log: float
    slope: float
    """Which way it pushes, and how strongly."""
    bend: float
    """How fast the push gives way, at least 0."""


Pushed = tuple[float, float, float]
"""The same three, unnamed."""


def push(seen: Says, level: float) -> Push:
    """Tell how likely an observation is when the level is this."""
    return Push(*pushed(seen.shape, seen.level, seen.noise, seen.shift, level))


def pushed(shape: Shape, said: float, noise: float, shift: float, level: float) -> Pushed:
    """Tell the same as plain numbers: a life of answers asks ten thousand times."""
    if shape in _ANSWERS:
        return _answer(shape, (level - said + 0.5) / noise, noise)
    low = -inf if said <= 0 else said - 0.5
    high = inf if shape is Shape.AT_LEAST or said >= TOP else max(0, said) + 0.5
    felt = level + shift
    return _between((felt - low) / noise, (felt - high) / noise, noise)


def log_chance(seen: Says, level: float) -> float:
    """Tell how likely an observation is; an answer is so by luck or a slip, however far away."""
    if seen.shape not in CHANCES:
        return push(seen, level).log
    return log(chance(seen.shape, level - seen.level, seen.noise))


def _between(above: float, below_: float, noise: float) -> Pushed:
    """Push into a part of the scale; either end may be open."""
    above, below_ = min(above, FARTHEST), max(below_, -FARTHEST)
    if above < -FARTHEST or below_ > FARTHEST:  # outside of what can be computed: a straight pull
        away = (above if above < 0 else below_) / noise
        return -away * away * noise * noise / 2, -away, 1 / noise**2
    # Differences of tails are taken on the side where the tails are small.
    share = below(-below_) - below(-above) if below_ > 0 else below(above) - below(below_)
    share = max(share, LEAST)
    one, two = bell(above), bell(below_)
    slope = (one - two) / share / noise
    bend = slope * slope + (above * one - below_ * two) / share / noise**2
    return log(share), slope, max(0.0, bend)


def _answer(shape: Shape, z: float, noise: float) -> Pushed:
    """Push toward or away from a level; beyond its steepest place it pushes on as it does there."""
    steepest, far, more = _ANSWERS[shape]
    beyond = z - steepest if (z < steepest) == (more > 0) else 0.0
    z -= beyond
    # `below` and `bell` written out: they are asked as often.
    chance = far + more * (0.5 * erfc(z * _HALF))
    slope = more * (exp(z * z * -0.5) * _HIGHEST) / chance / noise
    bend = 0.0 if beyond else max(0.0, slope * (slope + z / noise))
    return log(chance) + slope * beyond * noise, slope, bend


def _steepest(shape: Shape) -> float:
    """Find where an answer pushes most; from there on its logarithm would no longer be concave."""
    far, near = CHANCES[shape]
    low, high = -4.0, 4.0
    for _ in range(60):
        middle = (low + high) / 2
        if (near - far) * bell(middle) / (far + (near - far) * below(middle)) + middle < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def chance_right(level: float, of: int, noise: float) -> float:
    """Tell how likely a right answer is."""
    return chance(Shape.RIGHT, level - of, noise)


def chance(answer: Shape, above: float, noise: float) -> float:
    """Tell how likely an answer is so many levels above its question."""
    far, near = CHANCES[answer]
    return far + (near - far) * below((above + 0.5) / noise)


def below(z: float) -> float:
    """Tell the share of a standard Gaussian below `z`."""
    return 0.5 * erfc(z * _HALF)


def bell(z: float) -> float:
    """Tell the density of a standard Gaussian at `z`."""
    return exp(z * z * -0.5) * _HIGHEST


def expected(mean: float, deviation: float, top: float = TOP) -> float:
    """Tell the expected level, 0 to `top`, of a Gaussian that is not bound to the scale."""
    low, high = -mean / deviation, (top - mean) / deviation
    inside = below(high) - below(low)
    return mean * inside + deviation * (bell(low) - bell(high)) + top * (1 - below(high))


_ANSWERS = {shape: (_steepest(shape), far, near - far) for shape, (far, near) in CHANCES.items()}
"""Where an answer pushes most, how likely it is from far below, and how much more so from above."""
