"""Nearer roles as steps towards the one that somebody wants: what speaks for one, and against it.

Most of what is to be learnt for it is on the way, it is a real part of that way, it brings a job
half a year sooner, and it opens postings; where it opens no more than the own one does, it leads
little around. Where a tenth of its postings are open today, and more than a handful, nobody has to
wait for it: then a third of it on the way is enough. docs/method.md has the reasons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.case import asked_once
from mlpath.engine.way.goal import after
from mlpath.engine.way.studies.degree import studies_end
from mlpath.engine.way.way import doors_when_ready, work_left
from mlpath.model.named import NamedTuple
from mlpath.model.settings import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlpath.engine.case import Case
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.doors import DoorsRise

    Work = Mapping[tuple[SkillId, int], float]

NEARER = 0.8
"""A nearer goal takes at most this share of the hours to the own one."""
MUCH_NEARER = 0.5
"""The same for a role of which too few postings were counted to say what it opens."""
MOSTLY = 0.5
"""Of the study for a nearer goal, at least this share has to be on the own way."""
A_PART = 0.2
"""Of the study on the own way, at least this share has to be done with it."""
SOONER = 26
"""Weeks: a second search, a second beginning and what was learnt beside the way eat up less."""
OPEN_NOW = 0.1
"""Share of its postings that are surely open today to somebody who need not wait."""
SOME = 10
"""Postings that are met today: a handful is no market to send somebody to."""
PARTLY = 1 / 3
"""What of the study for such a role has to be on the own way."""
AROUND = 1 / 3
"""Of the hours that a nearer role saves at first, this share at most is lost in the end, unless it
opens more than the own one."""
LITTLE = "too little of it is on the way"


class Stop(NamedTuple):
    """A nearer role, as a step towards the own one."""

    case: Case
    hours: float
    """Until ready for it, everything included."""
    study: float
    shared: float
    """Hours of its study that are on the own way."""
    doors: DoorsRise
    open_now: bool
    """Whether it can be applied for today."""


def work(case: Case) -> Work:
    """Return the likely hours of each step of a way."""
    return {(step.skill, step.to): step.likely for step in work_left(case).steps}


def shared(theirs: Work, own: Work) -> float:
    """Add up the hours of a way that another role asks for too, itself or for what it rests on."""
    return round(sum(hours for step, hours in theirs.items() if step in own), 1)


def nearby(case: Case) -> Iterable[Case]:
    """Return the way to each other role that hours of study open to somebody of this background.

    Nobody is sent to the job that they come from.
    """
    own = str(case.person.settings[BACKGROUND])
    return (one for one in others(case) if not led_by(one) and one.role.id != own)


def led_by(case: Case) -> tuple[str, ...]:
    """Name whom the jobs of a role go to, for somebody who is none of these."""
    known, own = case.catalog.backgrounds, case.person.settings[BACKGROUND]
    wanted = case.role.entered_from
    return () if own in wanted else tuple(known[one].name for one in wanted)


def others(case: Case) -> Iterable[Case]:
    """Return the person on the way to each other role that has the level."""
    return (
        case.toward(id_)
        for id_, role in case.catalog.roles.items()
        if id_ != case.role.id and case.level in role.targets
    )


@asked_once
def first_stop(case: Case) -> Stop | None:
    """Choose the role to reach first; none when the own one is better gone for straight."""
    if work_left(case).hours <= SOONER * case.wishes.hours + studying(case):
        return None  # nothing can be half a year sooner, and looking at all roles takes a while
    found = [weighed(case, other) for other in nearby(case)]
    return min(
        (stop for stop in found if isinstance(stop, Stop)),
        key=lambda one: (
            not one.open_now,
            one.doors.few,
            -one.shared / one.study,
            one.hours,
            one.case.role.id,
        ),
        default=None,
    )


def elsewhere(case: Case) -> tuple[Case, str] | None:
    """Find the nearest role that brings a job half a year sooner and yet is no step, and why."""
    direct, sooner = work_left(case).hours, SOONER * case.wishes.hours
    if direct <= sooner + studying(case) or case.wishes.first_day:
        return None
    most = min(direct - sooner, MUCH_NEARER * direct)
    near = [
        one for one in nearby(case) if work_left(one).steps and work_left(one).hours <= most
    ]  # whoever is ready for a role is past it
    reasons = [(one, weighed(case, one)) for one in near]
    told = [(one, why) for one, why in reasons if isinstance(why, str)]
    return min(told, key=lambda pair: (work_left(pair[0]).hours, pair[0].role.id), default=None)


def weighed(case: Case, other: Case) -> Stop | str:
    """Weigh a role as a step towards another one; what speaks against it is said in words."""
    direct, hours = work_left(case).hours, work_left(other).hours
    theirs, own = work(other), work(case)
    if not theirs or hours > NEARER * direct:
        return "it is hardly nearer"
    common, study = shared(theirs, own), round(sum(theirs.values()), 1)
    if common < PARTLY * study:
        return LITTLE
    doors = doors_when_ready(other)
    stop = Stop(other, hours, study, common, doors, _open_now(case, doors))
    return _against(case, stop, sum(own.values())) or stop


def studying(case: Case) -> float:
    """Tell how many hours of learning there are until the end of studies: no job begins before."""
    end = studies_end(case)
    return (end.ends - case.today).days / 7 * case.wishes.hours if end else 0.0


def detour(case: Case, stop: Stop) -> float:
    """Tell how many hours more both ways take together than the direct one."""
    reached = after(stop.case, work_left(stop.case).targets)
    return stop.hours + work_left(case.having(reached)).hours - work_left(case).hours


def _open_now(case: Case, doors: DoorsRise) -> bool:
    """Tell whether a role can be applied for today, and rather than the own one."""
    mine = doors_when_ready(case)
    if studying(case) or (not mine.few and mine.now_low >= OPEN_NOW):
        return False  # nobody is sent elsewhere to whom the own role is open, nor who studies
    more = not mine.n or doors.now * mine.n > mine.now * doors.n
    return doors.now >= SOME and doors.now_low >= OPEN_NOW and more


def _against(case: Case, stop: Stop, own: float) -> str:
    """Say what speaks against a stop that is nearer, where anything does."""
    direct, sooner = work_left(case).hours, SOONER * case.wishes.hours
    begins = max(stop.hours, studying(case))
    shut = stop.hours > MUCH_NEARER * direct if stop.doors.few else not stop.doors.end
    reasons = {
        LITTLE: stop.shared < MOSTLY * stop.study,
        "it is too small a part of the way": stop.shared < A_PART * own,
        "it brings a job less than half a year sooner": direct - begins < sooner,
        "it opens too few postings that were counted": shut,
    }
    if stop.open_now:
        return ""
    why = next((why for why, holds in reasons.items() if holds), "")
    return why or ("it opens no more and leads around" if _around(case, stop) else "")


def _around(case: Case, stop: Stop) -> bool:
    """Tell whether a role costs much of what it saves, and does not surely open more."""
    mine = doors_when_ready(case)
    if mine.few or stop.doors.end_low * mine.n > mine.end:
        return False
    return detour(case, stop) > AROUND * (work_left(case).hours - stop.hours)
