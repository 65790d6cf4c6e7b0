"""What to go for first: the role and level that somebody wants, or something nearer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.case import asked_once
from mlpath.engine.market.hired import above, apply_at, in_the_trade, proofs_of
from mlpath.engine.way.goal import after, nearly_experienced, of_the_trade
from mlpath.engine.way.own.bridges import bridge_of
from mlpath.engine.way.own.deeds import AN_ASIDE
from mlpath.engine.way.rival import rival_of
from mlpath.engine.way.stops import NEARER, Stop, detour, elsewhere, first_stop, weighed
from mlpath.engine.way.studies.season import wants_one
from mlpath.engine.way.way import doors_when_ready, open_enough, work_left
from mlpath.model.field.role_level import EXPERIENCED, RoleLevel
from mlpath.model.named import NamedTuple
from mlpath.model.settings import BACKGROUND, YEARS
from mlpath.model.told import spaced

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.ids import RoleId

FAR = 900.0
"""Hours from which on a level below is the better first aim."""
FAR_WEEKS = 78
"""The same in weeks: longer than this few people study beside a job."""
MOST_NAMED = 4
"""Things that separate somebody from a level."""
MOST_ASKED = 2
"""Of these, what an interview above the level planned for is told to ask."""
LONG_YEARS = 3.0
A_YEAR = 52.0
"""Weeks."""
MOST_SHOWN = 3
"""Proofs of a role that are named in a line."""
TRY_BOTH = ". Try both below before you believe it"


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
        jobs = above(case)
        more = f", for {jobs.value} jobs" if jobs else ""
        return Decision(
            f"You are ready for {role} at {case.level.value} level: show it and apply{more}"
        )
    rival, nearer = rival_of(case), _nearer(case)
    if rival is not None:
        return Decision(_open_choice(case, rival), level=nearer.level if nearer else None)
    if nearer is not None:
        return nearer._replace(text=f"{_before(case)}{nearer.text}")
    if nearly_experienced(case):
        return Decision(straight(case))
    years = way.hours * case.pace.factor / case.wishes.hours / A_YEAR
    if years > LONG_YEARS:
        return Decision(_far_off(case, years))
    return Decision(f"{_before(case)}{straight(case)}")


def _before(case: Case) -> str:
    """Say that an internship comes before all that, as the answer does, where one is wanted."""
    return "The internship first, then " if wants_one(case) else ""


def _far_off(case: Case, years: float) -> str:
    """Say that a goal takes years, and what to do about it."""
    week = f"{case.wishes.hours:g} h a week"
    goal = f"{case.role.name}, {case.level.value}, is {years:.0f} years away at {week}"
    if wants_one(case):
        return (
            f"The internship first, for it is near: {goal}, and a place to learn in makes that "
            f"shorter"
        )
    return (
        f"{goal}, and no nearer role is a step towards it: find more hours, or another goal "
        f"(mlpath compare)"
    )


def _nearer(case: Case) -> Decision | None:
    """Recommend a lower level or another role to reach first, where that is better."""
    below = level_below(case)
    if below is not None:
        return Decision(_lower(case, below), level=below)
    stop = first_stop(case)
    return None if stop is None else Decision(told(case, stop), role=stop.case.role.id)


def level_below(case: Case) -> RoleLevel | None:
    """Find the level to aim at first, when the one wanted is far: the highest that is near."""
    hours = work_left(case).hours
    rungs = [rung for rung in RoleLevel if rung in case.role.targets]
    below = rungs[: rungs.index(case.level)]
    if not is_far(case) or not below:
        return None
    untold = case.person.settings[YEARS] is None
    if nearly_experienced(case) and (untold or in_the_trade(case)):
        return None  # believed, or won where they are
    for rung in reversed(below):
        if not is_far(case.at(rung)):
            return rung
    return below[0] if work_left(case.at(below[0])).hours < hours else None


def is_far(case: Case) -> bool:
    """Tell whether a goal is so far that something nearer should come first."""
    way = work_left(case)
    return bool(way.steps) and (way.hours >= FAR or way.hours > FAR_WEEKS * case.wishes.hours)


def _lower(case: Case, below: RoleLevel) -> str:
    nearer, level = case.at(below), case.level.value
    lower, jobs = work_left(nearer), apply_at(nearer)
    rest = f"what {level} asks for beyond it is mostly learnt in the job"
    if not lower.steps:
        return f"Apply for {jobs.value} jobs now, you are ready for them; {rest}"
    hours = f"{spaced(lower.hours)} h{_more(case)}"
    if jobs is case.level and jobs in EXPERIENCED and lower.hours <= AN_ASIDE:
        lessons = spaced(lower.hours - lower.effort.interviews)
        return (
            f"Deeds first, with {lessons} h of lessons beside them; apply for {level} jobs once "
            f"the first is there: {_years(case)}"
        )
    if jobs is case.level:
        return (
            f"First what everybody in the job can do, {hours}; then apply for {level} jobs: "
            f"{_years(case)}, and {rest}"
        )
    first = jobs.value if jobs is below else f"{jobs.value} jobs"
    rungs = list(RoleLevel)
    if rungs.index(case.level) - rungs.index(jobs) > 1:
        rest = f"{level} takes years of deciding in the job, not hours of study"
        return f"Not yet {level}, {first} first: {hours}; {rest}"
    then = "" if case.level in EXPERIENCED else "apply for both then, for "
    return f"Not yet {level}, {first} first: {hours}; {then}{rest}"


def _more(case: Case) -> str:
    """Say what all of it would be as study, where study is what brings it."""
    whole = spaced(work_left(case).hours)
    return "" if case.level in EXPERIENCED else f" instead of {whole}"


def _years(case: Case) -> str:
    """Say why the jobs to apply for are above what is planned for."""
    years = case.person.settings[YEARS] or 0
    return f"your {years:g} years of technical work count"


def told(case: Case, stop: Stop) -> str:
    """Say why a role comes first, with both figures."""
    name, own = stop.case.role.name, case.role.name
    hours = f"{spaced(stop.hours)} h instead of {spaced(work_left(case).hours)}"
    doors = stop.doors
    if stop.open_now:
        return (
            f"{name} first, from today on: you meet {doors.now} of {doors.n} postings already. "
            f"Ready for it in {hours}; {own} after it, from inside"
        )
    text = f"{name} first: {hours}; going by way of it costs {spaced(detour(case, stop))} h more"
    if doors.few:
        return text
    return f"{text}; it opens {doors.end} of {doors.n} postings, the other {_own_doors(case)}"


def _own_doors(case: Case) -> str:
    """Say beside it what the own role opens."""
    own = doors_when_ready(case)
    return f"{own.end} of {own.n}" if own.n else "none that was counted"


def straight(case: Case) -> str:
    """Say that nothing comes first, and why."""
    hours = f"{spaced(work_left(case).hours)} h in all"
    few = gaps_of_core(case)[:MOST_NAMED]
    if case.level in EXPERIENCED and few:
        them = "them" if len(few) > 1 else "it"
        return (
            f"{case.role.name}, {case.level.value}, straight.{_now(case)} What separates you from "
            f"it: {', '.join(few)}. Take {them} on at work where you can; {hours}"
        )
    jobs = above(case)
    if jobs:
        return (
            f"{case.role.name}{_how(case)}: {hours} to what everybody in it can do. Apply for "
            f"{jobs.value} jobs with it, not for {case.level.value} ones: {_years(case)}"
            f"{_asked_there(case, jobs)}"
        )
    return f"{case.role.name}, {case.level.value}{_how(case)}: {hours}; {_no_stop(case)}"


def _how(case: Case) -> str:
    """Say that nothing comes first; of a job of one's own trade, where there is one, others tell.

    Whether it comes early enough to be told of hangs on the days of the plan.
    """
    return "" if own_door(case) or _way_round(case) else ", straight"


def _way_round(case: Case) -> bool:
    """Tell whether a job or place of somebody's own trade leads there too."""
    bridge = bridge_of(case)
    return bridge is not None and bool(bridge.instead) and not wants_one(case)


def _asked_there(case: Case, jobs: RoleLevel) -> str:
    """Name what jobs above the level planned for ask more of than the plan teaches."""
    there = case.having(after(case, work_left(case).targets)).at(jobs)
    few = gaps_of_core(there)[:MOST_ASKED]
    return f"; learn on while you apply, they ask more of {', '.join(few)}" if few else ""


def _no_stop(case: Case) -> str:
    """Say why no other role comes first: none is sooner, or what is leads elsewhere."""
    near = own_door(case)
    if near:
        return f"{near} comes early: it is work like yours, so apply for such work from then on"
    sooner = elsewhere(case)
    if sooner is None:
        return "no other role gets you there half a year sooner"
    other, why = sooner
    return f"{other.role.name} alone would be sooner, {spaced(work_left(other).hours)} h, but {why}"


def own_door(case: Case) -> str:
    """Name the module of the work of the field that is like somebody's own, where it is ahead."""
    opens, modules = of_the_trade(case), case.catalog.modules
    for part in work_left(case).parts:
        if part.lesson.module and any(piece.skill in opens for piece in part.pieces):
            return modules[part.lesson.module].title
    return ""


def _now(case: Case) -> str:
    """Send somebody to apply whom a good part of the postings asks for nothing more."""
    doors = doors_when_ready(case)
    if not open_enough(case):
        return ""
    return f" Apply from today on: you meet {doors.now} of {doors.n} postings."


def gaps_of_core(case: Case) -> list[str]:
    """Name the skills of the core that are missing, what weighs most first."""
    steps = sorted(work_left(case).steps, key=lambda step: -step.gain)
    names = (case.catalog.skills[step.skill].name for step in steps if step.skill in case.core)
    return list(dict.fromkeys(names))


class Preference(NamedTuple):
    """Which of two roles, and why."""

    chosen: Case | None
    """None where nothing decides."""
    why: str
    brief: str
    """The same in few words, where there are few."""
    then: str = ""
    """What to do before it is believed."""


def between(one: Case, other: Case) -> str:
    """Decide between two roles in words."""
    found = weigh(one, other)
    return f"{found.why}{found.then}"


def weigh(one: Case, other: Case) -> Preference:
    """Decide between two roles: the nearer one first, or either of them straight."""
    near, far = sorted((one, other), key=lambda case: work_left(case).hours)
    name, own = near.role.name, far.role.name
    here = _where_one_stands(near, far)
    if here is not None:
        return here
    stop = weighed(far, near)
    if isinstance(stop, Stop):
        text = told(far, stop)
        return Preference(near, text, text)
    figures = f"{_figures(near)}, {_figures(far)}"
    if work_left(near).hours < NEARER * work_left(far).hours:
        return Preference(
            near,
            f"{name}, which is clearly nearer. {figures}",
            f"{name}, for it is clearly nearer: {_brief(near, far)}",
            TRY_BOTH,
        )
    chosen = _opens_more(near, far)
    if chosen is None:
        return Preference(
            None,
            f"Straight for one of them: {name} is no step towards {own}, for {stop}. {figures}",
            f"neither hours nor doors settle it, so begin with what both need, try each, and let "
            f"those evenings decide: {name} {_brief(near, far)}",
            ": try both below, and choose by the work",
        )
    left = far if chosen is near else near
    reason = f"{chosen.role.name}, for more doors open there"
    return Preference(
        chosen,
        f"{reason} and neither is much nearer. {figures}",
        f"{reason}: {_brief(chosen, left)}",
        TRY_BOTH,
    )


def _where_one_stands(near: Case, far: Case) -> Preference | None:
    """Decide between two roles by what somebody is: ready for both, in one of them, or ready."""
    name, own = near.role.name, far.role.name
    if not work_left(far).steps:
        text = "You are ready for both: apply for both, and let the offers decide"
        return Preference(None, text, text)
    if near.role.id == str(near.person.settings[BACKGROUND]):
        text = f"Stay {name} and go for its next level, unless the work of {own} draws you more"
        text += f": {_shown(far) or f'that is {_figures(far)} from here'}"
        return Preference(near, text, text, TRY_BOTH)
    if not work_left(near).steps:
        text = f"Apply as {name} now, you are ready for it; {own} after it, from inside"
        return Preference(near, text, text)
    return None


def _shown(case: Case) -> str:
    """Name what people of a level show in a role, before any hours of study."""
    names = [one.name for one in proofs_of(case)][:MOST_SHOWN]
    study = f"all of its study {spaced(work_left(case).hours)} h, {_opens(case)}"
    return f"{', '.join(names)} ({study})" if names else ""


def _open_choice(case: Case, rival: Case) -> str:
    """Say which of two roles is planned for while both are open; a plan keeps its role."""
    found = weigh(case, rival)
    if found.chosen is rival:
        return f"Between the two by now {found.brief}. Plan for it: mlpath assess --yes"
    return f"Between the two: {found.brief}"


def _brief(one: Case, other: Case) -> str:
    """Put the figures of two roles into a line."""
    doors = doors_when_ready(other)
    opens = f", {doors.end} of {doors.n}" if doors.n else ""
    figures = f"{spaced(work_left(one).hours)} h, {_opens(one)}"
    return f"{figures}; {other.role.name} {spaced(work_left(other).hours)} h{opens}"


def _opens_more(near: Case, far: Case) -> Case | None:
    """Choose the role that opens far more of its postings, where hours do not decide."""
    one, two = doors_when_ready(near), doors_when_ready(far)
    if one.end_low > two.end_high:
        return near
    if two.end_low > one.end_high:
        return far
    told = [(case, doors) for case, doors in ((near, one), (far, two)) if not doors.few]
    if len(told) != 1 or not told[0][1].end:
        return None
    return told[0][0]


def _figures(case: Case) -> str:
    """Put a role, its hours and what it opens into a few words."""
    return f"{case.role.name} in {spaced(work_left(case).hours)} h ({_opens(case)})"


def _opens(case: Case) -> str:
    doors = doors_when_ready(case)
    return f"{doors.end} of {doors.n} postings" if doors.n else "no postings counted"
