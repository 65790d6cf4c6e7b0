import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.levels.reached import reached
from mlpath.engine.levels.readiness import Points, readiness
from mlpath.engine.levels.steps import steps_to
from mlpath.model.field.role_level import RoleLevel
from worlds.smallfield import ROLE, SKILLS, field, levels, skill, target

BY_ID = {one.id: one for one in SKILLS}
JUNIOR = ROLE.targets[RoleLevel.JUNIOR]
MID = ROLE.targets[RoleLevel.MID]


def short(steps):
    return [(step.skill, step.from_, step.to) for step in steps]


def test_from_zero_every_level_is_a_step_and_prerequisites_come_first():
    steps = steps_to(BY_ID, JUNIOR, {})
    assert short(steps) == [
        ("algebra", 0.0, 1),
        ("code", 0.0, 1),
        ("code", 1, 2),
        ("models", 0.0, 1),
        ("models", 1, 2),
        ("serving", 0.0, 1),
    ]
    assert [step.needs for step in steps] == [(), (), (1,), (0,), (2, 3), (1,)]


def test_a_prerequisite_alone_is_in_the_plan_and_worth_nothing():
    algebra = steps_to(BY_ID, JUNIOR, {})[0]
    assert algebra.skill == "algebra"
    assert algebra.gain == 0


def test_the_first_step_starts_at_the_estimate_and_costs_the_rest_of_the_level():
    steps = steps_to(BY_ID, [target("algebra", 2)], levels(algebra=1.2))
    assert short(steps) == [("algebra", 1.2, 2)]
    assert (steps[0].low, steps[0].likely, steps[0].high) == (8.0, 16.0, 32.0)


def test_a_small_fragment_is_part_of_the_next_step():
    steps = steps_to(BY_ID, [target("algebra", 3)], levels(algebra=1.8))
    assert short(steps) == [("algebra", 1.8, 3)]
    assert steps[0].likely == 44.0


def test_a_level_that_is_reached_within_a_quarter_is_no_step():
    assert steps_to(BY_ID, [target("algebra", 2)], levels(algebra=1.75)) == ()
    assert short(steps_to(BY_ID, [target("algebra", 2)], levels(algebra=1.7))) == [
        ("algebra", 1.7, 2)
    ]


def test_a_prerequisite_is_met_a_quarter_of_a_level_early():
    wanted = [target("models", 1)]
    met = steps_to(BY_ID, wanted, levels(algebra=0.75))
    assert short(met) == [("models", 0.0, 1)]
    assert met[0].needs == ()
    unmet = steps_to(BY_ID, wanted, levels(algebra=0.7))
    assert short(unmet) == [("algebra", 0.7, 1), ("models", 0.0, 1)]


def test_what_a_level_already_passed_needed_is_not_asked_again():
    steps = steps_to(BY_ID, [target("models", 2)], levels(models=1.0, code=2))
    assert short(steps) == [("models", 1.0, 2)]


def test_hours_already_spent_shorten_the_first_step_but_never_to_nothing():
    wanted = [target("algebra", 2)]
    steps = steps_to(BY_ID, wanted, {}, spent={"algebra": 5})
    assert [step.likely for step in steps] == [5.0, 20.0]
    steps = steps_to(BY_ID, wanted, {}, spent={"algebra": 500})
    assert [step.likely for step in steps] == [2.0, 20.0]
    first, *_ = steps_to(BY_ID, wanted, {}, spent={"algebra": 3.33})
    assert (first.low, first.likely, first.high) == (3.3, 6.7, 13.3)  # of 5, 10 and 20


@given(
    st.fixed_dictionaries(
        {}, optional={name: st.floats(0, 4) for name in ("algebra", "code", "models", "serving")}
    ),
    st.sampled_from(RoleLevel),
)
def test_the_gains_of_all_steps_are_what_readiness_lacks_in_open_gaps(known, level):
    targets = ROLE.targets[level]
    have = levels(**known)
    steps = steps_to(BY_ID, targets, have)
    points = Points(targets)
    missing = sum(
        points.gain(t.skill, known.get(t.skill, 0.0), t.need)
        for t in targets
        if not reached(known.get(t.skill, 0.0), t.need)
    )
    assert sum(step.gain for step in steps) == pytest.approx(missing, abs=1e-9)
    assert all(0 < step.to - step.from_ <= 1.25 for step in steps)
    assert all(need < number for number, step in enumerate(steps) for need in step.needs)


def test_gains_add_up_to_100_when_every_gap_is_open():
    have = levels(code=1.3, models=0.4)
    steps = steps_to(BY_ID, MID, have)
    total = readiness(MID, have).value + sum(step.gain for step in steps)
    assert total == pytest.approx(100, abs=1e-9)


def test_a_catalogue_in_any_order_gives_prerequisites_first():
    reordered = dict(reversed(BY_ID.items()))
    steps = steps_to(reordered, JUNIOR, {})
    assert all(need < number for number, step in enumerate(steps) for need in step.needs)
    assert sorted(short(steps)) == sorted(short(steps_to(BY_ID, JUNIOR, {})))


def test_the_small_field_is_what_it_says():
    assert list(field().skills) == ["algebra", "code", "models", "serving"]


def test_the_hours_of_a_small_rest_are_not_rounded_up():
    tiny = {"tiny": skill("tiny", "programming", likely=(1, 2, 4, 8))}
    (only,) = steps_to(tiny, [target("tiny", 1)], levels(tiny=0.6))
    assert (only.low, only.likely, only.high) == (0.2, 0.4, 0.8)
