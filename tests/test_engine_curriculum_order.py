"""The search for an order of modules: exact where it can be, honest where it cannot."""

from itertools import pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.curriculum.order import Constraints, Cost, best_order


@st.composite
def problems(draw, largest=6):
    size = draw(st.integers(1, largest))
    needs = [
        frozenset(draw(st.sets(st.integers(0, k - 1), max_size=2)) if k else ())
        for k in range(size)
    ]
    after = [
        {
            other: draw(st.integers(1, 2))
            for other in draw(st.sets(st.integers(0, size - 1), max_size=2)) - {k}
        }
        for k in range(size)
    ]
    themes = [draw(st.sampled_from("abc")) for _ in range(size)]
    areas = [(draw(st.sampled_from("xy")), draw(st.sampled_from("xy"))) for _ in range(size)]
    shuffled = draw(st.permutations(range(size)))
    place = {old: new for new, old in enumerate(shuffled)}
    return Constraints(
        [frozenset(place[n] for n in needs[k]) for k in shuffled],
        [{place[n]: s for n, s in after[k].items()} for k in shuffled],
        [themes[k] for k in shuffled],
        [areas[k] for k in shuffled],
    )


def cost_of(problem, order):
    place = {module: k for k, module in enumerate(order)}
    broken = sum(
        strength
        for module, others in enumerate(problem.after)
        for other, strength in others.items()
        if place[other] > place[module]
    )
    return Cost(
        broken,
        sum(problem.themes[a] != problem.themes[b] for a, b in pairwise(order)),
        sum(problem.areas[a][1] != problem.areas[b][0] for a, b in pairwise(order)),
    )


def possible(problem, order):
    return all(
        needed in order[:k] for k, module in enumerate(order) for needed in problem.needs[module]
    )


@given(problems())
def test_the_order_is_the_best_of_all_that_are_possible(problem):
    found = best_order(problem, width=10_000)
    every = [o for o in permutations(range(len(problem.needs))) if possible(problem, o)]
    assert found.proven
    assert possible(problem, found.order)
    assert found.cost == cost_of(problem, found.order) == min(cost_of(problem, o) for o in every)


@given(problems())
def test_a_narrow_search_keeps_needs_counts_rightly_and_claims_no_proof_it_has_not(problem):
    narrow, wide = best_order(problem, width=1), best_order(problem, width=10_000)
    assert sorted(narrow.order) == list(range(len(problem.needs)))
    assert possible(problem, narrow.order)
    assert narrow.cost == cost_of(problem, narrow.order) >= wide.cost
    if narrow.proven:
        assert narrow.cost == wide.cost


def test_nothing_to_order_is_an_order():
    assert best_order(Constraints([], [], [], [])) == ((), (0, 0, 0), True)
