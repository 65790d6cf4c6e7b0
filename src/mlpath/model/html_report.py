"""Everything that the page to look at shows: the other reports, and the map that joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.gap import GapReport
    from mlpath.model.guide import Point
    from mlpath.model.ids import AreaId, SkillId
    from mlpath.model.plan import Plan
    from mlpath.model.progress import Status
    from mlpath.model.roadmap import Roadmap, State
    from mlpath.model.salary import SalaryReport
    from mlpath.model.source import Source


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


@record
class Myth:
    """A belief about the job, and why it concerns this person."""

    heading: str
    reason: str
    points: tuple[Point, ...]


@record
class HtmlReport:
    """One page about one person and one role."""

    kind: ClassVar[str] = "report"
    profile: str
    """Name of the profile; empty when nobody is known."""
    gap: GapReport
    plan: Plan
    roadmap: Roadmap
    status: Status | None
    """None when nobody is known."""
    salary: SalaryReport | None
    nodes: tuple[MapNode, ...]
    myths: tuple[Myth, ...]
    sources: tuple[Source, ...]
