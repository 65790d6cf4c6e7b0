"""On which days the steps and the project of a module lie, worked out by hand at an hour a day."""

from datetime import timedelta

import pytest

from mlpath.engine.way.plan import make_plan
from worlds.cases import WISHES, case_with
from worlds.smallfield import MONDAY, field, module, project, role, skill, target

NAMES = ("code", "models", "sql")


def first(hours, *projects):
    """Return the first module of a plan, and its steps: three skills with these hours."""
    skills = [skill(n, "programming", likely=(h,) * 4) for n, h in zip(NAMES, hours, strict=True)]
    own = module("basics", "code", [(n, 0, 1) for n in NAMES])
    maker = role(*(target(n, 1) for n in NAMES))
    catalog = field(skills=skills, roles=(maker,), modules=(own,), projects=projects)
    plan = make_plan(case_with(catalog=catalog, role=maker, wishes=WISHES))
    return plan.modules[0], plan.steps


def days(thing):
    return (thing.start - MONDAY).days, (thing.end - MONDAY).days


def test_the_project_has_the_last_days_of_its_module_by_its_share_of_the_hours() -> None:
    # 30 hours of study with 3 of review and 10 to build are 43 days. Of 40 hours without review 10
    # are built: a quarter of the days, 10.75, so from hour 32.25 on.
    made, steps = first((10, 10, 10), project("hello", [("sql", 1)], likely=10))
    assert made.hours == 40
    assert days(made) == (0, 42)
    assert days(made.project) == (32, 42)
    # The steps have what is left, 10.75 days each.
    assert [days(step) for step in steps] == [(0, 10), (10, 21), (21, 32)]


def test_without_a_project_the_steps_have_all_the_days_by_their_hours() -> None:
    # 10, 20 and 30 hours with a tenth of review are 11, 22 and 33 days.
    made, steps = first((10, 20, 30))
    assert made.project is None
    assert days(made) == (0, 65)
    assert [days(step) for step in steps] == [(0, 10), (11, 32), (33, 65)]
    assert steps[-1].end == made.end == MONDAY + timedelta(65)


@pytest.mark.parametrize(
    ("stage", "title"),
    [(1, "first steps"), (2, "at working level"), (3, "in production"), (4, "as an expert")],
)
def test_a_module_that_nobody_wrote_is_called_by_its_skills_or_subject_and_stage(
    stage, title
) -> None:
    one = role(target("code", stage), target("models", stage))
    names = ("code", "models")
    skills = [skill(name, "programming", likely=(4, 4, 4, 4)) for name in names]
    catalog = field(skills=skills, roles=(one,), projects=())
    titles = [m.title for m in make_plan(case_with(catalog=catalog, role=one)).modules]
    assert titles[-1] == f"Code and Models, {title}"
    three = (*skills, skill("sql", "programming", likely=(4, 4, 4, 4)))
    wide = role(*(target(each.id, stage) for each in three))
    catalog = field(skills=three, roles=(wide,), projects=())
    titles = [m.title for m in make_plan(case_with(catalog=catalog, role=wide)).modules]
    assert titles[-1] == f"Programming, {title}"
