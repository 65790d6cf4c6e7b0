from dataclasses import replace
from datetime import timedelta
from math import ceil

from mlpath.engine.dates.saved import saved_plan as kept_of
from mlpath.engine.way.next import next_steps
from mlpath.engine.way.plan import make_plan
from mlpath.engine.way.status import monday, status_of, weeks_of
from mlpath.engine.way.way import INTERVIEWS, work_left
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.reports.plan import Wishes
from worlds.cases import case_with
from worlds.happenings import built, done, logged, saved_plan
from worlds.smallfield import MONDAY, levels


def status(person=None, day=0, estimates=None):
    today = MONDAY + timedelta(day)
    wishes = Wishes(hours=7, start=today, until="100")
    return status_of(case_with(estimates, person, wishes=wishes, today=today))


def found_hours():
    return work_left(case_with({}, wishes=Wishes(hours=7, start=MONDAY, until="100"))).hours


def test_somebody_new_has_one_empty_week_and_a_first_step():
    found = status()
    assert [(w.start, w.planned, w.real) for w in found.weeks] == [(MONDAY, 7, 0)]
    assert (found.total, found.streak, found.promised, found.days_late) == (0, 0, None, None)
    assert found.following is not None
    assert found.following.skill == "code"
    assert found.hours_left == found_hours() > 76
    assert found.finish.likely == MONDAY + timedelta(ceil(found_hours()) - 1)


def test_weeks_begin_on_mondays_and_hold_what_was_logged():
    person = Person(logged=(logged("code", 2, 1), logged("code", 3, 6), logged("code", 4, 7)))
    found = status(person, day=8)
    assert [(w.start, w.real) for w in found.weeks] == [(MONDAY, 5), (MONDAY + timedelta(7), 4)]
    assert found.total == 9
    assert found.streak == 2


def test_an_empty_week_ends_a_row_but_this_week_may_still_be_empty():
    person = Person(logged=(logged("code", 2, 0), logged("code", 3, 15)))
    assert status(person, day=16).streak == 1
    assert status(person, day=22).streak == 1
    assert status(person, day=29).streak == 0


def test_only_the_weeks_of_a_year_are_shown_and_never_the_future():
    person = Person(logged=(logged("code", 2, -700), logged("code", 1, 9)))
    weeks = weeks_of(person, 7, None, MONDAY)
    assert len(weeks) == 52
    assert weeks[-1].start == MONDAY
    assert all(week.real == 0 for week in weeks)


def test_days_away_are_not_planned():
    away = ((MONDAY, MONDAY + timedelta(3)),)
    person = Person(settings=Settings(away=away))
    assert weeks_of(person, 7, None, MONDAY)[0].planned == 3


def test_a_saved_plan_begins_the_weeks_and_sets_the_promise():
    person = Person(plan=saved_plan())
    found = status(person, day=14)
    assert len(found.weeks) == 3
    assert found.promised == status().finish.likely
    assert found.days_late == 14


def test_before_a_saved_plan_nothing_was_planned():
    found = status(Person(plan=saved_plan(), logged=(logged("code", 2, -3),)))
    assert [(w.planned, w.real) for w in found.weeks] == [(0, 2), (7, 0)]


def test_a_saved_plan_for_another_level_promises_nothing_here():
    other = status(Person(plan=saved_plan(level=RoleLevel.MID)))
    assert other.promised is None


def test_levels_done_are_listed_newest_first_also_without_a_name():
    person = Person(done=(done("code", 1, 1), done("gone", 2, 4)))
    found = status(person, day=9, estimates=levels(code=1))
    assert [(r.skill, r.name, r.level) for r in found.done] == [
        ("gone", "gone", 2),
        ("code", "Code", 1),
    ]


def test_active_skills_show_hours_of_the_step_they_are_in():
    person = Person(logged=(logged("code", 4, 1), logged("gone", 2, 1)))
    found = {one.skill: (one.name, one.hours, one.of) for one in status(person, day=2).active}
    assert found == {"code": ("Code", 4, 10.0), "gone": ("gone", 2, 0.0)}


def test_nothing_follows_when_everything_is_reached():
    found = status(estimates=levels(code=2, models=2, serving=1))
    assert found.following is None
    assert found.hours_left == INTERVIEWS + 5  # and something to show


def test_a_monday_is_its_own_monday():
    assert monday(MONDAY) == monday(MONDAY + timedelta(6)) == MONDAY


def test_a_checkpoint_that_is_past_is_asked_about_until_its_module_is_done():
    saved = saved_plan()
    person = Person(plan=saved)
    by = {step.skill: step.checkpoint for step in saved.steps}
    first = min(by.values())
    on_time = (first - MONDAY).days
    assert status(person, day=on_time).missed is None
    late = status(person, day=on_time + 1).missed
    assert late is not None
    assert late.checkpoint == first
    assert late.otherwise
    today = MONDAY + timedelta(on_time + 1)
    wishes = Wishes(hours=7, start=today, until="100")
    assert next_steps(case_with(None, person, wishes=wishes, today=today)).missed == late
    skill = next(skill for skill, day in by.items() if day == first)
    assert skill == "algebra" or late.module
    everything = levels(code=4, algebra=4, models=4, serving=4)
    assert status(person, day=400, estimates=everything).missed is None
    assert status(Person(), day=400).missed is None


def test_a_plan_saved_before_checkpoints_were_kept_asks_nothing():
    old = replace(
        saved_plan(), steps=tuple(replace(s, checkpoint=None) for s in saved_plan().steps)
    )
    assert status(Person(plan=old), day=400).missed is None


def test_a_saved_checkpoint_is_the_end_of_the_module_its_project_included():
    made = make_plan(case_with(None))
    ends = {module.id: module.end for module in made.modules}
    kept = kept_of(made, MONDAY)
    assert [step.checkpoint for step in kept.steps] == [ends[step.module] for step in made.steps]
    assert any(step.checkpoint > step.end for step in kept.steps)


def test_finished_projects_are_listed_the_newest_first():
    person = Person(projects=(built("tool", 0), built("table", 2, "https://a.example")))
    found = status(person, day=3).projects
    assert [(one.project, one.name, one.link) for one in found] == [
        ("table", "Table", "https://a.example"),
        ("tool", "Tool", None),
    ]


def test_modules_that_are_behind_are_counted_since_the_beginning():
    new = status()
    assert (new.modules_done, new.modules_left) == (0, len(make_plan(case_with({})).modules))
    ended = status(Person(done=(done("algebra", 1, 0),)), day=1, estimates=levels(algebra=1))
    assert ended.modules_done + ended.modules_left >= new.modules_left
    assert ended.modules_left < new.modules_left
