"""What is expected of people before anything was asked."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.knowledge.prior import (
    BIAS_SPREAD,
    HYBRID,
    SKILL_ON_AREA,
    SPREAD_SCALE,
    UNLISTED_MEAN,
    correlations,
    ground,
    hybrid,
    in_order,
    profile,
    shift,
)
from mlpath.model.person import Settings
from worlds.learners import CODER, COUNTER, SKILLS
from worlds.smallfield import skill

KNOWN = {s.id: s for s in SKILLS}
BOTH = {b.id: b for b in (CODER, COUNTER)}


@st.composite
def graphs(draw):
    """Draw skills that need some of those before them."""
    out = []
    for number in range(draw(st.integers(1, 9))):
        needs = draw(st.lists(st.integers(0, max(0, number - 1)), max_size=4)) if number else []
        area = draw(st.sampled_from(["one", "two"]))
        out.append(skill(f"s{number}", area, needs=[(f"s{n}", 1, 1) for n in needs]))
    return out


def determinant(matrix):
    """Eliminate; a covariance has only positive pivots."""
    rows = [list(row) for row in matrix]
    for i, row in enumerate(rows):
        if row[i] <= 0:
            return -1.0
        for below in rows[i + 1 :]:
            by = below[i] / row[i]
            below[:] = [b - by * r for b, r in zip(below, row, strict=True)]
    return 1.0


@given(graphs())
def test_correlations_are_those_of_a_real_distribution(skills):
    index = {s.id: i for i, s in enumerate(skills)}
    rows = correlations(skills, index)
    assert all(rows[i][i] == 1 for i in range(len(rows)))
    assert all(rows[i][j] == rows[j][i] for i in range(len(rows)) for j in range(i))
    assert determinant(rows) > 0


def test_a_skill_varies_most_with_what_it_needs_then_with_its_area():
    chain = [
        skill("a", "one"),
        skill("b", "one", needs=[("a", 1, 1)]),
        skill("c", "one"),
        skill("d", "two"),
    ]
    rows = correlations(chain, {s.id: i for i, s in enumerate(chain)})
    assert rows[0][1] > rows[0][2] > rows[0][3] > 0


def test_what_needs_many_skills_is_still_not_known_from_them_alone():
    many = [skill(f"p{n}", "one", needs=[("p0", 1, 1)] if n else []) for n in range(12)]
    many.append(skill("top", "one", needs=[(f"p{n}", 1, 1) for n in range(12)]))
    rows = correlations(many, {s.id: i for i, s in enumerate(many)})
    assert max(rows[-1][:-1]) < 0.9
    assert determinant(rows) > 0


def test_skills_come_after_what_they_need_whatever_the_order_given():
    backwards = {s.id: s for s in reversed(SKILLS)}
    names = [s.id for s in in_order(backwards)]
    assert names.index("code") < names.index("models") < names.index("serving")
    assert sorted(names) == sorted(KNOWN)


def test_a_need_that_no_data_explains_is_passed_over():
    lost = {"a": skill("a", "one", needs=[("gone", 1, 1)])}
    assert [s.id for s in in_order(lost)] == ["a"]
    assert correlations(list(lost.values()), {"a": 0}) == [[1.0]]


def test_the_background_sets_means_and_spreads_and_the_rest_is_probably_none():
    start = ground(KNOWN, BOTH, Settings(background="coder"))
    code, algebra = start.index["code"], start.index["algebra"]
    assert start.mean[code] == 2.5
    assert start.mean[algebra] == UNLISTED_MEAN
    alone = ground(KNOWN, {"coder": CODER}, Settings(background="coder"))
    assert sqrt(alone.variances()[code]) == pytest.approx(0.6 * SPREAD_SCALE)
    assert not start.nobody


def test_without_a_background_everything_is_possible():
    start = ground(KNOWN, BOTH, Settings())
    assert start.nobody
    assert set(start.mean[:-1]) == {UNLISTED_MEAN}
    known = ground(KNOWN, BOTH, Settings(background="coder"))
    assert start.variances()[start.index["algebra"]] > known.variances()[start.index["algebra"]]


def test_a_background_that_is_gone_from_the_data_counts_as_none():
    assert ground(KNOWN, BOTH, Settings(background="gone")).nobody


def test_no_backgrounds_at_all_still_gives_a_state():
    start = ground(KNOWN, {}, Settings())
    assert start.variances()[0] == pytest.approx(start.row(0)[0])


@given(st.sampled_from([None, "coder", "counter"]))
def test_rows_and_variances_agree_and_the_bias_stands_apart(background):
    start = ground(KNOWN, BOTH, Settings(background=background))
    for i, variance in enumerate(start.variances()):
        assert start.row(i)[i] == pytest.approx(variance)
        assert all(start.row(i)[j] == pytest.approx(start.row(j)[i]) for j in range(len(KNOWN) + 1))
    assert start.row(start.bias)[: start.bias] == [0.0] * len(KNOWN)
    assert start.variances()[start.bias] == BIAS_SPREAD**2


def test_being_partly_of_another_background_is_the_mean_product_of_the_differences():
    index = {s.id: i for i, s in enumerate(SKILLS)}
    own = profile(CODER, index)
    others = [profile(CODER, index), profile(COUNTER, index)]
    apart = [[a - b for a, b in zip(other, own, strict=True)] for other in others]
    parts = hybrid(index, [CODER, COUNTER], CODER)
    for i in range(len(index)):
        for j in range(len(index)):
            expected = HYBRID / 2 * sum(d[i] * d[j] for d in apart)
            assert sum(w * v[i] * v[j] for w, v in parts) == pytest.approx(expected, abs=1e-12)


def test_levels_of_skills_that_the_data_lost_are_passed_over():
    assert profile(CODER, {"code": 0}) == [2.5]


def test_years_and_education_move_levels_that_are_there_only():
    code, algebra = KNOWN["code"], KNOWN["algebra"]
    assert shift(code, 2.5, Settings()) == 0
    assert shift(code, 2.5, Settings(years=12)) > shift(code, 2.5, Settings(years=3)) == 0
    assert shift(code, 2.5, Settings(years=0)) < 0
    assert shift(code, 0.0, Settings(years=12)) == 0
    assert shift(algebra, 2.5, Settings(education="phd")) > 0
    assert -0.5 < shift(algebra, 2.5, Settings(education="none")) < 0
    assert shift(code, 2.5, Settings(education="phd")) == 0
    assert shift(algebra, 2.5, Settings(education="elsewhere")) == 0


def test_years_move_a_low_level_in_proportion():
    much, little = (shift(KNOWN["code"], mean, Settings(years=12)) for mean in (2, 1))
    assert little == pytest.approx(much / 2)
    assert shift(KNOWN["code"], 4, Settings(years=12)) == much


def test_skills_of_one_area_that_need_nothing_share_only_the_area():
    both = [skill("a", "one"), skill("b", "one")]
    assert correlations(both, {"a": 0, "b": 1})[0][1] == pytest.approx(SKILL_ON_AREA**2)
