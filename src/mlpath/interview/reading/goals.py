"""How far a plan is to go, and what comes first, as people write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import UsageError
from mlpath.interview.reading import find
from mlpath.interview.reading.levels import ALIASES, role_level
from mlpath.interview.reading.numbers import points
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.reports.plan import READY_FOR_IT

if TYPE_CHECKING:
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import RoleId

WORDS = {
    "core": "core",
    "ready": READY_FOR_IT,
    "all": "100",
    "everything": "100",
    "full": "100",
}


def goal(text: str) -> str:
    """Read a goal: a word, a share of doors, or points."""
    word = text.strip().casefold()
    if word in WORDS:
        return WORDS[word]
    share = word.removeprefix("doors").lstrip(":= ")
    if word.startswith("doors"):
        return f"doors:{points(share.rstrip('% ')):g}"
    return f"{points(word):g}"


ADVISED, STRAIGHT = "advised", "straight"


def before(text: str, catalog: Catalog, level: RoleLevel) -> tuple[RoleId | None, RoleLevel | None]:
    """Read what is to come before a goal of a level: a role, or a lower level of its own."""
    word = text.strip().casefold()
    if word not in {*ALIASES, *RoleLevel}:
        return find.role(catalog, text).id, None
    lower, rungs = role_level(word), list(RoleLevel)
    if rungs.index(lower) >= rungs.index(level):
        raise UsageError(
            f"{lower.value} does not come before {level.value}",
            hint="Name a lower level, another role, straight, or advised.",
        )
    return None, lower
