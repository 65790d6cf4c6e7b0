"""A group of people, counted one after the other: none of them is kept."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from mlpath.engine.cohort.few import at_least, months, parts, quartiles, told
from mlpath.model.ids import SkillId
from mlpath.model.reports.cohort import (
    FEWER,
    LEAST,
    CohortBackground,
    CohortPart,
    CohortReport,
    SharedGap,
    SharedModule,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlpath.engine.cohort.change import Changes
    from mlpath.engine.cohort.outcome import Outcome
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import BackgroundId, RoleId
    from mlpath.model.reports.postings import Unread

    Goal = tuple[RoleId, RoleLevel]

TENS = 10
"""Hours of a group are told in tens."""
MOST_UNREAD = 1_000
"""So many that could not be read are named."""
NO_ANSWER = "not said"


class Shared:
    """What people of a group share, in the order in which most have it."""

    def __init__(self) -> None:
        self.people: Counter[str] = Counter()
        self.places: Counter[str] = Counter()
        self.hours: dict[str, float] = defaultdict(float)

    def add(self, things: Iterable[tuple[str, float]]) -> None:
        """Count what one person has, in their order, each with its hours."""
        for place, (id_, hours) in enumerate(things):
            self.people[id_] += 1
            self.places[id_] += place
            self.hours[id_] += hours

    def many(self) -> Iterator[tuple[str, int, int]]:
        """List what at least five have, with their number in fives and the hours on average."""
        many = [id_ for id_, n in self.people.items() if n >= LEAST]
        many.sort(key=lambda id_: (-at_least(self.people[id_]), self._place(id_), id_))
        for id_ in many:
            n = self.people[id_]
            yield id_, at_least(n), round(self.hours[id_] / n)

    def _place(self, id_: str) -> float:
        return self.places[id_] / self.people[id_]


class _Part:
    """The figures of some people: numbers only."""

    def __init__(self) -> None:
        self.readiness, self.doors, self.hours = array("d"), array("l"), array("d")
        self.ready = array("l")
        self.postings = self.done = 0
        self.gaps, self.modules = Shared(), Shared()

    def add(self, one: Outcome) -> None:
        self.readiness.append(one.readiness)
        self.doors.append(one.doors)
        self.hours.append(one.hours)
        self.ready.append(one.ready.toordinal())
        self.postings = one.postings
        self.done += one.done
        self.gaps.add((skill, 0.0) for skill in one.gaps)
        self.modules.add((id_, hours) for id_, _, hours in one.modules)


class Cohort:
    """All people of a group so far."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.everybody = _Part()
        self.goals: dict[Goal, _Part] = {}
        self.backgrounds: Counter[BackgroundId | None] = Counter()
        self.titles: dict[str, str] = {}
        self.unread: list[Unread] = []
        self.skipped = 0

    def add(self, one: Outcome) -> None:
        """Count a person."""
        self.everybody.add(one)
        self.goals.setdefault((one.role, one.level), _Part()).add(one)
        self.backgrounds[one.background] += 1
        self.titles.update({id_: title for id_, title, _ in one.modules})

    def leave_out(self, one: Unread) -> None:
        """Count what could not be read; a thousand are named."""
        self.skipped += 1
        if len(self.unread) < MOST_UNREAD:
            self.unread.append(one)

    @property
    def people(self) -> int:
        """How many were counted, which is nobody else's business where they are few."""
        return len(self.everybody.readiness)

    def report(self, changes: Changes) -> CohortReport:
        """Tell what is true of many, and nothing of few."""
        enough = self.people >= LEAST
        goals, others = parts({goal: len(part.readiness) for goal, part in self.goals.items()})
        backgrounds, elsewhere = parts(self.backgrounds)
        return CohortReport(
            people=self.people if enough else FEWER,
            everybody=self._part(self.everybody, None) if enough else None,
            roles=tuple(self._part(self.goals[goal], goal) for goal in goals) if enough else (),
            others=others if enough else 0,
            backgrounds=tuple(
                CohortBackground(background=id_, name=self._background(id_), people=n)
                for id_, n in backgrounds.items()
            )
            if enough
            else (),
            elsewhere=elsewhere if enough else 0,
            change=changes.report(),
            folder="",
            unread=tuple(self.unread),
            skipped=self.skipped,
        )

    def _background(self, id_: BackgroundId | None) -> str:
        return self.catalog.backgrounds[id_].name if id_ else NO_ANSWER

    def _part(self, part: _Part, goal: Goal | None) -> CohortPart:
        role, level = goal or (None, None)
        if goal is None and len(self.goals) == 1:
            ((role, level),) = self.goals
        return CohortPart(
            role=role,
            name=self.catalog.roles[role].name if role else "All roles",
            level=level,
            people=len(part.readiness),
            readiness=quartiles(part.readiness),
            doors=quartiles(part.doors) if role and part.postings else None,
            postings=part.postings if role else 0,
            hours=quartiles(part.hours, to=TENS),
            ready=months(part.ready),
            done=told(part.done),
            gaps=tuple(
                SharedGap(skill=SkillId(id_), name=self.catalog.skills[SkillId(id_)].name, people=n)
                for id_, n, _ in part.gaps.many()
            ),
            modules=tuple(
                SharedModule(id=id_, title=self.titles[id_], hours=hours, people=n)
                for id_, n, hours in part.modules.many()
            ),
        )
