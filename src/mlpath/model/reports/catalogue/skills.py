"""Reports of skills: the list, and one skill with everything about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.field.skill import Hours
    from mlpath.model.person import Estimate


@record
class NeedRow:
    """A prerequisite: `skill` at `level`, before level `for_` of this one."""

    skill: str
    name: str
    level: int
    for_: int
    why: str


@record
class SkillRow:
    """A skill in a list."""

    id: str
    name: str
    kind: str
    area: str
    summary: str
    aliases: tuple[str, ...]
    needs: tuple[NeedRow, ...]
    hours: tuple[Hours, ...]
    can: tuple[str, ...]
    have: Estimate | None = None


@record
class SkillsReport:
    """The skills that a search or filter finds."""

    kind: ClassVar[str] = "skills"
    listed: ClassVar[str] = "skills"
    skills: tuple[SkillRow, ...]
    of: str = ""
    """What the list was narrowed to, in words."""
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""
    show: str = "all"
    """What a page names of each area: all or first; JSON always holds everything."""


@record
class UnlockedSkill:
    """What another skill needs this one for."""

    skill: str
    name: str
    level: int
    for_: int


@record
class AskedBy:
    """How a role asks for the skill."""

    role: str
    name: str
    junior: int
    mid: int
    senior: int
    lead: int
    weight: float
    share: float | None
    n: int


@record
class Pointer:
    """Something to learn with or to build: its id, its name and one line."""

    id: str
    name: str
    about: str
    url: str = ""
    """Where it is, if it is to be learnt with."""


@record
class SkillReport:
    """One skill."""

    kind: ClassVar[str] = "skill"
    skill: SkillRow
    unlocks: tuple[UnlockedSkill, ...]
    roles: tuple[AskedBy, ...]
    resources: tuple[Pointer, ...]
    projects: tuple[Pointer, ...]
    items: int
    """Quiz items about it."""
    from_zero: float
    """Likely hours to level 2 from nothing, prerequisites counted in."""
    show: str = "all"
    """What a page tells: in brief or all; JSON always holds everything."""
