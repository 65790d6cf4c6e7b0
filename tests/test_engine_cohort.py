"""A group of people: what is told of many is right, and of few nothing can be worked out."""

from datetime import UTC, date, datetime
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.cohort.change import Changes
from mlpath.engine.cohort.cohort import Cohort
from mlpath.engine.cohort.few import HIDING, at_least, months, parts, quartiles, told
from mlpath.engine.cohort.outcome import Outcome, outcome
from mlpath.engine.gap.assessed import assessed
from mlpath.engine.gap.gap import gap_report
from mlpath.engine.market.doors import doors
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person
from mlpath.model.record import names_of
from mlpath.model.reports.cohort import FEWER, LEAST, Months, Quartiles, Stood
from mlpath.model.reports.postings import Unread
from worlds.cases import case_of
from worlds.smallfield import ROLE, field, role, target

OTHER = role(target("algebra", 2), id_="counter")
DAY = date(2027, 5, 10)
counts = st.dictionaries(st.integers(0, 30), st.integers(1, 40), max_size=9)


def somebody(**other):
    given_ = {
        "role": ROLE.id, "level": RoleLevel.JUNIOR, "background": None, "readiness": 40.0,
        "doors": 2, "postings": 7, "hours": 300.0, "ready": DAY, "done": False,
        "gaps": ("code",), "modules": (("m", "First module", 12.0),),
    }  # fmt: skip
    return Outcome(**{**given_, **other})


def group(*people, changes=None):
    cohort = Cohort(field(roles=[ROLE, OTHER]))
    for one in people:
        cohort.add(one)
    return cohort.report(changes or Changes())


# ---------------------------------------------------------------- the two rules


@given(counts)
def test_no_part_no_sum_and_no_difference_of_parts_is_of_one_to_four_people(people) -> None:
    shown, rest = parts(people)
    numbers = [*shown.values(), rest]
    assert sum(numbers) == sum(people.values())
    assert all(shown[key] == people[key] for key in shown)
    for size in range(1, len(numbers) + 1):  # a total less some parts is the sum of the others
        for some in combinations(numbers, size):
            assert sum(some) == 0 or sum(some) >= LEAST or sum(people.values()) < LEAST


@given(counts)
def test_a_small_part_cannot_be_worked_out_of_the_rest(people) -> None:
    shown, rest = parts(people)
    small = sum(n for n in people.values() if n < LEAST)
    if rest != small:  # a larger part was put to it: any of one to four may be in there
        assert rest >= HIDING or not shown
    if 0 < small < LEAST:
        assert rest != small or not shown


def test_parts_come_by_their_size_and_small_ones_together() -> None:
    assert parts({"a": 6, "b": 20, "c": 3, "d": 4}) == ({"b": 20, "a": 6}, 7)
    assert parts({"a": 6, "b": 20, "c": 1}) == ({}, 27)  # 7 would tell that one is alone
    assert parts({"a": 9, "b": 20, "c": 1}) == ({"b": 20}, 10)
    assert parts({"a": 9, "b": 5}) == ({"a": 9, "b": 5}, 0)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_how_many_share_something_never_differs_by_one_to_four(one, other) -> None:
    assert abs(at_least(one) - at_least(other)) % LEAST == 0
    assert 0 <= one - at_least(one) < LEAST
    assert told(one) == (at_least(one) if one >= LEAST else FEWER)


def test_quartiles_lie_between_values_and_are_rounded() -> None:
    assert quartiles([10, 0, 20, 40, 30]) == Quartiles(p25=10, p50=20, p75=30)
    assert quartiles([0, 1, 2, 3, 4, 101], to=10) == Quartiles(p25=0, p50=0, p75=0)
    assert quartiles([7.5] * 8, to=10) == Quartiles(p25=10, p50=10, p75=10)
    days = [date(2027, month, 28).toordinal() for month in (1, 3, 5, 7, 9)]
    assert months(days) == Months(p25="2027-03", p50="2027-05", p75="2027-07")


# ---------------------------------------------------------------- the report


def test_a_group_tells_what_is_true_of_many() -> None:
    report = group(
        *[somebody(readiness=float(10 * k), hours=100.0 * k) for k in range(5)],
        *[somebody(gaps=(), modules=(), done=True)] * 6,
        *[somebody(role=OTHER.id, gaps=("algebra",))] * 5,
    )
    assert (report.people, report.others) == (16, 0)
    maker, counter = report.roles
    assert (maker.role, maker.people, counter.role, counter.people) == (ROLE.id, 11, OTHER.id, 5)
    assert maker.readiness == Quartiles(p25=25, p50=40, p75=40)
    assert (maker.doors, maker.postings) == (Quartiles(p25=2, p50=2, p75=2), 7)
    assert (maker.done, counter.done) == (5, FEWER)
    assert [(one.skill, one.people) for one in maker.gaps] == [("code", 5)]
    assert [(m.id, m.title, m.hours, m.people) for m in maker.modules] == [
        ("m", "First module", 12, 5)
    ]
    whole = report.everybody
    assert (whole.role, whole.doors, whole.people) == (None, None, 16)
    assert [(one.skill, one.people) for one in whole.gaps] == [("algebra", 5), ("code", 5)]
    assert [one.people for one in whole.modules] == [10]
    assert whole.ready == Months(p25="2027-05", p50="2027-05", p75="2027-05")


def test_of_fewer_than_five_nothing_is_told_at_all() -> None:
    report = group(*[somebody()] * 4)
    assert report.people == FEWER
    assert (report.everybody, report.change) == (None, None)
    assert (report.roles, report.backgrounds) == ((), ())
    assert (report.others, report.elsewhere) == (0, 0)


def test_small_roles_and_backgrounds_are_told_together() -> None:
    report = group(*[somebody()] * 12, *[somebody(role=OTHER.id, background="b")] * 2)
    assert (report.people, report.roles, report.others) == (14, (), 14)
    assert (report.backgrounds, report.elsewhere) == ((), 14)


def test_who_shares_a_goal_is_told_as_everybody_and_what_most_need_comes_first() -> None:
    report = group(
        *[somebody(gaps=("algebra", "code"), modules=(("a", "A", 4.0), ("b", "B", 8.0)))] * 6,
        *[somebody(gaps=("code",), modules=(("b", "B", 6.0),))] * 4,
    )
    assert report.everybody == report.roles[0]
    assert [(one.skill, one.people) for one in report.everybody.gaps] == [
        ("code", 10), ("algebra", 5),
    ]  # fmt: skip
    assert [(one.id, one.hours) for one in report.everybody.modules] == [("b", 7), ("a", 4)]
    assert [(one.background, one.name, one.people) for one in report.backgrounds] == [
        (None, "not said", 10)
    ]


people_of_all_kinds = st.lists(
    st.builds(
        somebody,
        role=st.sampled_from([ROLE.id, OTHER.id]),
        level=st.sampled_from([RoleLevel.JUNIOR, RoleLevel.MID]),
        gaps=st.sets(st.sampled_from(["code", "algebra", "models"])).map(tuple),
        done=st.booleans(),
    ),
    max_size=40,
)


@given(people_of_all_kinds)
def test_no_number_of_people_in_a_report_is_of_one_to_four(people) -> None:
    def numbers(thing):
        for name in names_of(thing) if hasattr(thing, "__slots__") else ():
            value = getattr(thing, name)
            if name in {"people", "others", "elsewhere", "done"} and isinstance(value, int):
                yield value
            for inner in value if isinstance(value, tuple) else (value,):
                yield from numbers(inner)

    assert all(n == 0 or n >= LEAST for n in numbers(group(*people)))


def test_what_cannot_be_read_is_counted_and_a_thousand_are_named() -> None:
    cohort = Cohort(field())
    for number in range(1005):
        cohort.leave_out(Unread(file=f"a:{number}", problem="it is broken"))
    report = cohort.report(Changes())
    assert (len(report.unread), report.skipped) == (1000, 1005)


# ---------------------------------------------------------------- one person, and what changed


def claiming(**ratings):
    at = datetime(2026, 11, 20, tzinfo=UTC)
    rated = [Evidence(skill=s, level=n, grade=Grade.CLAIMED, at=at) for s, n in ratings.items()]
    return Person(evidence=tuple(rated))


def test_the_figures_of_a_person_are_those_of_their_page() -> None:
    case = case_of(claiming(code=1))
    one = outcome(case)
    plan = make_plan(case)
    assert one.readiness == gap_report(case).readiness.value
    assert (one.doors, one.postings) == (doors(case).met, doors(case).n)
    assert (one.hours, one.ready, one.done) == (plan.hours.likely, plan.finish.likely, False)
    assert one.gaps == tuple(row.skill for row in gap_report(case).skills if row.open)
    assert [id_ for id_, _, _ in one.modules] == [module.id for module in plan.modules]


def test_whoever_has_nothing_left_to_learn_is_ready_today() -> None:
    case = case_of(claiming(**dict.fromkeys(field().skills, 4)))
    one = outcome(case)
    assert (one.done, one.ready, one.gaps, one.modules) == (True, case.today, (), ())


def test_what_the_interview_ends_with_is_put_together_of_one_case() -> None:
    case = case_of(claiming(code=1))
    report = assessed(case, datetime(2026, 11, 23, tzinfo=UTC))
    assert (report.gap, report.plan) == (gap_report(case), make_plan(case))
    assert (report.observations, report.background, report.traits) == (1, "", ())
    assert [claim.skill for claim in report.unchecked] == ["code"]


def stood(readiness, month=5):
    return Stood(
        on=DAY, readiness=readiness, doors=int(readiness) // 10, ready=date(2027, month, 1)
    )


def test_change_is_told_of_five_and_more() -> None:
    changes = Changes()
    for k in range(4):
        changes.add(stood(20.0), stood(30.0 + k))
    assert changes.report() is None
    for now in (30.0, 20.4, 19.5, 20.0, 20.9, 19.2, 5.0):
        changes.add(stood(20.0, 9), stood(now, 4))
    change = changes.report()
    assert (change.since, change.people) == (DAY, 10)
    assert change.readiness.before == Quartiles(p25=20, p50=20, p75=20)
    assert change.readiness.now == Quartiles(p25=20, p50=21, p75=30)
    assert change.doors.before == Quartiles(p25=2, p50=2, p75=2)
    assert (change.rose, change.same, change.fell) == (5, 5, FEWER)
    assert (change.before.p75, change.now.p75) == ("2027-09", "2027-05")


def test_a_number_that_is_told_is_never_that_of_fewer() -> None:
    with pytest.raises(AssertionError):
        quartiles([1, 2, 3, 4])
