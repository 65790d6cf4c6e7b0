"""Cases: of a person as they are, or of levels that are simply given."""

from dataclasses import replace
from typing import NamedTuple

from mlpath.engine.case import Case, Learner
from mlpath.engine.levels.readiness import readiness
from mlpath.engine.wishes import first_day_of
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person
from mlpath.model.reports.plan import Wishes
from worlds.smallfield import MONDAY, ROLE, field

WISHES = Wishes(hours=7, start=MONDAY, until="100")


class GivenLevels(NamedTuple):
    """Stands in for what is believed of a person: these levels, likely too, and no others."""

    levels: dict
    proven: dict = {}  # noqa: RUF012 - nobody changes it
    claims: dict = {}  # noqa: RUF012 - the same

    @property
    def said(self):
        return {skill: known.value for skill, known in self.levels.items()}

    def estimates(self):
        return self.levels

    def readiness(self, targets):
        return readiness(targets, self.levels)

    @property
    def likely(self):
        return self

    @property
    def nothing_known(self):
        return not self.levels


def case_of(person=None, *, catalog=None, role=ROLE, level=RoleLevel.JUNIOR, today=MONDAY,
            wishes=WISHES):  # fmt: skip
    """Make the case of a person as the engine sees them."""
    person = person or Person()
    wishes = replace(wishes, first_day=first_day_of(person.settings, today))
    return Case(Learner(catalog or field(), person), role, level, wishes=wishes, today=today)


def case_with(levels=None, person=None, *, pace=None, spent=None, followed=None, **rest):
    """Make a case whose levels, pace, hours spent or plan followed are simply given."""
    case = case_of(person, **rest)
    known = case.learner.__dict__  # where a cached property keeps its value
    known["knowledge"] = GivenLevels(levels or {})
    if pace is not None:
        known["pace"] = pace
    if spent is not None:
        known["spent"] = spent
    if followed is not None:
        case.learner.person = replace(case.person, plan=followed)
    return case
