"""The answer that stands before any figure, and the job that does not wait for the end."""

from datetime import timedelta

import pytest

from mlpath.engine.case import Case
from mlpath.engine.way.own.answer import FAR, IN_REACH, STRAIGHT, answer, early_job
from mlpath.engine.way.plan import make_plan
from mlpath.model.grade import Grade
from mlpath.model.person import NOTHING_SAID, Evidence, Person
from mlpath.model.record import replace
from mlpath.model.told import day
from worlds.cases import WISHES, case_of
from worlds.learners import NOW
from worlds.smallfield import MONDAY


def case(catalog, claims=(), *, role="ml-engineer", hours=8.0, deadline=None, **said) -> Case:
    evidence = tuple(
        Evidence(skill=skill, level=level, grade=Grade.CLAIMED, at=NOW)
        for skill, level in dict(claims).items()
    )
    person = Person(settings=NOTHING_SAID.but(said), evidence=evidence)
    wishes = replace(WISHES, until="ready", hours=hours, deadline=deadline)
    return case_of(person, catalog=catalog, role=catalog.roles[role], wishes=wishes)


def test_work_like_ones_own_is_the_first_of_two_steps_each_with_its_day(catalog):
    plan = make_plan(case(catalog, background="qa-engineer", years=5.0))
    taught = {step.module for step in plan.steps if step.skill == "llm-evaluation"}
    learnt = next(one.end for one in plan.modules if one.id in taught)
    assert (plan.sooner.like_own, plan.sooner.start) == (True, learnt)
    assert plan.answer == (
        f"Yes, in two steps: from about {day(learnt)} apply as tester to a team that ships models "
        f"or assistants, then from {day(plan.interviews.start)} as ML engineer"
    )


@pytest.mark.parametrize(("level", "now"), [(1, False), (2, True)])
def test_whoever_can_do_the_work_that_is_like_their_own_applies_for_it_now(catalog, level, now):
    one = case(catalog, {"llm-evaluation": level}, background="qa-engineer", years=5.0)
    plan = make_plan(one)
    assert (plan.sooner.start == plan.start) is now
    assert plan.answer.startswith("Yes, in two steps: now apply as tester") is now


def test_a_tester_who_builds_on_retrieval_is_told_of_that_and_not_of_testing(catalog):
    claims = {"rag": 3, "prompt-engineering": 3, "llm-apis": 3}
    one = case(catalog, claims, role="ai-engineer", background="qa-engineer", years=1.0)
    plan = make_plan(one)
    talks = replace(plan.interviews, start=plan.start + FAR)
    job = early_job(one, replace(plan, interviews=talks))
    assert job.text == catalog.bridges["rag-builder"].instead
    assert not job.like_own


def test_trades_with_such_work_are_told_of_it_as_an_order(catalog):
    trades = [one for one in catalog.bridges.values() if one.opens]
    assert trades
    for bridge in trades:
        first, colon, why = bridge.instead.partition(": ")
        assert first.startswith("Apply as "), bridge.id
        assert colon, bridge.id
        assert why, bridge.id


@pytest.mark.parametrize("trade", ["accountant", "data-analyst", "teacher", "physicist"])
def test_a_job_of_another_trade_is_on_the_way_and_no_step_of_its_own(catalog, trade):
    plan = make_plan(case(catalog, background=trade, years=5.0, education="bachelor"))
    assert not plan.sooner.like_own
    on = f"a job on the way there can come from about {day(plan.sooner.start)} on"
    assert plan.advice.first or plan.answer == f"{IN_REACH}; {on}"
    late = replace(plan.sooner, start=plan.interviews.start)  # no sooner than the job itself
    assert answer(replace(plan, advice=None, sooner=late)) == STRAIGHT


@pytest.mark.parametrize("trade", ["school-leaver", "backend-engineer"])
def test_a_place_that_asks_for_nothing_new_is_open_from_the_first_day(catalog, trade):
    one = case(catalog, background=trade)
    plan = make_plan(one)
    assert catalog.bridges[trade].at_once
    assert plan.sooner.start == plan.start
    open_now = "a place on the way there is open to you now"
    assert answer(replace(plan, advice=None)) == f"{IN_REACH}; {open_now}"
    by = MONDAY + timedelta(weeks=40)
    late = make_plan(case(catalog, background=trade, hours=2.0, deadline=by))
    assert late.answer.startswith(f"Not by {day(by)}: ")
    assert late.answer.endswith(". A place on the way there is open to you now")


def test_a_day_that_cannot_be_kept_is_answered_with_what_can_be_had_by_it(catalog):
    by = MONDAY + timedelta(weeks=40)
    plan = make_plan(case(catalog, background="qa-engineer", years=5.0, hours=5.0, deadline=by))
    begins = f"Not by {day(by)}: it takes more hours a week, or until about "
    job = replace(plan.sooner, start=by - timedelta(1), like_own=True)
    told = answer(replace(plan, sooner=job))
    assert told.startswith(begins)
    assert told.endswith(
        f"; from about {day(job.start)} apply as tester to a team that ships models or assistants"
    )
    other = answer(replace(plan, sooner=replace(job, like_own=False)))
    assert other.endswith(f". A job on the way there can come from about {day(job.start)} on")
    for sooner in (None, replace(job, start=by)):
        assert answer(replace(plan, sooner=sooner)) == told.partition("; from about")[0]


@pytest.mark.parametrize(("end", "few", "part"), [
    (6, False, True), (5, False, False), (6, True, False), (0, False, False),
])  # fmt: skip
def test_a_day_by_which_some_postings_are_met_is_not_simply_too_soon(catalog, end, few, part):
    by = MONDAY + timedelta(weeks=40)
    plan = make_plan(case(catalog, background="qa-engineer", years=5.0, hours=5.0, deadline=by))
    doors = replace(plan.doors, end=end, n=60 if end else 0, few=few)
    told = answer(replace(plan, doors=doors, sooner=None))
    takes = f"takes more hours a week, or until about {day(plan.deadline.ready.likely)}"
    some = f"Part of it by {day(by)}: {end} of 60 postings ask no more than you can then"
    assert told == (f"{some}; all of it {takes}" if part else f"Not by {day(by)}: it {takes}")


def test_an_internship_is_the_first_of_two_steps(catalog):
    said = {"background": "student", "internship": True, "studies": "economics"}
    plan = make_plan(case(catalog, **said))
    assert plan.internship
    assert plan.answer == "Yes, in two steps: an internship first, ML engineer from there"
    assert plan.sooner is None
    nearer = make_plan(case(catalog, role="data-scientist", hours=4.0, **said))
    assert nearer.advice.first.name == "Data analyst"
    assert nearer.answer == (
        "Yes, in three steps: an internship, then Data analyst, and Data scientist from there"
    )


def test_no_job_is_named_before_one_that_is_near_or_unknown(catalog):
    one = case(catalog, background="backend-engineer", years=6.0)
    plan = make_plan(one)
    for weeks, named in ((timedelta(0), True), (timedelta(-1), False)):
        talks = replace(plan.interviews, start=plan.start + FAR + weeks)
        assert bool(early_job(one, replace(plan, interviews=talks))) is named
    assert early_job(one, replace(plan, interviews=None)) is None
    assert early_job(one, replace(plan, modules=())) is None
    assert make_plan(case(catalog)).sooner is None


def test_where_no_model_is_trained_ones_own_project_is_what_there_is_to_show(catalog):
    one = case(catalog, role="data-analyst", background="no-technical-background")
    plan = make_plan(one)
    assert not any(module.first_model for module in plan.modules)
    begun = plan.own.stages[0].module
    assert plan.sooner.start == next(m.end for m in plan.modules if m.id == begun)
    alone = early_job(one, replace(plan, own=None))
    assert alone.start == plan.modules[0].end
