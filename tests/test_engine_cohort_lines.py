"""Of a group: what is rounded to fives and tens, what comes first, and a move of one point."""

from datetime import date

import pytest

from mlpath.engine.cohort.change import Changes
from mlpath.engine.cohort.cohort import Cohort, Shared
from mlpath.engine.cohort.few import at_least, parts, quartiles, told
from mlpath.engine.cohort.outcome import Outcome
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.reports.cohort import FEWER, Quartiles, Stood
from worlds.smallfield import ROLE, field, role, target

OTHER = role(target("algebra", 2), id_="counter")
DAY = date(2027, 5, 10)


def somebody(role_=ROLE.id, **other):
    usual = {
        "level": RoleLevel.JUNIOR, "background": None, "readiness": 40.0, "doors": 2, "postings": 7,
        "hours": 300.0, "ready": DAY, "done": False, "gaps": ("code",), "modules": (),
    }  # fmt: skip
    return Outcome(role=role_, **{**usual, **other})


def report(*people):
    cohort = Cohort(field(roles=[ROLE, OTHER]))
    for one in people:
        cohort.add(one)
    return cohort.report(Changes())


@pytest.mark.parametrize(
    ("people", "least", "said"),
    [(0, 0, FEWER), (4, 0, FEWER), (5, 5, 5), (9, 5, 5), (10, 10, 10), (1_234_567, 1_234_565, ...)],
)
def test_how_many_share_something_is_told_in_fives_that_are_full(people, least, said) -> None:
    assert at_least(people) == least
    assert told(people) == (least if said is ... else said)


def test_a_remainder_of_ten_hides_whoever_is_few() -> None:
    assert parts({"a": 20, "b": 6, "c": 4}) == ({"a": 20}, 10)
    assert parts({"a": 20, "b": 6, "c": 3}) == ({}, 29)  # 9 would leave 3 to be worked out
    assert parts({"a": 20, "c": 3, "d": 2}) == ({"a": 20}, 5)
    assert parts({"a": 5, "b": 5}) == ({"a": 5, "b": 5}, 0)


def test_quartiles_lie_between_the_values_around_them() -> None:
    # Of six values the quarter is a quarter of the way from the second to the third: 12.5.
    assert quartiles([50, 0, 10, 20, 30, 40]) == Quartiles(p25=12, p50=25, p75=38)
    # Hours in tens: 125, 250 and 375 of a hundred each.
    assert quartiles([500, 0, 100, 200, 300, 400], to=10) == Quartiles(p25=120, p50=250, p75=380)


def test_what_as_many_share_comes_in_the_order_in_which_they_have_it() -> None:
    shared = Shared()
    for k in range(14):
        things = [("late", 3.0), ("early", 4.0)] if k < 2 else [("early", 4.0), ("late", 6.0)]
        shared.add(things if k < 12 else things[:1])
    # 14 have the one and 12 the other: both are ten at least. Early stands at 2/14, late at 10/12.
    # Hours are means: 4 for the one, (2 x 3 + 10 x 6) / 12 = 5.5 for the other, told as 6.
    assert list(shared.many()) == [("early", 10, 4), ("late", 10, 6)]
    for _ in range(3):
        shared.add([("late", 6.0)])
    assert [row[:2] for row in shared.many()] == [("late", 15), ("early", 10)]


def test_of_the_same_number_and_place_the_name_decides() -> None:
    shared = Shared()
    for name in ("b", "a") * 5:
        shared.add([(name, 1.0)])
    assert [name for name, _, _ in shared.many()] == ["a", "b"]


def test_postings_and_doors_are_told_of_one_role_and_of_no_mixture() -> None:
    alone = report(*[somebody()] * 5).everybody
    assert (alone.postings, alone.doors) == (7, Quartiles(p25=2, p50=2, p75=2))
    mixed = report(*[somebody()] * 5, *[somebody(OTHER.id)] * 5).everybody
    assert (mixed.postings, mixed.doors) == (0, None)
    uncounted = report(*[somebody(postings=0, doors=0)] * 5).everybody
    assert (uncounted.postings, uncounted.doors) == (0, None)


@pytest.mark.parametrize(
    ("move", "rose", "same", "fell"),
    [(1.0, 5, FEWER, FEWER), (0.99, FEWER, 5, FEWER), (-0.99, FEWER, 5, FEWER),
     (-1.0, FEWER, FEWER, 5), (0.0, FEWER, 5, FEWER)],
)  # fmt: skip
def test_a_move_of_one_point_is_a_change(move, rose, same, fell) -> None:
    changes = Changes()
    for k in range(5):
        before = Stood(on=date(2027, 1, 1 + k), readiness=32.0, doors=3, ready=DAY)
        changes.add(before, Stood(on=DAY, readiness=32.0 + move, doors=4, ready=DAY))
    change = changes.report()
    assert (change.rose, change.same, change.fell) == (rose, same, fell)
    assert change.since == date(2027, 1, 5)  # from the last of them on all are in both
    assert (change.doors.before.p50, change.doors.now.p50) == (3, 4)


@pytest.mark.parametrize(("hours", "said"), [(304.0, 300), (306.0, 310), (96.0, 100)])
def test_hours_of_a_group_are_told_in_tens(hours, said) -> None:
    (part,) = report(*[somebody(hours=hours)] * 5).roles
    assert part.hours == Quartiles(p25=said, p50=said, p75=said)
