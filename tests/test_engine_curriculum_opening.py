"""What a role begins with: how much it matters, and how far up it reaches."""

from dataclasses import replace

import pytest

from mlpath.engine.curriculum.curriculum import made
from mlpath.engine.curriculum.units import Unit, ties_of
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import After
from worlds.smallfield import ROLE, SKILLS, field, skill, target

BY_ID = {one.id: one for one in SKILLS}


def better(skill_id, strength, **levels):
    return After(**{"skill": skill_id, "strength": strength, "why": "it helps", **levels})


def begins(order, opening=()):
    """Return in which order code (with models, which needs it) and algebra are begun."""
    catalog = field(skills=order)
    maker = replace(ROLE, opening=opening, targets=dict.fromkeys(RoleLevel, (
        target("algebra", 1), target("models", 1),
    )))  # fmt: skip
    lessons = made(catalog, maker, RoleLevel.JUNIOR).lessons
    return [place.skill for lesson in lessons for place in lesson.places]


def free(code):
    """Algebra, code, and models, which need code and no algebra."""
    algebra = skill("algebra", "mathematics")
    models = skill("models", "classical-ml", needs=[("code", 1, 1)])
    return algebra, replace(skill("code", "programming"), after=code), models


def test_what_opens_a_way_comes_before_another_beginning_though_easy_advice_says_otherwise():
    # Models stand on code. With algebra first, the advice that code comes after algebra (1) is kept
    # and the tie of the opening (2) is broken; with code, models, algebra it is the other way
    # round: 1 broken against 2.
    easy = (better("algebra", 1),)
    assert begins(free(easy)) == ["algebra", "code", "models"]
    assert begins(free(easy), opening=("models",)) == ["code", "models", "algebra"]


def test_without_other_advice_the_opening_decides():
    for opening in ("code", "algebra"):
        assert begins(free(()), opening=(opening,))[0] == opening


def test_advice_of_no_level_is_dropped_with_that_of_the_first():
    algebra = replace(BY_ID["algebra"], after=(better("code", 1),))
    units = [Unit("code", 0, 1, 10, None), Unit("algebra", 0, 1, 10, None)]
    soft = ties_of({**BY_ID, "algebra": algebra}, units, ("algebra",)).soft
    assert {(a, b) for a, b, _ in soft} == {(1, 0)}


@pytest.mark.parametrize(("for_level", "kept"), [(1, False), (2, False), (3, True), (4, True)])
def test_advice_holds_again_for_what_opens_a_way_once_it_is_routine(for_level, kept):
    algebra = replace(BY_ID["algebra"], after=(better("code", 1, level=1, for_level=for_level),))
    units = [Unit("algebra", k, k + 1, 10, None) for k in range(4)]
    code = Unit("code", 0, 1, 10, None)
    soft = ties_of({**BY_ID, "algebra": algebra}, [code, *units], ("algebra",)).soft
    # From routine work on nothing waits for the opening: code is better after levels 1 and 2 of it.
    assert {(a, b) for a, b, _ in soft if b == 0} == {(1, 0), (2, 0)}
    assert [(a, b, s) for a, b, s in soft if a == 0] == ([(0, for_level, 1)] if kept else [])


def test_only_beginnings_wait_for_what_opens_a_way():
    units = [
        Unit("algebra", 0, 1, 10, None),
        Unit("code", 0, 1, 10, None),
        Unit("code", 1, 2, 10, None),
        Unit("serving", 0, 1, 10, None),  # it needs code, and is no beginning
    ]
    soft = ties_of(BY_ID, units, ("algebra",)).soft
    assert {(a, b) for a, b, _ in soft} == {(0, 1)}
