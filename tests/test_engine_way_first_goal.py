"""What is planned for before the goal itself: the advice, or a choice, until it is reached."""

from datetime import UTC, date, datetime

import pytest

from mlpath.engine.way.first_goal import advised, comes_after, first_goal, in_work, same_goal
from mlpath.engine.way.next import next_steps
from mlpath.engine.way.plan import make_plan, second_leg
from mlpath.engine.way.roadmap import make_roadmap
from mlpath.engine.way.status import status_of
from mlpath.engine.way.way import work_left
from mlpath.model.events.progress import HoursLogged
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person
from mlpath.model.record import replace
from worlds.cases import WISHES, case_with
from worlds.smallfield import MONDAY, levels, role, target
from worlds.street import posting, street_of

OWN = role(*(target(one, 2) for one in ("code", "models", "sql", "plots")), target("serving", 1))
STEP = role(target("code", 2), target("serving", 1), target("plots", 1), id_="server")
MANY = [posting(role_="server", required="code serving plots")] * 20
NOW = datetime(MONDAY.year, MONDAY.month, MONDAY.day, tzinfo=UTC)


def case(first=None, *, known=None, own=OWN, level="junior", roles=(OWN, STEP), hours=1.5):
    catalog = street_of(*MANY, roles=roles, projects=())
    return case_with(
        levels(**(known or {})), Person(first=first), catalog=catalog, role=own,
        wishes=replace(WISHES, hours=hours), level=RoleLevel(level),
    )  # fmt: skip


def test_what_is_advised_is_planned_for_first_and_the_goal_comes_after_it():
    fresh = advised(case())
    assert (fresh.role, fresh.goal, fresh.advised, fresh.straight) == (
        "server",
        "maker",
        True,
        False,
    )
    one = in_work(case(fresh))
    assert (one.role.id, one.goal.role.id, comes_after(one)) == ("server", "maker", "Maker")
    plan = make_plan(one)
    assert plan.role == "server"
    assert plan.advice.recommended == make_plan(case(fresh)).advice.recommended
    assert (plan.advice.first_role, plan.advice.first) == (None, None)
    assert plan.then.name == "Maker"
    assert plan.then.command == "mlpath plan --then"
    straight = make_plan(case(fresh)).finish.likely
    assert plan.finish.likely < straight <= plan.then.finish.likely
    left = work_left(one.goal).hours - work_left(one).hours
    assert plan.then.hours == pytest.approx(left + 40, abs=0.2)  # a second search for a job


def test_every_screen_of_the_way_has_the_same_goal_and_date():
    one = in_work(case(advised(case())))
    plan, steps, status, road = make_plan(one), next_steps(one), status_of(one), make_roadmap(one)
    assert {steps.finish, status.finish} == {plan.finish}
    assert {shown.then for shown in (steps, status, road)} == {"Maker"}
    assert {shown.role for shown in (plan, steps, status, road)} == {"server"}


def test_without_a_decision_or_with_one_for_another_goal_the_way_is_straight():
    chosen = first_goal(case(), None, None, advised=False)
    assert chosen.straight
    of_other = replace(advised(case()), goal="else")
    of_pack = replace(advised(case()), role="gone")
    of_level = replace(advised(case()), level=RoleLevel.LEAD)
    low = replace(STEP, targets={RoleLevel.JUNIOR: STEP.targets[RoleLevel.JUNIOR]})
    for first in (None, chosen, of_other, of_pack, of_level):
        one = case(first, roles=(OWN, low))
        assert in_work(one) is one
        assert make_plan(one).then is None
        assert comes_after(one) == ""
        assert same_goal(one, one) is one


def test_what_is_reached_is_not_planned_for_but_told_in_the_answer_that_reached_it():
    fresh = advised(case())
    before = in_work(case(fresh))
    reached = case(fresh, known={"code": 2, "serving": 1, "plots": 1})
    assert in_work(reached) is reached
    after = same_goal(reached, before)
    assert (after.role.id, work_left(after).steps) == ("server", ())


def test_a_level_first_is_of_the_same_role_and_an_event_keeps_what_comes_after():
    two = role(target("code", 2), target("models", 2), target("sql", 2))
    two = replace(two, targets={**two.targets, RoleLevel.MID: OWN.targets[RoleLevel.JUNIOR]})
    named = {"own": two, "level": "mid", "roles": (two, STEP), "hours": 7}
    one = in_work(case(first_goal(case(**named), None, RoleLevel.JUNIOR, advised=False), **named))
    assert (one.role, one.level, comes_after(one)) == (two, RoleLevel.JUNIOR, "mid level")
    plan = make_plan(one)
    assert plan.advice.recommended.startswith("junior first, as you chose: ")
    assert plan.then.command == "mlpath plan --then"
    logged = one.with_(HoursLogged(skill="code", hours=1.0, on=MONDAY), NOW)
    assert comes_after(logged) == "mid level"
    assert logged.goal.person.logged == logged.person.logged
    assert one.whenever() is one


def test_what_was_advised_once_is_still_called_so_when_the_advice_is_another():
    other = replace(advised(case()), role="server")
    fast = case(other)
    fast.wishes = replace(fast.wishes, hours=20)
    assert advised(fast).straight
    told = make_plan(in_work(fast)).advice.recommended
    assert told.startswith("Server first, as advised: 95 h instead of 183")


def test_the_second_leg_begins_where_the_first_ends_and_ends_when_the_first_says():
    one = in_work(case(advised(case())))
    first, leg = make_plan(one), make_plan(second_leg(one))
    assert (leg.role, leg.start) == ("maker", first.finish.likely)
    assert leg.hours.likely == first.then.hours
    assert leg.finish.likely == first.then.finish.likely
    learnt = {(step.skill, step.to) for step in first.steps}
    assert learnt.isdisjoint((step.skill, step.to) for step in leg.steps)
    assert second_leg(case()) is None  # nothing comes first


def test_the_second_leg_sends_nobody_back_to_what_was_reached_by_then():
    far = role(*(target(one, 2) for one in ("code", "models")), mid=[target("code", 4)])
    at_first = first_goal(case(own=far, level="mid"), None, RoleLevel.JUNIOR, advised=True)
    one = in_work(case(at_first, own=far, level="mid", roles=(far, STEP), hours=1))
    assert one.level is RoleLevel.JUNIOR
    leg = make_plan(second_leg(one)).advice
    assert (leg.first_level, leg.first) == (RoleLevel.JUNIOR, None)
    assert leg.recommended.startswith("Apply for junior jobs now, you are ready for them")
    before = make_plan(case(own=far, level="mid", roles=(far, STEP), hours=1)).advice
    assert before.first.level is RoleLevel.JUNIOR


def test_a_deadline_of_the_first_leg_is_none_of_the_second():
    one = case(advised(case()))
    soon = replace(one.wishes, deadline=date(MONDAY.year, 12, 31))
    hurried = in_work(one._like(one.learner, wishes=soon))
    assert make_plan(hurried).deadline is not None
    assert make_plan(second_leg(hurried)).deadline is None
