"""Where somebody wants to get to: a role at a level, in a catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.levels.steps import Step, steps_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.way.start import Standing
    from mlpath.model.catalog import Catalog
    from mlpath.model.ids import SkillId
    from mlpath.model.role import Role, Target
    from mlpath.model.rung import RoleLevel


class Aim(NamedTuple):
    """A role at a level."""

    catalog: Catalog
    role: Role
    level: RoleLevel

    @property
    def targets(self) -> Sequence[Target]:
        """What the role asks for."""
        return self.role.targets[self.level]

    @property
    def musts(self) -> set[SkillId]:
        """The skills that the role cannot do without."""
        return {target.skill for target in self.targets if target.must}

    def steps(self, standing: Standing) -> tuple[Step, ...]:
        """List what is left to learn, prerequisites first."""
        return steps_to(self.catalog.skills, self.targets, standing.estimates, spent=standing.spent)
