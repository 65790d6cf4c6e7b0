import pytest

from mlpath.engine.order.jobs import Jobs
from mlpath.engine.way.next import next_steps, worths
from worlds.cases import case_with
from worlds.smallfield import field, levels, role, skill, target


def test_only_what_needs_nothing_more_can_be_started():
    found = next_steps(case_with())
    assert [(step.skill, step.to) for step in found.steps] == [("code", 1), ("algebra", 1)]
    assert found.more == 0
    assert found.readiness == 0
    assert (found.role, found.level) == ("maker", "junior")


def test_a_worthless_prerequisite_counts_what_it_leads_to():
    algebra = next_steps(case_with()).steps[1]
    assert algebra.gain == 0
    assert algebra.points_an_hour > 0
    assert algebra.toward == "Models 2"
    assert algebra.unlocks == ("Models 1",)


def test_what_is_best_itself_leads_to_nothing_better():
    last = next_steps(case_with(levels(code=2, models=2))).steps[0]
    assert (last.skill, last.toward, last.unlocks) == ("serving", "", ())
    assert last.points_an_hour == pytest.approx(last.gain / last.hours)


def test_what_opens_something_better_says_so_and_where_to_begin():
    code = next_steps(case_with()).steps[0]
    assert code.toward == "Serving 1"
    assert code.points_an_hour > code.gain / code.hours
    assert code.unlocks == ("Code 2", "Serving 1")
    assert code.resources[0].start == "open docs"


def test_hours_spent_are_shown_and_shorten_the_step():
    code = next_steps(case_with(spent={"code": 4.04})).steps[0]
    assert (code.spent, code.hours) == (4.0, 6.0)


def test_the_list_is_short_and_says_how_many_more_there_are():
    skills = [skill(f"s{k}", "data") for k in range(9)]
    wide = role(*(target(f"s{k}", 1) for k in range(9)))
    case = case_with(catalog=field(skills=skills, roles=(wide,)), role=wide)
    found = next_steps(case)
    assert (len(found.steps), found.more) == (7, 2)
    assert next_steps(case, most=20).more == 0


def test_somebody_ready_has_nothing_to_start():
    found = next_steps(case_with(levels(code=2, models=2, serving=1)))
    assert found.steps == ()
    assert found.readiness == 100


def test_the_worth_of_a_job_is_that_of_its_densest_bundle():
    jobs = Jobs(minutes=(60, 60, 60), gains=(0, 4_000_000, 9_000_000), needs=((), (0,), (0, 1)))
    assert [(w.points_an_hour, w.toward) for w in worths(jobs)] == [
        (13 / 3, 2),
        (13 / 3, 2),
        (13 / 3, 2),
    ]
    alone = Jobs(minutes=(60, 60), gains=(2_000_000, 2_000_000), needs=((), (0,)))
    assert [w.toward for w in worths(alone)] == [0, 1]
