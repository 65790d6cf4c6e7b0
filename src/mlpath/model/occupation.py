"""What fills somebody's week beside learning."""

from __future__ import annotations

from enum import StrEnum


class Occupation(StrEnum):
    """A job, a university, or neither."""

    EMPLOYED = "employed"
    STUDENT = "student"
    LOOKING = "looking"
