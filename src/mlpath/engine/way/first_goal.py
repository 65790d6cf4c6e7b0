"""The nearer goal that somebody plans for first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.market.hired import apply_at
from mlpath.engine.way.choice import decide
from mlpath.engine.way.way import work_left
from mlpath.model.events.plan import FirstGoal

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import RoleId


def in_work(case: Case) -> Case:
    """Return what somebody plans for: the nearer goal that was decided for, until it is reached."""
    first = case.person.first
    if first is None or first.straight or not first.leads_to(case.role.id, case.level):
        return case  # nothing was decided, or for another goal
    role = case.catalog.roles.get(first.role)
    if role is None or first.level not in role.targets:
        return case  # of a pack that is not there
    nearer = case.by_way_of(role, first.level)
    return nearer if work_left(nearer).steps else case


def advised(case: Case) -> FirstGoal:
    """Return what the advice says to plan for first."""
    decided = decide(case)
    return first_goal(case, decided.role, decided.level, advised=True)


def first_goal(
    case: Case, role: RoleId | None, level: RoleLevel | None, *, advised: bool
) -> FirstGoal:
    """Return the decision to plan for something first; for nothing else: straight."""
    return FirstGoal(
        role=role or case.role.id,
        level=level or case.level,
        goal=case.role.id,
        goal_level=case.level,
        advised=advised,
    )


def same_goal(case: Case, other: Case) -> Case:
    """Return a case on the way to what another one leads to, also when that is reached by now."""
    return case.by_way_of(other.role, other.level) if other.goal else case


def comes_after(case: Case) -> str:
    """Name what comes after what is planned for: the role, or the level of the same one.

    Whose years bring the jobs of that level applies for them already: nothing comes after.
    """
    goal = case.goal
    if goal is None:
        return ""
    if goal.role is not case.role:
        return goal.role.name
    return "" if apply_at(case) is apply_at(goal) else f"{goal.level.value} level"
