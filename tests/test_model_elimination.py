"""The ties as a sparse system: the same system, at a fiftieth of its cost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.model.field.elimination import COMMON, Solved, in_order, read, written
from mlpath.model.field.together import Ties, inverse
from test_model_together import ties

more = st.lists(st.floats(0, 50), min_size=9, max_size=9)


def ordered(drawn):
    return in_order(drawn.precision(), len(drawn.index))


@given(ties())
def test_without_more_it_is_the_inverse_of_the_correlations(drawn):
    order = ordered(drawn)
    solved = Solved(order.nodes, {})
    for row, correlations in enumerate(drawn.correlations()):
        right = [float(node.row == row) for node in order.nodes]
        found = solved.answer(right)
        assert [found[place] for place in order.place] == pytest.approx(correlations, abs=1e-12)


@given(ties(), more)
def test_more_precision_gives_what_a_whole_matrix_gives(drawn, extra):
    order, rows = ordered(drawn), drawn.correlations()
    solved = Solved(order.nodes, dict(zip(order.place, extra, strict=False)))
    known = inverse(rows)
    for row, value in zip(range(len(rows)), extra, strict=False):
        known[row][row] += value
    left, variances = inverse(known), solved.variances()
    assert [variances[place] for place in order.place] == pytest.approx(
        [left[k][k] for k in range(len(left))], rel=1e-7
    )
    found = solved.answer([1.0 if node.row != COMMON else 0.0 for node in order.nodes])
    assert [found[place] for place in order.place] == pytest.approx(
        [sum(r) for r in left], rel=1e-7
    )


@given(ties())
def test_an_order_is_read_as_it_was_written(drawn):
    order = ordered(drawn)
    assert read(written(order)) == order


def test_a_field_without_skills_has_nothing_to_leave_out():
    order = ordered(Ties({}, {}, []))
    assert (order.nodes, order.place) == ([], [])
    assert Solved(order.nodes, {}).answer([]) == []


def test_the_bundled_ties_leave_little_to_work_out(catalog):
    order, skills = catalog.ties, len(catalog.skills)
    assert len(order.place) == skills
    assert sum(len(node.tied) ** 2 for node in order.nodes) < skills**3 / 50
