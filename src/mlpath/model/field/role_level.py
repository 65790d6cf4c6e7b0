"""The levels of a role."""

from __future__ import annotations

from enum import StrEnum


class RoleLevel(StrEnum):
    """The rungs of a role."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
