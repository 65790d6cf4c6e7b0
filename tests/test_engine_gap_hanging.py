"""What hangs on a skill that papers show: steps and hours, or nothing that need be asked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.case import Case, Learner
from mlpath.engine.gap.hanging import hours_hanging
from mlpath.engine.levels.needs import all_needed
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, Settings
from mlpath.model.reports.plan import Wishes
from worlds.cases import case_of
from worlds.learners import NOW, ROLE, rating, somebody, world

WORLD = world()
TODAY = date(2026, 11, 23)
LEVELS = st.dictionaries(st.sampled_from(sorted(WORLD.skills)), st.integers(1, 4))


def shown(skill, level):
    return Evidence(skill=skill, level=float(level), grade=Grade.DOCUMENTED, at=NOW)


def case(evidence=(), background=None):
    return case_of(
        somebody(background=background, evidence=evidence), catalog=WORLD, role=ROLE, today=TODAY
    )


def left(bare, found):
    """Tell what somebody with these levels does: modules, projects, hours and steps."""
    plan = make_plan(bare.having(all_needed(bare.catalog.skills, found.items())))
    steps = [(step.skill, step.from_, step.to) for step in plan.steps]
    modules = [(one.id, one.hours, one.project and one.project.id) for one in plan.modules]
    return modules, steps


@given(found=LEVELS, said=LEVELS, background=st.sampled_from([None, "coder", "counter"]))
def test_only_what_changes_the_plan_hangs_on_a_skill(found, said, background):
    bare = case([rating(skill, level) for skill, level in said.items()], background)
    hanging = hours_hanging(bare, found)
    for skill in found:
        less = {one: level for one, level in found.items() if one != skill}
        same = left(bare, found) == left(bare, less)
        assert (skill in hanging) != same
    assert all(hours > 0 for hours in hanging.values())


@given(found=LEVELS)
def test_it_does_not_matter_whether_the_papers_are_kept_already(found):
    kept = case([shown(skill, level) for skill, level in found.items()])
    assert hours_hanging(kept, found) == hours_hanging(case(), found)


def test_what_other_papers_and_the_person_said_stays():
    kept = case([shown("algebra", 4), rating("code", 2)])
    assert hours_hanging(kept, {"code": 2}) == {}
    assert hours_hanging(case([shown("algebra", 4)]), {"algebra": 4})


def test_what_no_role_asks_for_and_what_a_background_has_anyway_is_not_asked(catalog):
    person = Person(settings=Settings(background="software-engineer", years=5.0))
    wishes = Wishes(hours=8, start=TODAY)
    toward = Case(
        Learner(catalog, person), catalog.roles["ml-engineer"], RoleLevel.JUNIOR,
        wishes=wishes, today=TODAY,
    )  # fmt: skip
    hanging = hours_hanging(toward, {"git": 2, "tableau": 3, "model-evaluation": 2})
    assert set(hanging) == {"model-evaluation"}
    others = {"git": 2.0, "tableau": 3.0}
    less, whole = (
        make_plan(toward.having(all_needed(catalog.skills, found.items()))).hours.likely
        for found in (others, {**others, "model-evaluation": 2.0})
    )
    assert hanging["model-evaluation"] == pytest.approx(less - whole, abs=0.2)
