"""When a level counts as reached, and so what an open gap is: said here and nowhere else."""

from math import floor

from mlpath.model.field.level import TOLERANCE


def reached(have: float, need: float) -> bool:
    """Tell whether a level is there, or so near that nothing is left to do for it."""
    return have >= need - TOLERANCE


def next_level(have: float) -> int:
    """Name the lowest whole level that is not reached yet."""
    return floor(have + TOLERANCE) + 1
