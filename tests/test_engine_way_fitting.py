"""The knapsack over modules, against trying everything."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.way.fitting import Load, most_within


@st.composite
def loads(draw):
    size = draw(st.integers(0, 8))
    return [
        Load(
            draw(st.integers(1, 9)),
            draw(st.integers(0, 9)),
            frozenset(draw(st.sets(st.integers(0, k - 1), max_size=2)) if k else ()),
        )
        for k in range(size)
    ]


@given(loads(), st.integers(-1, 40))
def test_no_choice_that_fits_is_worth_more(given_loads, hours):
    taken = most_within(given_loads, hours)
    numbers = range(len(given_loads))
    possible = [
        chosen
        for size in range(len(given_loads) + 1)
        for chosen in combinations(numbers, size)
        if sum(given_loads[k].hours for k in chosen) <= max(0, hours)
        and all(given_loads[k].needs <= set(chosen) for k in chosen)
    ]
    best = max(sum(given_loads[k].worth for k in chosen) for chosen in possible)
    assert tuple(taken) in possible
    assert sum(given_loads[k].worth for k in taken) == best


def test_of_equal_worth_the_shorter_is_taken():
    assert most_within([Load(5, 1, frozenset()), Load(3, 1, frozenset())], 5) == [1]
