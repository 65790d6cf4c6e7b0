"""The scale of levels: the same for every skill, everywhere."""

from __future__ import annotations

from typing import Annotated

LEVEL_NAMES = ("none", "beginner", "working", "proficient", "expert")
"""What each level is called on every screen, by its number."""
TOP = len(LEVEL_NAMES) - 1
"""The highest level there is."""
TOLERANCE = 0.25
"""Levels; nobody can tell two levels apart that are nearer than that."""
NEARLY = 0.5
"""From so far between two levels on, somebody nearly has the higher one."""
Level = Annotated[int, range(TOP + 1)]
"""How well somebody can do something; the same scale everywhere."""


def level_name(value: float) -> str:
    """Name a level: none, beginner; between two, nearly working."""
    whole = int(value + TOLERANCE)
    near = whole < TOP and value - whole >= NEARLY
    return f"nearly {LEVEL_NAMES[whole + 1]}" if near else LEVEL_NAMES[min(whole, TOP)]
