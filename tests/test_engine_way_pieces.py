"""Steps of a person in the modules of a curriculum, and how far a plan goes."""

from dataclasses import replace

import pytest

from mlpath.engine.curriculum.lesson import Curriculum, Lesson, SkillSpan
from mlpath.engine.levels.readiness import Points
from mlpath.engine.levels.steps import steps_to
from mlpath.engine.way.pieces import Placing, whole
from worlds.smallfield import ROLE, SKILLS, levels, target

BY_ID = {one.id: one for one in SKILLS}
JUNIOR = ROLE.targets["junior"]
HALVES = Curriculum(
    (
        Lesson(None, "maths", 1, (SkillSpan("algebra", 0, 1),)),
        Lesson(None, "code", 1, (SkillSpan("code", 0, 1), SkillSpan("serving", 0, 1))),
        Lesson("first", "code", 2, (SkillSpan("code", 1, 1.5),)),
        Lesson("second", "code", 2, (SkillSpan("code", 1.5, 2),)),
        Lesson(None, "ml", 2, (SkillSpan("models", 0, 1), SkillSpan("models", 1, 2))),
    ),
    0,
    2,
    True,
    None,
)


def parts(have=None, targets=JUNIOR):
    steps = steps_to(BY_ID, targets, have or {})
    return Placing(BY_ID, HALVES, targets).parts(steps, Points(targets))


def short(found):
    return [(part.lesson.module, [(p.skill, p.from_, p.to) for p in part.pieces]) for part in found]


def test_steps_stand_in_the_modules_of_the_curriculum_and_long_levels_are_cut():
    assert short(parts()) == [
        (None, [("algebra", 0, 1)]),
        (None, [("code", 0, 1), ("serving", 0, 1)]),
        ("first", [("code", 1, 1.5)]),
        ("second", [("code", 1.5, 2)]),
        (None, [("models", 0, 1), ("models", 1, 2)]),
    ]


def test_pieces_share_the_hours_and_the_points_of_their_step():
    found = [p for part in parts() for p in part.pieces]
    steps = steps_to(BY_ID, JUNIOR, {})
    assert sum(p.likely for p in found) == pytest.approx(sum(s.likely for s in steps))
    assert sum(p.gain for p in found) == pytest.approx(sum(s.gain for s in steps))
    assert [(p.low, p.likely, p.high) for p in found if p.from_ == 1.5] == [(5, 10, 20)]


def test_what_is_known_of_a_half_is_taken_off_and_a_sliver_joins_the_next():
    assert short(parts(levels(code=1.3, algebra=1, models=2, serving=1))) == [
        ("second", [("code", 1.3, 2)])
    ]
    assert short(parts(levels(code=1.2, algebra=1, models=2, serving=1))) == [
        ("first", [("code", 1.2, 1.5)]),
        ("second", [("code", 1.5, 2)]),
    ]


def test_another_member_of_a_group_stands_where_the_usual_one_does():
    group = replace(target("code", 2), group="languages", others=("algebra",))
    own = replace(group, skill="algebra", others=("code",))
    steps = steps_to(BY_ID, [own], {})
    curriculum = HALVES._replace(lessons=HALVES.lessons[1:])
    found = Placing(BY_ID, curriculum, [own]).parts(steps, Points([own]))
    assert short(found)[0] == (None, [("algebra", 0, 1)])
    assert short(found)[-1] == ("second", [("algebra", 1.5, 2)])


def test_a_member_of_a_group_that_has_a_place_of_its_own_keeps_it():
    own = replace(target("algebra", 1), group="languages", others=("code",))
    alone = Placing(BY_ID, HALVES, [target("algebra", 1)])
    grouped = Placing(BY_ID, HALVES, [own])
    for wanted in ("algebra", "code", "models"):
        asked = [target(wanted, 1)]
        steps = steps_to(BY_ID, asked, {})
        found = [one.parts(steps, Points(asked)) for one in (alone, grouped)]
        assert found[0] == found[1]


def test_what_no_curriculum_knows_comes_last():
    empty = HALVES._replace(lessons=HALVES.lessons[:1])
    steps = steps_to(BY_ID, [target("code", 1)], {})
    found = Placing(BY_ID, empty, []).parts(steps, Points([]))
    assert short(found) == [(None, [("code", 0, 1)])]


def test_a_whole_level_is_written_as_a_whole_number():
    assert (whole(2.0), whole(1.5)) == (2, 1.5)
    assert isinstance(whole(2.0), int)
