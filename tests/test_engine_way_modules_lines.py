"""What is left of a module, and what it is learnt with: on the line, and just beside it."""

import pytest

from mlpath.engine.way.plan import laid_out
from mlpath.model.field.resource import ResourceKind
from mlpath.model.record import replace
from worlds.cases import WISHES, case_with
from worlds.smallfield import AREAS, field, levels, module, resource, role, skill, target

FOUR = ("plots", "sql", "code", "models")


def plan(known=(), *, study=(("book", 10),), year=None, fast=True, kind="book", half=False,
         also=(), heard=None):  # fmt: skip
    """A plan whose one module teaches four skills of ten hours each."""
    likely = (5, 5, 40, 80) if half else (10, 20, 40, 80)
    skills = tuple(skill(name, "programming", likely=likely) for name in FOUR)
    to = 2 if half else 1
    book = replace(resource("book", [(name, 0, to) for name in FOUR]), year=year,
                   kind=ResourceKind(kind))  # fmt: skip
    sheet, notes = (resource(name, [("plots", 0, 1)]) for name in ("sheet", "notes"))
    every = [replace(one, screen_reader=(heard or {}).get(one.id)) for one in (book, sheet, notes)]
    own = role(*(target(name, to) for name in FOUR))
    one = module("own", "code", [(name, 0, to) for name in FOUR], study, also=also)
    areas = tuple(replace(area, fast=fast) for area in AREAS)
    catalog = field(skills=skills, areas=areas, resources=every, modules=(one,),
                    roles=(own,), projects=())  # fmt: skip
    wishes = replace(WISHES, reader=heard is not None)
    there = levels(**dict.fromkeys(known, 1))
    return laid_out(case_with(there, catalog=catalog, role=own, wishes=wishes))


@pytest.mark.parametrize(
    ("known", "title"),
    [
        ((), "Own"),
        (("plots",), "Own"),  # three of four are more than half
        (("plots", "sql"), "Code and Models, first steps"),
        (("sql", "code", "models"), "Own"),  # what it teaches first is left
    ],
)
def test_a_module_keeps_its_name_by_its_first_skill_or_by_more_than_half(known, title) -> None:
    (only,) = plan(known).modules
    assert only.title == title
    assert only.materials  # with what it is learnt stays


@pytest.mark.parametrize(
    ("year", "old"), [(2021, True), (2022, False), (2020, True), (None, False)]
)
def test_what_teaches_fast_areas_is_old_after_five_years(year, old) -> None:
    (book,) = plan(year=year).modules[0].materials
    assert book.old is old
    assert not plan(year=year, fast=False).modules[0].materials[0].old
    assert not plan(year=year, kind="paper").modules[0].materials[0].old


@pytest.mark.parametrize(
    ("known", "hours"), [((), 20), (("sql",), 15), (("sql", "code", "models"), 5)]
)
def test_of_a_book_as_much_is_read_as_is_left_of_its_skills(known, hours) -> None:
    (book,) = plan(known, study=(("book", 20),)).modules[0].materials
    assert book.hours == hours


def test_of_levels_that_are_half_there_half_is_read() -> None:
    half = plan(("plots", "sql", "code", "models"), study=(("book", 20),), half=True)
    assert half.modules[0].materials[0].hours == 10


@pytest.mark.parametrize(
    ("known", "used"),
    [
        ({"sheet": True}, {"book": 7.5, "sheet": 2.5}),  # known to work goes before what is not
        ({"notes": True}, {"book": 7.5, "notes": 2.5}),
        ({"sheet": True, "notes": True}, {"book": 7.5, "sheet": 2.5}),
        ({"sheet": False, "notes": True}, {"book": 7.5, "notes": 2.5}),
        ({}, {"book": 10}),
        ({"book": True, "notes": True}, {"book": 10}),
        ({"book": False}, {"sheet": 2.5}),  # the others are taught by nothing that is left
    ],
)
def test_by_ear_what_is_known_to_work_takes_the_place_of_what_is_not(known, used) -> None:
    (own,) = plan(also=("sheet", "notes"), heard=known).modules
    assert {one.id: one.hours for one in own.materials} == used


def test_by_ear_what_only_a_left_out_material_taught_is_learnt_from_an_alternative() -> None:
    study = (("book", 10), ("sheet", 4))
    (own,) = plan(("sql", "code", "models"), study=study, also=("notes",),
                  heard={"book": False, "sheet": False}).modules  # fmt: skip
    assert {one.id: one.hours for one in own.materials} == {"notes": 6.5}
    (own,) = plan(study=study, also=("notes",), heard={"sheet": False}).modules
    assert {one.id: one.hours for one in own.materials} == {"book": 10}


def test_by_ear_nothing_is_learnt_from_what_ends_below_the_level_where_somebody_begins() -> None:
    (own,) = plan(FOUR, half=True, also=("sheet",), heard={"sheet": True}).modules
    assert {one.id: one.hours for one in own.materials} == {"book": 5}


def test_what_covers_one_skill_alone_is_left_out_with_it() -> None:
    study = (("sheet", 4), ("book", 20))
    assert [m.id for m in plan((), study=study).modules[0].materials] == ["sheet", "book"]
    assert [m.id for m in plan(("plots",), study=study).modules[0].materials] == ["book"]
