"""Whether it can be done, what would change that, and what to do if nobody asks."""

from copy import copy
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from mlpath.engine.case import Case
from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.gap.outlook import _trial, outlook
from mlpath.engine.levels.hours import hours_between
from mlpath.engine.way.choice import decide
from mlpath.engine.way.first_goal import advised, comes_after, in_work
from mlpath.engine.way.own.answer import FAR, answer, early_job
from mlpath.engine.way.own.deeds import PROVEN
from mlpath.engine.way.plan import make_plan, whole_way
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import NOTHING_SAID, Evidence, Person
from mlpath.model.record import replace
from mlpath.model.reports.outlook import AtWork
from mlpath.model.told import day
from worlds.cases import WISHES, case_of
from worlds.learners import NOW
from worlds.smallfield import MONDAY


def case(catalog, claims=(), *, role="ml-engineer", level=RoleLevel.JUNIOR, hours=8.0,
         deadline=None, first=False, wanted=None, **said) -> Case:  # fmt: skip
    evidence = tuple(
        Evidence(skill=skill, level=rated, grade=Grade.CLAIMED, at=NOW)
        for skill, rated in dict(claims).items()
    )
    said |= {"role": wanted} if wanted else {}
    person = Person(settings=NOTHING_SAID.but(said), evidence=evidence)
    wishes = replace(WISHES, until="ready", hours=hours, deadline=deadline)

    def of(person):
        return case_of(
            person, catalog=catalog, role=catalog.roles[role], level=level, wishes=wishes
        )

    if first:
        person = replace(person, first=advised(of(person)))
    return in_work(of(person))


def told(one: Case):
    return outlook(one, make_plan(one))


def test_a_nurse_is_answered_yes_in_two_steps_with_the_pay_of_both(catalog):
    one = case(catalog, background="clinician", country="DE", education="school", first=True)
    assert one.goal is not None
    found = told(one)
    assert found.answer == "Yes, in two steps: Data analyst first, ML engineer from there"
    assert [(pay.name, pay.level.value) for pay in found.pay] == [
        ("Data analyst", "junior"), ("ML engineer", "junior")
    ]  # fmt: skip
    assert found.doubt == ""
    undecided = case(catalog, background="clinician", country="DE", education="school")
    assert told(undecided).answer == found.answer  # advised, though not planned for
    interviews = make_plan(one).interviews
    assert found.asking.begins == interviews.start
    assert (found.way_round, found.sooner) == ("", catalog.bridges["clinician"].instead)


def test_nobody_is_senior_by_study_and_one_level_is_won_in_the_job(catalog):
    boast = {"python": 4, "ml-fundamentals": 4, "neural-networks": 4}
    far = case(
        catalog, boast, background="frontend-engineer", years=1.0, hours=15.0,
        level=RoleLevel.SENIOR, first=True,
    )  # fmt: skip
    found = told(far)
    assert found.answer.startswith("No, not senior by study")
    assert "Junior is in reach" in found.answer
    assert found.doubt.startswith(
        "what is said of Machine learning fundamentals and Neural networks proves nothing yet: "
    )
    ready = whole_way(far)
    assert make_plan(far).finish.likely < ready.calendar.ends(ready.hours.likely + 40)
    near = case(catalog, background="qa-engineer", level=RoleLevel.MID, first=True)
    assert decide(near.goal).level is RoleLevel.JUNIOR
    assert told(near).answer.startswith("Not mid yet: junior is in reach")


def test_other_hours_move_the_day_as_the_calendar_says(catalog):
    one = case(catalog, background="qa-engineer", hours=8.0)
    ready = whole_way(one)
    assert [(pace.hours_a_week, pace.ready) for pace in told(one).paces] == [
        (hours, Calendar(MONDAY, hours).ends(ready.hours.likely)) for hours in (6.0, 12.0)
    ]
    for hours, others in ((1.0, [2.0]), (60.0, [45.0, 80.0]), (80.0, [60.0])):
        most = told(case(catalog, background="qa-engineer", hours=hours))
        assert [pace.hours_a_week for pace in most.paces] == others


@pytest.mark.parametrize(
    ("deadline", "begins"),
    [
        (date(2026, 11, 28), "Part of it by 28 Nov 2026: "),
        (date(2027, 2, 1), "Not by 1 Feb 2027: it takes more hours a week, or until about "),
        (date(2027, 9, 1), "Yes, far enough to apply by 1 Sep 2027; after it comes "),
        (date(2029, 9, 1), "Yes, it is in reach"),
    ],
)
def test_a_day_is_answered_with_what_is_possible_by_it(catalog, deadline, begins):
    claims = {"java": 3, "go": 3, "docker": 3, "kubernetes": 3, "sql": 3, "python": 2}
    one = case(catalog, claims, background="software-engineer", years=5.0, deadline=deadline)
    plan = make_plan(one)
    answer = told(one).answer
    assert answer.startswith(begins)
    if "after it comes" in answer:
        core = {cut.name for cut in plan.cut if cut.core}
        named = {cut.name for cut in plan.cut if cut.name in answer}
        assert named <= core
        assert len(named) == min(3, len(core))
        assert answer.endswith(f" and {len(core) - 3} more") == (len(core) > 3)


def test_with_all_of_the_core_only_the_rest_is_left_out(catalog):
    one = case(catalog, background="qa-engineer")
    plan = make_plan(replace_deadline(one, whole_way(one).finish().likely - timedelta(10)))
    check = replace(plan.deadline, core_left=0, most=97.0, feasible=False)
    assert answer(replace(plan, deadline=check)).startswith("Yes, all that the job")
    for most, begins in ((85.0, "Yes, all that the job"), (84.9, "Not by ")):
        check = replace(check, most=most)
        few = replace(plan.doors, few=True)
        assert answer(replace(plan, doors=few, deadline=check)).startswith(begins)


def replace_deadline(one: Case, day: date) -> Case:
    wishes = replace(one.wishes, deadline=day)
    return case_of(one.person, catalog=one.catalog, role=one.role, wishes=wishes)


def test_two_roles_stay_open_until_a_day(catalog):
    one = case(
        catalog, role="data-scientist", background="data-analyst", undecided="ml-engineer",
        wanted="data-scientist",
    )  # fmt: skip
    choice = make_plan(one).choice
    open_ = f"but nothing has to be decided before {day(choice.until)}"
    assert told(one).answer == f"Both are in reach; in doubt Data scientist, {open_}"
    plan = make_plan(one)
    for share, words in ((0.9, ""), (0.89, ", which is 11 h nearer")):
        trials = tuple(
            replace(trial, hours=100 * (share if trial.role == plan.role else 1))
            for trial in choice.trials
        )
        found = answer(replace(plan, choice=replace(choice, trials=trials)))
        assert found == f"Both are in reach; in doubt Data scientist{words}, {open_}"


def test_who_is_undecided_and_can_apply_today_is_told_both(catalog):
    one = case(
        catalog, {"pytorch": 4, "mlops": 2}, background="ml-engineer", years=7.0, hours=5.0,
        level=RoleLevel.LEAD, undecided="research-engineer", wanted="ml-engineer",
    )  # fmt: skip
    until = make_plan(one).choice.until
    assert told(one).answer == (
        "Yes, and as ML engineer you need not wait: apply now; Research engineer stays open, and "
        f"nothing has to be decided before {day(until)}"
    )


def test_who_can_apply_today_is_told_so_and_who_needs_centuries_too(catalog):
    senior = case(
        catalog, {"pytorch": 4, "mlops": 2}, background="ml-engineer", years=7.0,
        level=RoleLevel.LEAD, hours=5.0,
    )  # fmt: skip
    by = day(make_plan(senior).at_work.deeds[-1].by)
    assert told(senior).answer == (
        "Yes, and you need not wait: apply now; what it takes is work that others can see, by "
        f"about {by}, and little study"
    )
    assert "Ask your own house" in told(senior).way_round
    assert told(senior).sooner == ""
    never = case(catalog, background="clinician", hours=0.1)
    assert told(never).answer == "Not at 0.1 h a week: it takes more hours, or a nearer goal"


def test_an_offer_is_its_own_answer_and_has_no_fallback(catalog):
    one = case(catalog, background="physicist", offer=True, country="CH")
    found = told(one)
    assert found.answer == ""
    assert found.asking is None
    assert (found.way_round, found.sooner) == ("", "")
    assert found.paces


def test_without_a_background_there_is_no_way_round_of_its_own(catalog):
    assert told(case(catalog)).way_round == ""
    older = copy(catalog)
    silent = replace(catalog.bridges["clinician"], instead="")
    older.bridges = {"clinician": silent}
    silenced = told(case(older, background="clinician"))
    assert (silenced.way_round, silenced.sooner) == ("", "")


@pytest.mark.parametrize(("later", "sooner"), [(0, True), (-1, False)])
def test_a_job_before_the_end_is_named_where_applications_are_a_quarter_away(
    catalog, later, sooner
):
    one = case(catalog, background="clinician")
    plan, around = make_plan(one), catalog.bridges["clinician"].instead
    talks = replace(plan.interviews, start=plan.start + FAR + timedelta(later))
    plan = replace(plan, interviews=talks)
    found = outlook(one, replace(plan, sooner=early_job(one, plan)))
    assert found.sooner == (around if sooner else "")
    assert found.way_round == ("" if sooner else around)


def test_what_a_background_stands_for_is_told_with_what_it_would_cost(catalog):
    one = case(catalog, role="ai-engineer", background="software-engineer", years=4.0)
    found, ready = told(one), whole_way(one)
    python = catalog.skills["python"]
    more = hours_between(python, 1, 2).likely
    assert found.doubt.startswith("you did not say Python working, but your background suggests it")
    assert f"which mlpath check python tells, {more:.0f} h come back" in found.doubt
    late = ready.calendar.ends(ready.hours.likely + more * one.pace.factor)
    assert found.doubt.endswith(day(late))
    said = case(catalog, {"python": 2}, role="ai-engineer", background="software-engineer")
    assert told(said).doubt == ""


def test_what_would_come_back_takes_somebody_as_long_as_all_else_takes_them(catalog):
    usual = case(catalog, role="ai-engineer", background="software-engineer", years=4.0)
    slow = case_of(usual.person, catalog=catalog, role=usual.role, wishes=usual.wishes)
    slow.learner.__dict__["pace"] = replace(usual.pace, factor=2.0)
    ready, more = whole_way(slow), hours_between(catalog.skills["python"], 1, 2).likely
    assert ready.hours.likely > whole_way(usual).hours.likely
    assert told(slow).doubt.endswith(day(ready.calendar.ends(ready.hours.likely + 2 * more)))


KIN = {"background": "ml-engineer", "years": 8.0, "country": "US", "hours": 5.0}


def test_whose_years_bring_the_jobs_is_not_told_of_a_level_to_wait_for(catalog):
    role = {"role": "research-engineer", "level": RoleLevel.SENIOR}
    one = case(catalog, {"pytorch": 4}, first=True, **role, **KIN)
    assert (one.level, one.goal.level) == (RoleLevel.JUNIOR, RoleLevel.SENIOR)
    assert comes_after(one) == ""
    plan = make_plan(one)
    assert (plan.jobs, plan.then.jobs) == (RoleLevel.SENIOR, RoleLevel.SENIOR)
    assert plan.advice.recommended.startswith("Deeds first, with ")
    assert plan.advice.apply_from == plan.at_work.deeds[0].by  # nobody is asked for less
    found = told(one)
    by = day(plan.at_work.deeds[-1].by)
    assert found.answer == (
        f"Yes: what it takes is work that others can see, by about {by}, and little study"
    )
    assert [(pay.name, pay.level.value) for pay in found.pay] == [("Research engineer", "senior")]
    # The same for whoever has not decided for it.
    undecided = case(catalog, {"pytorch": 4}, **role, **KIN)
    assert make_plan(undecided).advice.first.jobs is RoleLevel.SENIOR
    assert told(undecided).answer == "Yes, it is in reach from where you stand"


def test_whose_years_bring_the_level_below_is_told_so(catalog):
    known = {"rag": 3, "prompt-engineering": 3, "llm-apis": 3}
    said = {"background": "software-engineer", "years": 4.0, "hours": 8.0}
    goal = {"role": "ai-engineer", "level": RoleLevel.SENIOR}
    one = case(catalog, known, first=True, **goal, **said)
    assert comes_after(one) == "senior level"
    assert told(one).answer == (
        "Not senior yet: apply for mid jobs now, and the rest is learnt in the job"
    )
    new = case(catalog, first=True, **goal, **said)
    assert told(new).answer == "Not senior yet: mid is in reach, and the rest is learnt in the job"


@pytest.mark.parametrize(("country", "monthly"), [("PL", True), ("US", False), ("SG", False)])
def test_pay_is_told_by_the_month_where_adverts_do(catalog, country, monthly):
    found = told(case(catalog, background="devops-engineer", years=6.0, country=country))
    assert [pay.monthly for pay in found.pay] == [monthly]


def test_what_is_shown_for_the_level_after_the_plan_is_told_where_no_deeds_lead(catalog):
    builder = {"rag": 3, "prompt-engineering": 3, "openai-api": 3, "python": 2}
    senior = {"role": "ai-engineer", "level": RoleLevel.SENIOR}
    one = case(catalog, builder, background="software-engineer", years=4.0, first=True, **senior)
    assert one.goal is not None
    assert one.level is not RoleLevel.SENIOR
    shown = catalog.roles["ai-engineer"].proven_by(RoleLevel.SENIOR)
    assert shown
    assert told(one).proofs == shown
    made = make_plan(one)
    begun, learnt = made.start, max(module.end for module in made.modules)
    wait = max(learnt - (begun + timedelta(weeks=PROVEN[0])), timedelta(0))
    dated = told(one).proofs_by
    assert list(dated) == [begun + timedelta(weeks=n) + wait for n in PROVEN[: len(shown)]]
    soon = replace(made, modules=())  # nothing to learn: a quarter for the first
    assert outlook(one, soon).proofs_by[0] == begun + timedelta(weeks=PROVEN[0])
    late = replace(made.modules[0], end=begun + timedelta(weeks=60))
    far = outlook(one, replace(made, modules=(late,))).proofs_by
    assert (far[0] - begun).days == 60 * 7
    assert far[1] - far[0] == timedelta(weeks=PROVEN[1] - PROVEN[0])
    undecided = told(case(catalog, builder, background="software-engineer", **senior))
    assert (undecided.proofs, undecided.proofs_by) == ((), ())
    plan = make_plan(one)
    deeds = replace(plan, at_work=AtWork(deeds=(), due=0, leads=False, optional=False, study=(),
                                         hours=0.0))  # fmt: skip
    assert outlook(one, deeds).proofs == ()
    nurse = case(catalog, background="clinician", country="DE", education="school", first=True)
    assert nurse.goal is not None
    assert told(nurse).proofs == ()


def test_both_of_two_roles_say_what_they_pay(catalog):
    one = case(
        catalog, role="data-scientist", background="data-analyst", undecided="ml-engineer",
        wanted="data-scientist", country="GB",
    )  # fmt: skip
    assert [pay.name for pay in told(one).pay] == ["Data scientist", "ML engineer"]


def module(hours, weeks, *, model=False):
    return SimpleNamespace(hours=hours, end=MONDAY + timedelta(weeks=weeks), first_model=model)


@pytest.mark.parametrize(
    ("modules", "talks", "trial"),
    [
        ([module(9.9, 1), module(0.1, 2), module(20, 8)], 10, 2),  # a third, eight weeks before
        ([module(9.9, 1), module(0.1, 2), module(20, 8)], 9, None),  # too near to be a trial
        ([module(10, 1), module(20, 8)], 20, 1),
        ([module(20, 1), module(9, 3, model=True), module(1, 8)], 20, 3),  # and a model is judged
        ([], 20, None),
    ],
)
def test_a_few_applications_are_sent_early_to_hear_what_is_asked(modules, talks, trial):
    start = MONDAY + timedelta(weeks=talks)
    plan = SimpleNamespace(modules=modules, start=MONDAY)
    found = _trial(plan, SimpleNamespace(start=start))
    assert found == (MONDAY + timedelta(weeks=trial) if trial else None)


def test_nobody_with_an_internship_or_an_offer_applies_for_a_try(catalog):
    analyst = case(catalog, background="data-analyst", years=4.0, hours=5.0)
    found = told(analyst).trial_from
    assert found is not None
    plan = make_plan(analyst)
    assert outlook(analyst, replace(plan, interviews=None)).trial_from is None
    student = case(catalog, background="student", internship=True, hours=5.0)
    assert told(student).trial_from is None
    tester = case(catalog, background="qa-engineer", years=5.0, hours=5.0)
    assert make_plan(tester).sooner.like_own  # applies for that first, and in earnest
    assert told(tester).trial_from is None


def test_where_deeds_lead_their_days_are_the_days_and_no_evenings_move_them(catalog):
    role = {"role": "research-engineer", "level": RoleLevel.SENIOR}
    one = case(catalog, {"pytorch": 4}, first=True, **role, **KIN)
    made = make_plan(one)
    assert made.at_work.leads
    found = outlook(one, made)
    assert (found.paces, found.decide, found.hard_week) == ((), "", "")
    beside = outlook(one, replace(made, at_work=replace(made.at_work, leads=False)))
    assert beside.paces
