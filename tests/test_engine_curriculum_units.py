"""What a role asks for from nothing, in pieces, and what binds the pieces."""

from dataclasses import replace

import pytest

from mlpath.engine.curriculum.units import Unit, ties_of, units_of
from mlpath.model.field.skill import After, SkillKind
from worlds.smallfield import ROLE, SKILLS, module, skill, target

BY_ID = {one.id: one for one in SKILLS}
JUNIOR = ROLE.targets["junior"]


def short(units):
    return [(unit.skill, unit.start, unit.end) for unit in units]


def better(skill_id, strength=1, level=None, for_level=None):
    return After(
        skill=skill_id, level=level, for_level=for_level, strength=strength, why="it helps"
    )


def named(units, pairs):
    name = {k: f"{unit.skill} {unit.end:g}" for k, unit in enumerate(units)}
    return {(name[a], name[b]) for a, b in pairs}


def needs(units, ties):
    return named(units, [(a, b) for b, own in enumerate(ties.needs) for a in own])


def test_without_modules_a_unit_is_a_level():
    assert short(units_of(BY_ID, JUNIOR, ())) == [
        ("algebra", 0, 1), ("code", 0, 1), ("code", 1, 2),
        ("models", 0, 1), ("models", 1, 2), ("serving", 0, 1),
    ]  # fmt: skip


def test_a_module_cuts_a_level_where_it_says_and_teaches_its_part():
    first = module("first", "code", [("code", 0, 1.5)])
    second = module("second", "code", [("code", 1.5, 2)])
    units = [u for u in units_of(BY_ID, JUNIOR, (first, second)) if u.skill == "code"]
    assert [(u.start, u.end, u.hours, u.module) for u in units] == [
        (0, 1, 10, "first"),
        (1, 1.5, 10, "first"),
        (1.5, 2, 10, "second"),
    ]


def test_what_lies_beyond_the_goal_is_not_cut():
    high = module("high", "code", [("code", 2, 3.5)])
    assert short(units_of(BY_ID, JUNIOR, (high,))) == short(units_of(BY_ID, JUNIOR, ()))


def test_ways_of_working_are_never_learnt_as_units():
    kind = replace(skill("tact", "people"), kind=SkillKind.SOFT)
    assert units_of({**BY_ID, "tact": kind}, [target("tact", 2)], ()) == []


def test_needs_bind_a_level_to_what_it_rests_on():
    units = units_of(BY_ID, JUNIOR, ())
    assert needs(units, ties_of(BY_ID, units)) == {
        ("code 1", "code 2"),
        ("models 1", "models 2"),
        ("algebra 1", "models 1"),
        ("code 2", "models 2"),
        ("code 1", "serving 1"),
    }


def test_a_need_of_a_level_in_two_halves_waits_before_the_first():
    half = module("half", "ml", [("models", 1, 1.5)])
    units = units_of(BY_ID, JUNIOR, (half,))
    found = needs(units, ties_of(BY_ID, units))
    assert ("code 2", "models 1.5") in found
    assert ("code 2", "models 2") not in found


def test_what_a_person_has_already_is_no_need():
    units = [Unit("code", 0.9, 2, 10, None), Unit("serving", 0, 1, 6, None)]
    assert ties_of(BY_ID, units).needs == (frozenset(), frozenset())


@pytest.mark.parametrize(
    ("edge", "found"),
    [
        (better("code"), {("code 1", "algebra 1")}),
        (better("code", level=2, for_level=1), {("code 2", "algebra 1")}),
        (better("code", level=3, for_level=1), set()),
        (better("code", level=1, for_level=2), set()),
        (better("gone"), set()),
    ],
)
def test_advice_orders_level_by_level_or_between_two_levels(edge, found):
    skills = {**BY_ID, "algebra": replace(BY_ID["algebra"], after=(edge,))}
    units = units_of(skills, JUNIOR, ())
    ties = ties_of(skills, units)
    assert named(units, [(a, b) for a, b, _ in ties.soft]) == found
    assert needs(units, ties) == needs(units, ties_of(BY_ID, units))


def test_firm_advice_is_as_good_as_a_need():
    skills = {**BY_ID, "algebra": replace(BY_ID["algebra"], after=(better("code", 3),))}
    units = units_of(skills, JUNIOR, ())
    ties = ties_of(skills, units)
    assert ties.soft == ()
    assert ("code 1", "algebra 1") in needs(units, ties)


def test_advice_that_repeats_a_need_is_not_counted_twice():
    models = replace(BY_ID["models"], after=(better("algebra"), better("code", 2)))
    skills = {**BY_ID, "models": models}
    units = units_of(skills, JUNIOR, ())
    ties = ties_of(skills, units)
    assert named(units, [(a, b) for a, b, _ in ties.soft]) == {("code 1", "models 1")}


def test_advice_level_by_level_says_nothing_about_a_level_above():
    skills = {**BY_ID, "algebra": replace(BY_ID["algebra"], after=(better("code"),))}
    units = [Unit("algebra", 0, 1, 10, None), Unit("code", 1, 2, 20, None)]
    assert ties_of(skills, units).soft == ()


def test_what_opens_a_way_waits_for_no_advice_and_other_beginnings_wait_for_it():
    models = replace(BY_ID["models"], needs=(), after=(better("code", 3), better("algebra")))
    skills = {**BY_ID, "models": models}
    units = units_of(skills, JUNIOR, ())
    ties = ties_of(skills, units, ("models", "elsewhere"))
    soft = named(units, [(a, b) for a, b, _ in ties.soft])
    assert {("models 1", "code 1"), ("models 2", "code 1")} <= soft
    assert not {pair for pair in soft if pair[1].startswith("models")}
    assert ("code 1", "models 1") not in needs(units, ties)
