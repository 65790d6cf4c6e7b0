from datetime import date

import pytest

from mlpath.engine.way.plan import make_plan
from mlpath.engine.way.roadmap import make_roadmap
from mlpath.model.reports.plan import Wishes
from mlpath.model.reports.roadmap import State
from worlds.cases import case_with
from worlds.smallfield import MONDAY, levels, role, target

WISHES = Wishes(hours=7, start=MONDAY, until="100")


def roadmap(have=None, **rest):
    return make_roadmap(case_with(have, **rest))


def test_the_roadmap_is_the_plan_without_dates():
    made, plan = roadmap(), make_plan(case_with())
    assert [stage.name for stage in made.stages] == [one.title for one in plan.modules]
    assert (made.hours, made.effort, made.order) == (plan.hours.likely, plan.effort, plan.order)
    assert made.weeks[1] == -(-round(plan.hours.likely) // 7)
    assert made.weeks[0] < made.weeks[1] < made.weeks[2]
    assert made.stages[-1].readiness == pytest.approx(100)
    assert made.capstone == plan.capstone
    assert not made.personal


@pytest.mark.parametrize("hours", [5, 7, 9, 11])
def test_weeks_are_counted_as_they_begin(hours):
    case = case_with(wishes=Wishes(hours=hours, start=MONDAY, until="100"))
    finish = make_plan(case).finish
    for weeks, day in zip(
        make_roadmap(case).weeks, (finish.early, finish.likely, finish.late), strict=True
    ):
        assert 7 * (weeks - 1) <= (day - MONDAY).days < 7 * weeks


def test_the_steps_of_one_skill_in_a_stage_are_one_line():
    for stage in roadmap().stages:
        skills = [step.skill for step in stage.steps]
        assert len(skills) == len(set(skills))
    total = sum(step.hours for stage in roadmap().stages for step in stage.steps)
    assert total == pytest.approx(76)


def test_what_is_done_and_what_can_start_now_is_marked():
    made = roadmap(levels(code=2.1, algebra=1))
    assert made.personal
    assert [(met.skill, met.have, met.need) for met in made.done] == [("code", 2.1, 2)]
    states = {step.skill: step.state for stage in made.stages for step in stage.steps}
    assert states == {"models": State.NEXT, "serving": State.NEXT}


def test_education_portfolio_and_certificates_belong_to_the_way():
    made = roadmap()
    assert [reading.id for reading in made.readings] == ["portfolio"]
    assert [(c.id, c.skills) for c in made.certifications] == [("paper", ("Code",))]


def test_five_certificates_are_named_at_most(catalog):
    case = case_with(catalog=catalog, role=catalog.roles["mlops-engineer"])
    asked = {target.skill for target in case.targets}
    assert sum(bool(asked & {*one.skills}) for one in catalog.certifications.values()) > 5
    assert len(make_roadmap(case).certifications) == 5


def test_the_tree_puts_every_skill_over_what_it_needs_and_names_it_once_in_full():
    lines = [(node.depth, node.skill, node.level, node.again) for node in roadmap().tree]
    assert lines == [
        (0, "models", 2, False),
        (1, "algebra", 1, False),
        (1, "code", 2, False),
        (0, "serving", 1, False),
        (1, "code", 1, True),
    ]
    states = {node.skill: node.state for node in roadmap().tree}
    assert states["algebra"] is State.NEXT
    assert states["models"] is State.LATER


def test_the_tree_shows_what_is_met_as_done():
    made = roadmap(levels(code=2, models=1))
    assert ("code", State.DONE) in [(node.skill, node.state) for node in made.tree]


def test_a_skill_mentioned_only_where_it_is_good_enough_gets_its_own_line():
    wanted = role(target("code", 3), target("serving", 1))
    made = roadmap(levels(code=1, algebra=1), role=wanted)
    assert [(n.depth, n.skill, n.level, n.state) for n in made.tree] == [
        (0, "serving", 1, State.NEXT),
        (1, "code", 1, State.DONE),
        (0, "code", 3, State.NEXT),
    ]


def test_somebody_ready_has_a_roadmap_without_stages():
    made = roadmap(levels(code=2, models=2, serving=1))
    assert made.stages == ()
    assert made.weeks == (0, 0, 0)
    assert made.effort.study == 0
    assert len(made.done) == 3
    assert {node.state for node in made.tree} == {State.DONE}


def test_a_skill_only_needed_by_what_is_met_is_still_shown():
    made = roadmap(levels(models=2, serving=1, code=1))
    assert {node.skill for node in made.tree} >= {"models", "code", "serving"}


def test_the_start_does_not_matter():
    later = make_roadmap(case_with(wishes=Wishes(hours=7, start=date(2027, 6, 1), until="100")))
    assert later.weeks == roadmap().weeks
    assert later.tree == roadmap().tree


def test_a_line_of_a_stage_begins_with_its_first_step_and_ends_with_its_last():
    plan = make_plan(case_with())
    for stage, planned in zip(roadmap().stages, plan.modules, strict=True):
        inside = plan.steps[planned.first : planned.first + planned.count]
        for line in stage.steps:
            own = [step for step in inside if step.skill == line.skill]
            assert (line.why, line.from_, line.must) == (own[0].why, own[0].from_, own[0].must)
            assert (line.to, line.can) == (own[-1].to, own[-1].can)
            assert line.gain == pytest.approx(sum(step.gain for step in own))


def test_what_is_half_there_is_not_listed_as_done():
    assert roadmap(levels(code=1.0, algebra=1)).done == ()


def test_the_tree_tells_levels_to_a_tenth():
    made = roadmap(levels(code=1.26, algebra=1))
    assert {node.have for node in made.tree if node.skill == "code"} == {1.3}
