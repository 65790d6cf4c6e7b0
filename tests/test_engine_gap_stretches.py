"""A plan in a few parts: near ones short, far ones long, and none across what divides a way."""

from datetime import date, timedelta

import pytest

from mlpath.engine.gap.stretches import stretches_of
from mlpath.engine.way.plan import make_plan
from mlpath.model.person import Person
from mlpath.model.record import replace
from mlpath.model.reports.bridge import Growth, OwnProject
from mlpath.model.reports.job_offer import Phase
from worlds.cases import case_of

FIRST = date(2026, 12, 1)


@pytest.fixture(scope="module")
def plain(shared_cache):
    from mlpath.cli.catalogue import open_catalog

    catalog = open_catalog([], shared_cache)
    return make_plan(case_of(Person(), catalog=catalog, role=catalog.roles["ml-engineer"]))


def plan(plain, hours, **parts):
    """Return a plan of modules that take so many hours, each done a week after the one before."""
    first = next(one for one in plain.modules if one.project and one.materials)
    modules = tuple(
        replace(first, id=f"m{k}", title=f"M{k}", hours=size, end=FIRST + timedelta(weeks=k))
        for k, size in enumerate(hours)
    )
    return replace(plain, modules=modules, own=None, internship=None, choice=None, **parts)


def sizes(plain, hours):
    return [len(one.titles) for one in stretches_of(plan(plain, hours))]


@pytest.mark.parametrize(
    ("hours", "wanted"),
    [
        ([], []),
        ([20.0], [1]),
        ([20.0, 20.0, 20.0], [3]),
        ([10.0, 50.0, 50.0], [2, 1]),
        ([10.0] * 40, [4, 4, 4, 6, 6, 5, 6, 5]),
        ([29.9, 29.9, 30.0], [3]),
        ([45.0, 44.9], [2]),
        ([45.0, 45.1], [1, 1]),
        # Of 90 hours the first part are 30: a module is where the middle of its hours lies.
        ([15.0, 29.8, 45.2], [2, 1]),
        ([15.0, 30.0, 45.0], [1, 2]),
        ([12.0] * 10, [3, 7]),
        ([400.0], [1]),
        # Longer than 150 hours or seven modules, a part is told in even ones.
        ([10.0] * 15, [5, 5, 5]),
        ([10.0] * 16, [3, 5, 4, 4]),
        ([50.0] * 3 + [75.0] * 2 + [100.0] * 2, [1, 2, 2, 1, 1]),
        ([50.0] * 3 + [75.1] * 2 + [99.9] * 2, [1, 2, 1, 1, 1, 1]),
        ([40.0, 80.0, 1.0, 1.0, 1.0, 200.0], [1, 1, 3, 1]),
    ],
)
def test_parts_grow_with_their_distance(plain, hours, wanted):
    assert sizes(plain, hours) == wanted


def test_no_module_is_lost_and_none_told_twice(plain):
    made = plan(plain, [7.0, 80.0, 3.0, 44.0, 20.0, 61.0, 9.0, 130.0])
    told = stretches_of(made)
    assert [title for one in told for title in one.titles] == [one.title for one in made.modules]
    assert sum(one.hours for one in told) == pytest.approx(sum(one.hours for one in made.modules))
    assert len(told) <= 5
    assert [one.end for one in told] == sorted(one.end for one in told)


def test_a_part_ends_where_the_day_of_a_job_does(plain):
    made = plan(plain, [30.0] * 3)
    phases = (Phase.BEFORE, Phase.FIRST, Phase.FIRST)
    parted = tuple(replace(m, phase=p) for m, p in zip(made.modules, phases, strict=True))
    told = stretches_of(replace(made, modules=parted))
    assert [one.phase for one in told] == [Phase.BEFORE, Phase.FIRST]
    assert [len(one.titles) for one in told] == [1, 2]


def test_what_a_job_asks_for_by_a_day_is_told_together_however_much(plain):
    made = plan(plain, [90.0] * 3)
    parted = tuple(replace(one, phase=Phase.BEFORE) for one in made.modules)
    assert [len(one.titles) for one in stretches_of(replace(made, modules=parted))] == [3]


def test_a_part_ends_with_what_leads_to_something_else_first(plain):
    made = plan(plain, [20.0] * 4)
    frame = type("Frame", (), {"modules": 1})()
    for name in ("internship", "choice"):
        told = stretches_of(replace(made, **{name: frame}))
        assert told[0].titles == ("M0",)
        assert sum(len(one.titles) for one in told) == 4


def test_the_longest_module_tells_and_the_last_that_is_no_small_one_has_a_checkpoint_too(plain):
    made = plan(plain, [30.0, 9.0, 15.0, 14.9])
    modules = tuple(
        replace(one, can=f"can {one.id}", check=f"check {one.id}", otherwise=f"else {one.id}")
        for one in made.modules
    )
    made = replace(made, modules=modules)
    (told,) = stretches_of(made)
    assert (told.can, told.otherwise, told.grows) == ("can m0", "else m0", ())
    assert [(one.text, one.end) for one in told.checks] == [
        ("check m0", modules[0].end), ("check m2", modules[2].end)
    ]  # fmt: skip
    built = modules[0].project
    assert told.build == f"{built.name}. {built.summary}"
    asks = replace(modules[0], project=replace(built, name="Do they arrive?"))
    (asked,) = stretches_of(replace(made, modules=(asks, *modules[1:])))
    assert asked.build == f"Do they arrive? {built.summary}"
    silent = replace(made, modules=(replace(modules[0], check=""), *modules[1:]))
    (told,) = stretches_of(silent)
    assert [one.text for one in told.checks] == ["check m2"]


def test_stages_of_the_own_project_are_told_with_their_days_in_place_of_a_small_project(plain):
    made = plan(plain, [9.0, 30.0, 12.0])
    own = OwnProject(
        title="T", question="Q", data="D", url="U", watch="W", show="S",
        stages=(Growth(module="m0", text="first"), Growth(module="m2", text="then", uses=("U",))),
    )  # fmt: skip
    (told,) = stretches_of(replace(made, own=own))
    assert told.build == ""
    assert [(one.text, one.end, one.uses) for one in told.grows] == [
        ("first", made.modules[0].end, ()), ("then", made.modules[2].end, ("U",))
    ]  # fmt: skip


def test_the_longest_module_says_what_to_do_at_work_where_it_says_anything(plain):
    made = plan(plain, [9.0, 30.0])
    first, main = (replace(one, at_work=f"ask {one.id}") for one in made.modules)
    for modules, wanted in (
        ((first, main), "ask m1"),
        ((first, replace(main, at_work="")), "ask m0"),
        ((replace(first, at_work=""), replace(main, at_work="")), ""),
    ):
        (told,) = stretches_of(replace(made, modules=modules))
        assert told.at_work == wanted


def test_materials_are_those_of_the_longest_modules_each_once(plain):
    made = plan(plain, [9.0, 8.0, 7.0, 6.0, 5.0])
    one = made.modules[0]
    kinds = [("A", True), ("A", True), ("B", False), ("C", True), ("D", True)]
    material = one.materials[0]
    modules = tuple(
        replace(module, materials=(replace(material, title=title, free=free),))
        for module, (title, free) in zip(made.modules, kinds, strict=True)
    )
    (told,) = stretches_of(replace(made, modules=modules))
    assert (told.free, told.paid) == (("A", "C"), ("B",))
