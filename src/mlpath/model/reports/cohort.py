"""A group of people: what is true of many of them, and nothing of few."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import BackgroundId, RoleId, SkillId
    from mlpath.model.reports.postings import Unread

LEAST = 5
"""Nothing is told of fewer people than these."""
FEWER = f"fewer than {LEAST}"
"""What out in the place of a smaller number, on pages as in files."""


@record
class Quartiles:
    """A quarter of the people are at or below `p25`, half at or below `p50`."""

    p25: int
    """A quarter is here or below."""
    p50: int
    """Half is here or below."""
    p75: int
    """Three quarters are here or below."""


@record
class Months:
    """The same for days on which people are likely ready, as months: `2027-05`."""

    p25: str
    """The month by which a quarter is."""
    p50: str
    """The month by which half is."""
    p75: str
    """The month by which three quarters are."""


@record
class SharedGap:
    """A skill that many are missing for the role they want."""

    skill: SkillId
    name: str
    people: int
    """At least so many: rounded down to fives."""


@record
class SharedModule:
    """A module that is in the plans of many: a class could take it together."""

    id: str
    title: str
    hours: int
    """What it takes them on average."""
    people: int
    """At least so many: rounded down to fives."""


@record
class CohortPart:
    """People on the way to one role and level, or all people of the group."""

    role: RoleId | None
    """Null where roles differ."""
    name: str
    level: RoleLevel | None
    people: int
    """At least five."""
    readiness: Quartiles
    """As they say, in points of 100."""
    doors: Quartiles | None
    """Postings that they meet today; null where roles differ or none are counted."""
    postings: int
    """Of so many."""
    hours: Quartiles
    """Likely hours that are left, in tens."""
    ready: Months
    """When they are likely ready; whoever has nothing left to learn counts with today."""
    done: int | str
    """Those who have nothing left to learn: at least so many, in fives, or "fewer than 5"."""
    gaps: tuple[SharedGap, ...]
    """What at least five are missing, what most are missing first."""
    modules: tuple[SharedModule, ...]
    """What at least five have in their plans, what most have first."""


@record
class CohortBackground:
    """How many come from where."""

    background: BackgroundId | None
    """Null for those who did not say."""
    name: str
    people: int
    """At least five."""


@record
class Movement:
    """Where the same people stood in the earlier run, and where they stand now."""

    before: Quartiles
    """As told then."""
    now: Quartiles
    """As told now."""


@record
class CohortChange:
    """What changed since an earlier run, for those who are in both."""

    since: date
    """The day of the earlier run."""
    people: int
    """At least so many are in both: rounded down to fives."""
    readiness: Movement
    """As they say, in points of 100."""
    doors: Movement
    """Postings that they meet."""
    before: Months
    """When they were likely ready, as told then."""
    now: Months
    """When they are likely ready, as told now."""
    rose: int | str
    """Readiness rose by a point or more: at least so many, in fives, or "fewer than 5"."""
    same: int | str
    """It changed by less, told in the same way."""
    fell: int | str
    """It fell by a point or more, told in the same way."""


@record
class CohortReport:
    """What a group of people needs, with nothing about fewer than five of them."""

    kind: ClassVar[str] = "cohort"
    people: int | str
    """All who could be read, or "fewer than 5"."""
    everybody: CohortPart | None
    """Null where there are fewer than five people."""
    roles: tuple[CohortPart, ...]
    """By role and level, those with at least five people."""
    others: int
    """People on the way to other roles, together; never one to four."""
    backgrounds: tuple[CohortBackground, ...]
    """Those with at least five people."""
    elsewhere: int
    """People of other backgrounds, together; never one to four."""
    change: CohortChange | None
    """Null without an earlier run, and where fewer than five people are in both."""
    folder: str
    """Where the pages are."""
    unread: tuple[Unread, ...]
    """What could not be read, the first thousand; left out of the file that may be handed on."""
    skipped: int
    """How many could not be read in all."""


@record
class Stood:
    """Where one person out on a day, as they and whoever advises them may know."""

    on: date
    readiness: float
    doors: int
    ready: date
    """The likely day, or that day where nothing is left to learn."""


@record
class PersonRow:
    """One person in a line, for whoever advises them."""

    name: str
    file: str
    """What their files are called, without an ending."""
    goal: str
    readiness: float
    doors: int
    postings: int
    hours: int
    ready: date
    before: Stood | None
    """Where they stood in the earlier run."""
