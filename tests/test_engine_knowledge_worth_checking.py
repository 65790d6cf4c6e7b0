"""What is worth a check: open claims, those that carry much and are unlikely first."""

import pytest

from mlpath.engine.knowledge.state import knowledge
from mlpath.engine.knowledge.worth_checking import ToCheck, of_module, of_skill, worth_checking
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from worlds.learners import ROLE, answered, rating, somebody, world
from worlds.smallfield import module, role, target

WORLD = world()
TARGETS = ROLE.targets[RoleLevel.JUNIOR]


def listed(targets=TARGETS, background="coder", **parts):
    return worth_checking(knowledge(WORLD, somebody(background, **parts)), targets)


def test_only_claims_are_checked_and_only_as_far_as_they_are_needed():
    found = listed(evidence=(rating("code", 4), rating("models", 0), rating("serving", 1)))
    assert {(check.skill, check.level) for check in found} == {("code", 2), ("serving", 1)}


def test_the_unlikely_comes_first():
    wide = (target("code", 3, 0.5), target("algebra", 3, 0.5))
    found = listed(role(*wide).targets[RoleLevel.JUNIOR], "counter",
                   evidence=(rating("code", 3), rating("algebra", 3)))  # fmt: skip
    assert [check.skill for check in found] == ["code", "algebra"]
    assert found[0].doubt > found[1].doubt
    assert found[0].points == found[1].points == pytest.approx(50)


def test_what_carries_more_comes_first():
    wide = (target("algebra", 2, 0.9), target("models", 2, 0.1))
    found = listed(role(*wide).targets[RoleLevel.JUNIOR], "coder",
                   evidence=(rating("algebra", 2), rating("models", 2)))  # fmt: skip
    assert [check.skill for check in found] == ["algebra", "models"]
    for check in found:
        whole = sum(hours.likely for s in ("algebra", "code", "models")
                    for hours in WORLD.skills[s].hours[: 2])  # fmt: skip
        assert check.worth == pytest.approx(
            check.doubt * (check.points + 100 * check.hours / whole)
        )


def test_what_is_proven_or_was_asked_enough_is_not_open():
    claim = rating("code", 2)
    shown = (claim, rating("code", 2, Grade.SHOWN))
    right = tuple(answered("code", 2, correct=True, number=k) for k in (1, 2))
    mixed = tuple(answered("code", 2, correct=k == 1, number=k) for k in (1, 2))
    assert listed(evidence=(claim,), answers=right[:1])
    assert listed(evidence=shown) == ()
    assert listed(evidence=(claim,), answers=right) == ()
    assert listed(evidence=(claim,), answers=mixed) == ()


def test_claims_that_the_role_does_not_need_and_lost_ones_are_left_out():
    assert listed(evidence=(rating("gone", 3),)) == ()
    only = role(target("algebra", 1)).targets[RoleLevel.JUNIOR]
    assert listed(only, evidence=(rating("serving", 3),)) == ()


def test_of_a_skill_what_is_claimed_is_asked_else_where_somebody_stands():
    def level(*ratings, skill="code", targets=TARGETS, background="coder"):
        known = knowledge(WORLD, somebody(background, evidence=ratings))
        (wanted,) = of_skill(known, targets, WORLD.skills[skill])
        assert wanted.skill == skill
        return wanted.level

    assert level(rating("code", 3)) == 3
    assert level() == 2
    assert level(rating("code", 0)) == 1
    assert level(rating("code", 0), targets=()) == 1


def test_of_a_module_its_ends_are_asked_each_skill_once():
    made = module("m", "code", [("code", 0, 1), ("code", 1, 1.5), ("algebra", 0, 1)])
    assert of_module(made) == (ToCheck("code", 2), ToCheck("algebra", 1))
