"""Everything that the page to look at shows: the other reports, and the map that joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.guide import Point
    from mlpath.model.field.source import Source
    from mlpath.model.ids import ResourceId
    from mlpath.model.reports.gap import GapReport
    from mlpath.model.reports.nearest import NearerGoal
    from mlpath.model.reports.plan import Finish, Plan
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
class AtHours:
    """When it is done with so many hours a week."""

    hours: float
    finish: Finish
    chance: float | None
    """How likely it is that all is done by the deadline, 0 to 1; None without one."""
    own: bool
    """Whether these are the hours that the plan has."""


@record
class Price:
    """What a resource costs."""

    cost: float
    currency: str


@record
class HtmlReport:
    """One page about one person and one role."""

    kind: ClassVar[str] = "report"
    profile: str
    """Name of the profile; empty when nobody is known."""
    gap: GapReport
    plan: Plan
    roadmap: Roadmap
    nearer: tuple[NearerGoal, ...]
    """Other roles that the person is ready for sooner."""
    at_hours: tuple[AtHours, ...]
    """When all is done with fewer and more hours a week, the fewest first."""
    prices: Mapping[ResourceId, Price]
    """What the materials of the plan cost that are not free."""
    status: Status | None
    """None when nobody is known."""
    salary: SalaryReport | None
    nodes: tuple[MapNode, ...]
    myths: tuple[Myth, ...]
    sources: tuple[Source, ...]
