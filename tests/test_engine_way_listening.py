"""What whoever reads with a screen reader is told: what to set up first, and what works."""

from types import SimpleNamespace

import pytest

from mlpath.engine.way.own.listening import LISTENING, heard_of, set_up
from mlpath.engine.way.plan import laid_out
from mlpath.model.field.guide import Guide, GuideSection, Point
from mlpath.model.record import replace
from mlpath.model.reports.bridge import SetUp
from worlds.cases import WISHES, case_of
from worlds.smallfield import field

BY_EAR = replace(WISHES, reader=True)


def point(text, *, first=False):
    return Point(text=text, source="editorial", first=first)


def guide(*sections):
    parts = tuple(GuideSection(heading=head, points=points) for head, points in sections)
    return Guide(id="screen-reader", title="By ear", summary="", sections=parts)


CATALOG = field(
    guides=(
        guide(
            ("Editor", (point("a"), point("b", first=True))),
            ("Charts", (point("c", first=True),)),
        ),
    )
)


def test_what_comes_first_is_what_the_guide_marks_so():
    told = set_up(case_of(catalog=CATALOG, wishes=BY_EAR))
    assert told == (SetUp(about="Editor", text="b"), SetUp(about="Charts", text="c"))
    assert laid_out(case_of(catalog=CATALOG, wishes=BY_EAR)).set_up == told


def test_whoever_sees_the_screen_is_told_nothing_and_nobody_without_a_guide():
    assert set_up(case_of(catalog=CATALOG)) == ()
    assert set_up(case_of(wishes=BY_EAR)) == ()


def test_a_letter_has_room_for_five():
    many = guide(("Editor", tuple(point(str(k), first=True) for k in range(9))))
    told = set_up(case_of(catalog=field(guides=(many,)), wishes=BY_EAR))
    assert [one.text for one in told] == ["0", "1", "2", "3", "4"]


def material(name, *, heard):
    return SimpleNamespace(id=name, title=name.title(), spoken="yes" if heard else "")


@pytest.mark.parametrize(
    ("heard", "said"),
    [
        ((), "0 of 3 materials are known to work with one. Of the others"),
        (("a",), "1 of 3 materials are known to work with one: A. Of the others"),
        (("a", "c"), "2 of 3 materials are known to work with one: A; C. Of the others"),
    ],
)
def test_materials_that_work_are_named_once_each(heard, said):
    first, second = (
        SimpleNamespace(materials=[material(name, heard=name in heard) for name in names])
        for names in ("ab", "abc")
    )
    assert heard_of((first, second)).startswith(said)


def test_our_guide_marks_no_more_than_a_letter_has_room_for(catalog):
    marked = [
        one for part in catalog.guides[LISTENING].sections for one in part.points if one.first
    ]
    assert len(marked) == 5
