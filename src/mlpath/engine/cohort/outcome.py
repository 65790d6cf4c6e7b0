"""One person of a group in a few figures: those of their own page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mlpath.engine.case import asked_once
from mlpath.engine.gap.gap import gap_report
from mlpath.engine.market.doors import doors
from mlpath.engine.way.plan import make_plan
from mlpath.model.circumstances import background_of
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import BackgroundId, RoleId, SkillId


class Outcome(NamedTuple):
    """Where somebody out toward what they want."""

    role: RoleId
    level: RoleLevel
    background: BackgroundId | None
    readiness: float
    """As they say, in points of 100."""
    doors: int
    postings: int
    hours: float
    """Likely hours that are left."""
    ready: date
    """The likely day, or today."""
    done: bool
    """Whether nothing is left to learn."""
    gaps: tuple[SkillId, ...]
    modules: tuple[tuple[str, str, float], ...]
    """Of each its id, title and hours."""


@asked_once
def outcome(case: Case) -> Outcome:
    """Return the figures of one person."""
    gap, plan, open_ = gap_report(case), make_plan(case), doors(case)
    background = background_of(case.catalog, case.person.settings)
    return Outcome(
        role=case.role.id,
        level=case.level,
        background=background.id if background else None,
        readiness=gap.readiness.value,
        doors=open_.met,
        postings=open_.n,
        hours=plan.hours.likely,
        ready=plan.finish.likely if plan.modules else case.today,
        done=not plan.modules,
        gaps=tuple(row.skill for row in gap.skills if row.open),
        modules=tuple((one.id, one.title, one.hours) for one in plan.modules),
    )
