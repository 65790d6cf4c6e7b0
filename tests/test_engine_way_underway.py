"""How far a module is after something was noted, and who comes back after a pause."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mlpath.engine.way.pieces import done_in, with_work
from mlpath.engine.way.plan import laid_out
from mlpath.engine.way.underway import A_PAUSE, pause_before, stood_at, underway
from mlpath.engine.way.way import work_left
from mlpath.model.person import Person
from mlpath.model.reports.plan import Wishes
from worlds.cases import WISHES, case_of
from worlds.happenings import built, done, logged
from worlds.smallfield import MONDAY, field, module, project

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
CATALOG = field(
    modules=(module("first", "programming", [("code", 0, 2)], project="tool"),),
    projects=(project("tool", [("code", 2)]),),
)


def moved(event, *, skill=None, project=None, person=None):
    case = case_of(person, catalog=CATALOG)
    return underway(case, case.with_(event, NOW), skill=skill, project=project)


def test_a_module_is_as_far_as_what_is_behind_somebody_and_counts_from_nothing():
    before = moved(logged("code", 0, 0), skill="code")
    assert (before.module, before.title, before.behind, before.hours) == (
        "first",
        "First",
        0,
        36,
    )  # with a rest of 6 h
    after = moved(logged("code", 3, 0), skill="code")
    assert after.behind == pytest.approx(3, abs=0.2)
    assert after.hours == before.hours
    assert after.until is not None
    assert MONDAY < after.until <= before.until


def test_a_level_that_is_done_is_behind_and_the_last_one_ends_the_module():
    half = moved(done("code", 1, 0), skill="code")
    assert (half.behind, half.done) == (10, False)
    rest = moved(done("code", 2, 0), skill="code")
    assert (rest.behind, rest.hours, rest.done) == (30, 36, False)
    alone = case_of(catalog=field())
    ended = alone.with_(done("algebra", 1, 0), NOW)
    whole = underway(alone, ended, skill="algebra")
    assert (whole.behind, whole.hours, whole.done, whole.until) == (10, 10, True, None)


def test_when_the_last_of_a_module_is_learnt_its_project_is_still_to_be_built():
    person = Person(done=(done("serving", 1, 0), done("algebra", 1, 0)))
    half = moved(done("code", 1, 0), skill="code", person=person)
    assert (half.done, half.build) == (False, None)
    begun = replace(person, done=(*person.done, done("code", 1, 0)))
    ended = moved(done("code", 2, 0), skill="code", person=begun)
    assert (ended.done, ended.build.id) == (True, "tool")
    able = replace(begun, projects=(built("tool", 0),))
    assert moved(done("code", 2, 0), skill="code", person=able).build is None


def test_hours_never_end_a_module_not_even_one_whose_rest_joins_another():
    case = case_of(catalog=CATALOG)
    for _ in range(8):
        event = logged("code", 4, 0)
        found = underway(case, case.with_(event, NOW), skill="code")
        assert found is None or not found.done
        case = case.with_(event, NOW)


def test_a_project_counts_for_the_module_that_it_ends():
    found = moved(built("tool"), project="tool")
    assert (found.module, found.behind) == ("first", 0)
    assert moved(built("else"), project="else") is None


def test_where_no_day_is_told_the_module_has_none_either():
    wishes = Wishes(hours=0.01, start=MONDAY, until="100")
    case = case_of(catalog=CATALOG, wishes=wishes)
    found = underway(case, case.with_(logged("code", 1, 0), NOW), skill="code")
    assert (found.done, found.until) == (False, None)


def test_what_is_in_no_module_counts_for_none():
    assert moved(logged("nothing", 1, 0), skill="nothing") is None


def test_a_module_that_nobody_wrote_by_hand_is_what_is_left_and_what_was_spent():
    case = case_of(catalog=field())
    plan = laid_out(case)
    skill = plan.steps[0].skill
    left = sum(s.hours.likely for s in plan.steps[: plan.modules[0].count])
    after = case.with_(logged(skill, 4, 0), NOW)
    found = underway(case, after, skill=skill)
    assert found.hours == pytest.approx(left)
    again = underway(after, after.with_(logged(skill, 1, 0), NOW), skill=skill)
    assert again.hours == pytest.approx(left, abs=0.5)
    assert again.behind > found.behind


def test_a_level_whose_hours_nobody_planned_adds_none_to_its_part():
    one = case_of(Person(done=(done("code", 1, 0),)), catalog=CATALOG)
    (part,) = (part for part in work_left(one).parts if done_in(one, part))
    assert with_work(one, part) == sum(piece.likely for piece in part.pieces) == 26


@pytest.mark.parametrize("kind", ["logged", "done", "projects"])
def test_whoever_did_nothing_for_a_fortnight_comes_back(kind):
    made = {"logged": logged("code", 1, 0), "done": done("code", 1, 0), "projects": built("tool")}
    person = Person(**{kind: (made[kind],)})
    assert pause_before(person, MONDAY + timedelta(A_PAUSE - 1)) is None
    assert pause_before(person, MONDAY + timedelta(A_PAUSE)) == A_PAUSE == 14
    assert pause_before(person, MONDAY - timedelta(1)) is None  # of what is still to come
    ahead = replace(person, logged=(*person.logged, logged("code", 1, 30)))
    assert pause_before(ahead, MONDAY + timedelta(20)) == 20  # what is still to come ends none
    assert pause_before(Person(), MONDAY) is None


def test_after_a_pause_the_date_is_told_as_it_was():
    later = MONDAY + timedelta(35)
    case = case_of(wishes=replace(WISHES, start=later), today=later)
    before = laid_out(case_of()).finish.likely
    assert stood_at(case, MONDAY) == before
    assert laid_out(case).finish.likely == before + timedelta(35)
    endless = case_of(wishes=Wishes(hours=0.01, start=later, until="100"), today=later)
    assert stood_at(endless, MONDAY) is None
