"""The knapsack over modules, against trying everything."""

from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mlpath.engine.way import fitting
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


ALONE = frozenset()


@given(loads(), st.integers(0, 40))
@example([Load(1, 0, ALONE), Load(1, 1, ALONE), Load(4, 2, ALONE), Load(4, 3, ALONE)], 7)
def test_of_very_many_choices_those_that_promise_most_are_kept(given_loads, hours):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fitting, "MOST", 2)
        taken = most_within(given_loads, hours)
    assert sum(given_loads[k].hours for k in taken) <= hours
    assert all(given_loads[k].needs <= set(taken) for k in taken)
    whole = sum(given_loads[k].worth for k in most_within(given_loads, hours))
    assert sum(given_loads[k].worth for k in taken) <= whole


def test_what_promises_most_is_kept_whatever_it_is_worth_so_far(monkeypatch):
    monkeypatch.setattr(fitting, "MOST", 1)
    # The first is worth something at once, the second only with what it leads to.
    some = [Load(5, 3, ALONE), Load(4, 0, ALONE), Load(8, 30, frozenset({1}))]
    assert most_within(some, 12) == [1, 2]


def test_nothing_is_promised_that_stands_on_what_was_left_however_far_below():
    some = [Load(1, 0, ALONE), Load(1, 0, frozenset({0})), Load(1, 9, frozenset({1})),
            Load(2, 5, ALONE)]  # fmt: skip
    stands_on = fitting._stands_on(some)
    assert stands_on == [0, 0b1, 0b11, 0]
    rest = fitting._Rest(some, stands_on, 1)
    left, took = fitting._Choice(0.0, 0.0, 0), fitting._Choice(1.0, 0.0, 1)
    assert (rest.most(left, 4.0), rest.most(took, 4.0)) == (5.0, 14.0)
    assert rest.filled(left, 5.0) == (2.0, 5.0, 0b1000)
    assert rest.filled(took, 5.0) == (5.0, 14.0, 0b1111)


def test_what_was_found_on_the_way_is_kept_where_no_choice_comes_up_to_it(monkeypatch):
    monkeypatch.setattr(fitting, "MOST", 2)
    some = [Load(3, 2, ALONE), Load(5, 5, ALONE), Load(4, 6, ALONE), Load(4, 0, ALONE)]
    assert most_within(some, 6) == [2]
