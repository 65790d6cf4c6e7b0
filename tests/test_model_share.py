"""Shares with their intervals."""

from hypothesis import given
from hypothesis import strategies as st

from mlpath.model.share import FEW, wilson


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_interval_holds_the_share_and_shrinks_with_more_postings(count, more):
    n = count + more
    share, low, high = wilson(count, n)
    assert 0 <= low <= share <= high <= 1 or n == 0
    if n:
        _, low10, high10 = wilson(10 * count, 10 * n)
        assert high10 - low10 < high - low


def test_the_interval_is_the_one_of_wilson():
    share, low, high = wilson(10, 20)
    assert (share, round(low, 4), round(high, 4)) == (0.5, 0.2993, 0.7007)
    assert wilson(0, 0) == (0.0, 0.0, 1.0)


def test_few_are_so_few_that_half_of_them_may_be_any_share():
    widths = [high - low for _, low, high in (wilson(n // 2, n) for n in (FEW, FEW + 2))]
    assert widths[0] > 0.4 > widths[1]
