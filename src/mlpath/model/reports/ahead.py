"""What somebody can do better than most who come from where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.ids import BackgroundId, RoleId, SkillId


@record
class AheadSkill:
    """A skill, compared with others of the background."""

    skill: SkillId
    name: str
    have: float
    usual: float
    """The level that is typical of the background."""
    spreads: float
    """How far above it, in standard deviations."""


@record
class AskingRole:
    """A role whose postings ask for such skills."""

    role: RoleId
    name: str
    share: float
    """Share of its postings that name one of the skills, on average over them."""
    n: int
    """Postings of the role."""


@record
class Ahead:
    """Skills in which somebody is ahead of most of their background, and who asks for them."""

    background: BackgroundId
    """Whom they are compared with."""
    name: str
    skills: tuple[AheadSkill, ...]
    """Furthest ahead first."""
    roles: tuple[AskingRole, ...]
    """Who asks for them most."""
