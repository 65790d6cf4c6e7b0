"""Hours are told in tenths of an hour, whole ones and no more digits than that: every field."""

from collections import defaultdict
from dataclasses import fields, is_dataclass
from datetime import timedelta

import pytest

from mlpath.engine.case import Case, Learner
from mlpath.engine.dates.saved import saved_plan
from mlpath.engine.way.next import next_steps
from mlpath.engine.way.plan import make_plan
from mlpath.engine.way.roadmap import make_roadmap
from mlpath.engine.way.status import status_of
from mlpath.engine.way.underway import underway
from mlpath.model.events.progress import HoursLogged
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.reports.plan import Wishes
from worlds.learners import NOW, rating
from worlds.smallfield import MONDAY


def told(thing, found):
    """Collect the numbers of all records, a field of each kind."""
    if is_dataclass(thing):
        for field in fields(thing):
            value = getattr(thing, field.name)
            if isinstance(value, float):
                found[f"{type(thing).__name__}.{field.name}"].add(value)
            told(value, found)
    elif isinstance(thing, (tuple, list)):
        for one in thing:
            told(one, found)
    return found


@pytest.fixture(scope="module")
def figures(catalog):
    wishes = Wishes(hours=6.3, start=MONDAY, until="ready", deadline=MONDAY + timedelta(300))

    def case(**parts):
        person = Person(settings=Settings(background="physicist"), **parts)
        role = catalog.roles["ml-engineer"]
        return Case(Learner(catalog, person), role, RoleLevel.JUNIOR, wishes=wishes, today=MONDAY)

    claims = (rating("python", 1), rating("sql", 2), rating("linear-algebra", 1))
    plan = make_plan(case(evidence=claims))
    first = plan.steps[0].skill
    event = HoursLogged(skill=first, hours=1.35, on=MONDAY)
    one = case(evidence=claims, logged=(event,), plan=saved_plan(plan, MONDAY - timedelta(30)))
    found = defaultdict(set)
    for report in (
        plan,
        next_steps(one),
        status_of(one),
        make_roadmap(one),
        underway(one, one.with_(event, NOW + timedelta(3)), skill=first),
    ):
        told(report, found)
    return dict(found)


TENTHS = (
    "Cut.from_", "Cut.hours", "DeadlineCheck.hours_needed", "DeadlineCheck.hours_possible",
    "Hours.high", "Hours.likely", "Hours.low", "Material.hours", "Met.have", "OpenStep.from_",
    "OpenStep.hours", "OpenStep.spent", "PlanModule.hours", "PlanStep.from_", "RoadStage.hours",
    "RoadStep.from_", "RoadStep.hours", "Roadmap.hours", "Spent.of", "Status.hours_left",
    "TreeNode.have", "Underway.behind", "Week.planned",
)  # fmt: skip


def test_what_is_told_in_tenths_is_told_in_tenths_everywhere(figures):
    assert {one for one in TENTHS if any(round(v, 1) != v for v in figures[one])} == set()
    assert {one for one in TENTHS if all(v.is_integer() for v in figures[one])} == set()
