from dataclasses import replace
from datetime import date, timedelta

import pytest

from mlpath.engine.dates.pace import Finished, pace
from mlpath.engine.way.plan import make_plan
from mlpath.errors import UsageError
from mlpath.model.events.plan import SavedFinish, SavedPlan, SavedStep
from worlds.cases import WISHES, case_with
from worlds.smallfield import MONDAY, field, levels, project


def plan(have=None, *, pace=None, followed=None, catalog=None, **wishes):
    wanted = replace(WISHES, **wishes)
    return make_plan(case_with(have, pace=pace, followed=followed, catalog=catalog, wishes=wanted))


def followed(order):
    """A saved plan with this order."""
    steps = tuple(
        SavedStep(skill=skill, to=to, hours=10, gain=1, end=MONDAY) for skill, to in order
    )
    finish = SavedFinish(early=MONDAY, likely=MONDAY, late=MONDAY)
    return SavedPlan(role="maker", level="junior", made=MONDAY, hours=7, finish=finish, steps=steps)


def names(made):
    return [(step.skill, step.to) for step in made.steps]


def test_the_plan_is_proven_and_its_cost_is_gain_times_hours_elapsed():
    made = plan()
    elapsed = cost = 0.0
    for step in made.steps:
        elapsed += step.hours.likely
        cost += step.gain * elapsed
    assert made.optimality.proven
    assert made.optimality.gap == 0
    assert made.optimality.cost == made.optimality.lower_bound == pytest.approx(cost, abs=1e-3)
    assert made.readiness.now == 0
    assert made.readiness.end == pytest.approx(100)
    assert made.hours.likely == pytest.approx(elapsed) == 76


def test_steps_follow_each_other_without_gaps_at_the_given_hours():
    made = plan()
    assert made.steps[0].start == MONDAY
    assert made.steps[-1].end == MONDAY + timedelta(75) == made.finish.likely
    for before, after in zip(made.steps, made.steps[1:], strict=False):
        assert before.end < after.start <= before.end + timedelta(1)
    assert made.finish.early < made.finish.likely < made.finish.late


def test_a_step_tells_all_about_itself():
    step = next(s for s in plan().steps if (s.skill, s.to) == ("models", 1))
    assert step.name == "Models"
    assert step.area == "classical-ml"
    assert (step.from_, step.must, step.can) == (0.0, True, "do models at level 1")
    assert [pick.id for pick in step.resources] == ["class"]
    assert step.why.startswith("a must for the role")
    for one in plan().steps:
        assert one.can == f"do {one.skill} at level {one.to}"


def test_the_job_search_comes_after_the_last_step():
    made = plan()
    assert made.stages[-1].first == len(made.steps)
    assert made.stages[-1].count == 0


def test_nothing_to_learn_is_a_plan_without_steps_that_ends_at_its_start():
    made = plan(levels(code=2, models=2, serving=1))
    assert made.steps == made.stages == made.cut == ()
    assert made.finish.early == made.finish.late == MONDAY
    assert (made.readiness.now, made.readiness.end) == (100, 100)
    assert made.optimality.proven


def test_stages_cover_the_steps_and_end_with_the_search_for_the_job():
    made = plan()
    *stages, last = made.stages
    assert [k for s in stages for k in range(s.first, s.first + s.count)] == list(
        range(len(made.steps))
    )
    assert last.name == "Job search"
    assert (last.count, last.start, last.project) == (0, made.finish.likely, None)
    first = stages[0]
    assert first.name.startswith("Foundations: ")
    assert first.check in ("mlpath quiz programming", "mlpath quiz classical-ml")
    assert first.weeks[0] == 1
    assert sum(stage.gain for stage in stages) == pytest.approx(100)


def test_a_project_takes_the_last_hours_of_its_stage():
    stage = plan().stages[0]
    assert stage.project is not None
    assert stage.project.end == stage.end
    assert stage.start <= stage.project.start
    assert stage.project.start == stage.end - timedelta(4)
    assert stage.project.skills in (("Code",), ("Serving",))


def test_a_project_may_name_a_skill_that_the_data_lacks():
    bare = field(projects=(project("odd", [("code", 1), ("gone", 0)]),))
    assert any(s.project and s.project.skills == ("Code",) for s in plan(catalog=bare).stages)


def test_an_area_without_a_name_is_called_by_its_id():
    bare = field(areas=())
    assert "programming" in plan(catalog=bare).stages[0].name + plan(catalog=bare).stages[0].check


def test_a_deadline_that_can_be_met_cuts_nothing():
    made = plan(deadline=MONDAY + timedelta(75))
    assert made.deadline is not None
    assert made.deadline.feasible
    assert made.deadline.hours_a_week == 7
    assert made.deadline.hours_a_week_safe > 7
    assert made.deadline.most == pytest.approx(100)
    assert made.cut == ()


def test_an_impossible_deadline_is_answered_with_what_is_possible():
    day = MONDAY + timedelta(29)
    made = plan(deadline=day)
    check = made.deadline
    assert check is not None
    assert not check.feasible
    assert (check.hours_possible, check.hours_needed) == (30, 76)
    assert check.hours_a_week == 17.8
    assert made.finish.likely <= day
    assert made.readiness.end == pytest.approx(check.most)
    assert made.readiness.end + sum(cut.gain for cut in made.cut) == pytest.approx(100)
    worth = [cut.gain for cut in made.cut]
    assert worth == sorted(worth[: len(worth) - worth.count(0)]) + [0] * worth.count(0)
    assert plan(hours=check.hours_a_week, deadline=day).deadline.feasible


def test_the_best_set_for_a_deadline_may_not_be_the_start_of_the_full_order():
    made = plan(deadline=MONDAY + timedelta(29))
    assert names(made) != names(plan())[: len(made.steps)] or made.deadline.most <= 100


def test_a_deadline_before_the_start_is_refused():
    with pytest.raises(UsageError, match="before the start"):
        plan(deadline=date(2026, 1, 1))


def test_a_deadline_that_leaves_no_day_is_refused():
    with pytest.raises(UsageError, match="no day to learn"):
        plan(deadline=MONDAY, away=((MONDAY, MONDAY + timedelta(3)),))


def test_a_readiness_is_reached_in_the_fewest_hours():
    made = plan(until=60)
    assert 60 <= made.readiness.end < 100
    assert made.hours.likely < plan().hours.likely
    assert made.until == 60
    assert plan(levels(code=2), until=10).steps == ()


@pytest.mark.parametrize("until", [0, -5, 101, float("nan")])
def test_a_readiness_that_does_not_exist_is_refused(until):
    with pytest.raises(UsageError, match="does not exist"):
        plan(until=until)


def test_both_a_readiness_and_a_deadline_hold():
    made = plan(until=80, deadline=MONDAY + timedelta(20))
    assert made.finish.likely <= MONDAY + timedelta(20)
    assert made.readiness.end < 80


@pytest.mark.parametrize("tracks", [0, 3])
def test_one_or_two_tracks_are_possible(tracks):
    with pytest.raises(UsageError, match="tracks are not possible"):
        plan(tracks=tracks)


def test_two_tracks_end_together_and_respect_prerequisites():
    made = plan(tracks=2)
    assert {step.track for step in made.steps} == {1, 2}
    assert made.finish == plan().finish
    assert made.optimality.cost >= made.optimality.lower_bound == plan().optimality.cost
    ends = {(step.skill, step.to): step.end for step in made.steps}
    starts = {(step.skill, step.to): step.start for step in made.steps}
    assert starts["models", 2] >= ends["code", 2]


@pytest.mark.parametrize("budget", [-1, float("inf"), float("nan")])
def test_an_impossible_budget_is_refused(budget):
    with pytest.raises(UsageError, match="budget"):
        plan(budget=budget)


def test_money_is_what_the_chosen_resources_cost():
    liked = plan(prefers=("book",))
    assert liked.money == 40
    assert plan(prefers=("book",), budget=39).money == 0
    assert plan(prefers=("book",), free=True).money == 0


def test_a_slow_pace_moves_dates_but_not_the_order():
    slow = pace([Finished(100, 200)])
    made = plan(pace=slow)
    assert names(made) == names(plan())
    assert made.finish.likely > plan().finish.likely
    assert made.steps[-1].end == made.finish.likely
    assert made.pace is slow
    limited = plan(pace=slow, deadline=MONDAY + timedelta(29))
    assert limited.finish.likely <= MONDAY + timedelta(29)


def test_an_order_followed_is_kept_only_when_it_is_nearly_as_good():
    best = names(plan())
    kept = plan(followed=followed(best))
    assert kept.kept
    assert kept.optimality.proven
    worse = [*best[1:2], *best[:1], *best[2:]]
    assert names(plan(followed=followed(worse))) == best
    assert not plan(followed=followed([("gone", 1)])).kept


def test_the_same_input_gives_the_same_plan():
    assert plan(tracks=2, deadline=MONDAY + timedelta(40)) == plan(
        tracks=2, deadline=MONDAY + timedelta(40)
    )
