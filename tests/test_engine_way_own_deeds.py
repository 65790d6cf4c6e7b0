"""Deeds: who is told which of them, when they are due, and what every role has to show."""

from datetime import date, timedelta

import pytest

from mlpath.engine.case import Case
from mlpath.engine.market.hired import proofs_of
from mlpath.engine.way.own.deeds import AN_ASIDE, at_work, deeds_of, obstacle_at_work, once_shown
from mlpath.engine.way.plan import laid_out, make_plan
from mlpath.engine.way.way import cannot_wait, work_left
from mlpath.model.events.plan import SavedFinish, SavedPlan
from mlpath.model.field.role_level import EXPERIENCED, RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from mlpath.model.reports.outlook import AtWork, DeedDue
from mlpath.model.reports.plan import Interviews
from worlds.cases import WISHES, case_of, case_with
from worlds.smallfield import MONDAY, levels

SENIOR, LEAD = RoleLevel.SENIOR, RoleLevel.LEAD


def of(catalog, background, role, level, *, less=0, **said) -> Case:
    """Make somebody who has all that a role asks, of the core so much less."""
    role = catalog.roles[role]
    have = {one.skill: max(0, one.need - (less if one.core else 0)) for one in role.targets[level]}
    person = Person(settings=Settings(background=background, years=6.0))
    return case_with(levels(**have), person, catalog=catalog, role=role, level=level, **said)


@pytest.mark.parametrize("level", sorted(EXPERIENCED))
def test_every_role_has_three_proofs_of_each_level_of_experience_that_can_be_missed(catalog, level):
    texts = []
    for role in catalog.roles.values():
        proofs = role.proven_by(level)
        assert len(proofs) >= 3, role.id
        for one in proofs:
            assert one.text.endswith("."), one
            assert one.otherwise.endswith("."), one
            assert len(one.name) <= 56, one.name
            assert one.name[0].islower()
            texts.append(one.text)
    assert len(set(texts)) == len(texts)


def test_who_comes_from_elsewhere_and_could_do_the_work_shows_what_the_role_asks(catalog):
    one = of(catalog, "backend-engineer", "ml-engineer", LEAD)
    proofs = one.role.proven_by(SENIOR)
    assert [deed.name for deed in deeds_of(one)] == [proof.name for proof in proofs]
    assert obstacle_at_work(one) == f"no lesson, but {proofs[0].name}"
    # Who lacks of the core what makes no expert has something to learn first.
    lacks = of(catalog, "backend-engineer", "ml-engineer", SENIOR, less=2)
    assert deeds_of(lacks) == ()
    assert obstacle_at_work(lacks) == ""


def test_only_whoever_comes_from_elsewhere_waits_for_the_first_deed(catalog):
    one = of(catalog, "backend-engineer", "ml-engineer", SENIOR)
    deed = DeedDue(by=MONDAY + timedelta(weeks=13), name="it", text="It.", otherwise="ask.")
    worked = AtWork(deeds=(deed,), due=0, leads=True, optional=False, study=(), hours=9.0)
    early, late = (
        Interviews(
            hours=40.0, start=MONDAY + timedelta(weeks=n), end=MONDAY + timedelta(weeks=n + 8)
        )
        for n in (2, 20)
    )
    moved = once_shown(one, early, worked)
    assert (moved.start, moved.end) == (deed.by, deed.by + timedelta(weeks=8))
    assert once_shown(one, late, worked) == late
    for other in (None, replace(worked, leads=False), replace(worked, optional=True)):
        assert once_shown(one, early, other) == early
    assert once_shown(of(catalog, "ml-engineer", "ml-engineer", SENIOR), early, worked) == early


def test_the_first_proof_of_every_roles_seniors_has_a_first_half_hour(catalog):
    for role in catalog.roles.values():
        first, *others = role.proven_by(SENIOR)
        assert first.tonight[0].islower(), role.id
        assert not first.tonight.endswith("."), role.id
        assert 60 <= len(first.tonight) <= 200, role.id
        assert not any(one.tonight for one in others), role.id


def test_deeds_lead_where_most_of_a_level_is_there(catalog):
    def won(less):
        plan = laid_out(of(catalog, "ml-engineer", "ml-engineer", SENIOR, less=less))
        return plan.at_work

    assert (won(0).leads, won(0).optional, won(0).study) == (True, True, ())
    far = won(3)
    assert (far.leads, far.optional) == (False, False)
    assert far.study
    assert far.hours > AN_ASIDE


def test_where_deeds_lead_they_are_the_project_and_nobody_is_told_what_to_leave(catalog):
    role = catalog.roles["research-engineer"]
    person = Person(settings=Settings(background="ml-engineer", years=8.0))
    wishes = replace(WISHES, until="core")
    goal = case_of(person, catalog=catalog, role=role, level=SENIOR, wishes=wishes)
    plan = make_plan(goal.by_way_of(role, RoleLevel.JUNIOR))
    assert plan.at_work.leads
    assert plan.modules
    assert plan.later
    assert (plan.own, plan.advice.skip) == (None, ())
    lessons = make_plan(of(catalog, "ml-engineer", "ml-engineer", SENIOR, less=3))
    assert not lessons.at_work.leads
    assert lessons.own is not None


def test_what_is_built_on_the_way_cannot_wait(catalog):
    way = work_left(of(catalog, "ml-engineer", "ml-engineer", SENIOR, less=3))
    asked = {one.skill for project in (*way.projects, way.capstone) if project
             for one in project.skills}  # fmt: skip
    assert asked - {step.skill for step in way.steps}
    assert asked <= cannot_wait(of(catalog, "ml-engineer", "ml-engineer", SENIOR, less=3))


@pytest.mark.parametrize(("hours", "leads"), [(AN_ASIDE, True), (AN_ASIDE + 1, False)])
def test_deeds_lead_where_what_is_to_be_learnt_is_an_aside(catalog, hours, leads):
    one = of(catalog, "ml-engineer", "ml-engineer", SENIOR)
    some = laid_out(case_of(catalog=catalog, role=catalog.roles["ml-engineer"]))
    long = replace(some.modules[0], hours=hours)
    told = at_work(one, [long], some.steps)
    assert (told.leads, told.hours, told.study) == (leads, hours, (long.title,))
    # Where nothing of the core is missing, what is learnt beside it is all there is.
    aside = [replace(step, core=False) for step in some.steps]
    assert at_work(one, [long], aside) == told


def test_days_of_a_saved_plan_stay_and_the_next_deed_is_the_one_that_is_not_past(catalog):
    made = date(2025, 1, 6)
    end = SavedFinish(early=made, likely=made, late=made)
    saved = SavedPlan(role="ml-engineer", level=SENIOR, made=made, hours=5.0, finish=end, steps=())
    said = {"followed": saved, "today": made + timedelta(weeks=14)}
    one = of(catalog, "ml-engineer", "ml-engineer", SENIOR, **said)
    assert deeds_of(one)[0].by == made + timedelta(weeks=4)
    assert at_work(one, (), ()).due == 2
    past = replace(saved, made=date(2000, 1, 3))
    late = of(catalog, "ml-engineer", "ml-engineer", SENIOR, followed=past)
    assert at_work(late, (), ()).due == len(deeds_of(late)) - 1


def test_in_a_new_trade_a_lead_shows_what_its_seniors_show(catalog):
    def names(background, role, level):
        person = Person(settings=Settings(background=background, years=9.0))
        one = case_of(person, catalog=catalog, role=catalog.roles[role], level=level, today=MONDAY)
        return [proof.level for proof in proofs_of(one)]

    assert set(names("ml-engineer", "ml-engineer", LEAD)) == {LEAD}
    assert set(names("ml-engineer", "research-engineer", LEAD)) == {SENIOR}
    assert names("ml-engineer", "research-engineer", RoleLevel.MID) == []


def test_in_a_kindred_trade_the_proofs_of_its_seniors_lead_where_study_is_an_aside(catalog):
    role = catalog.roles["research-engineer"]
    person = Person(settings=Settings(background="ml-engineer", years=8.0))
    goal = case_of(person, catalog=catalog, role=role, level=SENIOR, today=MONDAY)
    one = goal.by_way_of(role, RoleLevel.JUNIOR)
    plan = laid_out(one)
    assert [deed.name for deed in plan.at_work.deeds] == [p.name for p in role.proven_by(SENIOR)]
    assert plan.at_work.hours <= AN_ASIDE
    assert (plan.at_work.leads, plan.at_work.optional) == (True, False)
    # They apply with the first of them in hand, and it is begun tonight.
    assert plan.interviews.start == plan.at_work.deeds[0].by
    assert plan.tonight == role.proven_by(SENIOR)[0].tonight
    # Something of the core is missing, and it is told: no deed stands before it.
    assert obstacle_at_work(one) == ""
    assert deeds_of(case_of(person, catalog=catalog, role=role, level=RoleLevel.JUNIOR)) == ()
    less = Person(settings=Settings(background="ml-engineer", years=3.0))
    young = case_of(less, catalog=catalog, role=role, level=SENIOR, today=MONDAY)
    assert deeds_of(young.by_way_of(role, RoleLevel.JUNIOR)) == ()
