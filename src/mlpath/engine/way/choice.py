"""What to go for first: the role and level that somebody wants, or something nearer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.case import asked_once
from mlpath.engine.levels.reached import reached
from mlpath.engine.way.stops import Stop, first_stop, weighed
from mlpath.engine.way.way import doors_when_ready, open_enough, work_left
from mlpath.model.field.role_level import EXPERIENCED, RoleLevel

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.ids import RoleId

FAR = 900.0
"""Hours from which on a level below is the better first aim."""
FAR_WEEKS = 78
"""The same in weeks: longer than this few people study beside a job."""
MOSTLY_THERE = 66.6
"""Points of readiness; whoever has two thirds of a level is not sent to one below.

In tenths: the sum of two of three equal skills misses two thirds by a binary fraction."""
MOST_NAMED = 4
"""Things that separate somebody from a level."""
LONG_YEARS = 3.0
A_YEAR = 52.0
"""Weeks."""


class Decision(NamedTuple):
    """What is recommended, in words and by name."""

    text: str
    level: RoleLevel | None = None
    """The level to reach first, when the one wanted is far."""
    role: RoleId | None = None
    """The role to reach first."""


@asked_once
def decide(case: Case) -> Decision:
    """Decide what somebody should go for first."""
    role, way = case.role.name, work_left(case)
    if not way.steps:
        return Decision(f"You are ready for {role} at {case.level.value} level: show it and apply")
    below = level_below(case)
    if below is not None:
        return Decision(_lower(case, below), level=below)
    stop = first_stop(case)
    if stop is not None:
        return Decision(told(case, stop), role=stop.case.role.id)
    if case.level in EXPERIENCED and case.readiness.value >= MOSTLY_THERE:
        return Decision(straight(case))
    years = way.hours * case.pace.factor / case.wishes.hours / A_YEAR
    if years > LONG_YEARS:
        return Decision(
            f"{role}, {case.level.value}, is {years:.0f} years away at {case.wishes.hours:g} h a "
            f"week, and no nearer role is a step towards it: find more hours, or another goal "
            f"(mlpath compare)"
        )
    return Decision(straight(case))


def level_below(case: Case) -> RoleLevel | None:
    """Find the level to aim at first, when the one wanted is far: the highest that is near."""
    hours = work_left(case).hours
    rungs = [rung for rung in RoleLevel if rung in case.role.targets]
    below = rungs[: rungs.index(case.level)]
    if not is_far(case) or not below or case.readiness.value >= MOSTLY_THERE:
        return None
    for rung in reversed(below):
        if not is_far(case.at(rung)):
            return rung
    return below[0] if work_left(case.at(below[0])).hours < hours else None


def is_far(case: Case) -> bool:
    """Tell whether a goal is so far that something nearer should come first."""
    hours = work_left(case).hours
    return hours >= FAR or hours > FAR_WEEKS * case.wishes.hours


def _lower(case: Case, below: RoleLevel) -> str:
    lower, level = work_left(case.at(below)), case.level.value
    rest = f"what {level} asks for beyond it is mostly learnt in the job"
    both = f"apply for both then, for {rest}"
    if not lower.steps:
        return f"Apply at {below.value} level now, you are ready for it; {rest}"
    hours = work_left(case).hours
    return (
        f"Not yet {level}, {below.value} first: {lower.hours:.0f} h instead of {hours:.0f}; {both}"
    )


def told(case: Case, stop: Stop) -> str:
    """Say why a role comes first, with both figures."""
    name, own = stop.case.role.name, case.role.name
    part = f"{stop.shared:.0f} of its {stop.study:.0f} h of study count"
    if stop.shared >= stop.study:
        part = "all of its study counts"
    hours = f"{stop.hours:.0f} h instead of {work_left(case).hours:.0f}, and {part} for {own} too"
    doors = stop.doors
    if stop.open_now:
        return (
            f"{name} first, from today on: you meet {doors.now} of {doors.n} postings already. "
            f"Ready for it in {hours}; {own} after it, from inside"
        )
    opens = f"it opens {doors.end} of {doors.n} postings, the other {_own_doors(case)}"
    if doors.few:
        opens = "few postings counted, so look near you"
    return f"{name} first: {hours}; {opens}"


def _own_doors(case: Case) -> str:
    """Say beside it what the own role opens."""
    own = doors_when_ready(case)
    return f"{own.end} of {own.n}" if own.n else "none that was counted"


def straight(case: Case) -> str:
    """Say that nothing comes first, and why."""
    hours = f"{work_left(case).hours:.0f} h in all"
    few = separating(case)
    if case.level in EXPERIENCED and few:
        return (
            f"{case.role.name}, {case.level.value}, straight.{_now(case)} What separates you from "
            f"it: {', '.join(few)}. Take them on at work where you can; {hours}"
        )
    return (
        f"{case.role.name}, {case.level.value}, straight: {hours}; no nearer role saves half a year"
    )


def _now(case: Case) -> str:
    """Send somebody to apply whom a good part of the postings asks for nothing more."""
    doors = doors_when_ready(case)
    if not open_enough(case):
        return ""
    return f" Apply from today on: you meet {doors.now} of {doors.n} postings."


def separating(case: Case) -> list[str]:
    """Name what weighs most of what everybody at the level can do and somebody cannot yet."""
    points, skills = case.points, case.catalog.skills
    left = {
        target.skill: (target.must, points.gain(target.skill, case.level_of(target.skill), need))
        for target in case.targets
        if target.core and not reached(case.level_of(target.skill), need := target.need)
    }
    first = sorted(left, key=lambda skill: left[skill], reverse=True)
    return [skills[skill].name for skill in first[:MOST_NAMED]]


def between(one: Case, other: Case) -> str:
    """Decide between two roles: the nearer one first, or either of them straight."""
    near, far = sorted((one, other), key=lambda case: work_left(case).hours)
    name, own = near.role.name, far.role.name
    if not work_left(far).steps:
        return "You are ready for both: apply for both, and let the offers decide"
    if not work_left(near).steps:
        return f"Apply as {name} now, you are ready for it; {own} after it, from inside"
    stop = weighed(far, near)
    if isinstance(stop, Stop):
        return told(far, stop)
    return (
        f"Straight for one of them: {name} is no step towards {own}, for {stop}. {_figures(near)}, "
        f"{_figures(far)}: choose by the work"
    )


def _figures(case: Case) -> str:
    """Put a role, its hours and what it opens into a few words."""
    doors = doors_when_ready(case)
    opens = f"{doors.end} of {doors.n} postings" if doors.n else "no postings counted"
    return f"{case.role.name} in {work_left(case).hours:.0f} h ({opens})"
