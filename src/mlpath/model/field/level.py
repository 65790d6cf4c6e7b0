"""The scale of levels: the same for every skill, everywhere."""

from __future__ import annotations

from typing import Annotated

LEVEL_NAMES = ("none", "beginner", "working", "proficient", "expert")
"""What each level is called on every screen, by its number."""
TOP = len(LEVEL_NAMES) - 1
"""The highest level there is."""
TOLERANCE = 0.25
"""Levels; nobody can tell two levels apart that are nearer than that."""
Level = Annotated[int, range(TOP + 1)]
"""How well somebody can do something; the same scale everywhere."""
