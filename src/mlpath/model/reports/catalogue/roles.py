"""Reports of roles: the list, and one role with everything about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.role import Weight
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.person import Estimate
    from mlpath.model.reports.doors import DegreesAsked


@record
class RoleRow:
    """A role in a list."""

    id: str
    name: str
    aliases: tuple[str, ...]
    summary: str
    skills: int
    """How many skills it asks for at this level."""
    hours: float
    """Likely hours from zero to this level."""
    readiness: Estimate | None = None


@record
class RolesReport:
    """The roles that fit a search."""

    kind: ClassVar[str] = "roles"
    listed: ClassVar[str] = "roles"
    roles: tuple[RoleRow, ...]
    level: RoleLevel
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""
    show: str = "all"
    """What a page shows: all or first; JSON always holds everything."""


@record
class TargetRow:
    """What a role asks of one skill, at every level."""

    skill: str
    name: str
    area: str
    junior: int
    mid: int
    senior: int
    lead: int
    must: tuple[RoleLevel, ...]
    weight: Weight


@record
class RoleReport:
    """One role."""

    kind: ClassVar[str] = "role"
    id: str
    name: str
    aliases: tuple[str, ...]
    summary: str
    work: tuple[str, ...]
    asked: tuple[str, ...]
    """What interviews for it come to; what tells most is first."""
    differs: Mapping[str, str]
    traits: tuple[str, ...]
    years: Mapping[RoleLevel, tuple[int, int]]
    targets: tuple[TargetRow, ...]
    degrees: DegreesAsked | None = None
    """How many of its postings ask for a degree, at all levels; null where few say."""
    show: str = "all"
    """What a page tells: in brief or all; JSON always holds everything."""
