"""Where the rules of the way draw their lines: on the line, and a tenth of an hour beside it.

Figures are worked out by hand: study and a tenth of it for review, in tenths of an hour, and 40
hours of interviews.
"""

import pytest

from mlpath.engine.way.choice import decide, gaps_of_core, is_far, level_below, straight
from mlpath.engine.way.stops import Stop, first_stop, weighed
from mlpath.engine.way.way import open_enough, work_left
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.record import replace
from worlds.by_hand import jobs, toward
from worlds.cases import WISHES, case_with
from worlds.smallfield import ROLE, field, levels, role, skill, target
from worlds.street import street_of

# ---------------------------------------------------------------- when a goal is far


# 781.8 of study and 78.2 of review (a tenth is 78.18) and 40 are 900.0; 781.7 gives 899.9.
@pytest.mark.parametrize(("study", "hours", "far"), [(781.8, 900.0, True), (781.7, 899.9, False)])
def test_nine_hundred_hours_are_far_however_many_there_are_a_week(study, hours, far) -> None:
    one = toward({"code": study}, week=100)
    assert (work_left(one).hours, is_far(one)) == (hours, far)


# 140.9 and 14.1 and 40 are 195.0: 78 weeks of 2.5 hours.
@pytest.mark.parametrize(("week", "far"), [(2.5, False), (2.49, True), (2.51, False)])
def test_more_than_a_year_and_a_half_of_weeks_is_far(week, far) -> None:
    one = toward({"code": 140.9}, week=week)
    assert (work_left(one).hours, is_far(one)) == (195.0, far)


# ---------------------------------------------------------------- when something nearer comes first


def weigh(hours, postings, steps, **named):
    one = toward(hours, *postings, steps=steps, **named)
    return weighed(one, one.toward("server"))


# The step takes 112.7 + 11.3 + 40 = 164.0: four fifths of 150 + 15 + 40 = 205.0.
@pytest.mark.parametrize(("rest", "stops"), [(37.3, True), (37.2, False)])
def test_a_step_takes_at_most_four_fifths_of_the_way(rest, stops) -> None:
    found = weigh({"code": 112.7, "models": rest}, jobs("code"), ["code"])
    assert isinstance(found, Stop) is stops
    assert stops or found == "it is hardly nearer"


# 160 + 16 + 40 = 216 less 164 are 52 hours: 26 weeks of two.
@pytest.mark.parametrize(("week", "stops"), [(2.0, True), (2.01, False)])
def test_a_step_brings_a_job_at_least_half_a_year_sooner(week, stops) -> None:
    found = weigh({"code": 112.7, "models": 47.3}, jobs("code"), ["code"], week=week)
    assert isinstance(found, Stop) is stops
    assert stops or "half a year sooner" in found


@pytest.mark.parametrize(("beside", "stops"), [(30, True), (30.1, False)])
def test_half_of_the_study_for_a_step_is_on_the_way(beside, stops) -> None:
    hours = {"code": 30, "models": 110, "sql": beside}
    found = weigh(hours, jobs("code"), ["code", "sql"], wanted=["code", "models"])
    assert isinstance(found, Stop) is stops
    assert stops or found == "too little of it is on the way"


@pytest.mark.parametrize(("rest", "stops"), [(120, True), (120.1, False)])
def test_a_step_is_at_least_a_fifth_of_the_way(rest, stops) -> None:
    found = weigh({"code": 30, "models": rest}, jobs("code"), ["code"])
    assert isinstance(found, Stop) is stops
    assert stops or "too small a part" in found


# 56.8 + 5.7 + 40 = 102.5: half of 205.0. Three postings are too few to say what a step opens.
@pytest.mark.parametrize(("rest", "stops"), [(93.2, True), (93.1, False)])
def test_of_few_postings_nothing_is_known_so_the_step_takes_at_most_half(rest, stops) -> None:
    found = weigh({"code": 56.8, "models": rest}, jobs("code", 3), ["code"])
    assert isinstance(found, Stop) is stops
    assert stops or "opens too few postings" in found


# A third of its study is on the way: too little for any other role.
PART = {"code": 10, "models": 100, "sql": 20, "plots": 5}
ON_THE_WAY = {"wanted": ["code", "models", "plots"], "known": ["plots"]}


# Of 60 the interval of 11 begins at .106, of 10 at .093; of 20 both are far above a tenth.
@pytest.mark.parametrize(
    ("met", "of", "open_now"), [(11, 60, True), (10, 60, False), (10, 20, True), (9, 20, False)]
)
def test_of_an_open_role_surely_a_tenth_of_the_postings_and_ten_are_met_today(
    met, of, open_now
) -> None:
    postings = [*jobs("plots", met), *jobs("code sql", of - met)]
    found = weigh(PART, postings, ["code", "sql"], **ON_THE_WAY)
    assert isinstance(found, Stop) is open_now
    less = weigh({**PART, "sql": 20.1}, postings, ["code", "sql"], **ON_THE_WAY)
    assert less == "too little of it is on the way"


def test_a_role_is_open_only_where_more_of_it_is_than_of_the_own_one() -> None:
    theirs = [*jobs("plots", 11), *jobs("code sql", 9)]
    # Of the own role 5 of 20 are surely a tenth: then nobody is sent elsewhere.
    for met, opens in ((4, True), (5, False), (6, False), (7, False)):
        own = [*jobs("plots", met, "maker"), *jobs("models", 20 - met, "maker")]
        found = weigh(PART, [*theirs, *own], ["code", "sql"], **ON_THE_WAY)
        assert isinstance(found, Stop) is opens, met


# Straight it takes 300 + 30 + 40 = 370. By a step of 60 + 32 + 9.2 + 40 = 141.2 both take 75.2
# more, of 228.8 saved at first; with an hour more 76.3 of 227.7: a third is 75.9.
@pytest.mark.parametrize(("beside", "stops"), [(32, True), (33, False)])
def test_a_step_that_opens_no_more_costs_at_most_a_third_of_what_it_saves(beside, stops) -> None:
    hours = {"code": 60, "models": 240, "sql": beside}
    named = {"steps": ["code", "sql"], "wanted": ["code", "models"], "week": 2.0}
    found = weigh(hours, [*jobs("code"), *jobs("models", 20, "maker")], **named)
    assert isinstance(found, Stop) is stops
    assert stops or found == "it opens no more and leads around"
    # Of too few of the own role nothing is known.
    few = weigh(hours, [*jobs("code"), *jobs("models", 19, "maker")], **named)
    assert isinstance(few, Stop)


# All 20 of the step: surely more than .839 of them.
@pytest.mark.parametrize(("met", "stops"), [(16, True), (17, False)])
def test_a_step_that_surely_opens_more_may_lead_around(met, stops) -> None:
    hours = {"code": 60, "models": 240, "sql": 33, "plots": 1}
    own = [*jobs("models", met, "maker"), *jobs("plots", 20 - met, "maker")]
    named = {"steps": ["code", "sql"], "wanted": ["code", "models"], "week": 2.0}
    assert isinstance(weigh(hours, [*jobs("code"), *own], **named), Stop) is stops


# ---------------------------------------------------------------- when to apply


@pytest.mark.parametrize(("met", "enough"), [(7, True), (6, False)])
def test_a_third_of_the_postings_is_enough_to_apply(met, enough) -> None:
    postings = [*jobs("plots", met, "maker"), *jobs("code", 21 - met, "maker")]
    one = toward({"code": 10, "plots": 10}, *postings, known=["plots"])
    assert open_enough(one) is enough
    assert not open_enough(toward({"code": 10, "plots": 10}, *postings[:3], known=["plots"]))


# ---------------------------------------------------------------- what is said of the rest


def test_three_years_are_counted_in_weeks_of_somebody_s_own_pace() -> None:
    # 105.5 h of study, 10.6 or 10.5 of review, 40: 156 at 1 h a week are three years of 52 weeks.
    one = toward({"code": 105.4}, week=1.0)
    assert work_left(one).hours == 155.9
    assert "years away" not in decide(one).text
    slower = toward({"code": 105.4}, week=155.9 / 156.1)
    assert "is 3 years away at 0.998719 h a week" in decide(slower).text
    slow = toward({"code": 105.4}, week=1.0)
    slow.learner.pace = replace(slow.pace, factor=2.0)
    assert "is 6 years away at 1 h a week" in decide(slow).text


def test_what_separates_is_the_core_by_points() -> None:
    names = ("code", "models", "serving", "sql", "plots", "east")
    weights = (0.1, 0.9, 0.2, 0.5, 0.4, 0.3)
    tall = role(
        *(
            target(n, 1, w, core=True, must=n == "code")
            for n, w in zip(names, weights, strict=True)
        ),
        target("west", 1, 1.0),
    )
    skills = [skill(name, "programming") for name in (*names, "west")]
    catalog = field(skills=skills, roles=(ROLE, tall), projects=())
    one = case_with({}, catalog=catalog, role=tall, level=RoleLevel.SENIOR)
    assert gaps_of_core(one) == ["Models", "Sql", "Plots", "East", "Serving", "Code"]
    assert "from it: Models, Sql, Plots, East." in straight(one)
    some = case_with(levels(code=1, sql=1), catalog=catalog, role=tall, level=RoleLevel.SENIOR)
    assert gaps_of_core(some) == ["Models", "Plots", "East", "Serving"]


@pytest.mark.parametrize("weight", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_two_of_three_equal_skills_are_two_thirds_of_a_level(weight) -> None:
    names = ("code", "models", "sql")
    tall = replace(
        role(*(target(n, 1, weight) for n in names)),
        targets={RoleLevel.JUNIOR: (target("code", 1),),
                 RoleLevel.SENIOR: tuple(target(n, 1, weight) for n in names)},
    )  # fmt: skip
    skills = [skill(name, "programming") for name in names]
    catalog = field(skills=skills, roles=(ROLE, tall), projects=())
    named = {"catalog": catalog, "role": tall, "level": RoleLevel.SENIOR}
    week = replace(WISHES, hours=0.1)
    assert level_below(case_with(levels(code=1, models=1), wishes=week, **named)) is None
    assert level_below(case_with(levels(code=1), wishes=week, **named)) is RoleLevel.JUNIOR


def test_of_two_steps_the_one_with_the_larger_share_on_the_way_comes_first() -> None:
    # Both open all of their postings. Of the one 100 of 120 hours are on the way, of the other 60
    # of 61, and that one comes first, though it is the smaller part and its name the later one.
    hours = {"code": 100, "models": 60, "sql": 140, "east": 20, "west": 1}
    one = toward(hours, wanted=("code", "models", "sql"))
    large = role(target("code", 1), target("east", 1), id_="large")
    small = role(target("models", 1), target("west", 1), id_="small")
    postings = [*jobs("code", 20, "large"), *jobs("models", 20, "small")]
    catalog = street_of(
        *postings, skills=tuple(one.catalog.skills.values()), groups=(),
        roles=(one.role, large, small), projects=(),
    )  # fmt: skip
    there = levels(office=1, english=1)
    case = case_with(there, catalog=catalog, role=one.role, wishes=replace(WISHES, hours=1.0))
    assert first_stop(case).case.role.id == "small"


@pytest.mark.parametrize(("week", "named"), [(14.0, True), (15.0, False)])
def test_whoever_is_there_in_half_a_year_is_sent_nowhere_else(week, named) -> None:
    # 300 h of study, 30 of review and 40: in 26 weeks of 14 hours 364 of them, in those of 15 390.
    hours = {"code": 100, "models": 60, "sql": 140, "west": 1, "plots": 9}
    one = toward(hours, wanted=("code", "models", "sql"))
    small = role(target("models", 1), target("west", 1), id_="small")
    postings = [*jobs("plots", 40, "small"), *jobs("code", 40, "maker")]
    catalog = street_of(
        *postings, skills=tuple(one.catalog.skills.values()), groups=(),
        roles=(one.role, small), projects=(),
    )  # fmt: skip
    there, wishes = levels(plots=1, office=1, english=1), replace(WISHES, hours=week)
    case = case_with(there, catalog=catalog, role=one.role, wishes=wishes)
    assert work_left(case).hours == 370
    found = first_stop(case)
    assert (found.case.role.id, found.open_now) == ("small", True) if named else found is None
