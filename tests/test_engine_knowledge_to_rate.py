"""What the interview asks to rate: musts first, and nothing that was just denied or implied."""

import pytest

from mlpath.engine.knowledge.state import knowledge
from mlpath.engine.knowledge.to_rate import PROGRAMMING, how_many, next_to_rate
from mlpath.model.field.background import Background, Prior
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import SkillKind
from mlpath.model.record import replace
from worlds.learners import ROLE, SKILLS, rating, skill, somebody, world
from worlds.smallfield import role, target

WORLD = world()
TARGETS = ROLE.targets[RoleLevel.JUNIOR]


def asked(*ratings, background="coder", targets=TARGETS, seen=(), field=WORLD):
    known = knowledge(field, somebody(background, evidence=tuple(ratings)))
    return next_to_rate(known, targets, seen)


def test_musts_come_first_the_nearest_to_the_background_before_all():
    assert asked() == "code"
    assert asked(background="counter") == "models"
    assert asked(seen={"code"}) == "models"


def test_after_the_musts_comes_what_tells_most():
    assert asked(seen={"code", "models"}) in {"serving", "algebra"}
    assert asked(seen=set(WORLD.skills)) is None


def test_nothing_is_asked_that_rests_on_what_was_denied():
    order = []
    while (skill_ := asked(rating("code", 0), seen={"code", *order})) is not None:
        order.append(skill_)
    assert "serving" not in order
    assert order[0] == "models"


def test_nothing_is_asked_that_a_claim_implies():
    assert asked(rating("models", 2), seen={"models"}) != "code"
    higher = role(target("code", 3, 0.9, must=True)).targets[RoleLevel.JUNIOR]
    assert asked(rating("models", 2), seen={"models"}, targets=higher) == "code"


def test_ways_of_working_are_not_rated():
    soft = replace(skill("talking", "mlops"), kind=SkillKind.SOFT)
    field = world(skills=(*SKILLS, soft))
    wanted = (*TARGETS, target("talking", 3, 0.9, must=True))
    seen = set(WORLD.skills)
    assert asked(targets=wanted, seen=seen, field=field) is None


def test_who_never_wrote_a_program_is_asked_less_and_only_what_they_may_know():
    field = world(skills=(*SKILLS, skill(PROGRAMMING, "programming")))
    beginner = knowledge(field, somebody("counter", evidence=(rating(PROGRAMMING, 0),)))
    assert how_many(beginner) == 4
    assert how_many(knowledge(field, somebody("counter"))) == 10
    seen = {PROGRAMMING, "models"}
    assert next_to_rate(beginner, TARGETS, seen) == "algebra"
    assert next_to_rate(beginner, TARGETS, {*seen, "algebra"}) is None


@pytest.mark.parametrize(("typical", "asked_for"), [(0.7, None), (0.9, "algebra")])
def test_a_beginner_is_asked_what_is_nearly_half_a_level_for_their_background(typical, asked_for):
    # Expected are 0.4 less than typical: 0.3 is not asked for, 0.5 is.
    clerk = Background(
        id="clerk", name="Clerk", summary="", levels={"algebra": Prior(mean=typical, spread=0.6)}
    )
    field = world(skills=(*SKILLS, skill(PROGRAMMING, "programming")), backgrounds=(clerk,))
    beginner = knowledge(field, somebody("clerk", evidence=(rating(PROGRAMMING, 0),)))
    assert next_to_rate(beginner, TARGETS, {PROGRAMMING, "models"}) == asked_for
