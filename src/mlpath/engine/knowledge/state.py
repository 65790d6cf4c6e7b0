"""What is known of a person's levels, in two layers: as they say, and what is likely."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.age import Ages
from mlpath.engine.knowledge.checks import ENOUGH, checks
from mlpath.engine.knowledge.habit import Habit, habit
from mlpath.engine.knowledge.job_done import beginnings, job_done
from mlpath.engine.knowledge.layer import likely_layer
from mlpath.engine.knowledge.observations import finishes, levels_done
from mlpath.engine.knowledge.prior import Ground, ground
from mlpath.engine.knowledge.said import (
    Levels,
    claimed_levels,
    inferred_levels,
    levels_of,
    proven_levels,
    said_levels,
)
from mlpath.engine.levels.needs import all_needed, raise_to
from mlpath.engine.levels.reached import level_in
from mlpath.engine.levels.readiness import readiness_at
from mlpath.model.grade import Grade
from mlpath.model.person import Estimate
from mlpath.model.record import Later, later

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from mlpath.engine.knowledge.checks import Checked
    from mlpath.engine.knowledge.likely import Likely
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Person


class Knowledge:
    """What is believed of a person, and why; each layer is worked out when first asked for."""

    def __init__(
        self,
        catalog: Catalog,
        person: Person,
        start: Ground | None = None,
        today: date | None = None,
    ) -> None:
        self.catalog = catalog
        self.person = person
        self.today = today
        """The day for which doubt is told; without one nothing is old."""
        self._start = start

    @cached_property
    def ground(self) -> Ground:
        """What is expected before anything was seen."""
        return self._start or ground(self.catalog, self.person.settings)

    @property
    def nothing_known(self) -> bool:
        """Whether the person said nothing at all: then all but what is done counts as zero."""
        person = self.person
        return self.ground.nobody and not (person.evidence or person.answers)

    @cached_property
    def checked(self) -> dict[SkillId, Checked]:
        """The answers that count, a skill."""
        return checks(self.person)

    @cached_property
    def claims(self) -> Levels:
        """The newest ratings as they were given."""
        return levels_of(self.person, Grade.CLAIMED)

    @cached_property
    def habit(self) -> Habit:
        """How the person rates themselves."""
        return habit(self.person, self.claims, self.checked)

    @cached_property
    def proven(self) -> Levels:
        """What was shown, tested or done."""
        known = self.catalog.skills
        return {s: v for s, v in proven_levels(self.person, self.checked).items() if s in known}

    @cached_property
    def ages(self) -> Ages:
        """How long ago what was seen is."""
        return Ages(self.person, self.today)

    @cached_property
    def finishes(self) -> Mapping[SkillId, Sequence[tuple[int, date]]]:
        """The levels that were marked as done, and when, a skill."""
        return finishes(self.person)

    @cached_property
    def floors(self) -> Levels:
        """What was done, and what that rests on."""
        done = levels_done(self.person)
        return all_needed(self.catalog.skills, ((s, float(v)) for s, v in done.items()))

    @cached_property
    def likely(self) -> Likely:
        """The careful layer."""
        return likely_layer(
            self.person, self.ground, self.habit, floors=self.floors, ages=self.ages
        )

    @cached_property
    def believed(self) -> Levels:
        """The claims, as far as checks leave them."""
        found = claimed_levels(self.person, self.checked, self.proven, self.habit.told)
        return {skill: level for skill, level in found.items() if skill in self.catalog.skills}

    @cached_property
    def inferred(self) -> Levels:
        """What is inferred where nothing was said."""
        return inferred_levels(
            self.catalog.skills,
            self.believed,
            self.checked,
            self.likely,
            beginnings(self.catalog, self.believed),
            job_done(self.catalog, self.person.settings),
        )

    @cached_property
    def said(self) -> Levels:
        """Every level as the person says."""
        skills = self.catalog.skills
        if self.nothing_known:
            return {skill: level_in(self.floors, skill) for skill in skills}
        least = dict(self.proven)
        for skill, level in levels_of(self.person, Grade.DOCUMENTED).items():
            top = self.checked[skill].top if skill in self.checked else level
            raise_to(least, skill, min(level, top))
        return said_levels(skills, self.believed, least, self.inferred)

    def settled(self, skill: SkillId, level: int) -> bool:
        """Tell whether enough was asked at a level already."""
        checked = self.checked.get(skill)
        return checked is not None and checked.asked(level) >= ENOUGH

    def estimates(self) -> dict[SkillId, Estimate]:
        """Tell the level of every skill as the person says, with the interval that is likely."""
        return {skill: self.estimate(skill) for skill in self.said}

    def estimate(self, skill: SkillId) -> Estimate:
        """Tell the level of one skill as the person says, with the interval that is likely."""
        value, likely = self.said[skill], Later(lambda: self.likely.estimate(skill))
        return Estimate(
            value=value,
            low=later(lambda: min(value, likely().low)),
            high=later(lambda: max(value, likely().high)),
        )

    def readiness(self, targets: Sequence[Target]) -> Estimate:
        """Tell how ready the person is as they say, with the interval that is likely."""
        value, likely = self.points(targets), self.likely.readiness(targets)
        return Estimate(value=value, low=min(value, likely.low), high=max(value, likely.high))

    def points(self, targets: Sequence[Target]) -> float:
        """Tell how ready the person is as they say."""
        return readiness_at(targets, self.said)


def knowledge(
    catalog: Catalog, person: Person, start: Ground | None = None, today: date | None = None
) -> Knowledge:
    """Tell what is believed of a person; `start` saves time when the background is the same."""
    return Knowledge(catalog, person, start, today)
