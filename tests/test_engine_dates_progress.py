from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mlpath.engine.dates.progress import finished, hours_spent, in_work
from mlpath.engine.levels.hours import hours_between, tenths_up
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person
from worlds.cases import case_of, case_with
from worlds.happenings import done, logged, saved_plan
from worlds.smallfield import MONDAY, ROLE, levels


def rated(skill: str, day: int) -> Evidence:
    at = datetime(2026, 11, 23, 12, tzinfo=UTC) + timedelta(day)
    return Evidence(skill=skill, level=1, grade=Grade.CLAIMED, at=at)


def pace_of(person: Person):
    return case_of(person).pace


def test_what_is_kept_of_a_plan_is_what_it_promised():
    made, kept = make_plan(case_with()), saved_plan()
    assert (kept.role, kept.level, kept.made, kept.hours) == ("maker", "junior", MONDAY, 7)
    dates = (kept.finish.early, kept.finish.likely, kept.finish.late)
    assert dates == (made.finish.early, made.finish.likely, made.finish.late)
    assert [(s.skill, s.from_, s.to, s.hours, s.start, s.end) for s in kept.steps] == [
        (s.skill, s.from_, s.to, s.hours.likely, s.start, s.end) for s in made.steps
    ]
    assert [s.gain for s in kept.steps] == pytest.approx([s.gain for s in made.steps], abs=1e-6)


def test_somebody_new_stands_at_the_usual_pace():
    found = case_of()
    assert found.pace.factor == 1
    assert found.followed is None
    assert not found.learner.spent


def test_hours_count_since_a_level_was_done_or_rated():
    person = Person(
        logged=(logged("code", 3, 0), logged("code", 4, 5), logged("models", 2, 1)),
        done=(done("code", 1, 3), done("code", 1, 2)),
        evidence=(rated("models", 4), rated("models", 2)),
    )
    assert hours_spent(person) == {"code": 4}
    same_day = Person(logged=(logged("code", 3, 0),), evidence=(rated("code", 0),))
    assert hours_spent(same_day) == {"code": 3}


def test_hours_on_a_skill_of_which_no_level_is_known_are_compared_with_its_first():
    catalog = case_of().catalog
    (work,) = in_work(catalog, {}, {"code": 5.0})
    assert work == (catalog.skills["code"].hours[0].likely, 5.0)


def test_hours_of_a_step_in_work_are_those_that_are_kept_when_it_is_done():
    catalog = case_of().catalog
    usual = catalog.skills["code"].hours[0].likely
    (work,) = in_work(catalog, levels(code=0.333), {"code": 5.0})
    exact = hours_between(catalog.skills["code"], 0.333, 1).likely
    assert exact < work.planned == tenths_up(exact) < usual


@pytest.mark.parametrize(("have", "planned"), [(2.0, [40]), (3.0, [80]), (4.0, [])])
def test_the_hours_of_the_highest_level_count_and_nothing_lies_above_it(have, planned):
    found = in_work(case_of().catalog, levels(code=have), {"code": 5.0})
    assert [one.planned for one in found] == planned


def test_each_finished_level_takes_the_hours_since_the_one_before_in_whatever_order_they_stand():
    hours = (logged("code", 5, 9), logged("code", 1, 1), logged("models", 64, 2))
    hours += (logged("code", 2, 3), logged("code", 8, 30))
    levels_done = (done("code", 3, 9), done("code", 1, 1), done("code", 2, 3))
    person = Person(logged=hours, done=levels_done)
    assert [one.real for one in finished(case_of().catalog, person)] == [1, 2, 5]


def test_a_finished_level_is_compared_with_the_plan_or_else_with_the_usual_hours():
    person = Person(logged=(logged("code", 30, 1),), done=(done("code", 1, 2),))
    assert pace_of(person).planned == 10
    known = saved_plan(levels(code=0.5))
    assert pace_of(Person(logged=person.logged, done=person.done, plan=known)).planned == 5
    shown = replace(person.done[0], planned=7)
    assert pace_of(Person(logged=person.logged, done=(shown,), plan=known)).planned == 7


def test_each_finished_level_has_its_own_hours():
    person = Person(
        logged=(logged("code", 20, 1), logged("code", 10, 5), logged("code", 7, 9)),
        done=(done("code", 2, 6), done("code", 1, 2), done("gone", 1, 3)),
    )
    found = pace_of(person)
    assert (found.planned, found.real) == (30, 30)


def test_a_step_that_already_took_too_long_slows_the_pace():
    slow = Person(plan=saved_plan(), logged=(logged("code", 40, 1), logged("models", 2, 1)))
    found = case_of(slow)
    assert (found.pace.planned, found.pace.real) == (10, 40)
    assert found.pace.factor == pytest.approx(130 / 110)  # three times as slow at most
    assert found.learner.spent["code"] == pytest.approx(40 / found.pace.factor)


def test_an_overrun_is_measured_against_the_step_one_is_in():
    person = Person(
        plan=saved_plan(),
        logged=(logged("code", 10, 1), logged("code", 15, 4)),
        done=(done("code", 1, 2),),
    )
    assert (pace_of(person).planned, pace_of(person).real) == (10, 10)


def test_the_order_of_a_saved_plan_is_followed_for_the_same_role_and_level_only():
    person = Person(plan=saved_plan())
    first = case_of(person).followed.steps[0]
    assert (first.skill, first.to) == ("algebra", 1)
    assert case_of(person, level=RoleLevel.MID).followed is None
    assert case_of(person, role=replace(ROLE, id="other")).followed is None
