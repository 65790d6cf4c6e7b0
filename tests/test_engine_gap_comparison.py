"""Near roles, stepping stones, and two roles side by side."""

from dataclasses import replace

import pytest

from mlpath.engine.gap.comparison import better, compare, compare_rows, hours_after, nearest, stones
from mlpath.engine.levels.steps import work_to
from mlpath.engine.way.way import INTERVIEWS, REVIEW, work_left
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Estimate, Person, Settings
from worlds.cases import case_of, case_with
from worlds.learners import OTHER, ROLE, TINY, finished, somebody, world
from worlds.smallfield import role, skill, target

CURIOUS = replace(OTHER, traits=("curiosity",), differs={"maker": "More counting, less making."})
WORLD = world(roles=(ROLE, CURIOUS, TINY))
JUNIOR, SENIOR = RoleLevel.JUNIOR, RoleLevel.SENIOR
FAR = role(target("algebra", 4), target("models", 3), id_="scholar")


def near(person):
    return nearest(case_of(person, catalog=WORLD))


def beside(first, second, person=None, catalog=WORLD):
    person = person or Person()
    return compare(*(case_of(person, catalog=catalog, role=one) for one in (first, second)))


def test_the_nearest_role_takes_the_fewest_hours_with_prerequisites():
    rows = near(Person())
    assert [r.hours for r in rows] == sorted(r.hours for r in rows)
    assert rows[0].role == "server"
    assert rows[0].hours == pytest.approx((10 + 6) * (1 + REVIEW) + INTERVIEWS)
    study = work_to(WORLD.skills, ROLE.targets[JUNIOR], {})
    assert rows[-1].hours == pytest.approx(study * (1 + REVIEW) + INTERVIEWS)
    assert rows[-1].musts_missing == 2


def test_traits_are_named_and_do_not_change_the_numbers():
    plain, like = near(Person()), near(Person(traits={"curiosity": 4}))
    assert [r.hours for r in plain] == [r.hours for r in like]
    assert [r.traits for r in like if r.role == CURIOUS.id] == [("curiosity",)]
    assert all(r.traits == () for r in near(Person(traits={"curiosity": 2})))


def test_after_a_role_everything_it_asks_for_is_there():
    case = case_with(catalog=WORLD)
    assert work_left(case).hours > 0
    assert hours_after(case, case) == INTERVIEWS


def test_a_stepping_stone_counts_shared_skills_once():
    direct = work_left(case_with(catalog=WORLD)).hours
    (stone,) = [s for s in stones(case_with(catalog=WORLD)) if s.via == "server"]
    assert stone.hours_to + stone.hours_on == pytest.approx(direct + stone.detour)
    assert stone.shared == pytest.approx(direct - stone.hours_on)
    assert stone.detour == pytest.approx(INTERVIEWS, abs=5)  # one talks to two kinds of teams
    assert all(s.via != "maker" for s in stones(case_with(catalog=WORLD)))


def test_who_is_there_already_needs_no_stepping_stone():
    done = {s: Estimate(value=4, low=4, high=4) for s in WORLD.skills}
    assert stones(case_with(done, catalog=WORLD)) == ()


def test_two_roles_side_by_side():
    person = somebody("counter", traits={"curiosity": 4}, done=(finished("algebra", 2),))
    told = beside(ROLE, CURIOUS, person)
    assert (told.first.role, told.second.role) == ("maker", CURIOUS.id)
    assert told.shared == 1
    assert {row.skill for row in told.skills} == {"code", "models", "serving", "algebra"}
    lonely = next(row for row in told.skills if row.skill == "serving")
    assert (lonely.second, lonely.second_weight) == (0, 0.0)
    assert told.second.differs == "More counting, less making."
    assert told.second.fits[-1] == "it rewards curiosity, which is like you"
    assert told.second.fits[0].startswith("you have what it asks of Algebra")
    assert told.better.startswith(f"{CURIOUS.name} is nearer")
    assert "it rewards curiosity" in told.better
    assert set(told.first.musts_missing) == {"code", "models"}


def test_the_way_from_the_other_role_counts_shared_skills_once():
    told = beside(ROLE, TINY)
    assert told.second.hours_after == INTERVIEWS
    shared = told.first.hours - told.first.hours_after
    assert shared == pytest.approx(told.second.hours - INTERVIEWS, abs=5)


def test_the_largest_difference_comes_first():
    told = beside(ROLE, CURIOUS)
    apart = [abs(r.first * r.first_weight - r.second * r.second_weight) for r in told.skills]
    assert apart == sorted(apart, reverse=True)


def test_without_anything_known_it_asks_instead_of_judging():
    assert "mlpath assess" in beside(ROLE, CURIOUS).better


def sides(first=(), second=()):
    person = somebody()
    told = beside(ROLE, ROLE, person)
    return (
        replace(told.first, name="One", alike=first, fits=("a",)),
        replace(told.second, name="Two", alike=second, fits=("b",)),
    )


def test_equally_near_roles_are_told_apart_by_traits_or_by_the_work():
    one, two = sides()
    assert better(one, two, known=True) == "Both are about equally far: 86 h and 86 h."
    one, two = sides(first=("curiosity",))
    assert "more speaks for One: a." in better(one, two, known=True)
    one, two = sides(second=("curiosity",))
    assert "more speaks for Two: b." in better(one, two, known=True)
    both = replace(two, fits=("you have what it asks of Code", "it rewards curiosity"))
    assert "more speaks for Two: it rewards curiosity." in better(one, both, known=True)


def test_the_nearer_role_is_named_with_its_hours():
    one, two = sides()
    far = replace(two, hours=two.hours * 3)
    assert better(one, far, known=True).startswith("One is nearer")
    assert better(far, one, known=True).endswith("; a.")
    assert better(replace(one, fits=()), far, known=True) == "One is nearer: 86 h against 258 h."


def test_skills_and_traits_that_the_data_lost_are_passed_over():
    small = role(target("code", 1))
    odd = replace(role(target("code", 1), id_="odd"), traits=("gone",))
    few = world(skills=tuple(s for s in WORLD.skills.values() if s.id == "code"), roles=(small,))
    person = Person(settings=Settings(background="coder"), traits={"gone": 4})
    told = beside(odd, small, person, few)
    lost = case_with(catalog=few, role=role(target("gone", 2), target("code", 1)))
    assert [r.skill for r in compare_rows(lost, case_with(catalog=few, role=small))] == ["code"]
    assert told.first.fits == ("you have what it asks of Code",)


def test_a_role_nearly_as_far_as_the_goal_is_no_stepping_stone():
    direct = work_to(WORLD.skills, TINY.targets[JUNIOR], {})
    assert all(work_to(WORLD.skills, one.targets[JUNIOR], {}) > direct for one in (ROLE, CURIOUS))
    assert stones(case_with(catalog=WORLD, role=TINY)) == ()


def test_a_stop_on_the_way_is_nearer_than_three_quarters_of_it():
    def stops(hours, asked=("serving", "models", "near")):
        goal = role(*(target(name, 1) for name in asked), id_="goal")
        via = role(target("near", 1), id_="via")
        near = skill("near", "data", likely=(hours, 1, 1, 1))
        few = world(skills=(*WORLD.skills.values(), near), roles=(goal, via))
        case = case_with(catalog=few, role=goal)
        return work_left(case).hours, [stone.via for stone in stones(case)]

    rest = stops(1, ("serving", "models"))[0]

    def study(share):
        # What takes this share of the whole: h + talks = share * (rest + h), review within h.
        return (share * rest - INTERVIEWS) / (1 - share) / (1 + REVIEW)

    assert stops(study(0.74))[1] == ["via"]
    assert stops(study(0.76))[1] == []
    assert stops(study(0.6), ("serving", "models"))[1] == []  # nothing of it is on the way


def test_two_levels_of_a_role_are_named_by_their_level_and_told_one_after_the_other():
    ladder = replace(ROLE, targets={JUNIOR: ROLE.targets[JUNIOR], SENIOR: FAR.targets[JUNIOR]})
    low = case_of(somebody("code"), catalog=world(roles=(ladder,)), role=ladder)
    report = compare(low.at(SENIOR), low)
    high, first = report.first, report.second
    assert (high.level, first.level) == (SENIOR, JUNIOR)
    assert [high.name, first.name] == [f"{ROLE.name} (senior)", f"{ROLE.name} (junior)"]
    assert report.better == (
        f"One after the other: {first.name} in {first.hours:.0f} h, "
        f"{high.name} in another {high.hours_after:.0f} h."
    )
    assert report.recommended == ""


def test_what_only_one_role_asks_for_counts_nothing_in_the_other():
    one = role(target("code", 2, 0.4), target("algebra", 1, 0.3))
    two = role(target("code", 1, 0.2), target("serving", 1, 0.7), id_="server")
    rows = compare_rows(*(case_with(catalog=WORLD, role=it) for it in (one, two)))
    told = {r.skill: (r.first, r.first_weight, r.second, r.second_weight) for r in rows}
    assert told == {
        "code": (2, 0.4, 1, 0.2), "algebra": (1, 0.3, 0, 0.0), "serving": (0, 0.0, 1, 0.7),
    }  # fmt: skip
    assert [r.skill for r in rows] == ["serving", "code", "algebra"]
