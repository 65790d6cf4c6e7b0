"""What to do now, in the order of the plan."""

from dataclasses import replace

from mlpath.engine.way.next import current_step, following, next_steps, written
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.skill import After
from worlds.cases import case_with
from worlds.smallfield import SKILLS, field, levels, role, skill, target


def test_the_first_thing_is_the_step_that_the_plan_is_at():
    case = case_with()
    plan = make_plan(case)
    found = next_steps(case)
    assert found.steps[0].skill == current_step(plan).skill == following(case).skill == "code"
    assert found.module == plan.current
    assert not found.module.beside  # mathematics runs beside it and is listed after it
    assert [(step.skill, step.to) for step in found.steps] == [("code", 1), ("algebra", 1)]
    assert (found.more, found.readiness) == (0, 0)
    assert (found.role, found.level) == ("maker", "junior")
    assert (found.finish, found.deadline) == (plan.finish, None)


def test_what_only_runs_beside_is_the_first_thing_when_nothing_else_is_left():
    wanted = role(target("algebra", 1, core=True))
    case = case_with(catalog=field(roles=(wanted,)), role=wanted)
    assert following(case).skill == "algebra"


def test_a_step_tells_what_it_opens_and_where_to_begin():
    found = {step.skill: step for step in next_steps(case_with()).steps}
    assert found["algebra"].unlocks == ("Models",)
    assert found["code"].unlocks == ("Serving",)
    assert found["code"].resources[0].start == "open docs"
    assert found["code"].module == make_plan(case_with()).modules[1].title
    assert found["code"].why


def test_a_step_names_its_own_module():
    case = case_with()
    plan = make_plan(case)
    for module in plan.modules:
        assert written(case, plan, plan.steps[module.first]).module == module.title


def test_the_second_step_of_a_skill_waits_for_the_first():
    shown = {(step.skill, step.to) for step in next_steps(case_with(levels(algebra=1))).steps}
    assert shown == {("code", 1), ("models", 1)}


def test_hours_spent_are_shown_and_shorten_the_step():
    code = next_steps(case_with(spent={"code": 4.04})).steps[0]
    assert (code.spent, code.hours) == (4.0, 6.0)


def test_the_list_is_short_and_says_how_many_more_there_are():
    skills = [skill(f"s{k}", "data") for k in range(9)]
    wide = role(*(target(f"s{k}", 1) for k in range(9)))
    case = case_with(catalog=field(skills=skills, roles=(wide,), areas=()), role=wide)
    assert next_steps(case).steps[0].module.startswith("data")  # an area that nobody named
    area = replace(next(iter(field().areas.values())), id="data", name="Data")
    case = case_with(catalog=field(skills=skills, roles=(wide,), areas=(area,)), role=wide)
    found = next_steps(case)
    assert (len(found.steps), found.more) == (7, 2)
    assert next_steps(case, most=20).more == 0


def test_advice_does_not_keep_a_step_from_being_started():
    late = replace(SKILLS[0], after=(After(skill="code", strength=2, why="ease"),))
    case = case_with(catalog=field(skills=(late, *SKILLS[1:])))
    assert {step.skill for step in next_steps(case).steps} == {"code", "algebra"}


def test_somebody_ready_has_nothing_to_start():
    case = case_with(levels(code=2, models=2, serving=1))
    found = next_steps(case)
    assert (found.steps, found.module, following(case)) == ((), None, None)
    assert found.readiness == 100
