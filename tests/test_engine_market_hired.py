"""The level of jobs to apply for: years in a trade count beside what is learnt."""

import pytest

from mlpath.engine.case import Case, Learner
from mlpath.engine.knowledge.to_rate import PROGRAMMING
from mlpath.engine.market.doors import doors
from mlpath.engine.market.hired import above, akin, apply_at, by_years
from mlpath.engine.way.choice import decide
from mlpath.engine.way.own.deeds import AN_ASIDE
from mlpath.engine.way.way import work_left
from mlpath.model.field.background import Background, Prior
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from worlds.cases import WISHES, case_with
from worlds.smallfield import MONDAY, ROLE, field, target


def case(catalog, role="mlops-engineer", level="junior", **settings) -> Case:
    learner = Learner(catalog, Person(settings=Settings(**settings)))
    return Case(learner, catalog.roles[role], RoleLevel(level), wishes=WISHES, today=MONDAY)


@pytest.mark.parametrize(
    ("background", "years", "level"),
    [
        ("devops-engineer", 2.9, "junior"),  # two thirds of the years: mid begins at two
        ("devops-engineer", 3.0, "mid"),
        ("devops-engineer", 30.0, "mid"),  # seniors are hired for what they decided in the work
        ("devops-engineer", None, "junior"),
        ("clinician", 20.0, "junior"),  # no technical trade
        ("frontend-engineer", 3.9, "junior"),  # a third is there, and half counts at least
        ("frontend-engineer", 4.0, "mid"),
        (None, 9.0, "junior"),
    ],
)
def test_years_in_another_trade_count_as_far_as_it_is_like_the_role_up_to_mid(
    catalog, background, years, level
):
    one = case(catalog, background=background, years=years)
    assert by_years(one) == level
    assert apply_at(one) == level
    assert above(one) == (None if level == "junior" else level)


def test_of_the_role_itself_all_years_count(catalog):
    own = {"role": "ml-engineer", "background": "ml-engineer"}
    assert [by_years(case(catalog, years=y, **own)) for y in (1.0, 2.0, 5.0, 8.0)] == list(
        RoleLevel
    )


@pytest.mark.parametrize(
    ("background", "role", "years", "level"),
    [
        ("ml-engineer", "research-engineer", 8.0, "senior"),
        ("ml-engineer", "research-engineer", 30.0, "senior"),  # leads decided in the work itself
        ("ml-engineer", "research-engineer", 3.0, "mid"),
        ("data-engineer", "analytics-engineer", 8.0, "senior"),
        ("data-engineer", "ml-engineer", 8.0, "mid"),
        ("devops-engineer", "mlops-engineer", 8.0, "mid"),
        ("ml-engineer", "ai-product-manager", 8.0, "mid"),  # which people enter from elsewhere
        ("product-manager", "ai-product-manager", 8.0, "junior"),
    ],
)
def test_in_a_kindred_trade_all_years_count_up_to_senior(catalog, background, role, years, level):
    assert by_years(case(catalog, role=role, background=background, years=years)) == level


@pytest.mark.parametrize(("years", "level"), [(3.9, "junior"), (4.0, "mid")])
def test_a_role_without_juniors_counts_half_of_the_years(years, level):
    years_of = {RoleLevel.JUNIOR: (0, 2), RoleLevel.MID: (2, 5)}
    tall = replace(ROLE, targets={RoleLevel.MID: (target("code", 4),)}, years=years_of)
    trade = Background(
        id="cook", name="Cook", summary="", levels={PROGRAMMING: Prior(mean=2.0, spread=1.0)}
    )
    catalog = field(roles=(tall,), backgrounds=(trade,), projects=())
    cook = Person(settings=Settings(background="cook", years=years))
    one = case_with(None, cook, catalog=catalog, role=tall, level=RoleLevel.MID)
    assert by_years(one) == level


@pytest.mark.parametrize(("mean", "kin"), [(1.0, True), (0.99, False)])
def test_trades_are_akin_where_half_of_what_seniors_need_is_typical(mean, kin):
    tall = replace(ROLE, targets={RoleLevel.SENIOR: (target("code", 2),)})
    trade = Background(
        id="cook", name="Cook", summary="", levels={"code": Prior(mean=mean, spread=1.0)}
    )
    assert akin(tall, trade) is kin
    assert akin(replace(tall, entered_from=("cook",)), trade) is kin
    assert not akin(replace(tall, entered_from=("baker",)), trade)
    assert not akin(replace(tall, targets={RoleLevel.JUNIOR: tall.targets["senior"]}), trade)


def test_of_a_group_what_a_trade_typically_has_makes_it_akin():
    one_of = replace(target("code", 2), others=("sql",))
    tall = replace(ROLE, targets={RoleLevel.SENIOR: (one_of,)})
    trade = Background(
        id="cook", name="Cook", summary="", levels={"sql": Prior(mean=2.0, spread=1.0)}
    )
    assert akin(tall, trade)


def test_a_level_that_is_wanted_is_never_lowered(catalog):
    one = case(catalog, level="senior", background="devops-engineer", years=6.0)
    assert (apply_at(one), above(one)) == (RoleLevel.SENIOR, None)


def test_doors_are_those_of_the_jobs_to_apply_for(catalog):
    role = {"role": "ml-engineer", "background": "backend-engineer"}
    young, old = (doors(case(catalog, years=years, **role)) for years in (1.0, 6.0))
    assert young.levels == (RoleLevel.JUNIOR,)
    assert old.levels == (RoleLevel.JUNIOR, RoleLevel.MID)
    assert old.n > young.n


def test_whose_years_bring_a_level_is_asked_as_deeply_as_it_is_planned(catalog):
    # The same postings, at the depth of a junior and at that of mid.
    role = {"role": "ml-engineer", "background": "ml-engineer", "years": 3.0}
    planned, wanted = (doors(case(catalog, level=level, **role)) for level in ("junior", "mid"))
    assert planned.n == wanted.n
    assert planned.met >= wanted.met


def test_whoever_wants_what_their_years_give_learns_the_core_first_and_applies_for_it(catalog):
    one = case(catalog, level="mid", background="devops-engineer", years=6.0)
    text = decide(one).text
    assert text.startswith("First what everybody in the job can do, ")
    assert "; then apply for mid jobs: your 6 years of technical work count, and what mid" in text


def test_two_levels_above_the_jobs_to_apply_for_nobody_is_told_to_apply_for_both(catalog):
    one = case(catalog, "ml-engineer", "senior", background="frontend-engineer", years=1.0)
    text = decide(one).text
    assert text.startswith("Not yet senior, junior first: ")
    assert text.endswith("senior takes years of deciding in the job, not hours of study")


@pytest.mark.parametrize(("coding", "level"), [(1.5, "mid"), (1.4, "junior"), (None, "junior")])
def test_a_trade_is_technical_where_people_write_programs_of_their_own(coding, level):
    known = {} if coding is None else {"programming-basics": Prior(mean=coding, spread=0.5)}
    trade = Background(id="trade", name="Trade", summary="", levels=known)
    rungs = {"junior": (0, 2), "mid": (2, 5), "senior": (5, 8), "lead": (8, 30)}
    wanted = replace(ROLE, years={RoleLevel(rung): span for rung, span in rungs.items()})
    person = Person(settings=Settings(background="trade", years=12.0))
    one = case_with({}, person, catalog=field(backgrounds=(trade,), roles=(wanted,)), role=wanted)
    assert by_years(one) == level


@pytest.mark.parametrize(
    ("role", "begins"),
    [
        ("research-engineer", "Deeds first, with 118 h of lessons beside them; "),
        ("ai-engineer", "First what everybody in the job can do, "),
    ],
)
def test_lessons_come_first_where_they_are_more_than_an_aside(catalog, role, begins):
    one = case(catalog, role, level="senior", background="ml-engineer", years=8.0)
    lower = work_left(one.at(RoleLevel.JUNIOR))
    assert (lower.hours <= AN_ASIDE) is begins.startswith("Deeds")
    text = decide(one).text
    assert text.startswith(begins.replace("118", f"{lower.hours - lower.effort.interviews:.0f}"))
