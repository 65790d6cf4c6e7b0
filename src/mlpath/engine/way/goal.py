"""How far a plan goes: the core first, then electives in the order of the doors they open.

That order is one for all people of a role and level, and a plan takes electives from its front
until the wish is met. So whoever can do more never gets a lesson more: with higher levels the
wish is met no later in the same order. Electives that end what the core begins are taken with
it, unless only the core is wanted: a module is not cut for a few hours. Whoever is mostly there
at a level of experience is told of the rest, not taught it: seniors learn it in the job.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from mlpath.engine.levels.hours import hours_from_zero
from mlpath.engine.levels.needs import all_needed, raise_to
from mlpath.errors import UsageError
from mlpath.model.field.kept import kept
from mlpath.model.field.parted import ELECTIVES, part
from mlpath.model.field.role_level import EXPERIENCED, READY
from mlpath.model.ids import BridgeId
from mlpath.model.reports.plan import READY_FOR_IT
from mlpath.model.settings import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mlpath.engine.case import Case
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Role, Target
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId

CORE, ALL, DOORS = "core", "100", "doors:"
HIGHEST = 100.0
MOSTLY_THERE = 66.6
"""Points of readiness; whoever has two thirds of a level is not sent to one below.

In tenths: the sum of two of three equal skills misses two thirds by a binary fraction."""
HINT = "Give core, ready, 100, doors:N (per cent of the postings), or points such as 80."

Levels = dict["SkillId", float]


def chosen(case: Case) -> tuple[Target, ...]:
    """Choose what the plan has to reach of what the role asks for."""
    opens = of_the_trade(case)
    taken = [target for target in case.targets if target.core or target.skill in opens]
    if case.wishes.until == CORE:
        return tuple(taken)
    enough, ends = _enough(case), {elective.skill for elective in with_core(case)}
    if nearly_experienced(case):
        ends = set()
    levels = after(case, taken)
    for elective in electives(case):
        if elective.skill not in ends and enough(case, levels):
            break
        taken.append(elective)
        _reach(levels, case, [elective])
    return tuple(taken)


def nearly_experienced(case: Case) -> bool:
    """Tell whether somebody wants a level of experience and has most of what it asks for.

    What separates them is a few things, of months: their work is the practice and shows it.
    """
    return case.level in EXPERIENCED and case.readiness.value >= MOSTLY_THERE


def of_the_trade(case: Case) -> frozenset[SkillId]:
    """List what of the field is the own work of somebody's trade, whatever they know of it.

    It follows from the trade and from no claim: so whoever can do more never gets a lesson more.
    """
    trade = case.person.settings[BACKGROUND]
    bridge = case.catalog.bridges.get(BridgeId(trade)) if trade else None
    return frozenset(bridge.opens) if bridge else frozenset()


def electives(case: Case) -> Sequence[Target]:
    """List what is asked beyond the core, what opens most doors an hour first."""
    return _own(case, _in_order(case.catalog, case.role, case.level))


def with_core(case: Case) -> Sequence[Target]:
    """List the electives that end modules which the core begins."""
    return _own(case, _ending(case.catalog, case.role, case.level))


@kept
def _in_order(catalog: Catalog, role: Role, level: RoleLevel) -> Sequence[Target]:
    rows = _listed(catalog, role, level)
    place = {row["skill"]: number for number, row in enumerate(rows)}
    others = [target for target in role.targets[level] if not target.core]
    counted = [target for target in others if target.skill in place]
    rest = [target for target in others if target.skill not in place]
    counted.sort(key=lambda one: place[one.skill])
    rest.sort(key=lambda one: (-_worth(catalog.skills, one), one.skill))
    return counted + rest


@kept
def _ending(catalog: Catalog, role: Role, level: RoleLevel) -> Sequence[Target]:
    ends = {row["skill"] for row in _listed(catalog, role, level) if row["with_core"] == "yes"}
    return [one for one in role.targets[level] if one.skill in ends]


def _listed(catalog: Catalog, role: Role, level: RoleLevel) -> Sequence[Mapping[str, str]]:
    """Return what was counted for the electives of the role and level, the first one first."""
    rows = catalog.tables.get(part(ELECTIVES, role.id), ())
    return [row for row in rows if row["level"] == level]


def _own(case: Case, targets: Iterable[Target]) -> Sequence[Target]:
    """Return targets with the members of their groups that count for this person."""
    own = {target.group or target.skill: target for target in case.targets}
    return [own[target.group or target.skill] for target in targets]


def _worth(skills: Mapping[SkillId, Skill], target: Target) -> float:
    """Tell how much of the postings an hour from nothing opens, where nobody counted."""
    hours = hours_from_zero(skills, [(target.skill, target.need)])
    return target.weight.value / max(1.0, hours)


def after(case: Case, taken: Sequence[Target]) -> Levels:
    """Tell the levels of somebody who reached these targets, with all that they need."""
    levels = {skill: known.value for skill, known in case.levels.items()}
    _reach(levels, case, taken)
    return levels


def _reach(levels: Levels, case: Case, taken: Sequence[Target]) -> None:
    """Raise levels to these targets and all that they need."""
    wanted = [(target.skill, float(target.need)) for target in taken]
    for skill, level in all_needed(case.catalog.skills, wanted).items():
        raise_to(levels, skill, level)


def _enough(case: Case) -> Callable[[Case, Levels], bool]:
    """Read the wish: what tells whether the levels reached so far are enough."""
    until = case.wishes.until
    if until.startswith(DOORS):
        share = _number(until.removeprefix(DOORS)) / 100
        return lambda case, levels: _doors(case, levels) >= share
    points = READY if until == READY_FOR_IT else _number(until)
    if points >= HIGHEST:
        return lambda case, levels: False  # noqa: ARG005 - everything
    return lambda case, levels: case.points.at(levels) >= points


def _doors(case: Case, levels: Levels) -> float:
    from mlpath.engine.market.doors import doors_at

    return doors_at(case, levels).share


def _number(text: str) -> float:
    with suppress(ValueError):
        value = float(text)
        if 0 < value <= HIGHEST:
            return value
    raise UsageError(f"a plan cannot go until {text!r}", hint=HINT)
