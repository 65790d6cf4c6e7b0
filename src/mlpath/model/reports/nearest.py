"""Which roles are nearest for somebody: the report of `compare` without roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.field.skill import Hours
    from mlpath.model.ids import RoleId
    from mlpath.model.person import Estimate
    from mlpath.model.reports.ahead import Ahead
    from mlpath.model.reports.doors import DoorsRise
    from mlpath.model.reports.plan import Finish
    from mlpath.model.reports.salary import SalaryRow


@record
class NearerGoal:
    """A role that takes fewer hours to be ready for than the one somebody wants."""

    role: RoleId
    name: str
    hours: float
    """Likely hours until ready for it."""
    shared: float
    """Those of them that are part of the way to the own goal."""


@record
class RoleAhead:
    """A role, and what the way to it takes and opens."""

    role: RoleId
    name: str
    level: RoleLevel
    readiness: Estimate
    hours: Hours
    """Until ready, everything included."""
    study: float
    """Those of them that are study."""
    finish: Finish | None
    """When; null when it would take more than a working life."""
    doors: DoorsRise
    """Real postings that are met today and when ready."""
    pay: SalaryRow | None
    """What it pays at this level in the person's country, where there are figures."""
    shared: float
    """Hours of its way that are part of the way to the own goal."""
    yours: bool
    """Whether it is the own goal."""
    led_by: tuple[str, ...] = ()
    """Whom such jobs go to, if one is none of these and study alone does not open them."""


@record
class NearestReport:
    """Roles as advice: the nearest first."""

    kind: ClassVar[str] = "nearest"
    listed: ClassVar[str] = "roles"
    level: RoleLevel
    hours_a_week: float
    country: str | None
    """Where the pay is from, two letters; null when no country was said."""
    roles: tuple[RoleAhead, ...]
    advised: RoleId | None
    """A nearer goal that is mostly part of the way to the own one, if there is one."""
    advice: str
    """Whether a nearer goal first could pay, in a sentence."""
    ahead: Ahead | None
    """What the person is ahead in, and which roles ask for it; null without a background."""
    known: bool
    """False when nothing is known of the person: everything is counted from zero."""
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""
    show: str = "all"
    """What a page tells: the near roles or all; JSON always holds everything."""
