"""Which claims are worth a check: those that carry much of the picture and are least sure."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from mlpath.engine.levels.hours import hours_to
from mlpath.engine.levels.needs import all_needed, raise_to
from mlpath.engine.levels.reached import level_in
from mlpath.engine.levels.readiness import Points
from mlpath.model.named import NamedTuple
from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.model.field.module import Module
    from mlpath.model.field.role import Target
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId


HIGH = 4
"""A claim of this level is one of somebody whom others ask."""
UNLIKELY = 0.5


@record
class OpenCheck:
    """A claim that nothing has proven yet, and what hangs on it."""

    skill: SkillId
    level: int
    """What to ask for: the claim, as far as the role needs it."""
    points: float
    """Points of readiness that rest on the claim."""
    hours: float
    """Hours of learning that the claim saves."""
    doubt: float
    """How likely it is that the level is not there, 0 to 1."""
    worth: float
    """What hangs on it, in hundredths of the whole, times the doubt."""


class ToCheck(NamedTuple):
    """A skill to check, and the level that is in question."""

    skill: SkillId
    level: int


def worth_checking(known: Knowledge, targets: Sequence[Target]) -> tuple[OpenCheck, ...]:
    """List the claims that are not proven, those that carry most and are least sure first."""
    skills, points = known.catalog.skills, Points(targets)
    wanted = all_needed(skills, ((t.skill, float(t.need)) for t in targets if t.skill in skills))
    whole = sum(hours_to(skills[s], level).likely for s, level in wanted.items())
    out = []
    for skill in known.claims.keys() & wanted.keys():
        level = int(min(known.said[skill], wanted[skill]))
        if level <= level_in(known.proven, skill) or known.settled(skill, level):
            continue
        doubt = known.likely.doubt(skill, level)
        carried = points.gain(skill, 0, level)
        saved = hours_to(skills[skill], level).likely
        worth = doubt * (carried + 100 * saved / whole)
        out.append(
            OpenCheck(
                skill=skill, level=level, points=carried, hours=saved, doubt=doubt, worth=worth
            )
        )
    return tuple(sorted(out, key=lambda check: (-check.worth, check.skill)))


def doubted(known: Knowledge, targets: Sequence[Target]) -> tuple[OpenCheck, ...]:
    """List the high claims that are more likely not there than there."""
    if not any(level >= HIGH for level in known.claims.values()):
        return ()
    return tuple(
        one
        for one in worth_checking(known, targets)
        if one.doubt >= UNLIKELY and known.claims[one.skill] >= HIGH
    )


def of_skill(known: Knowledge, targets: Sequence[Target], skill: Skill) -> tuple[ToCheck, ...]:
    """Tell what to ask of one skill: what is claimed of it, else where the person stands."""
    claim = known.claims.get(skill.id)
    level = level_in(known.said, skill.id) if claim is None else claim
    need = max((float(t.need) for t in targets if t.skill == skill.id), default=0.0)
    return (ToCheck(skill.id, max(1, round(level or min(need, 1.0)))),)


def of_module(module: Module) -> tuple[ToCheck, ...]:
    """Tell what to ask of a module: the levels that it ends at, each skill once."""
    ends: dict[SkillId, int] = {}
    for taught in module.teaches:
        raise_to(ends, taught.skill, ceil(taught.to_level))
    return tuple(ToCheck(skill, level) for skill, level in ends.items())
