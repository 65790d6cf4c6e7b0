"""The levels of a role."""

from __future__ import annotations

from enum import StrEnum


class RoleLevel(StrEnum):
    """The rungs of a role."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"


READY = 85.0
"""From this readiness on, with every must, people get the job; the rest is learnt in it."""

EXPERIENCED = (RoleLevel.SENIOR, RoleLevel.LEAD)
"""Levels that nobody begins at."""
