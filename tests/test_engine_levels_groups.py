"""Groups: several skills of which one serves, in targets, cases, gaps and plans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.gap.gap import gap_report
from mlpath.engine.levels.groups import with_own_members
from mlpath.engine.levels.readiness import readiness
from mlpath.engine.way.plan import make_plan
from mlpath.model.person import Person
from mlpath.model.record import replace
from worlds.cases import case_of, case_with
from worlds.happenings import done
from worlds.smallfield import field, levels, role, skill, target

CLOUDS = ("east", "west", "north")
SKILLS = [skill(name, "cloud") for name in CLOUDS]
ANY_CLOUD = replace(target("east", 2), group="clouds", others=("west", "north"))
WANTED = role(ANY_CLOUD)
FIELD = field(skills=SKILLS, roles=(WANTED,))
some_levels = st.dictionaries(st.sampled_from(CLOUDS), st.floats(0, 4))


def case(**have):
    return case_with(levels(**have), catalog=FIELD, role=WANTED)


def person_with(name, level):
    return case_of(Person(done=(done(name, level, 0),)), catalog=FIELD, role=WANTED)


@pytest.mark.parametrize(
    ("have", "counts"),
    [
        ({}, "east"),
        ({"west": 1}, "west"),
        ({"west": 1, "north": 1}, "west"),
        ({"north": 0.49}, "east"),
        ({"north": 0.5, "east": 0.4}, "north"),
        ({"east": 2, "west": 1.9}, "east"),
    ],
)
def test_the_member_one_is_furthest_in_counts_else_the_one_most_asked_for(have, counts):
    (found,) = with_own_members([ANY_CLOUD], levels(**have))
    assert found.skill == counts
    assert set(found.any_of) == set(CLOUDS)
    assert (found.need, found.group, found.weight) == (2, "clouds", ANY_CLOUD.weight)


def test_a_target_of_one_skill_stays_as_it_is():
    alone = target("east", 2)
    assert with_own_members([alone], levels(west=4)) == (alone,)
    assert alone.any_of == ("east",)


def test_who_knows_another_member_is_ready_and_has_no_gap():
    found = gap_report(person_with("west", 2))
    assert found.readiness.value == 100
    assert [(row.skill, row.open) for row in found.skills] == [("west", False)]
    assert make_plan(case(west=2)).steps == ()


def test_a_plan_goes_on_with_the_member_one_is_nearest_to():
    assert [step.skill for step in make_plan(case(north=1)).steps] == ["north"]
    assert {step.skill for step in make_plan(case()).steps} == {"east"}


def test_a_gap_names_what_would_do_as_well():
    (row,) = gap_report(person_with("north", 1)).skills
    assert row.name == "North"
    assert row.others == ("East", "West")


@given(some_levels, st.sampled_from(CLOUDS), st.floats(0, 4))
def test_more_of_any_member_never_lowers_readiness(have, name, more):
    def ready(known):
        estimates = levels(**known)
        return readiness(with_own_members([ANY_CLOUD], estimates), estimates).value

    assert ready({**have, name: max(more, have.get(name, 0.0))}) >= ready(have) - 1e-9
