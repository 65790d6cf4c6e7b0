"""Doors in words: how many real postings are met today and later, and how far to trust that."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from mlpath.model.field.market_posting import LeastDegree
from mlpath.model.field.role_level import RoleLevel
from mlpath.views.words import amount, count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.reports.doors import DegreesAsked, DoorsRise
    from mlpath.model.reports.gap import GapReport
    from mlpath.model.reports.plan import Plan, PlanModule

EARLY = (RoleLevel.JUNIOR, RoleLevel.MID)
MOST = 0.5
"""More than this share of postings is most of them."""
TELLING = 5
"""Fewer postings than this tell nothing of others."""
NEARLY_ALL = 0.9
"""A degree that is enough for that share of postings needs no word in a letter."""
DOORS = "doors"
WHEN_READY = "when ready"
NONE = "no postings to count"
YOURS_IS = {
    LeastDegree.BACHELOR: ("bachelor's degree", "a master's degree or a doctorate"),
    LeastDegree.MASTER: ("master's degree", "a doctorate"),
}
"""How a degree that somebody has is called, and what is more than it."""
READ_THERE = "read ten adverts there before you believe it"
YOURS = "mlpath match FILE"
"""What holds a posting that somebody has found against what they can do."""


def doors_line(doors: DoorsRise, *, end: str = WHEN_READY) -> str:
    """Say how many postings are met: 11 of 131 junior postings today, 74 when ready."""
    if not doors.n:
        return NONE
    level = " and ".join(doors.levels)
    noun = "posting" if doors.n == 1 else "postings"
    counted = f"{doors.n} {f'{level} ' if level else ''}{noun} today"
    text = f"{doors.now} of {counted}, {doors.end} {end}"
    if doors.now == doors.n:
        text = f"all {counted}"
    notes = [] if level else ["of every level: none is for yours"]
    if doors.few:
        notes.append(_trust(doors))
    if doors.unjudged:
        notes.append(f"{doors.unjudged} more {_say(doors.unjudged)} too little to judge")
    return f"{text} ({'; '.join(notes)})" if notes else text


def doors_of(plan: Plan, gap: GapReport) -> DoorsRise:
    """Return the postings of what is planned for, where that is another thing than the goal."""
    return plan.doors if plan.then or plan.cut else gap.doors


def whose(plan: Plan) -> str:
    """Name the role whose postings are counted, where it is another than the goal."""
    return f"{plan.role_name}: " if plan.then and plan.then.name != plan.role_name else ""


def end_of(plan: Plan) -> str:
    """Say when the later count holds."""
    return "by then" if plan.cut else WHEN_READY


def doors_rows(
    doors: DoorsRise,
    modules: Sequence[PlanModule] = (),
    *,
    end: str = WHEN_READY,
    of: str = "",
) -> list[tuple[str, str]]:
    """Say on a first screen which postings are met; of a handful nothing is said there."""
    if doors.n < TELLING:
        return []
    return [(DOORS, of + _card(doors, modules, end=end))]


def _card(doors: DoorsRise, modules: Sequence[PlanModule], *, end: str) -> str:
    """Say it in a line, with the module after which half of what opens is open."""
    if doors.few and not doors.end:
        return f"{count(doors.n, 'posting')} counted and none met: too few to tell: {YOURS}"
    if doors.few:
        return f"{doors.now} of {doors.n} today, {doors.end} {end}; of all such, {_in_ten(doors)}"
    if doors.now == doors.n:
        return f"all {doors.n} postings today"
    half = doors.now + (doors.end - doors.now) / 2
    after = next(
        (
            f" · {module.doors} after module {number}"
            for number, module in enumerate(modules, 1)
            if half <= module.doors < doors.end and doors.now < module.doors
        ),
        "",
    )
    today = after or " today"  # the line holds no more
    return f"{doors.now} of {doors.n} postings{today} · {doors.end} {end}"


def _trust(doors: DoorsRise) -> str:
    """Say how far to trust a few postings."""
    few = f"{doors.n} {'is' if doors.n == 1 else 'are'} few"
    if doors.n < TELLING:
        return f"{few}, too few to tell"
    return f"{few}, so it may be {_in_ten(doors)} of all such postings"


def _in_ten(doors: DoorsRise) -> str:
    """Say what a few postings tell of all: between how many in ten are met at the end."""
    low, high = floor(doors.end_low * 10), ceil(doors.end_high * 10)
    if not low:
        return f"at most {high} in 10"
    return f"at least {low} in 10" if high == 10 else f"{low} to {high} in 10"  # noqa: PLR2004 - of ten


def _say(number: int) -> str:
    return "says" if number == 1 else "say"


def seniors_line(doors: DoorsRise, role: str, level: RoleLevel) -> str:
    """Say that most postings ask for seniors, where that is why few were counted."""
    stated = sum(doors.asked.values())
    above = sum(n for rung, n in doors.asked.items() if rung not in EARLY)
    if not doors.few or level not in EARLY or above <= MOST * stated:
        return ""
    whose = f"{amount(stated)} {role}" if doors.asked_of_role else f"all {amount(stated)}"
    return (
        f"{amount(above)} of {whose} postings that state a level "
        f"({above / stated:.0%}) ask for seniors; a nearer role first is a way in: mlpath compare"
    )


def lower_line(doors: DoorsRise, level: RoleLevel) -> str:
    """Say which jobs to begin with by years, and which of those for seniors are worth a try."""
    stated = sum(doors.asked.values())
    open_ = sum(n for rung, n in doors.asked.items() if rung in EARLY)
    return (
        f"{amount(open_)} of {amount(stated)} postings that state a level take {level.value} or "
        f"below: begin there. Of the others try those that ask mostly for what you do today; their "
        f"seniors are hired for what they decided in this trade"
    )


def degree_rows(
    asked: DegreesAsked | None, role: str, *, whole: bool = True
) -> list[tuple[str, str]]:
    """Say how many postings ask for a degree, and where to begin; in brief only what hinders."""
    if asked is None or asked.held is LeastDegree.PHD:
        return []
    level = " and ".join(asked.levels)
    postings = f"{level} {role} postings" if level else f"{role} postings of every level"
    counted = f"{amount(asked.n)} {postings}"
    if asked.held is None or asked.held is LeastDegree.NONE:
        text = _without(asked, counted, whole=whole)
    elif whole or asked.enough < NEARLY_ALL * asked.n:
        text = _enough(asked, counted, *YOURS_IS[asked.held])
    else:
        return []
    return [("degree", f"{text}{_elsewhere(asked)}")]


def _without(asked: DegreesAsked, counted: str, *, whole: bool) -> str:
    """Tell somebody without a degree, or of whom nothing is known, what asks for none.

    Which degrees the others ask for is no news for who has none.
    """
    named = asked.n - asked.none
    if not named:
        return f"none of {counted} asks for one"
    rest = f"{_kinds(asked)}{_instead(asked.instead)}"
    if not asked.none:
        return f"all {counted} ask for {rest}; a nearer role may ask for none: mlpath compare"
    if asked.studying:
        begin = "apply to those before you have yours"
    else:
        begin = "begin with those" if asked.held else "without one, begin with those"
    ask = "asks" if named == 1 else "ask"
    none = f"{amount(asked.none)} of {counted} ask for no degree: {begin}"
    if whole:
        return f"{none}; {amount(named)} {ask} for {rest}"
    return "; ".join(filter(None, (none, _takes(asked.instead, "the others"))))


def _kinds(asked: DegreesAsked) -> str:
    """Say which degree is asked for, or how often each."""
    counts = {"bachelor's": asked.bachelor, "master's": asked.master, "doctorate": asked.phd}
    (kind, _), *more = told = [(kind, n) for kind, n in counts.items() if n]
    if more:
        return f"one ({', '.join(f'{kind} {amount(n)}' for kind, n in told)})"
    return f"a {kind}" if asked.phd else f"a {kind} degree"


def _instead(number: int) -> str:
    takes = _takes(number, "these")
    return f", and {takes}" if takes else ""


def _takes(number: int, which: str) -> str:
    if not number:
        return ""
    takes = f"1 of {which} takes" if number == 1 else f"{amount(number)} of {which} take"
    return f"{takes} experience in its place"


def _enough(asked: DegreesAsked, counted: str, yours: str, more: str) -> str:
    """Tell somebody with a degree how far it goes."""
    if asked.enough == asked.n:
        return f"your {yours} is enough for all {counted}"
    enough = f"your {yours} is enough for {amount(asked.enough)} of {counted}"
    return f"{enough}: begin with those; the others ask for {more}"


def _elsewhere(asked: DegreesAsked) -> str:
    """Say so where most were not found in the country that somebody wants to work in."""
    if asked.here is None or asked.here > MOST * asked.n:
        return ""
    if asked.here < TELLING:
        few = "hardly any" if asked.here else "none"
        return f"; {few} of them is known to be from your country: {READ_THERE}"
    there = f"{amount(asked.here)} of the {amount(asked.n)} are known to be in your country"
    return f"; {there}, where it may be otherwise"
