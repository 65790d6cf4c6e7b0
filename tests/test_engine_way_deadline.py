"""What a deadline keeps: the core, a must and a first level before all else, then what is left."""

from datetime import timedelta
from functools import partial

import pytest

from mlpath.engine.way.deadline import limited
from mlpath.engine.way.plan import make_plan, whole_way
from mlpath.engine.way.way import INTERVIEWS, REVIEW, work_left
from mlpath.model.field.theme import Stage, Theme
from mlpath.model.record import replace
from mlpath.views.blocks import Para
from mlpath.views.page.parts.deadline import deadline_blocks
from worlds.cases import WISHES, case_with
from worlds.smallfield import MONDAY, field, module, project, role, skill, target

CORE = partial(target, core=True)
MUST = partial(target, must=True)


def kept_with(hours, *targets, **parts):
    """Keep what fits into some hours of study and building of modules of one skill and level."""
    case = case_with(
        catalog=_field(targets, **parts),
        role=role(*targets),
        wishes=replace(WISHES, deadline=MONDAY + timedelta(round(hours + INTERVIEWS) - 1)),
    )
    return case, limited(case, work_left(case), whole_way(case))


def _field(targets, *, likely=(10, 10, 10, 10), themes=(), needs=None, **parts):
    names = [one.skill for one in targets] + [one for one in needs or {} if needs[one] is None]
    skills = [
        skill(name, "programming", likely=likely, needs=(needs or {}).get(name) or ())
        for name in names
    ]
    built = {one.id for one in parts.get("projects", ())}
    modules = [
        module(one, "code", [(name, level - 1, level)], project=one if one in built else None)
        for name in names
        for level in (1, 2)
        for one in [f"{name}{level}"]
    ]
    whole = {"skills": skills, "modules": modules, "projects": ()} | parts
    whole["themes"] = themes or (Theme(id="code", name="Programming", areas=("programming",)),)
    return field(**whole, roles=(role(*targets),))


def learnt(limit):
    return {(piece.skill, piece.to) for part in limit.way.parts for piece in part.pieces}


def one_level():
    return 10 * (1 + REVIEW)


def test_an_elective_that_is_worth_much_waits_for_the_core():
    targets = MUST("code", 1, 0.1), target("cloud", 1, 0.9)
    _, limit = kept_with(one_level(), *targets)
    assert learnt(limit) == {("code", 1)}
    _, limit = kept_with(2 * one_level() - 1, *targets)
    assert learnt(limit) == {("code", 1)}


def test_an_elective_takes_the_hours_that_the_core_leaves():
    targets = MUST("code", 2, 0.1), target("cloud", 1, 0.9), target("chat", 1, 0.3)
    _, limit = kept_with(3 * one_level() + 1, *targets)
    assert learnt(limit) == {("code", 1), ("code", 2), ("cloud", 1)}


def test_of_the_core_a_must_comes_first():
    _, limit = kept_with(one_level(), CORE("charts", 1, 0.5), MUST("code", 1, 0.4))
    assert learnt(limit) == {("code", 1)}


def test_of_the_core_a_first_level_comes_before_a_second():
    targets = CORE("charts", 1, 0.3), CORE("code", 2, 0.8)
    _, limit = kept_with(2 * one_level(), *targets)
    assert learnt(limit) == {("code", 1), ("charts", 1)}


def test_what_is_left_out_costs_what_is_said_and_what_fits_reaches_the_rest():
    _, limit = kept_with(one_level(), MUST("code", 1, 0.1), target("cloud", 1, 0.9))
    assert limit.check.most == pytest.approx(10)
    assert [(one.skill, one.gain) for one in limit.cut] == [("cloud", pytest.approx(90))]
    assert limit.check.core_left == 0


BUILT = (project("code1", [("code", 1)], 8), project("code2", [("code", 2)], 8))


def test_a_small_project_is_left_out_before_a_lesson_of_the_core():
    case, whole = kept_with(2 * one_level() + 16, MUST("code", 2, 0.5), projects=BUILT)
    assert [one.id for one in work_left(case).projects] == ["code1", "code2"]
    assert whole.check.projects_left == 0
    _, limit = kept_with(2 * one_level() + 9, MUST("code", 2, 0.5), projects=BUILT)
    assert learnt(limit) == {("code", 1), ("code", 2)}
    assert [one is None for one in limit.way.projects].count(True) == 1
    assert limit.check.projects_left == 1


def test_a_small_project_comes_before_an_elective():
    targets = MUST("code", 1, 0.9), target("cloud", 1, 0.1)
    _, limit = kept_with(one_level() + 11, *targets, projects=BUILT)
    assert learnt(limit) == {("code", 1)}
    assert [one.id for one in limit.way.projects] == ["code1"]


def test_a_large_module_keeps_the_project_that_ends_it():
    parts = {"likely": (40, 10, 10, 10), "projects": BUILT}
    targets = MUST("code", 1, 0.5), CORE("charts", 1, 0.1)
    _, limit = kept_with(44 + 9, *targets, **parts)
    assert [one.id for one in limit.way.projects] == ["code1"]


def test_the_stages_of_the_own_project_stay():
    growing = Theme(id="code", name="Programming", areas=("programming",), stage=Stage.TABLES)
    parts = {"projects": BUILT, "themes": (growing,)}
    _, limit = kept_with(2 * one_level() + 1, MUST("code", 2, 0.5), **parts)
    assert learnt(limit) == {("code", 1)}
    assert [one.id for one in limit.way.projects] == ["code1"]


def test_what_only_others_need_is_learnt_without_a_project_and_never_for_itself():
    parts = {
        "projects": (*BUILT, project("lines1", [("lines", 1)], 8)),
        "needs": {"code": [("lines", 1, 1)], "lines": None},
    }
    _, limit = kept_with(one_level() + 8, MUST("code", 1, 0.5), **parts)
    assert limit.way.parts
    assert not limit.cut  # the day is out of reach, so nothing was chosen
    _, limit = kept_with(2 * one_level() + 8, MUST("code", 1, 0.5), **parts)
    assert [one and one.id for one in limit.way.projects] == [None, "code1"]


def test_who_leaves_out_projects_alone_is_told_so():
    case, limit = kept_with(2 * one_level() + 9, MUST("code", 2, 0.5), projects=BUILT)
    assert limit.cut == ()
    (only,) = deadline_blocks(make_plan(case))
    assert isinstance(only, Para)
    assert only.text == (
        "Left out, for there are 71 of 78 hours until then: 1 project of what is kept."
    )
