"""Degrees: which postings count, and for how many of them what somebody has is enough."""

import pytest

from mlpath.engine.market.degrees import degrees_asked, degrees_of
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.market_posting import LeastDegree
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.share import FEW
from worlds.cases import case_of
from worlds.street import posting, street_of

JUNIOR = RoleLevel.JUNIOR
ROWS = (
    *[posting(degree="none")] * 8,
    *[posting(degree="bachelor", instead="no")] * 5,
    *[posting(degree="bachelor", instead="yes", country="DE")] * 2,
    *[posting(degree="master", instead="no")] * 3,
    posting(degree="master", instead="yes"),
    posting(degree="phd", instead="no", country="FR"),
)


def asked(*rows, **said):
    catalog = street_of(*rows)
    return degrees_asked(case_of(Person(settings=Settings(**said)), catalog=catalog))


def test_postings_are_counted_by_the_degree_that_will_do():
    found = asked(*ROWS)
    assert (found.n, found.none, found.bachelor, found.master, found.phd) == (FEW, 8, 7, 4, 1)
    assert (found.instead, found.enough, found.held, found.levels) == (3, 11, None, (JUNIOR,))


@pytest.mark.parametrize(
    ("education", "held", "enough"),
    [
        ("none", LeastDegree.NONE, 11),
        ("school", LeastDegree.NONE, 11),
        ("bootcamp", LeastDegree.NONE, 11),
        ("bachelor", LeastDegree.BACHELOR, 16),
        ("master", LeastDegree.MASTER, 19),
        ("phd", LeastDegree.PHD, 20),
    ],
)
def test_a_higher_degree_is_enough_for_more_and_experience_does_as_well(education, held, enough):
    found = asked(*ROWS, education=education)
    assert (found.held, found.enough) == (held, enough)


@pytest.mark.parametrize(
    ("said", "studying"),
    [
        ({}, False),
        ({"work": "student"}, True),
        ({"work": "student", "education": "school"}, True),
        ({"work": "student", "education": "bachelor"}, False),
        ({"work": "employed", "education": "school"}, False),
    ],
)
def test_who_studies_for_a_first_degree_is_told_apart(said, studying):
    assert asked(*ROWS, **said).studying is studying


def test_postings_of_the_own_country_are_told_where_one_was_named():
    assert asked(*ROWS).here is None
    assert asked(*ROWS, country="DE").here == 2
    assert asked(*ROWS, country="IT").here == 0


def test_where_few_are_of_the_level_those_of_every_level_count_and_then_none():
    seniors = [posting("senior", degree="phd", instead="no")] * (FEW - 1)
    found = asked(posting(degree="none"), *seniors)
    assert (found.n, found.none, found.phd, found.levels) == (FEW, 1, FEW - 1, ())
    assert asked(*seniors) is None


def test_what_doors_cannot_judge_or_a_pack_does_not_tell_is_not_counted():
    untold = [posting()] * FEW
    assert asked(*untold) is None
    assert asked(*ROWS, posting(required="code", degree="none"), *untold).n == FEW


def test_a_role_has_them_of_all_levels_for_nobody_in_particular():
    rows = [*ROWS, posting("senior", required="", degree="phd", instead="no"), posting("senior")]
    found = degrees_of(street_of(*rows), "maker")
    assert (found.n, found.phd, found.enough, found.levels) == (FEW + 1, 2, 11, ())
    assert (found.held, found.studying, found.here) == (None, False, None)
    assert degrees_of(street_of(*ROWS[1:]), "maker") is None
    assert degrees_of(street_of(*ROWS), "asker") is None


def test_a_plan_tells_it_and_not_to_somebody_who_has_a_job_offered():
    catalog = street_of(*ROWS)
    assert make_plan(case_of(catalog=catalog)).degrees.n == FEW
    offered = Person(settings=Settings(offer=True))
    assert make_plan(case_of(offered, catalog=catalog)).degrees is None
