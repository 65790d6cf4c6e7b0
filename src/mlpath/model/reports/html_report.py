"""Everything that the page to look at shows: the other reports, and the map that joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.field.guide import Point
    from mlpath.model.field.source import Source
    from mlpath.model.reports.gap import GapReport
    from mlpath.model.reports.plan import Plan
    from mlpath.model.reports.progress import Status
    from mlpath.model.reports.roadmap import Roadmap
    from mlpath.model.reports.salary import SalaryReport
    from mlpath.model.reports.skill_map import MapNode


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
