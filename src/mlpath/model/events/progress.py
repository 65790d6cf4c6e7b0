"""What the person did."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.events.form import Stored, Told
from mlpath.model.field.level import level_name
from mlpath.model.form import (
    DAY,
    HOURS_OF_DAY,
    LINK,
    NUMBER,
    TEXT,
    WHOLE_LEVEL,
    FieldForm,
    maybe,
)
from mlpath.model.record import record
from mlpath.model.told import day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mlpath.model.ids import ProjectId, SkillId


@record
class HoursLogged(Stored):
    """Hours spent on a skill on a day."""

    kind: ClassVar[str] = "hours"
    form: ClassVar[Mapping[str, FieldForm]] = {"skill": TEXT, "hours": HOURS_OF_DAY, "on": DAY}
    skill: SkillId
    hours: float
    on: date

    def tell(self, names: Mapping[str, str]) -> Told:
        """Say what was noted."""
        name = names.get(self.skill, self.skill)
        return Told(f"{self.hours:g} h on {name}", self.skill, hours=self.hours, on=self.on)


@record
class LevelDone(Stored):
    """A level that the person says is reached."""

    kind: ClassVar[str] = "done"
    form: ClassVar[Mapping[str, FieldForm]] = {
        "skill": TEXT,
        "level": WHOLE_LEVEL,
        "on": DAY,
        "planned": maybe(NUMBER),
    }
    skill: SkillId
    level: int
    on: date
    planned: float | None = None
    """The hours that the plan showed for it."""

    def tell(self, names: Mapping[str, str]) -> Told:
        """Say what was noted."""
        name = names.get(self.skill, self.skill)
        words = f"{name}: {level_name(self.level)} reached"
        return Told(words, self.skill, level=self.level, on=self.on)


@record
class ProjectDone(Stored):
    """A project that the person says is finished; it proves no level by itself."""

    kind: ClassVar[str] = "project"
    form: ClassVar[Mapping[str, FieldForm]] = {
        "project": TEXT,
        "name": TEXT,
        "on": DAY,
        "link": maybe(LINK),
    }
    project: ProjectId
    name: str
    """What it was called on that day: it stays so whatever the catalogue holds later."""
    on: date
    link: str | None = None
    """Where it can be seen."""

    def tell(self, _: Mapping[str, str]) -> Told:
        """Say what was noted."""
        words = f"{self.name} finished"
        if self.link:
            return Told(f"{words}, {day(self.on)}, {self.link}", project=self.project)
        return Told(words, project=self.project, on=self.on)
