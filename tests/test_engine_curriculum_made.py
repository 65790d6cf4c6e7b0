"""Curricula: all of a role from nothing, in modules, in one order."""

import json
from dataclasses import replace

import pytest

from mlpath.engine.curriculum.curriculum import compiled, curriculum_of, made, themes_of
from mlpath.engine.curriculum.grouping import CRUMB, LONG
from mlpath.engine.curriculum.units import ties_of, units_of
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import After
from mlpath.model.field.theme import Theme
from worlds.smallfield import AREAS, ROLE, SKILLS, field, module, project, role, skill, target


def lessons(catalog=None, wanted=ROLE, level=RoleLevel.JUNIOR):
    found = made(catalog or field(), wanted, level)
    return [
        (one.module or one.theme, [(p.skill, p.end) for p in one.places]) for one in found.lessons
    ]


def hours(catalog, lesson):
    return sum(
        catalog.skills[p.skill].hours[int(p.end + 0.5) - 1].likely * (p.end - p.start)
        for p in lesson.places
    )


def test_without_modules_units_are_grouped_by_subject_and_stage():
    assert lessons() == [
        ("maths", [("algebra", 1)]),
        ("code", [("code", 1), ("serving", 1)]),
        ("code", [("code", 2)]),
        ("classical-ml", [("models", 1)]),
        ("classical-ml", [("models", 2)]),
    ]


def test_a_module_written_by_hand_is_one_lesson():
    basics = module("basics", "code", [("code", 0, 1), ("algebra", 0, 1)])
    places = dict(lessons(field(modules=(basics,))))["basics"]
    assert {("algebra", 1), ("code", 1)} <= set(places)


def test_a_module_for_the_role_comes_before_one_for_all():
    every = module("every", "code", [("code", 0, 1)])
    own = module("own", "code", [("code", 0, 1)], roles=("maker",))
    other = module("other", "code", [("code", 0, 1)], roles=("somebody",))
    names = [name for name, _ in lessons(field(modules=(other, every, own)))]
    assert "own" in names
    assert not {"every", "other"} & set(names)


def test_a_module_that_would_make_a_circle_is_cut():
    # Models 1 needs algebra; code 2 is needed by models 2: one module of both ends is impossible.
    both = module("both", "code", [("code", 0, 1), ("models", 1, 2)])
    found = [name for name, _ in lessons(field(modules=(both,)))]
    assert found.count("both") == 2


def test_what_is_small_joins_something_near_and_what_is_long_is_cut():
    many = [skill(f"s{k}", "programming", likely=(16, 20, 30, 40)) for k in range(9)]
    tiny = skill("tiny", "programming", likely=(2, 4, 8, 16))
    wide = role(*(target(one.id, 1) for one in (*many, tiny)))
    catalog = field(skills=(*many, tiny), roles=(wide,))
    found = made(catalog, wide, RoleLevel.JUNIOR).lessons
    sizes = [hours(catalog, one) for one in found]
    assert sum(sizes) == 9 * 16 + 2
    assert all(CRUMB <= size <= LONG * 1.25 for size in sizes)


def test_a_small_group_that_is_near_nothing_stays_alone():
    tiny = skill("tiny", "mlops", likely=(2, 4, 8, 16))
    apart = role(target("tiny", 1), target("code", 1))
    catalog = field(skills=(*SKILLS, tiny), roles=(apart,), themes=())
    assert ("mlops", [("tiny", 1)]) in lessons(catalog, apart)


def test_what_is_deep_waits_for_everything_that_is_not():
    found = [places for _, places in lessons(level=RoleLevel.MID)]
    levels = [max(end for _, end in places) for places in found]
    first_deep = next(k for k, level in enumerate(levels) if level >= 3)
    assert all(level >= 3 for level in levels[first_deep:])


def test_advice_decides_where_needs_leave_a_choice():
    late = replace(SKILLS[0], after=(After(skill="code", strength=2, why="ease"),))
    catalog = field(skills=(late, *SKILLS[1:]))
    order = [places[0][0] for _, places in lessons(catalog)]
    assert order.index("code") < order.index("algebra")


@pytest.mark.parametrize("level", RoleLevel)
def test_every_need_is_kept_in_every_curriculum_and_everything_is_taught_once(level):
    catalog = field()
    found = made(catalog, ROLE, level)
    places = [place for lesson in found.lessons for place in lesson.places]
    units = units_of(catalog.skills, ROLE.targets[level], ())
    at = {(unit.skill, unit.end): k for k, unit in enumerate(units)}
    order = [at[place.skill, place.end] for place in places]
    assert sorted(order) == list(range(len(units)))
    for number, needed in enumerate(ties_of(catalog.skills, units).needs):
        assert all(order.index(one) < order.index(number) for one in needed)


def test_a_project_is_given_where_all_it_asks_for_is_there_by_then():
    found = made(field(), ROLE, RoleLevel.JUNIOR)
    assert found.capstone == "toy"
    assert all(one.project != "toy" for one in found.lessons)
    own = module("basics", "code", [("code", 0, 2)], project="hello")
    hello = project("hello", [("code", 2)], likely=5)
    catalog = field(modules=(own,), projects=(hello, project("far", [("serving", 3)])))
    by_module = {one.module: one.project for one in made(catalog, ROLE, RoleLevel.JUNIOR).lessons}
    assert by_module["basics"] in ("hello", None)
    too_much = replace(hello, skills=project("x", [("code", 2), ("serving", 3)]).skills)
    catalog = field(modules=(own,), projects=(too_much,))
    assert made(catalog, ROLE, RoleLevel.JUNIOR).capstone is None
    assert all(one.project is None for one in made(catalog, ROLE, RoleLevel.JUNIOR).lessons)


def test_a_module_without_a_project_gets_one_that_fits_in_size():
    small, large = project("small", [("code", 2)], 6), project("large", [("code", 2)], 30)
    end = project("end", [("models", 2), ("code", 2)], 5)
    found = made(field(projects=(small, large, end)), ROLE, RoleLevel.JUNIOR)
    assert found.capstone == "end"
    assert [one.project for one in found.lessons if one.project] == ["small"]


def test_an_area_without_a_theme_is_a_theme_of_its_own():
    assert themes_of(field())["models"] == "classical-ml"
    named = Theme(id="special", name="Special", skills=("models",), areas=("programming",))
    themes = themes_of(field(themes=(named,)))
    assert (themes["models"], themes["code"], themes["algebra"]) == (
        "special",
        "special",
        "mathematics",
    )


def test_what_is_compiled_is_read_as_it_was_made():
    catalog = field()
    kept = json.loads(json.dumps(compiled(catalog)))
    again = Catalog(catalog.load, catalog.tables, fingerprint="x", derived=kept.get)
    for level in RoleLevel:
        assert curriculum_of(again, ROLE, level) == made(catalog, ROLE, level)
    assert curriculum_of(catalog, ROLE, RoleLevel.JUNIOR) == made(catalog, ROLE, RoleLevel.JUNIOR)
    namesake = replace(ROLE, targets=dict.fromkeys(RoleLevel, ()))  # as a posting is read
    assert curriculum_of(again, namesake, RoleLevel.JUNIOR).lessons == ()


def test_a_role_that_asks_for_nothing_has_an_empty_curriculum():
    empty = role()
    found = made(field(areas=AREAS), empty, RoleLevel.JUNIOR)
    assert (found.lessons, found.broken, found.switches, found.proven) == ((), 0, 0, True)


def test_a_crumb_joins_its_own_subject_before_a_near_one():
    themes = (Theme(id="maths", name="Mathematics", areas=("mathematics",), near=("code",)),
              Theme(id="code", name="Programming", areas=("programming",)))  # fmt: skip
    crumb = skill("sums", "mathematics", likely=(20, 2, 2, 2))
    wanted = role(target("code", 2), target("sums", 2))
    found = lessons(field(skills=(*SKILLS, crumb), themes=themes, roles=(wanted,)), wanted)
    assert ("maths", [("sums", 1), ("sums", 2)]) in found
