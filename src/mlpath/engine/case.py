"""A case: who, toward what. A command makes one and asks it; nothing is worked out twice.

What lies below every answer is here: levels, targets, points, pace, steps. The reports are
questions of their own rooms (`make_plan(case)`, `gap_report(case)`); those that others build on
are kept by `asked_once`.
"""

from __future__ import annotations

from functools import cached_property, wraps
from typing import TYPE_CHECKING, TypeVar, cast

from mlpath.model.circumstances import domain_of
from mlpath.model.person import Estimate
from mlpath.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime

    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.engine.levels.readiness import Points
    from mlpath.model.events.event import Event
    from mlpath.model.events.plan import SavedPlan
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Role, Target
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import DomainId, RoleId, SkillId
    from mlpath.model.person import Person
    from mlpath.model.reports.plan import Pace, Wishes

Answer = TypeVar("Answer")


class Learner:
    """A person in a catalogue: what is believed of them, whatever the role."""

    def __init__(self, catalog: Catalog, person: Person, today: date | None = None) -> None:
        self.catalog = catalog
        self.person = person
        self.today = today
        """The day for which doubt is told; without one nothing is old."""
        self._on: dict[date, Learner] = {}

    def on(self, today: date) -> Learner:
        """Return the same on a day: what was seen long ago is less sure."""
        if today == self.today:
            return self
        if today not in self._on:
            self._on[today] = Learner(self.catalog, self.person, today)
        return self._on[today]

    @cached_property
    def knowledge(self) -> Knowledge:
        """What is believed of the person's levels, and why; only to be read."""
        from mlpath.engine.knowledge.state import knowledge

        return knowledge(self.catalog, self.person, today=self.today)

    @cached_property
    def levels(self) -> Mapping[SkillId, Estimate]:
        """The person's level in every skill as they say, without the range, which costs more."""
        said = self.knowledge.said
        return {skill: Estimate(value=v, low=v, high=v) for skill, v in said.items()}

    @cached_property
    def estimates(self) -> Mapping[SkillId, Estimate]:
        """The person's level in every skill as they say; low to high is likely."""
        return self.knowledge.estimates()

    @cached_property
    def likely(self) -> Mapping[SkillId, Estimate]:
        """The likely level in every skill, with intervals."""
        return self.knowledge.likely.estimates()

    @cached_property
    def pace(self) -> Pace:
        """How long things take this person."""
        from mlpath.engine.dates.progress import paced

        return paced(self.catalog, self.person, self.levels)

    @cached_property
    def spent(self) -> Mapping[SkillId, float]:
        """Hours put into the current step of a skill, at the usual pace."""
        from mlpath.engine.dates.progress import hours_spent

        return {
            skill: hours / self.pace.factor for skill, hours in hours_spent(self.person).items()
        }


class Case:
    """Who, toward what."""

    def __init__(
        self,
        learner: Learner,
        role: Role,
        level: RoleLevel,
        *,
        wishes: Wishes,
        today: date,
        goal: Case | None = None,
    ) -> None:
        self.learner = learner.on(today)
        self.role = role
        self.level = level
        self.wishes = wishes
        self.today = today
        self.goal = goal
        """What comes after this, where it is only a step towards it."""
        self.kept: dict[object, object] = {}
        """Answers given so far, by the question."""
        self._beside: dict[tuple[RoleId, RoleLevel], Case] = {}
        """The same person and wishes toward other roles and levels; these hold nothing of it."""

    # ------------------------------------------------------------------ who

    @property
    def catalog(self) -> Catalog:
        """The knowledge of the field."""
        return self.learner.catalog

    @property
    def person(self) -> Person:
        """Who it is about."""
        return self.learner.person

    @property
    def knowledge(self) -> Knowledge:
        """What is believed of the person's levels, and why."""
        return self.learner.knowledge

    @property
    def levels(self) -> Mapping[SkillId, Estimate]:
        """The person's level in every skill as they say, without the range."""
        return self.learner.levels

    @property
    def estimates(self) -> Mapping[SkillId, Estimate]:
        """The person's level in every skill as they say; low to high is likely."""
        return self.learner.estimates

    @property
    def likely(self) -> Mapping[SkillId, Estimate]:
        """The likely level in every skill, whatever the person says."""
        return self.learner.likely

    @property
    def pace(self) -> Pace:
        """How long things take this person."""
        return self.learner.pace

    @property
    def domain(self) -> DomainId | None:
        """The field of work that the person knows, as said or as their background says."""
        return domain_of(self.catalog, self.person.settings)

    # ------------------------------------------------------------------ toward what

    @cached_property
    def targets(self) -> Sequence[Target]:
        """What the role asks for at this level, of each group the member that counts for them."""
        from mlpath.engine.levels.groups import with_own_members

        return with_own_members(self.role.targets[self.level], self.levels)

    @cached_property
    def musts(self) -> frozenset[SkillId]:
        """The skills that the role cannot do without."""
        return frozenset(target.skill for target in self.targets if target.must)

    @cached_property
    def core(self) -> frozenset[SkillId]:
        """The skills that everybody in the job has."""
        return frozenset(target.skill for target in self.targets if target.core)

    @cached_property
    def points(self) -> Points:
        """What each level of each skill is worth for the role."""
        from mlpath.engine.levels.readiness import Points

        return Points(self.targets)

    @cached_property
    def readiness(self) -> Estimate:
        """How ready the person is as they say, 0 to 100; low to high is likely."""
        return self.knowledge.readiness(self.targets)

    @cached_property
    def points_now(self) -> float:
        """How ready the person is as they say, without the range."""
        from mlpath.engine.levels.readiness import readiness_at

        have = {skill: known.value for skill, known in self.levels.items()}
        return readiness_at(self.targets, have)

    @cached_property
    def likely_readiness(self) -> Estimate:
        """How ready the person likely is, whatever they say."""
        return self.knowledge.likely.readiness(self.targets)

    @cached_property
    def proven_readiness(self) -> float:
        """The part of readiness that was shown, tested or done."""
        proven = self.knowledge.proven
        return sum(self.points.gain(t.skill, 0, proven.get(t.skill, 0.0)) for t in self.targets)

    @cached_property
    def musts_missing(self) -> tuple[SkillId, ...]:
        """The musts whose level is not reached."""
        from mlpath.engine.levels.reached import reached

        return tuple(
            target.skill
            for target in self.targets
            if target.must and not reached(self.level_of(target.skill), target.need)
        )

    @property
    def followed(self) -> SavedPlan | None:
        """The saved plan, when it leads to this role and level."""
        saved = self.person.plan
        return saved if saved and (saved.role, saved.level) == (self.role.id, self.level) else None

    def level_of(self, skill: SkillId) -> float:
        """Tell the level in a skill, 0 where nothing is known of it."""
        known = self.levels.get(skill)
        return known.value if known else 0.0

    # ------------------------------------------------------------------ what if

    def toward(self, role: RoleId) -> Case:
        """Return the same person on the way to another role of the catalogue."""
        return self._toward(self.catalog.roles[role], self.level)

    def at(self, level: RoleLevel) -> Case:
        """Return the same person on the way to another level of the role."""
        return self._toward(self.role, level)

    def _toward(self, role: Role, level: RoleLevel) -> Case:
        """Return the case that was made for a goal when it was last looked at, or make it."""
        if self.goal is None and role is self.role and level is self.level:
            return self
        if (role.id, level) not in self._beside:
            other = Case(self.learner, role, level, wishes=self.wishes, today=self.today)
            self._beside[role.id, level] = other
        return self._beside[role.id, level]

    def whenever(self) -> Case:
        """Return the same person without a deadline."""
        if self.wishes.deadline is None:
            return self
        wishes = replace(self.wishes, deadline=None)
        return self._like(self.learner, wishes=wishes, goal=self.goal and self.goal.whenever())

    def starting(self, day: date) -> Case:
        """Return the same person who begins on a day, without a deadline."""
        return self._like(self.learner, wishes=replace(self.wishes, start=day, deadline=None))

    def with_(self, event: Event, at: datetime) -> Case:
        """Return the case as it is when one thing more has happened."""
        from mlpath.engine.journal.replay import with_event

        learner = Learner(self.catalog, with_event(self.person, event, at))
        return self._like(learner, goal=self.goal and self.goal.with_(event, at))

    def having(self, levels: Mapping[SkillId, float]) -> Case:
        """Return the case of somebody who has at least these levels."""
        return self._like(_Having(self.learner, levels))

    def by_way_of(self, role: Role, level: RoleLevel) -> Case:
        """Return the same person on the way to something nearer, as a step towards this."""
        return Case(self.learner, role, level, wishes=self.wishes, today=self.today, goal=self)

    def _like(
        self, learner: Learner, *, wishes: Wishes | None = None, goal: Case | None = None
    ) -> Case:
        return Case(
            learner,
            self.role,
            self.level,
            wishes=wishes or self.wishes,
            today=self.today,
            goal=goal,
        )


class _Having(Learner):
    """Somebody who reached some levels beside what they can do."""

    def __init__(self, learner: Learner, levels: Mapping[SkillId, float]) -> None:
        super().__init__(learner.catalog, learner.person, learner.today)
        self.knowledge = learner.knowledge
        own = dict(learner.levels)
        for skill, level in levels.items():
            if skill not in own or own[skill].value < level:
                own[skill] = Estimate(value=level, low=level, high=level)
        self.levels = self.estimates = own


def asked_once(question: Callable[[Case], Answer]) -> Callable[[Case], Answer]:
    """Let a case give the same answer when it is asked the same question again."""

    @wraps(question)
    def ask(case: Case) -> Answer:
        if question not in case.kept:
            case.kept[question] = question(case)
        return cast("Answer", case.kept[question])

    return ask
