"""What is counted of the order of a plan: needs and advice that it breaks, changes of subject."""

import pytest

from mlpath.engine.curriculum.lesson import Curriculum, Lesson
from mlpath.engine.way.counted import counted
from mlpath.engine.way.pieces import Part, Portion
from mlpath.engine.way.way import Way
from mlpath.model.field.skill import After
from mlpath.model.record import replace
from worlds.cases import case_with
from worlds.smallfield import field, role, skill, target

NAMES = ("a", "b", "c", "d", "e")


def after(*names):
    return tuple(After(skill=name, strength=1, why="it helps") for name in names)


SKILLS = tuple(
    replace(skill(name, "programming"), after=after(*NAMES[:place]))
    for place, name in enumerate(NAMES)
)
"""Each is better learnt after all before it: ten orders in all."""


def count(*modules, skills=SKILLS, opening=(), switches=0, proven=True):
    """Count a way of modules, each a theme and its pieces: a skill and a level."""
    maker = replace(role(*(target(one.id, 1) for one in skills)), opening=opening)
    catalog = field(skills=skills, roles=(maker,))
    parts = tuple(
        Part(
            Lesson(None, theme, 1, ()),
            tuple(Portion(name, to - 1, to, 10, 10, 10, 0.0) for name, to in pieces),
        )
        for theme, pieces in modules
    )
    made = Curriculum((), 0, switches, proven, None)
    way = Way(made, (), (), parts, (None,) * len(parts), None)
    return counted(case_with(catalog=catalog, role=maker), way)


def test_an_order_that_follows_all_advice_breaks_none_of_it() -> None:
    order = count(("code", [(name, 1) for name in NAMES]))
    assert (order.broken_needs, order.broken_after, order.recommended) == (0, 0, 10)
    assert (order.broken, order.switches) == ((), 0)


@pytest.mark.parametrize(
    ("learnt", "broken"),
    [
        ("bacde", ("A 1 after B 1",)),
        ("cabde", ("A 1 after C 1", "B 1 after C 1")),
        ("dabce", ("A 1 after D 1", "B 1 after D 1", "C 1 after D 1")),
        ("eabcd", ("A 1 after E 1", "B 1 after E 1", "C 1 after E 1")),
    ],
)
def test_advice_that_is_broken_is_counted_whole_and_three_of_it_are_named(learnt, broken) -> None:
    order = count(("code", [(name, 1) for name in learnt]))
    assert order.broken == broken
    assert order.broken_after == "abcde".index(learnt[0])


def test_a_need_that_comes_too_late_is_counted_apart() -> None:
    needy = (skill("a", "programming"), skill("b", "programming", needs=[("a", 1, 1)]))
    late, right = (
        count(("code", [(name, 1) for name in learnt]), skills=needy) for learnt in ("ba", "ab")
    )
    assert (late.broken_needs, right.broken_needs) == (1, 0)
    assert late.recommended == right.recommended == 0
    high = count(("code", [("a", 2), ("a", 1)]), skills=needy)
    assert high.broken_needs == 1


def test_what_opens_a_way_is_counted_as_advice_and_named_with_its_level() -> None:
    two = (skill("a", "programming"), skill("b", "programming"))
    order = count(("code", [("a", 1), ("b", 1)]), skills=two, opening=("b",))
    assert (order.recommended, order.broken) == (1, ("B 1 after A 1",))
    half = count(("code", [("a", 1), ("b", 0.5)]), skills=two, opening=("b",))
    assert half.broken == ("B 1 after A 1",)


def test_changes_of_subject_are_counted_beside_those_of_the_whole_curriculum() -> None:
    themes = ("code", "maths", "maths", "code")
    one = count(*((t, [(n, 1)]) for t, n in zip(themes, NAMES, strict=False)), switches=5)
    assert (one.switches, one.fewest_switches, one.proven) == (2, 5, True)
    assert not count(("code", [("a", 1)]), proven=False).proven
