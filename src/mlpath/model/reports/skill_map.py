"""The map of skills: what rests on what, on the way to a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.ids import AreaId, SkillId
    from mlpath.model.reports.roadmap import State


@record
class MapNode:
    """A skill on the map."""

    skill: SkillId
    name: str
    area: AreaId
    have: float
    need: int
    """What the role asks for, or what is needed for something else on the way."""
    state: State
    needs: tuple[SkillId, ...]
    """What it rests on directly: what is reached through others is left out."""
    proven: float = 0.0
    """The level that was shown, tested or done, of what the role asks for."""
