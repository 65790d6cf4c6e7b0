"""When a level counts as reached: one rule for gaps, steps, needs, postings and pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.gap.gap import gap_report
from mlpath.engine.levels.needs import all_needed, lacking
from mlpath.engine.levels.reached import next_level, reached
from mlpath.engine.levels.steps import steps_to
from mlpath.model.field.level import LEVEL_NAMES, TOP
from mlpath.model.field.role_level import RoleLevel
from worlds.cases import case_of
from worlds.learners import ROLE, finished, somebody, world

WORLD = world()


def test_a_level_is_reached_from_a_quarter_below():
    assert reached(0.75, 1)
    assert not reached(0.74, 1)
    assert reached(2.5, 2)


@pytest.mark.parametrize(("have", "following"), [(0, 1), (0.74, 1), (0.75, 2), (1, 2), (3.9, 5)])
def test_the_next_level_is_the_lowest_that_is_not_reached(have, following):
    assert next_level(have) == following
    assert not reached(have, following)
    assert reached(have, following - 1)


def test_the_scale_has_five_names_and_ends_at_expert():
    assert LEVEL_NAMES == ("none", "beginner", "working", "proficient", "expert")
    assert TOP == 4


@given(
    st.dictionaries(st.sampled_from(sorted(WORLD.skills)), st.integers(1, 4), max_size=4),
    st.sampled_from(RoleLevel),
)
def test_open_gaps_and_the_skills_that_steps_end_at_are_the_same(done, level):
    person = somebody(done=tuple(finished(skill, reached) for skill, reached in done.items()))
    report = gap_report(case_of(person, catalog=WORLD, level=level))
    open_gaps = {row.skill for row in report.skills if row.open}
    have = {row.skill: row.have for row in report.skills}
    asked = {target.skill for target in ROLE.targets[level]}
    steps = steps_to(WORLD.skills, ROLE.targets[level], have)
    assert {step.skill for step in steps} & asked >= open_gaps
    assert {m.skill for m in report.musts_missing} == {
        row.skill for row in report.skills if row.must and row.open
    }


def test_a_prerequisite_that_is_nearly_there_is_neither_lacking_nor_a_step():
    models = WORLD.skills["models"]
    assert lacking(models, 0, 2, {"code": 1.75, "algebra": 0.75}) == {}
    assert lacking(models, 0, 2, {"code": 1.7, "algebra": 0.7}) == {"code": 2, "algebra": 1}


def test_all_that_a_level_rests_on_is_needed_at_the_highest_level_asked():
    needed = all_needed(WORLD.skills, [("serving", 2)])
    assert needed["code"] >= 1
    assert needed["models"] >= 1
