"""Where the rules about other roles and later draw their lines: on the line, and just beside it."""

from types import SimpleNamespace

import pytest

from mlpath.engine.gap.advice import counterfactuals, first_three, not_yet
from mlpath.engine.gap.comparison import MOST_STONES, better, compare, stones
from mlpath.engine.gap.explain import observed
from mlpath.engine.gap.gap import gap_rows, strengths
from mlpath.engine.gap.in_short import in_short
from mlpath.engine.gap.nearest import nearer_goals, nearest_report
from mlpath.engine.knowledge.observations import Observation, Shape
from mlpath.engine.way.advice import skipped
from mlpath.engine.way.plan import make_plan
from mlpath.engine.way.way import cannot_wait, work_left
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from mlpath.model.reports.plan import Cut
from worlds.by_hand import toward
from worlds.cases import WISHES, case_of, case_with
from worlds.smallfield import field, hours, levels, role, skill, target


# The other role takes 112.7 + 11.3 + 40 = 164.0: four fifths of 150 + 15 + 40 = 205.0.
@pytest.mark.parametrize(("rest", "named"), [(37.3, True), (37.2, False)])
def test_a_nearer_goal_takes_at_most_four_fifths_of_the_hours(rest, named) -> None:
    one = toward({"code": 112.7, "models": rest}, steps=["code"])
    assert [goal.role for goal in nearer_goals(one)] == ["server"] * named


@pytest.mark.parametrize(("beside", "named"), [(60, True), (60.1, False)])
def test_a_third_of_the_study_for_a_nearer_goal_is_on_the_way(beside, named) -> None:
    hours_ = {"code": 30, "models": 170, "sql": beside}
    one = toward(hours_, steps=["code", "sql"], wanted=["code", "models"])
    assert [goal.role for goal in nearer_goals(one)] == ["server"] * named


def test_three_roles_on_the_way_are_named_that_of_the_least_detour_first() -> None:
    # Of the goal's code and models each stone shares code, and takes some hours beside it.
    extra = {"e": 9, "d": 7, "c": 5, "b": 3}
    skills = [skill(n, "programming", likely=(h, h, h, h)) for n, h in extra.items()]
    skills += [skill(n, "programming", likely=(90, 9, 9, 9)) for n in ("code", "models")]
    goal = role(target("code", 1), target("models", 1))
    via = [role(target("code", 1), target(n, 1), id_=f"via-{n}") for n in extra]
    one = case_with(catalog=field(skills=skills, roles=(goal, *via), projects=()), role=goal)
    found = stones(one)
    assert [stone.via for stone in found] == ["via-b", "via-c", "via-d"]
    assert len(found) == MOST_STONES
    # Straight: 180 + 18 + 40 = 238. By way of b: 93 + 9.3 + 40 to it and 90 + 9 + 40 from there.
    first = found[0]
    assert (first.hours_to, first.hours_on) == (142.3, 139.0)
    assert (first.shared, first.detour) == (pytest.approx(99), pytest.approx(43.3))


# A tenth of the longer way.
@pytest.mark.parametrize(
    ("hours_", "near"), [(111.1, True), (111.2, False), (90, True), (89.9, False)]
)
def test_a_tenth_of_the_hours_makes_no_role_nearer(hours_, near) -> None:
    one = toward({"code": 10}, steps=["code"])
    this = replace(compare(one, one.toward("server")).first, hours=100.0)
    other = replace(this, hours=hours_)
    assert ("about equally far" in better(this, other, known=True)) is near


# ---------------------------------------------------------------- what can wait, and what cannot


HARD = role(
    target("code", 1, 0.9, must=True),
    target("models", 1, 0.01, core=True),
    target("sql", 1, 0.01),
    target("plots", 1, 0.9),
)
"""Models are the core and bring next to nothing an hour; so does SQL, which is not the core."""


def hard(until):
    names = ("code", "models", "sql", "plots")
    skills = [
        replace(skill(n, "programming"), hours=tuple(hours(h) for h in (50, 60, 70, 80)))
        for n in names
    ]
    catalog = field(skills=skills, roles=(HARD,), projects=())
    wishes = replace(WISHES, until=until)
    return case_of(catalog=catalog, role=HARD, wishes=wishes)


@pytest.mark.parametrize("until", ["core", "ready", "80", "100"])
def test_nobody_is_told_to_leave_what_the_way_teaches_nor_the_core(until) -> None:
    one = hard(until)
    waiting = {row.skill for row in not_yet(one, gap_rows(one))}
    taught = {step.skill for step in work_left(one).steps}
    assert cannot_wait(one) == taught >= {"code", "models"}
    assert not waiting & taught
    assert ("sql" in waiting) is ("sql" not in taught)
    plan = make_plan(one)
    assert {cut.skill for cut in plan.later} == {"sql", "plots"} - taught
    assert all(name not in {"Code", "Models"} for name in plan.advice.skip)


def test_of_what_can_wait_three_are_named_and_nothing_of_what_the_way_teaches() -> None:
    one = hard("core")
    later = make_plan(one).later
    sql, plots = sorted(later, key=lambda cut: cut.skill != "sql")
    code = replace(sql, skill="code", name="Code")
    assert skipped(one, [code, sql, plots]) == ("Plots", "Sql")
    assert skipped(one, [sql] * 4) == ("Sql",) * 3
    assert skipped(one, [replace(sql, hours=4.9), replace(plots, hours=5.0)]) == ("Plots",)
    half = replace(sql, from_=1.0)
    assert skipped(one, [half]) == ("Sql beyond beginner",)
    assert skipped(one, [replace(sql, from_=0.7)]) == ("Sql",)
    assert skipped(one, [replace(sql, from_=0.75)]) == ("Sql beyond beginner",)


def test_what_all_can_do_one_level_above_cannot_wait_nor_what_the_other_role_stands_on() -> None:
    asked = (target("code", 1, core=True), target("sql", 1), target("plots", 1))
    above = (target("code", 2, core=True), target("sql", 2, core=True), target("plots", 2))
    maker = replace(role(*asked, mid=above), id="maker")
    other = role(target("plots", 1, core=True), id_="other", mid=(target("plots", 1),))
    skills = [skill(n, "programming") for n in ("code", "sql", "plots", "models")]
    catalog = field(skills=skills, roles=(maker, other), projects=())
    cut = Cut(skill="sql", name="Sql", from_=0.0, to=1, hours=10.0, gain=1.0, core=False)
    cuts = [cut, replace(cut, skill="plots", name="Plots"), replace(cut, skill="models", name="M")]
    wishes = replace(WISHES, until="core")
    one = case_of(catalog=catalog, role=maker, wishes=wishes)
    assert skipped(one, cuts) == ("M", "Plots")
    torn = Person(settings=Settings(role="maker", undecided="other"))
    assert skipped(case_of(torn, catalog=catalog, role=maker, wishes=wishes), cuts) == ("M",)
    goal = replace(
        other, targets={**other.targets, RoleLevel.JUNIOR: (target("models", 1, core=True),)}
    )
    there = field(skills=skills, roles=(maker, goal), projects=())
    step = case_of(catalog=there, role=goal, wishes=wishes).by_way_of(maker, RoleLevel.JUNIOR)
    assert skipped(step, cuts) == ("Plots",)  # what comes after the first step stands on models
    two_above = replace(maker, targets={**maker.targets, RoleLevel.MID: asked})
    one = case_of(catalog=catalog, role=two_above, wishes=wishes)
    assert skipped(one, cuts) == ("M", "Plots", "Sql")


def test_of_many_gaps_five_are_told_with_what_one_level_more_would_change() -> None:
    names = [f"s{k}" for k in range(7)]
    wide = role(*(target(name, 2, (k + 1) / 10) for k, name in enumerate(names)))
    skills = [skill(name, "programming") for name in names]
    one = case_of(catalog=field(skills=skills, roles=(wide,)), role=wide)
    told = counterfactuals(one, gap_rows(one))
    assert [row.skill for row in told] == ["s6", "s5", "s4", "s3", "s2"]
    # Of 2.8 in all s6 has 0.7 for two levels: 12.5 points for the first, which takes 10 hours.
    assert (told[0].gain, told[0].hours, told[0].to) == (pytest.approx(12.5), 10, 1)
    assert told[0].text == "S6 to beginner: readiness +12.5 for 10 h"


def test_a_line_tells_readiness_in_tenths_of_a_point() -> None:
    thirds = role(*(target(n, 1) for n in ("code", "models", "sql")))
    skills = [skill(n, "programming") for n in ("code", "models", "sql")]
    catalog = field(skills=skills, roles=(thirds,))
    for known, told in (({"code": 1}, 33.3), ({"code": 1, "sql": 1}, 66.7)):
        one = case_with(levels(**known), catalog=catalog, role=thirds, level=RoleLevel.JUNIOR)
        assert in_short(one, name="Anna", last="2026-11-20").readiness == told


def test_of_skills_that_bring_as_much_an_hour_the_one_that_weighs_most_is_named_first() -> None:
    # Half of the weight for half of the hours: by name the lighter one would be first.
    own = role(target("plots", 1, 0.5), target("code", 1, 0.25))
    skills = [skill("plots", "programming", likely=(20,) * 4),
              skill("code", "programming", likely=(10,) * 4)]  # fmt: skip
    catalog = field(skills=skills, roles=(own,), projects=())
    one = case_of(catalog=catalog, role=own)
    assert first_three(one, one.knowledge.said) == ("plots", "code")
    assert [row.skill for row in gap_rows(one)] == ["plots", "code"]


def test_of_ways_of_the_same_hours_ones_own_comes_first_and_the_others_by_name() -> None:
    one = toward({"code": 50}, steps=["code"])
    assert [row.role for row in nearest_report(one).roles] == ["maker", "server"]
    other = nearest_report(one.toward("server"))
    assert [row.role for row in other.roles] == ["server", "maker"]
    three = ("a-maker", "maker", "z-maker")
    twins = [role(target("code", 1), id_=name) for name in three]
    catalog = field(roles=tuple(twins[::-1]), projects=())
    same = case_with(catalog=catalog, role=twins[1])
    assert [row.role for row in nearest_report(same).roles] == ["maker", "a-maker", "z-maker"]
    assert len({row.hours for row in nearest_report(same).roles}) == 1


def test_of_what_speaks_for_somebody_six_are_named_by_what_they_bring() -> None:
    weights = {f"s{k}": 0.2 + k / 10 for k in range(7)}
    own = role(*(target(name, 2, weight) for name, weight in weights.items()))
    catalog = field(skills=[skill(n, "programming") for n in weights], roles=(own,), projects=())
    one = case_with(levels(**dict.fromkeys(weights, 2)), catalog=catalog, role=own)
    there = SimpleNamespace(value=2)
    rows = [SimpleNamespace(skill=name, name=name, have=there, need=2) for name in weights]
    named = [found.skill for found in strengths(one, rows)]
    assert named == ["s6", "s5", "s4", "s3", "s2", "s1"]


def test_of_nearer_goals_the_two_of_the_fewest_hours_are_named() -> None:
    skills = [skill(n, "programming", likely=(h,) * 4) for n, h in (("code", 90), ("sql", 60),
              ("models", 200), ("serving", 30))]  # fmt: skip
    goal = role(*(target(one.id, 1) for one in skills))
    near = [role(target(n, 1), id_=f"of-{n}") for n in ("code", "sql", "serving")]
    catalog = field(skills=skills, roles=(goal, *near), projects=())
    one = case_with(catalog=catalog, role=goal)
    assert [found.role for found in nearer_goals(one)] == ["of-serving", "of-sql"]


def test_what_moved_an_estimate_is_listed_from_two_hundredths_on_twelve_at_most() -> None:
    def moved(*by: float):
        moves = [
            SimpleNamespace(moved=lambda *_, by=by: by, observation=Observation(
                skill="code", shape=Shape.AT, level=2, noise=1.0, grade=Grade.CLAIMED))
            for by in by
        ]  # fmt: skip
        ground = SimpleNamespace(mean=[1.0])
        likely = SimpleNamespace(moves=moves, ground=SimpleNamespace(mean=[1.5]))
        known = SimpleNamespace(catalog=field(), ground=ground, likely=likely)
        seen, rest = observed(known, 0)
        return [one.moved for one in seen], pytest.approx(rest)

    assert moved(0.02, -0.4, 0.019) == ([-0.4, 0.02], 0.519)
    many = [k / 10 for k in range(1, 14)]
    assert moved(*many) == (many[:0:-1], 0.6)
