from datetime import UTC, datetime, timedelta
from math import log

import pytest

from mlpath.engine.way.aim import Aim
from mlpath.engine.way.plan import make_plan
from mlpath.engine.way.saved import saved_plan
from mlpath.engine.way.start import Standing, hours_spent, standing_of
from mlpath.model.events.plan import SavedPlan
from mlpath.model.events.progress import HoursLogged, LevelDone
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person
from mlpath.model.plan import Wishes
from mlpath.model.rung import RoleLevel
from smallfield import MONDAY, ROLE, field, levels

AIM = Aim(field(), ROLE, RoleLevel.JUNIOR)


def logged(skill: str, hours: float, day: int) -> HoursLogged:
    return HoursLogged(skill=skill, hours=hours, on=MONDAY + timedelta(day))


def done(skill: str, level: int, day: int) -> LevelDone:
    return LevelDone(skill=skill, level=level, on=MONDAY + timedelta(day))


def rated(skill: str, day: int) -> Evidence:
    at = datetime(2026, 11, 23, 12, tzinfo=UTC) + timedelta(day)
    return Evidence(skill=skill, level=1, grade=Grade.CLAIMED, at=at)


def kept_plan(estimates=None) -> SavedPlan:
    made = make_plan(AIM, Standing(estimates or {}), Wishes(hours=7, start=MONDAY, until=100))
    return saved_plan(made, MONDAY)


def standing(person: Person, role: str = "maker", level: str = "junior") -> Standing:
    return standing_of(AIM.catalog, person, {}, role, level)


def test_what_is_kept_of_a_plan_is_what_it_promised():
    made = make_plan(AIM, Standing({}), Wishes(hours=7, start=MONDAY, until=100))
    kept = saved_plan(made, MONDAY)
    assert (kept.role, kept.level, kept.made, kept.hours) == ("maker", "junior", MONDAY, 7)
    dates = (kept.finish.early, kept.finish.likely, kept.finish.late)
    assert dates == (made.finish.early, made.finish.likely, made.finish.late)
    assert [(s.skill, s.from_, s.to, s.hours, s.start, s.end) for s in kept.steps] == [
        (s.skill, s.from_, s.to, s.hours.likely, s.start, s.end) for s in made.steps
    ]
    assert [s.gain for s in kept.steps] == pytest.approx([s.gain for s in made.steps], abs=1e-6)


def test_somebody_new_stands_at_the_usual_pace():
    found = standing(Person())
    assert found.pace.factor == 1
    assert not found.followed
    assert not found.spent


def test_hours_count_since_a_level_was_done_or_rated():
    person = Person(
        logged=(logged("code", 3, 0), logged("code", 4, 5), logged("models", 2, 1)),
        done=(done("code", 1, 3), done("code", 1, 2)),
        evidence=(rated("models", 4), rated("models", 2)),
    )
    assert hours_spent(person) == {"code": 4}
    same_day = Person(logged=(logged("code", 3, 0),), evidence=(rated("code", 0),))
    assert hours_spent(same_day) == {"code": 3}


def test_a_finished_level_is_compared_with_the_plan_or_else_with_the_usual_hours():
    person = Person(logged=(logged("code", 30, 1),), done=(done("code", 1, 2),))
    assert standing(person).pace.planned == 10
    known = kept_plan(levels(code=0.5))
    assert standing(Person(logged=person.logged, done=person.done, plan=known)).pace.planned == 5


def test_each_finished_level_has_its_own_hours():
    person = Person(
        logged=(logged("code", 20, 1), logged("code", 10, 5), logged("code", 7, 9)),
        done=(done("code", 2, 6), done("code", 1, 2), done("gone", 1, 3)),
    )
    found = standing(person).pace
    assert (found.planned, found.real) == (30, 30)


def test_a_step_that_already_took_too_long_slows_the_pace():
    slow = Person(plan=kept_plan(), logged=(logged("code", 40, 1), logged("models", 2, 1)))
    found = standing(slow)
    assert found.pace.planned == 10
    assert found.pace.real == 40
    mean = 2 * log(3) / (1 / 0.09 + 2)  # one step says three times as slow at most
    assert log(found.pace.factor) == pytest.approx(mean)
    assert found.spent["code"] == pytest.approx(40 / found.pace.factor)


def test_an_overrun_is_measured_against_the_step_one_is_in():
    person = Person(
        plan=kept_plan(),
        logged=(logged("code", 10, 1), logged("code", 15, 4)),
        done=(done("code", 1, 2),),
    )
    assert (standing(person).pace.planned, standing(person).pace.real) == (10, 10)


def test_the_order_of_a_saved_plan_is_followed_for_the_same_aim_only():
    person = Person(plan=kept_plan())
    assert standing(person).followed[0] == ("code", 1)
    assert standing(person, level="mid").followed == ()
    assert standing(person, role="other").followed == ()
