"""When a group of units joins another one, when it is cut, and how modules stand by subject."""

import pytest

from mlpath.engine.curriculum.curriculum import made
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import After
from mlpath.model.field.theme import Theme
from mlpath.model.record import replace
from worlds.smallfield import field, module, role, skill, target

THEMES = (
    Theme(id="maths", name="Mathematics", areas=("mathematics",), near=("code",)),
    Theme(id="code", name="Programming", areas=("programming", "mlops")),
)


def lessons(*skills, modules=(), themes=THEMES):
    """Return the modules of a role that asks for level 1 of everything, as their skills."""
    wide = role(*(target(one.id, 1) for one in skills))
    catalog = field(skills=skills, roles=(wide,), modules=modules, themes=themes)
    return [[p.skill for p in one.places] for one in made(catalog, wide, RoleLevel.JUNIOR).lessons]


def one(name, hours, area="programming", **parts):
    return replace(skill(name, area, likely=(hours,) * 4), **parts)


@pytest.mark.parametrize(("hours", "alone"), [(8.0, True), (7.9, False)])
def test_a_group_of_eight_hours_stands_alone_and_a_smaller_one_joins_what_is_near(
    hours, alone
) -> None:
    found = lessons(one("sums", hours, "mathematics"), one("code", 30))
    assert (len(found) == 2) is alone


def test_a_small_group_joins_what_it_is_tied_to_before_what_is_only_as_near() -> None:
    # Sums are as near to one module as to the other, and better learnt after tea: they join it.
    tea, milk = (module(n, "code", [(n, 0, 1)]) for n in ("tea", "milk"))
    better = (After(skill="tea", strength=1, why="it helps"),)
    for order in (("tea", "milk"), ("milk", "tea")):
        both = [one(name, 30) for name in order]
        found = lessons(*both, one("sums", 4, "mathematics", after=better), modules=(tea, milk))
        assert {"tea", "sums"} in map(set, found)


@pytest.mark.parametrize(("last", "parts"), [(15.0, 1), (15.1, 2)])
def test_a_group_that_nobody_wrote_is_cut_from_a_quarter_above_sixty_hours_on(last, parts) -> None:
    found = lessons(*(one(f"s{k}", 15) for k in range(4)), one("s4", last))
    assert len(found) == parts


def test_parts_of_a_long_group_are_of_about_the_same_size() -> None:
    # 8 x 20 hours are 160: three parts of 53 each. A third 20 is nearer to that than two are, a
    # fourth is not.
    found = lessons(*(one(f"s{k}", 20) for k in range(8)))
    assert [len(part) for part in found] == [3, 3, 2]


def test_modules_of_a_subject_with_two_areas_stand_so_that_the_area_changes_least() -> None:
    # Begins with programming and ends with operations: it stands between those of one area each.
    skills = [
        one("a1", 20), one("a2", 20, "mlops"), one("b", 40, "mlops"), one("c", 40),
    ]  # fmt: skip
    skills[1] = replace(skills[1], needs=skill("x", "x", needs=[("a1", 1, 1)]).needs)
    between = module("between", "code", [("a1", 0, 1), ("a2", 0, 1)])
    modules = (between, *(module(n, "code", [(n, 0, 1)]) for n in ("b", "c")))
    assert lessons(*skills, modules=modules) == [["c"], ["a1", "a2"], ["b"]]
