"""When to decide whether to go on, what a week without an evening costs, and deeds of a trade."""

from datetime import timedelta

import pytest

from mlpath.engine.gap.outlook import outlook
from mlpath.engine.gap.shown import own_tests
from mlpath.engine.gap.steady import steady
from mlpath.engine.gap.stretches import stretches_of
from mlpath.engine.pay.home import home_pay
from mlpath.engine.way.dated import BY_PEOPLE
from mlpath.engine.way.own.answer import IN_REACH
from mlpath.engine.way.own.deeds import CALLED_FOR, DEEDS, WEIGHTIEST, deeds_of, obstacle_at_work
from mlpath.engine.way.plan import make_plan, whole_way
from mlpath.engine.way.way import work_left
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.record import replace
from mlpath.model.told import day
from test_engine_gap_outlook import case
from worlds.smallfield import MONDAY


def told(one):
    made = make_plan(one)
    made = replace(made, stretches=stretches_of(made))
    return made, outlook(one, made)


def test_the_end_of_the_first_part_that_tells_is_the_day_to_decide(catalog):
    one = case(catalog, background="clinician", country="DE", first=True)
    made, found = told(one)
    ends = [part.end for part in made.stretches]
    number = next(k for k, end in enumerate(ends) if end >= MONDAY + timedelta(28))
    assert found.decide.startswith(f"on {day(ends[number])}, at the end of part {number + 1}.")
    ready = whole_way(one)
    assert day(ready.calendar.ends(ready.hours.likely * 1.5)) in found.decide
    assert day(MONDAY + (ends[number] - MONDAY) * 1.5) in found.decide
    assert "or take the sooner way" in found.decide
    assert "no failure" in found.decide


@pytest.mark.parametrize(
    ("days", "coding", "told_by"),
    [(55, 1, 2), (61, 1, 3), (140, 1, 4), (141, 1, 2), (141, 2, 4), (210, 2, 4), (211, 2, 2)],
)
def test_a_first_model_tells_more_than_what_comes_before_it(catalog, days, coding, told_by):
    said = {"background": "devops-engineer", "role": "mlops-engineer", "hours": 6.0}
    one = case(catalog, {"programming-basics": coding}, **said)
    made = make_plan(one)
    first = made.modules[0]
    at = (10, 60, 100, 400)
    made = replace(
        made,
        modules=(replace(first, end=MONDAY + timedelta(days), first_model=True),),
        stretches=tuple(replace(stretches_of(made)[0], end=MONDAY + timedelta(end)) for end in at),
    )
    # From eight weeks to twenty a model is waited for, by who programs to thirty; else eight weeks
    # of anything are enough.
    assert f"the end of part {told_by}." in steady(one, made).decide


def test_without_a_way_round_there_is_a_nearer_goal_to_fall_back_to(catalog):
    one = case(catalog, hours=8.0)
    _, found = told(one)
    assert found.sooner == ""
    assert "or choose a nearer goal" in found.decide
    assert found.hard_week.startswith("a week without an evening")


def test_whoever_has_work_like_their_own_ahead_falls_back_to_it(catalog):
    _, found = told(case(catalog, background="qa-engineer", years=5.0))
    assert "find more hours, or be content with the first step. " in found.decide


def test_a_week_lost_in_six_has_its_price(catalog):
    one = case(catalog, background="clinician", country="DE")
    _, found = told(one)
    ready = whole_way(one)
    assert found.hard_week.startswith(catalog.bridges["clinician"].hard)
    assert day(ready.calendar.ends(ready.hours.likely * 6 / 5)) in found.hard_week
    assert all(bridge.hard for bridge in catalog.bridges.values())


def test_whoever_is_soon_done_is_told_of_no_hard_week(catalog):
    one = case(catalog, role="data-analyst", background="qa-engineer", hours=60.0)
    made, found = told(one)
    assert made.start < made.interviews.start
    assert (made.finish.likely - made.start).days < 56
    assert (bool(found.decide), found.hard_week) == (True, "")


def test_whoever_is_undecided_keeps_what_ran_past_the_hour(catalog):
    one = case(
        catalog, role="data-scientist", background="data-analyst", undecided="ml-engineer",
        wanted="data-scientist",
    )  # fmt: skip
    made, found = told(one)
    assert found.decide.startswith(f"on {day(made.choice.until)} take the one")
    assert found.decide.endswith("in doubt Data scientist")


def test_a_job_beside_the_way_begins_when_there_is_something_to_show(catalog):
    one = case(catalog, background="data-analyst", country="AT")
    made, found = told(one)
    trained = next(module.end for module in made.modules if module.first_model)
    assert found.sooner_from == min(trained, made.interviews.start)
    assert (
        found.answer == f"{IN_REACH}; a job on the way there can come from about {day(trained)} on"
    )
    teacher = case(catalog, background="teacher", country="DE", first=True)
    made, found = told(teacher)
    assert not any(module.first_model for module in made.modules)
    begun = made.own.stages[0].module
    assert found.sooner_from == next(one.end for one in made.modules if one.id == begun)


def test_whoever_applies_today_has_decided(catalog):
    one = case(
        catalog, {"rag": 3, "llm-apis": 3}, role="ai-engineer", background="software-engineer",
        years=4.0,
    )  # fmt: skip
    made, found = told(one)
    assert made.interviews.start <= made.start
    assert (found.decide, found.hard_week, found.sooner_from) == ("", "", None)


def test_high_claims_are_tried_without_help_the_doubted_ones_first(catalog):
    boast = {"python": 4, "ml-fundamentals": 4, "neural-networks": 4}
    one = case(catalog, boast, background="frontend-engineer", years=1.0, hours=15.0)
    tests = own_tests(one)
    assert len(tests) == 4
    planned = {part.lesson.module for part in work_left(one).parts}
    modules = {module.can: module for module in catalog.modules.values()}
    for test in tests:
        module = modules[test.can]
        assert module.id not in planned
        assert test.check == module.check
        assert {climb.skill for climb in module.teaches} & set(boast)
    skills = [{climb.skill for climb in modules[test.can].teaches} for test in tests]
    assert "python" not in skills[0]
    assert any("python" in some for some in skills)


def test_nobody_is_sent_back_to_where_a_skill_begins(catalog):
    one = case(catalog, {"rag": 3, "csharp": 3}, role="ai-engineer",
               background="software-engineer", years=4.0)  # fmt: skip
    modules = {module.can: module for module in catalog.modules.values()}
    ported, *tests = own_tests(one)
    assert "over to Python" in ported.can
    assert tests
    silent = case(
        catalog, {"rag": 3}, role="ai-engineer", background="software-engineer", years=4.0
    )
    assert not any("over to Python" in test.can for test in own_tests(silent))
    for test in tests:
        python = [c for c in modules[test.can].teaches if c.skill == "python"]
        assert python[0].to_level > 1


def test_who_says_nothing_that_is_doubted_or_supposed_is_not_tried(catalog):
    assert own_tests(case(catalog, background="clinician")) == ()


@pytest.mark.parametrize("level", sorted(DEEDS))
def test_people_of_a_trade_are_told_the_deeds_of_its_next_level(catalog, level):
    one = case(catalog, background="ml-engineer", years=5.0, level=RoleLevel(level))
    deeds = deeds_of(one)
    assert [deed.by for deed in deeds] == sorted(deed.by for deed in deeds)
    assert deeds[0].by > MONDAY
    weeks = sorted([*(deed.weeks for deed in DEEDS[level]), CALLED_FOR[level]])
    assert [deed.by - MONDAY for deed in deeds] == [timedelta(weeks=one) for one in weeks]
    assert one.role.proven_by(level)[0].text in [deed.text for deed in deeds]
    assert all(deed.name and deed.text and deed.otherwise for deed in deeds)
    # No lesson is told to be what stands in their way, and nobody is sent forty letters a month.
    made = make_plan(one)
    assert made.at_work.deeds == deeds
    assert made.advice.obstacle in {"", f"no lesson, but {WEIGHTIEST[level].name}"}
    assert obstacle_at_work(one) == f"no lesson, but {WEIGHTIEST[level].name}"
    (apply,) = (part for part in made.dated if part.id == "applications")
    assert apply.text.startswith(BY_PEOPLE)
    assert not obstacle_at_work(case(catalog, background="ml-engineer", years=5.0))


def test_deeds_are_those_of_the_jobs_that_are_applied_for_and_of_no_job_in_hand(catalog):
    said = {"background": "ml-engineer", "level": RoleLevel.SENIOR}
    long = case(catalog, years=12.0, **said)
    assert {one.text for one in DEEDS[RoleLevel.LEAD]} < {deed.text for deed in deeds_of(long)}
    hired = make_plan(case(catalog, years=5.0, offer=True, **said))
    assert hired.offer is not None
    assert hired.at_work is None


def test_who_applies_for_lead_jobs_asks_few_whatever_level_was_planned_for(catalog):
    long = make_plan(case(catalog, background="ml-engineer", years=9.0))
    (apply,) = (part for part in long.dated if part.id == "applications")
    assert (long.level, long.apply_at) == (RoleLevel.JUNIOR, RoleLevel.LEAD)
    assert apply.text.startswith(BY_PEOPLE)


def test_for_all_others_deeds_come_later(catalog):
    assert deeds_of(case(catalog, background="ml-engineer", years=7.0)) == ()
    assert deeds_of(case(catalog, background="data-scientist", level=RoleLevel.LEAD)) == ()
    assert deeds_of(case(catalog, level=RoleLevel.LEAD)) == ()


def test_a_first_step_is_put_beside_the_pay_of_today_of_whoever_has_a_job(catalog):
    nurse = case(catalog, background="clinician", country="DE", first=True)
    _, found = told(nurse)
    assert [pay.raises for pay in found.pay] == [True, False]
    for work in ("student", "looking"):
        _, found = told(case(catalog, background="clinician", country="DE", work=work))
        assert not any(pay.raises for pay in found.pay)
    _, found = told(case(catalog, country="DE"))
    assert not any(pay.raises for pay in found.pay)  # of a trade that nobody named


@pytest.mark.parametrize(
    ("row", "raises"),
    [
        ({}, True),
        ({"n": 10}, True),
        ({"n": 9}, False),
        ({"basis": "modelled"}, False),
        ({"range_only": True}, False),
    ],
)
def test_only_what_ten_figures_carry_is_put_beside_the_pay_of_today(
    catalog, monkeypatch, row, raises
):
    def like(*args, **named):
        report = home_pay(*args, **named)
        return replace(report, rows=(replace(report.rows[0], **row),))

    monkeypatch.setattr("mlpath.engine.gap.outlook.home_pay", like)
    nurse = case(catalog, background="clinician", country="DE", first=True)
    assert told(nurse)[1].pay[0].raises is raises
    long = case(catalog, background="devops-engineer", years=6.0, country="DE")
    assert not told(long)[1].pay[0].raises  # those apply for mid jobs


def test_a_plan_that_ends_before_it_tells_anything_is_decided_on_at_its_end(catalog):
    one = case(catalog, hours=8.0)
    made, _ = told(one)
    parts = [
        replace(part, end=MONDAY + timedelta(days))
        for part, days in zip(made.stretches, (9, 18, 55), strict=False)
    ]
    found = steady(one, replace(made, stretches=tuple(parts)))
    assert found.decide.startswith(f"on {day(MONDAY + timedelta(55))}, at the end of part 3.")
    eight = replace(parts[1], end=MONDAY + timedelta(56))
    found = steady(one, replace(made, stretches=(parts[0], eight, parts[2])))
    assert found.decide.startswith(f"on {day(MONDAY + timedelta(56))}, at the end of part 2.")


@pytest.mark.parametrize(("days", "told_of"), [(55, False), (56, True)])
def test_a_hard_week_is_told_of_from_eight_weeks_on(catalog, days, told_of):
    one = case(catalog, hours=8.0)
    made, _ = told(one)
    end = replace(made.finish, likely=made.start + timedelta(days))
    found = steady(one, replace(made, finish=end))
    assert bool(found.hard_week) is told_of
    assert bool(found.decide)
