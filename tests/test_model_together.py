"""How skills go together: a real distribution, nothing below 0, the nearest go together most."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.model.field.together import (
    AREA,
    GENERAL,
    GENERAL_OWN,
    OWN,
    Packed,
    Ties,
    inverse,
    packed,
)


@st.composite
def ties(draw):
    """Draw skills in two areas that need some of those before them, and a group."""
    names = [f"s{number}" for number in range(draw(st.integers(1, 9)))]
    areas = {name: draw(st.sampled_from(["one", "two"])) for name in names}
    needs = {
        name: draw(st.lists(st.sampled_from(names[:k] or names), max_size=3))
        for k, name in enumerate(names)
    }
    group = draw(st.lists(st.sampled_from([*names, "gone"]), unique=True))
    return Ties(areas, needs, [group])


def product(one, two):
    columns = list(zip(*two, strict=True))
    return [[sum(a * b for a, b in zip(row, c, strict=True)) for c in columns] for row in one]


@given(ties())
def test_the_precision_is_an_m_matrix_and_its_inverse_has_nothing_below_0(drawn):
    precision = drawn.precision()
    for k, row in enumerate(precision):
        assert all(value <= 0 for j, value in enumerate(row) if j != k)
        assert sum(row) >= -1e-12
    found = inverse(precision)
    assert min(min(row) for row in found) >= 0
    for k, row in enumerate(product(precision, found)):
        assert row == pytest.approx([float(k == j) for j in range(len(row))], abs=1e-9)


@given(ties())
def test_correlations_are_those_of_a_real_distribution(drawn):
    rows = drawn.correlations()
    assert len(rows) == len(drawn.index)
    for k, row in enumerate(rows):
        assert row[k] == pytest.approx(1)
        assert row == pytest.approx([other[k] for other in rows])
        assert all(0 <= value <= 1 + 1e-9 for value in row)
    inverse(rows)  # only a positive matrix has a triangle


def test_a_skill_goes_most_with_what_it_needs_then_with_its_area():
    areas = {"a": "one", "b": "one", "c": "one", "d": "two"}
    rows = Ties(areas, {"a": [], "b": ["a"], "c": [], "d": []}, []).correlations()
    assert rows[0][1] > rows[0][2] > rows[0][3] > 0


def test_members_of_a_group_go_together_more_than_others_of_their_area():
    areas = dict.fromkeys("abc", "one")
    rows = Ties(areas, {name: [] for name in areas}, [["a", "b"]]).correlations()
    assert rows[0][1] > rows[0][2]


def test_one_skill_alone_has_the_precision_that_is_written():
    rows = Ties({"a": "one"}, {"a": ["a", "gone"]}, []).precision()
    assert rows[0] == [OWN + AREA, -AREA, 0.0]
    assert rows[1] == [-AREA, AREA + GENERAL, -GENERAL]
    assert rows[2] == [0.0, -GENERAL, GENERAL_OWN + GENERAL]


def test_no_skills_have_no_correlations():
    assert Ties({}, {}, []).correlations() == []


def test_a_packed_row_is_the_row():
    row = [1.0, sqrt(0.5), 0.0]
    rows = Packed([packed(row), packed([0.25])])
    assert (list(rows), len(rows)) == ([row, [0.25]], 2)
    assert rows[1] is rows[1]
    assert len(packed(row)) == 32
    with pytest.raises(IndexError):
        _ = rows[2]


def test_a_packed_row_is_read_when_it_is_asked_for_and_no_other():
    rows = Packed(["no numbers", packed([0.5])])
    assert rows[1] == [0.5]
    with pytest.raises(ValueError, match=r"Incorrect padding|bytes length|base64"):
        _ = rows[0]


def test_the_bundled_correlations_are_those_that_were_compiled(catalog):
    skills = catalog.skills.values()
    made = Ties(
        {s.id: s.area for s in skills},
        {s.id: [need.skill for need in s.needs] for s in skills},
        [group.members for group in catalog.groups.values()],
    ).correlations()
    assert len(catalog.together) == len(made)
    for found, row in zip(catalog.together, made, strict=True):
        assert found == pytest.approx(row, abs=1e-6)
