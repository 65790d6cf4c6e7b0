"""Ratings that somebody corrected: the report of `rate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate
    from mlpath.model.reports.plan import DeadlineCheck, Finish


@record
class Rated:
    """One skill that was rated."""

    skill: SkillId
    name: str
    level: int
    """The level that was said."""
    can: str
    """What somebody at that level can do; empty for none."""
    before: Estimate
    now: Estimate
    earlier: int | None
    """What was said of it before; None when nothing was."""
    missed: int
    """The level above which checks have failed, if what was said is higher; 0 without."""


@record
class RatedReport:
    """What a call of `rate` changed."""

    kind: ClassVar[str] = "rated"
    skills: tuple[Rated, ...]
    readiness_before: Estimate
    readiness: Estimate
    hours: tuple[float, float]
    """Hours of everything before and now."""
    finish: tuple[Finish, Finish]
    """When everything is done, before and now."""
    deadline: DeadlineCheck | None
    """What fits before the day that somebody named."""
