"""What somebody plans for first; what a saved plan promised, to be compared with what happens."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.events.form import Stored, Told, part
from mlpath.model.form import (
    DAY,
    FLAG,
    LEVEL,
    NUMBER,
    ROLE_LEVEL,
    TEXT,
    FieldForm,
    maybe,
    several,
)
from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import RoleId, SkillId


@record
class SavedStep(Stored):
    """One step of a saved plan."""

    form: ClassVar[Mapping[str, FieldForm]] = {
        "skill": TEXT,
        "from_": maybe(LEVEL),
        "to": LEVEL,
        "hours": NUMBER,
        "gain": NUMBER,
        "start": maybe(DAY),
        "end": DAY,
        "checkpoint": maybe(DAY),
    }
    skill: SkillId
    from_: float | None = None
    to: float
    hours: float
    gain: float
    """Points of readiness."""
    start: date | None = None
    end: date
    checkpoint: date | None = None
    """The day by which its module was to be done, project included."""


@record
class SavedFinish(Stored):
    """When everything was to be done."""

    form: ClassVar[Mapping[str, FieldForm]] = {"early": DAY, "likely": DAY, "late": DAY}
    early: date
    likely: date
    late: date


@record
class SavedPlan(Stored):
    """A plan that was kept."""

    kind: ClassVar[str] = "plan"
    form: ClassVar[Mapping[str, FieldForm]] = {
        "role": TEXT,
        "level": ROLE_LEVEL,
        "made": DAY,
        "hours": NUMBER,
        "finish": part(SavedFinish),
        "steps": several(part(SavedStep)),
    }
    role: RoleId
    level: RoleLevel
    made: date
    hours: float
    """Hours a week."""
    finish: SavedFinish
    steps: tuple[SavedStep, ...]
    """In the order they were to be done."""

    def tell(self, _: Mapping[str, str]) -> Told:
        """Say what was noted."""
        count = f"{len(self.steps)} step{'' if len(self.steps) == 1 else 's'}"
        return Told(f"a plan of {count} until {self.finish.likely}")


@record
class FirstGoal(Stored):
    """The nearer role or level that is planned for before the own one; the own one: straight."""

    kind: ClassVar[str] = "first"
    form: ClassVar[Mapping[str, FieldForm]] = {
        "role": TEXT,
        "level": ROLE_LEVEL,
        "goal": TEXT,
        "goal_level": ROLE_LEVEL,
        "advised": FLAG,
    }
    role: RoleId
    level: RoleLevel
    goal: RoleId
    """The role that somebody wants in the end."""
    goal_level: RoleLevel
    advised: bool
    """Whether it follows the advice; otherwise somebody chose it."""

    @property
    def straight(self) -> bool:
        """Whether nothing comes before the goal."""
        return self.leads_to(self.role, self.level)

    def leads_to(self, role: RoleId, level: RoleLevel) -> bool:
        """Tell whether it was decided for this goal."""
        return (self.goal, self.goal_level) == (role, level)

    def tell(self, names: Mapping[str, str]) -> Told:
        """Say what was noted."""
        goal = f"{names.get(self.role, self.role)} ({self.level.value})"
        why = "as advised" if self.advised else "as chosen"
        if self.straight:
            return Told(f"plans go straight to {goal}, {why}")
        return Told(f"{goal} comes first, {why}")
