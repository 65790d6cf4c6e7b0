"""Two roles between which somebody cannot decide: what serves both comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.levels.reached import level_in, reached
from mlpath.engine.market.hired import proofs_of
from mlpath.engine.way.choice import gaps_of_core
from mlpath.engine.way.framed.early import leading_to, stands_on
from mlpath.engine.way.goal import after
from mlpath.engine.way.pieces import MATHS
from mlpath.engine.way.rival import TRYING, rival_of
from mlpath.engine.way.stops import MOSTLY
from mlpath.engine.way.timeline import CODE
from mlpath.engine.way.way import work_left
from mlpath.model.reports.framed import OpenChoice, Trial

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.way.pieces import Part
    from mlpath.engine.way.timeline import Timeline
    from mlpath.engine.way.way import Way
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.plan import PlanModule

MOST_LACKING = 4
"""Skills named that separate somebody from one of two roles."""
ENOUGH = 2 * TRYING
"""Hours of what serves both that come first: after these something was tried, or soon will be."""
ASIDE = frozenset({MATHS, "systems"})
"""Subjects that code is begun beside: it goes on after them."""


def serving_both(case: Case, way: Way) -> tuple[int, ...]:
    """List the parts that serve the other role too, with what they stand on."""
    rival = rival_of(case)
    if rival is None:
        return ()
    levels = after(rival, work_left(rival).targets)
    common = [number for number, part in enumerate(way.parts) if _serves(part, levels)]
    return leading_to(stands_on(case, way), common)


def until_chosen(case: Case, way: Way) -> tuple[int, ...]:
    """List the first parts that serve both roles, enough until one was chosen: then it leads."""
    found, hours = list[int](), 0.0
    for number in serving_both(case, way):
        if hours >= ENOUGH:
            break
        found.append(number)
        hours += way.parts[number].study
    return tuple(found)


def before_trying(case: Case, way: Way) -> frozenset[int]:
    """List the parts that serve both roles and begin with code: who tries a role can do that much.

    They end where another subject begins. Whoever can do it already has none of them left.
    """
    begun = set()
    for lesson in way.curriculum.lessons:
        if lesson.theme == CODE:
            begun.add(lesson)
        elif begun and lesson.theme not in ASIDE:
            break
    return frozenset(k for k in serving_both(case, way) if way.parts[k].lesson in begun)


def _serves(part: Part, levels: Mapping[SkillId, float]) -> bool:
    """Tell whether most of the study of a part is asked for on another way, itself or under it."""
    common = sum(one.likely for one in part.pieces if reached(level_in(levels, one.skill), one.to))
    return common >= MOSTLY * part.study


def open_choice(
    case: Case, way: Way, modules: Sequence[PlanModule], line: Timeline
) -> OpenChoice | None:
    """Tell what serves both roles of a plan whose first modules do, and by when to have chosen."""
    rival = rival_of(case)
    if rival is None or line.trying is None:
        return None
    serving = serving_both(case, way)
    first = next((k for k in range(len(modules)) if k not in serving), len(modules))
    common, rest = modules[:first], modules[first:]
    return OpenChoice(
        other=rival.role.id,
        other_name=rival.role.name,
        trials=tuple(_trial(one) for one in (case, rival)),
        begins=line.starts(line.trying),
        until=line.ends(line.trying),
        trying=way.trying,
        modules=len(common),
        hours=round(sum(one.hours for one in common), 1),
        parting=rest[0].title if rest else "",
        parting_on=rest[0].start if rest else None,
    )


def _trial(case: Case) -> Trial:
    role, few = case.role, gaps_of_core(case)[:MOST_LACKING]
    short, text = role.tried(case.level)
    hours = work_left(case).hours
    return Trial(
        role=role.id,
        name=role.name,
        short=short,
        text=text,
        lacks=tuple(few),
        hours=hours,
        proofs=proofs_of(case),
    )
