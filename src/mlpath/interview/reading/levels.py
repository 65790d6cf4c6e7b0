"""Levels of a role and of a skill as people say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import MlpathError, UsageError
from mlpath.interview.reading.numbers import whole
from mlpath.model.field.level import LEVEL_NAMES, TOP
from mlpath.model.field.role_level import RoleLevel

if TYPE_CHECKING:
    from collections.abc import Sequence

ALIASES = {
    "entry": RoleLevel.JUNIOR,
    "entry-level": RoleLevel.JUNIOR,
    "graduate": RoleLevel.JUNIOR,
    "jr": RoleLevel.JUNIOR,
    "middle": RoleLevel.MID,
    "mid-level": RoleLevel.MID,
    "medior": RoleLevel.MID,
    "intermediate": RoleLevel.MID,
    "sr": RoleLevel.SENIOR,
    "executive": RoleLevel.LEAD,
    "principal": RoleLevel.LEAD,
}
"""What postings and people call the levels of a role."""


def level_among(text: str, levels: Sequence[str]) -> str:
    """Read a level of a role that is one of `levels`: pay knows more of them than roles do."""
    slug = "-".join(text.lower().replace("_", " ").replace("-", " ").split())
    found = ALIASES.get(slug, slug)
    if found not in levels:
        raise UsageError(
            f'"{text[:40]}" is not a level of a role',
            hint=f"Levels: {', '.join(levels)}; entry, graduate, medior, sr ... are known, too.",
        )
    return str(found)


def role_level(text: str) -> RoleLevel:
    """Read a level of a role."""
    return RoleLevel(level_among(text, [level.value for level in RoleLevel]))


def skill_level(value: object) -> int:
    """Read a level of a skill: its number or its name."""
    if isinstance(value, str) and value.strip().lower() in LEVEL_NAMES:
        return LEVEL_NAMES.index(value.strip().lower())
    levels = ", ".join(f"{number} {name}" for number, name in enumerate(LEVEL_NAMES))
    return whole(value, "a rating", 0, TOP, f"Levels: {levels}.")


def likeness(value: object) -> int:
    """Read how much a trait is like somebody."""
    return whole(value, "a trait", 1, 4, "1 not like me, 2 a little, 3 mostly, 4 very much.")


def is_level(word: str) -> bool:
    """Tell whether a word is meant as a level of a skill: a number, or the name of one."""
    try:
        skill_level(word)
    except MlpathError:
        return word.lstrip("-").replace(".", "").isdigit()
    return True
