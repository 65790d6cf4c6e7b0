"""Steps of a person in the modules of a curriculum, and how far a plan goes."""

from dataclasses import replace

import pytest

from mlpath.engine.curriculum.lesson import Curriculum, Lesson, SkillSpan
from mlpath.engine.levels.hours import hours_between, tenths_up
from mlpath.engine.levels.readiness import Points
from mlpath.engine.levels.steps import steps_to
from mlpath.engine.way.pieces import Part, Placing, Portion, whole, with_work
from mlpath.model.events.progress import LevelDone
from mlpath.model.person import Person
from worlds.cases import case_of, case_with
from worlds.smallfield import MONDAY, ROLE, SKILLS, field, levels, target

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


@pytest.mark.parametrize("hours", [(2.519, 2.6), (2.5, 2.5), (0.0, 0.0), (0.01, 0.1)])
def test_hours_are_kept_in_tenths_rounded_up(hours):
    given, kept = hours
    assert tenths_up(given) == kept


def test_a_part_is_as_large_while_it_is_worked_on_as_when_a_level_of_it_is_done():
    """A level is kept with its hours in tenths, and so is what is worked on."""
    left = hours_between(BY_ID["code"], 0.337, 1).likely
    lesson = Lesson(None, "code", 1, (SkillSpan("code", 0, 1),))
    part = Part(lesson, (Portion("code", 0.337, 1, 1, 0.5, 9, 0),))
    at_work = case_with({}, spent={"code": 3.0}, catalog=field())
    person = Person(done=(LevelDone(skill="code", level=1, on=MONDAY, planned=tenths_up(left)),))
    done = case_of(person, catalog=field())
    assert with_work(at_work, part) == with_work(done, Part(lesson, ())) == tenths_up(left) != left
    assert with_work(case_of(catalog=field()), part) == 0.5
