"""Rests of modules: where they are learnt, and what they never move over."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.curriculum.lesson import Lesson, SkillSpan
from mlpath.engine.way.pieces import REST, Part, Portion
from mlpath.engine.way.rests import joined
from mlpath.model.events.progress import LevelDone
from mlpath.model.field.skill import After
from mlpath.model.person import Person
from worlds.cases import WISHES, case_with
from worlds.smallfield import MONDAY, field, skill

LETTERS = "abcdefgh"


def world(needs=(), after=()):
    """A case whose skills a to h stand on each other as told, at level 1."""
    skills = [
        skill(one, "mlops", needs=[(first, 1, 1) for first, then in needs if then == one])
        for one in LETTERS
    ]
    skills = [
        replace(
            one,
            after=tuple(
                After(skill=first, strength=2, why="") for first, then in after if then == one.id
            ),
        )
        for one in skills
    ]
    return case_with(catalog=field(skills=tuple(skills), roles=()), wishes=WISHES)


def part(name, theme, hours, stage=1):
    return Part(Lesson(None, theme, stage, ()), (Portion(name, 0, 1, hours, hours, hours, 0.0),))


def names(found):
    return ["".join(piece.skill for piece in one.pieces) for one in found]


def test_a_rest_is_learnt_where_its_subject_is_taught_however_far_that_is():
    parts = [part("a", "x", 3), part("b", "y", 20), part("c", "z", 20), part("d", "x", 20)]
    assert names(joined(world(), parts)) == ["b", "c", "ad"]
    assert names(joined(world(), parts[::-1])) == ["da", "c", "b"]


def test_of_two_places_the_nearer_one_is_taken_then_the_one_of_its_stage_then_the_later_one():
    near = [part("a", "x", 20), part("b", "y", 20), part("c", "x", 3), part("d", "x", 20)]
    assert names(joined(world(), near)) == ["a", "b", "cd"]
    stages = [part("a", "x", 20), part("b", "x", 3), part("c", "x", 20, stage=2)]
    assert names(joined(world(), stages)) == ["ab", "c"]
    assert names(joined(world(), [one._replace(lesson=Lesson(None, "x", 1, ())) for one in stages])
                 ) == ["a", "bc"]  # fmt: skip


def test_a_rest_moves_over_nothing_that_stands_on_it_or_is_better_learnt_after_it():
    parts = [part("a", "x", 3), part("b", "y", 20), part("c", "z", 20), part("d", "x", 20)]
    for ties in ({"needs": [("a", "b")]}, {"after": [("a", "b")]}):
        assert names(joined(world(**ties), parts)) == ["ab", "c", "d"]
    late = [part("d", "x", 20), part("b", "y", 20), part("c", "z", 20), part("a", "x", 3)]
    for ties in ({"needs": [("b", "a")]}, {"after": [("b", "a")]}):
        assert names(joined(world(**ties), late)) == ["d", "b", "ca"]


def test_what_is_no_mathematics_joins_none_where_anything_else_can_be_reached():
    parts = [part("a", "x", 3), part("b", "maths", 20), part("c", "y", 20)]
    assert names(joined(world(), parts)) == ["b", "ac"]
    assert names(joined(world(needs=[("a", "b")]), parts)) == ["ab", "c"]
    own = [part("a", "maths", 3), part("b", "x", 20), part("c", "y", 20)]
    assert names(joined(world(), own)) == ["ab", "c"]


def test_a_module_with_enough_hours_is_left_alone_and_so_is_the_only_one():
    two = [part("a", "x", REST), part("b", "x", 20)]
    assert joined(world(), two) == two
    assert joined(world(), [part("a", "x", 1)]) == [part("a", "x", 1)]
    assert joined(world(), []) == []


bonds = st.sets(st.sampled_from(list(combinations(LETTERS, 2))), max_size=6)


@given(
    st.lists(st.tuples(st.sampled_from(["x", "y", "maths"]), st.integers(1, 14)), max_size=8),
    bonds,
    bonds,
)
def test_joining_loses_nothing_breaks_no_order_and_leaves_no_crumb(drawn, needs, after):
    parts = [part(LETTERS[k], theme, hours) for k, (theme, hours) in enumerate(drawn)]
    found = joined(world(needs, after), parts)
    order = [piece.skill for one in found for piece in one.pieces]
    assert sorted(order) == list(LETTERS[: len(parts)])
    place = {name: number for number, name in enumerate(order)}
    told = [pair for pair in needs | after if set(pair) <= place.keys()]
    assert all(place[first] < place[then] for first, then in told)
    assert len(found) <= 1 or all(one.study >= REST for one in found)
    big = [part.pieces[0].skill for part in parts if part.study >= REST]
    assert [one for one in order if one in big] == big


def test_a_module_that_was_begun_stays_itself_to_its_last_hour():
    parts = [part("a", "x", 3), part("b", "x", 20)]
    for whole, found in ((REST, ["a", "b"]), (REST - 0.1, ["ab"])):
        short = skill("a", "mlops", likely=(whole, 20, 40, 80))
        catalog = field(skills=(short, *list(world().catalog.skills.values())[1:]), roles=())
        logged = case_with(catalog=catalog, spent={"a": 1.0}, wishes=WISHES)
        assert names(joined(logged, parts)) == found
    both = Lesson(None, "x", 1, (SkillSpan("c", 1, 2), SkillSpan("a", 0, 1)))
    parts[0] = parts[0]._replace(lesson=both)
    for skill_, level, planned, found in (
        ("c", 2, 3.0, ["a", "b"]),
        ("c", 2, 2.9, ["ab"]),
        ("c", 2, None, ["ab"]),
        ("c", 1, 9.0, ["ab"]),
        ("c", 3, 9.0, ["ab"]),
        ("d", 2, 9.0, ["ab"]),
    ):
        done = LevelDone(skill=skill_, level=level, on=MONDAY, planned=planned)
        case = case_with(None, Person(done=(done,)), catalog=world().catalog, wishes=WISHES)
        assert names(joined(case, parts)) == found


def test_the_module_keeps_its_own_name():
    home = part("b", "x", 20, stage=2)
    assert joined(world(), [part("a", "x", 3), home])[0].lesson == home.lesson
    assert joined(world(), [part("a", "x", 3)])[0].study == pytest.approx(3)
