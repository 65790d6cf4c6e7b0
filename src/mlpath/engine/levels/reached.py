"""When a level counts as reached, and so what an open gap is: said here and nowhere else."""

from math import floor

TOLERANCE = 0.25
"""Levels; nobody can tell two levels apart that are nearer than that."""


def reached(have: float, need: float) -> bool:
    """Tell whether a level is there, or so near that nothing is left to do for it."""
    return have >= need - TOLERANCE


def next_level(have: float) -> int:
    """Name the lowest whole level that is not reached yet."""
    return floor(have + TOLERANCE) + 1
