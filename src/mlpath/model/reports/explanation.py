"""Every number behind one row of the gap table: the report of `gap --explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.field.role import Weight
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.field.skill import Hours
    from mlpath.model.grade import Grade
    from mlpath.model.ids import RoleId, SkillId
    from mlpath.model.person import Estimate


@record
class Start:
    """What was expected before anything was asked."""

    mean: float
    spread: float
    """Standard deviation, in levels."""
    because: str


@record
class Observed:
    """One observation, and how it moved the likely level of the skill."""

    skill: SkillId
    name: str
    grade: Grade
    what: str
    noise: float
    """Standard deviation of the observation, in levels."""
    moved: float
    """Levels that the explained skill moved."""


@record
class Climb:
    """The hours of one level that is still missing."""

    from_: float
    to: int
    hours: Hours
    can: str


@record
class Explanation:
    """How the row of one skill came about."""

    kind: ClassVar[str] = "explanation"
    role: RoleId
    role_name: str
    level: RoleLevel
    skill: SkillId
    name: str
    have: Estimate
    """As the person says; from low to high it is likely."""
    said: tuple[str, ...]
    """How that level follows from what was said, done and checked, in sentences."""
    likely: Estimate
    need: int
    must: bool
    start: Start
    seen: tuple[Observed, ...]
    """By how far they moved the likely level, the largest first."""
    others: float
    """What moved it beside: observations too small to list, and proof that somebody is beyond what
    is typical of their background."""
    mean: float
    """Where the evidence puts the likely level, before it is bound to 0 to 4."""
    spread: float
    weight: Weight | None
    total_weight: float
    share_of_postings: str
    """Where the weight comes from, in a sentence."""
    climbs: tuple[Climb, ...]
    gain: float
    arithmetic: tuple[str, ...]
    """The sums written out."""
