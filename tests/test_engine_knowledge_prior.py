"""What is expected of people before anything was asked."""

from operator import mul
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.knowledge.prior import (
    DAILY,
    FALL,
    LEAST,
    LESS,
    MOST,
    RISE,
    SPREAD_SCALE,
    UNLISTED_MEAN,
    UNLISTED_SPREAD,
    ground,
    shift,
)
from mlpath.model.field.background import Background, Prior
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.together import inverse
from mlpath.model.person import Settings
from worlds.learners import CODER, SKILLS, world

WORLD = world()
KNOWN = WORLD.skills


def test_the_background_sets_means_and_spreads_and_the_rest_is_probably_none():
    start = ground(WORLD, Settings(background="coder"))
    code, algebra = start.index["code"], start.index["algebra"]
    assert start.mean[code] == pytest.approx(2.5 - LESS)
    assert start.spread[code] == pytest.approx(0.6 * SPREAD_SCALE)
    assert start.mean[algebra] == UNLISTED_MEAN
    assert start.spread[algebra] == pytest.approx(UNLISTED_SPREAD * SPREAD_SCALE)
    assert not start.nobody


def test_a_background_can_what_its_skills_rest_on():
    model_maker = Background(
        id="maker", name="Maker", summary="", levels={"models": Prior(mean=2.9, spread=0.5)}
    )
    start = ground(world(backgrounds=(model_maker,)), Settings(background="maker"))
    assert start.mean[start.index["code"]] == 2
    assert start.mean[start.index["algebra"]] == 1
    assert start.mean[start.index["serving"]] == UNLISTED_MEAN


def test_no_bundled_background_contradicts_what_its_skills_need(catalog):
    for background in catalog.backgrounds:
        start = ground(catalog, Settings(background=background))
        for skill in catalog.skills.values():
            for need in skill.needs:
                if start.mean[start.index[skill.id]] >= need.for_level:
                    assert start.mean[start.index[need.skill]] >= need.level, (background, skill.id)


def test_somebody_of_unknown_background_is_like_all_of_them_together():
    start = ground(WORLD, Settings())
    code = start.index["code"]
    assert start.nobody
    assert start.mean[code] == pytest.approx(fmean([2.5, UNLISTED_MEAN]))
    known = ground(WORLD, Settings(background="coder"))
    assert start.spread[code] > known.spread[code]


def test_a_background_that_is_gone_from_the_data_counts_as_none():
    assert ground(WORLD, Settings(background="gone")).nobody


def test_no_backgrounds_at_all_still_give_a_state():
    start = ground(world(backgrounds=()), Settings())
    assert set(start.mean) == {UNLISTED_MEAN}
    assert start.spread[0] == pytest.approx(UNLISTED_SPREAD * SPREAD_SCALE)


def test_skills_that_the_data_lost_are_passed_over():
    few = world(skills=SKILLS[:1], backgrounds=(CODER,))
    assert len(ground(few, Settings(background="coder")).mean) == 1


def test_rows_are_the_spreads_times_the_correlations():
    start = ground(WORLD, Settings(background="coder"))
    for i in range(len(KNOWN)):
        assert start.row(i)[i] == pytest.approx(start.spread[i] ** 2)
        for j in range(len(KNOWN)):
            by_hand = start.spread[i] * start.spread[j] * WORLD.together[i][j]
            assert start.row(i)[j] == pytest.approx(by_hand)


def test_all_rise_together_along_what_they_have_in_common_so_that_no_neighbour_pulls_one_down():
    start = ground(WORLD, Settings(background="coder"))
    higher = start.higher(2)
    assert fmean(start.lift) == pytest.approx(1)
    rows = range(len(KNOWN))
    shares = [sum(start.row(i)[j] / start.spread[j] for j in rows) for i in rows]
    for row in rows:
        assert higher.mean[row] - start.mean[row] == pytest.approx(2 * shares[row] / fmean(shares))
    precision = inverse([start.row(row) for row in rows])
    assert all(sum(map(mul, line, start.lift)) > 0 for line in precision)


def test_years_and_education_move_levels_that_are_there_only():
    code, algebra = KNOWN["code"], KNOWN["algebra"]
    assert shift(code, 2.5, Settings()) == 0
    assert shift(code, 2.5, Settings(years=12)) > shift(code, 2.5, Settings(years=3)) == 0
    assert shift(code, 2.5, Settings(years=0)) < 0
    assert shift(code, 0.0, Settings(years=12)) == shift(code, -0.8, Settings(years=12)) == 0
    assert shift(algebra, 2.5, Settings(education="phd")) > 0
    assert -0.5 < shift(algebra, 2.5, Settings(education="none")) < 0
    assert shift(code, 2.5, Settings(education="phd")) == 0
    assert shift(algebra, 2.5, Settings(education="elsewhere")) == 0
    degrees = {
        "none": -0.4,
        "school": -0.2,
        "bootcamp": 0,
        "bachelor": 0,
        "master": 0.15,
        "phd": 0.3,
    }
    assert {one: shift(algebra, 2.0, Settings(education=one)) for one in degrees} == degrees


@given(st.floats(0, 60), st.floats(0, 60))
def test_more_years_never_lower_what_is_expected(one, two):
    less, more = sorted((one, two))
    expected = [shift(KNOWN["code"], 2.5, Settings(years=years)) for years in (less, more)]
    assert LEAST <= expected[0] <= expected[1] <= MOST


def test_a_doubling_of_years_adds_a_level_and_halving_them_takes_little():
    year = {y: shift(KNOWN["code"], DAILY, Settings(years=y)) for y in (1.0, 3.0, 7.0, 40.0)}
    assert year == pytest.approx({1.0: -FALL, 3.0: 0, 7.0: RISE, 40.0: MOST})


def test_an_engineer_of_many_years_is_near_what_a_senior_must_and_one_of_one_year_is_not(catalog):
    targets = catalog.roles["ml-engineer"].targets[RoleLevel.SENIOR]
    short = {}
    for years in (1.0, 9.0):
        start = ground(catalog, Settings(background="ml-engineer", years=years))
        missing = (t.need - start.mean[start.index[t.skill]] for t in targets if t.must)
        short[years] = fmean(max(0.0, away) for away in missing)
    assert short[9.0] < 0.5
    assert short[1.0] > 1


def test_years_move_what_is_done_daily_and_nothing_that_is_only_touched():
    much, half, touched = (shift(KNOWN["code"], mean, Settings(years=12)) for mean in (2, 1.5, 1))
    assert half == pytest.approx(much / 2)
    assert touched == shift(KNOWN["code"], 0.4, Settings(years=12)) == 0
    assert shift(KNOWN["code"], 4, Settings(years=12)) == much
