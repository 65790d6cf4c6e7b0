"""Where an internship or two roles frame a plan: last days, seasons, half of a module."""

from datetime import date, timedelta

import pytest

from mlpath.engine.way.choice import weigh
from mlpath.engine.way.framed.early import stands_on, with_projects_of
from mlpath.engine.way.framed.internship import OF_THE_STUDIES, applications
from mlpath.engine.way.framed.obstacle import able
from mlpath.engine.way.framed.two_roles import serving_both
from mlpath.engine.way.plan import laid_out, make_plan
from mlpath.engine.way.studies.season import season_of
from mlpath.engine.way.way import work_left
from mlpath.model.field.skill import After, Firmness
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from test_engine_way_framed import ANALYST, END, MAKER, intern, place, torn
from worlds.by_hand import toward
from worlds.cases import case_with
from worlds.smallfield import (
    AREAS,
    MONDAY,
    field,
    levels,
    module,
    project,
    role,
    skill,
    target,
)


def test_what_is_shown_is_done_three_days_before_its_season_ends() -> None:
    found = [laid_out(intern(today=MONDAY + timedelta(k))).internship for k in range(98)]
    last = max(k for k, one in enumerate(found) if one.closes == END)
    assert (found[last].ready, found[last].missed) == (date(2027, 2, 25), None)
    assert (found[last + 1].missed, found[last + 1].closes) == (END, date(2028, 2, 29))
    assert all(one.missed is None for one in found[: last + 1])


@pytest.mark.parametrize(
    ("days", "wanted"),
    [(70, (5, 50)), (69, (5, 50)), (67, (5, 50)), (66, (6, 50)), (180, (5, 50)), (49, (7, 49)),
     (28, (7, 28)), (21, (7, 21)), (1, (7, 7))],
)  # fmt: skip
def test_applications_fill_a_season_and_stay_careful_in_a_short_one(days, wanted) -> None:
    assert applications(MONDAY, MONDAY + timedelta(days - 1)) == wanted


def test_so_many_are_sent_from_the_day_on_which_there_is_something_to_show() -> None:
    found = laid_out(intern(today=MONDAY)).internship
    assert found.opens <= found.ready == found.sent_from
    assert (found.weekly, found.in_all) == applications(found.ready, found.closes)


def test_three_seasons_are_looked_at_and_then_what_the_studies_hold_is_shown() -> None:
    hours = (7.0, 1.0, 0.5, 0.3, 0.2, 0.15, 0.12, 0.1, 0.09, 0.08, 0.07, 0.06, 0.05, 0.04, 0.03)
    found = [laid_out(intern(hours=h)).internship for h in hours]
    new = [one for one in found if one.show != OF_THE_STUDIES]
    assert {one.closes.year for one in new} == {2027, 2028, 2029}
    assert all((one.missed is None) is (one.closes == END) for one in new)
    assert all(one.missed in {None, END} for one in new)
    assert new == found[: len(new)] != found


@pytest.mark.parametrize(
    ("country", "day", "start", "end"),
    [
        ("DE", date(2027, 2, 28), date(2026, 9, 1), date(2027, 2, 28)),
        ("DE", date(2027, 3, 1), date(2027, 9, 1), date(2028, 2, 29)),
        ("NZ", date(2027, 8, 31), date(2027, 3, 1), date(2027, 8, 31)),
        ("NZ", date(2027, 9, 1), date(2028, 3, 1), date(2028, 8, 31)),
        ("AU", date(2027, 1, 1), date(2027, 3, 1), date(2027, 8, 31)),
    ],
)
def test_a_season_is_left_on_the_day_after_its_last(country, day, start, end) -> None:
    assert season_of(Settings(country=country), day) == (start, end)


@pytest.mark.parametrize(
    ("country", "there"), [("DE", True), ("NL", True), ("IN", False), ("US", False), ("JP", True)]
)
def test_a_working_student_is_looked_for_where_adverts_know_one(catalog, country, there) -> None:
    countries = catalog.countries
    told = laid_out(intern(catalog=place(countries=countries), internship=True, country=country))
    assert told.internship.titles[0] == "Maker intern"
    assert ("Working student" in told.internship.titles) is there


def test_an_internship_is_looked_for_under_two_titles() -> None:
    three = replace(MAKER, interns=("Maker intern", "Working student", "Trainee"))
    made = make_plan(intern(catalog=place(three, ANALYST), own=three))
    told = next(part.text for part in made.dated if part.id == "internships")
    assert " as Maker intern or Working student, large firms first" in told


def test_both_roles_are_tried_in_eight_evenings_of_two_hours_of_the_plan() -> None:
    assert laid_out(torn()).choice.trying == 16


@pytest.mark.parametrize(("beside", "serves"), [(20.0, True), (20.1, False)])
def test_a_module_serves_both_roles_where_half_of_its_study_does(beside, serves) -> None:
    both = module("both", "code", [("code", 0, 1), ("plots", 0, 1)])
    skills = (
        skill("code", "programming", likely=(20,) * 4),
        skill("plots", "programming", likely=(beside,) * 4),
    )
    own, other = role(target("code", 1), target("plots", 1)), role(target("code", 1), id_="other")
    catalog = field(skills=skills, modules=(both,), roles=(own, other), projects=())
    person = Person(settings=Settings(role="maker", undecided="other"))
    one = case_with(levels(), person, catalog=catalog, role=own)
    assert len(work_left(one).parts) == 1
    assert bool(serving_both(one, work_left(one))) is serves


# 112.7 + 11.3 + 40 = 164.0 are four fifths of 150 + 15 + 40 = 205.0.
@pytest.mark.parametrize(("study", "nearer"), [(112.6, True), (112.7, False)])
def test_of_two_roles_one_is_clearly_nearer_below_four_fifths_of_the_hours(study, nearer) -> None:
    one = toward({"code": 150, "sql": study}, steps=["sql"], wanted=["code"])
    found = weigh(one, one.toward("server"))
    assert ("clearly nearer" in found.brief) is nearer
    assert (found.chosen is not None) is nearer


def test_what_serves_both_roles_is_told_in_tenths_of_an_hour() -> None:
    own, other = role(target("code", 1), target("sql", 1)), role(target("code", 1), id_="other")
    skills = (skill("code", "programming", likely=(20.3,) * 4), skill("sql", "mlops"))
    catalog = field(skills=skills, modules=(), roles=(own, other), projects=())
    person = Person(settings=Settings(role="maker", undecided="other"))
    told = laid_out(case_with(levels(), person, catalog=catalog, role=own)).choice
    assert (told.modules, told.hours, told.parting) == (1, 20.3, "Sql, first steps")


def test_what_somebody_can_do_after_a_part_is_what_takes_longest_at_its_level() -> None:
    skills = [
        skill("code", "programming", likely=(5, 50, 5, 5)),
        skill("models", "programming", likely=(9, 1, 7, 3)),
    ]
    own = role(target("code", 2), target("models", 3))
    one = case_with(catalog=field(skills=skills, roles=[own]), role=own)
    assert [able(one, part) for part in work_left(one).parts] == [
        "do models at level 1", "do code at level 2", "do models at level 3"
    ]  # fmt: skip


def test_mathematics_may_wait_for_what_is_advised_and_nothing_waits_for_it() -> None:
    def after(name: str, area: str, before: str):
        advised = After(skill=before, level=1, for_level=1, strength=Firmness.ADVISED, why="")
        return replace(skill(name, area), after=(advised,))

    skills = (
        skill("code", "programming"),
        after("algebra", "mathematics", "code"),
        after("models", "classical-ml", "algebra"),
        after("serving", "mlops", "code"),
    )
    own = role(*(target(one.id, 1) for one in skills))
    catalog = place(own, skills=skills, areas=AREAS, modules=(), projects=())
    one = case_with(levels(), catalog=catalog, role=own)
    way = work_left(one)
    skills_of = [part.pieces[0].skill for part in way.parts]
    assert sorted(skills_of) == ["algebra", "code", "models", "serving"]

    def under(name: str, *, advised: bool) -> list[str]:
        found = stands_on(one, way, advised=advised)[skills_of.index(name)]
        return [skills_of[number] for number in found]

    assert under("algebra", advised=True) == under("serving", advised=True) == ["code"]
    assert under("models", advised=True) == []
    assert not any(under(name, advised=False) for name in skills_of)


@pytest.mark.parametrize(("skill_", "level", "waits"), [
    ("models", 1, ["models"]), ("code", 2, ["code"]), ("code", 0, []), ("serving", 1, []),
])  # fmt: skip
def test_a_part_waits_for_what_its_project_asks_beyond_it(skill_, level, waits) -> None:
    skills = (
        skill("code", "programming"),
        skill("models", "classical-ml"),
        skill("serving", "mlops"),
    )
    own = role(*(target(one.id, 1) for one in skills))
    catalog = place(own, skills=skills, areas=AREAS, modules=(), projects=())
    way = work_left(case_with(levels(), catalog=catalog, role=own))
    skills_of = [part.pieces[0].skill for part in way.parts]
    assert skills_of == ["code", "models", "serving"]
    built = (None, None, project("build", [("serving", 1), (skill_, level)]))
    first, second, last = with_projects_of(way._replace(projects=built))
    assert (first, second) == (frozenset(), frozenset())
    assert [skills_of[k] for k in last] == waits
    assert with_projects_of(way._replace(projects=(None,) * 3))[2] == frozenset()


def test_of_what_separates_somebody_from_a_role_four_skills_are_named() -> None:
    names = [f"s{k}" for k in range(5)]
    weights = (0.5, 0.9, 0.7, 0.8, 0.6)
    pairs = zip(names, weights, strict=True)
    own = role(*(target(name, 1, weight, core=True) for name, weight in pairs))
    other = role(target("s0", 1, core=True), id_="other")
    skills = tuple(skill(name, "programming") for name in names)
    catalog = place(own, other, skills=skills, areas=AREAS, modules=(), projects=())
    person = Person(settings=Settings(role="maker", undecided="other"))
    trials = laid_out(case_with(levels(), person, catalog=catalog, role=own)).choice.trials
    assert [trial.lacks for trial in trials] == [("S1", "S3", "S2", "S4"), ("S0",)]
