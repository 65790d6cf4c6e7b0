"""How far a plan goes: the core first, then electives in the order of the doors they open.

That order is one for all people of a role and level, and a plan takes electives from its front
until the wish is met. So whoever can do more never gets a lesson more: with higher levels the
wish is met no later in the same order. Electives that end what the core begins are taken with
it, unless only the core is wanted: a module is not cut for a few hours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.levels.hours import hours_from_zero
from mlpath.engine.levels.needs import all_needed
from mlpath.engine.levels.readiness import readiness_at
from mlpath.errors import UsageError
from mlpath.model.field.parted import ELECTIVES, part
from mlpath.model.field.role_level import READY
from mlpath.model.reports.plan import READY_FOR_IT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mlpath.engine.case import Case
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId

CORE, ALL, DOORS = "core", "100", "doors:"
HIGHEST = 100.0
HINT = "Give core, ready, 100, doors:N (per cent of the postings), or points such as 80."

Levels = dict["SkillId", float]


def chosen(case: Case) -> tuple[Target, ...]:
    """Choose what the plan has to reach of what the role asks for."""
    taken = [target for target in case.targets if target.core]
    if case.wishes.until == CORE:
        return tuple(taken)
    enough, ends = _enough(case), with_core(case)
    for elective in electives(case):
        if elective not in ends and enough(case, taken):
            break
        taken.append(elective)
    return tuple(taken)


def electives(case: Case) -> Sequence[Target]:
    """List what is asked beyond the core, what opens most doors an hour first."""
    place = {row["skill"]: number for number, row in enumerate(_listed(case))}
    others = [target for target in case.role.targets[case.level] if not target.core]
    others.sort(key=lambda one: (place.get(one.skill, len(place)), -_worth(case, one), one.skill))
    return _own(case, others)


def with_core(case: Case) -> Sequence[Target]:
    """List the electives that end modules which the core begins."""
    ends = {row["skill"] for row in _listed(case) if row["with_core"] == "yes"}
    return _own(case, [one for one in case.role.targets[case.level] if one.skill in ends])


def _listed(case: Case) -> Sequence[Mapping[str, str]]:
    """Return what was counted for the electives of the role and level, the first one first."""
    rows = case.catalog.tables.get(part(ELECTIVES, case.role.id), ())
    return [row for row in rows if row["level"] == case.level]


def _own(case: Case, targets: Iterable[Target]) -> Sequence[Target]:
    """Return targets with the members of their groups that count for this person."""
    own = {target.group or target.skill: target for target in case.targets}
    return [own[target.group or target.skill] for target in targets]


def _worth(case: Case, target: Target) -> float:
    """Tell how much of the postings an hour from nothing opens, where nobody counted."""
    hours = hours_from_zero(case.catalog.skills, [(target.skill, target.need)])
    return target.weight.value / max(1.0, hours)


def after(case: Case, taken: Sequence[Target]) -> Levels:
    """Tell the levels of somebody who reached these targets, with all that they need."""
    levels = {skill: known.value for skill, known in case.levels.items()}
    wanted = [(target.skill, float(target.need)) for target in taken]
    for skill, level in all_needed(case.catalog.skills, wanted).items():
        levels[skill] = max(level, levels.get(skill, 0.0))
    return levels


def _enough(case: Case) -> Callable[[Case, Sequence[Target]], bool]:
    """Read the wish: what tells whether the targets taken so far are enough."""
    until = case.wishes.until
    if until.startswith(DOORS):
        share = _number(until.removeprefix(DOORS)) / 100
        return lambda case, taken: _doors(case, taken) >= share
    points = READY if until == READY_FOR_IT else _number(until)
    if points >= HIGHEST:
        return lambda case, taken: False  # noqa: ARG005 - everything
    return lambda case, taken: readiness_at(case.targets, after(case, taken)) >= points


def _doors(case: Case, taken: Sequence[Target]) -> float:
    from mlpath.engine.market.doors import doors_at

    return doors_at(case, after(case, taken)).share


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 < value <= HIGHEST:
        raise UsageError(f"a plan cannot go until {text!r}", hint=HINT)
    return value
