"""What currencies are worth: the newest rate, there and back, or a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.pay.currency import home_currency, whole
from mlpath.errors import BadDataError, UsageError
from mlpath.model.exchange import convert, latest_rates, per_usd, positive

RATES = {
    "USD": {"currency": "USD", "year": "2026", "per_usd": "1"},
    "EUR": {"currency": "EUR", "year": "2026", "per_usd": "0.8"},
    "INR": {"currency": "INR", "year": "2026", "per_usd": "93"},
}


@given(st.floats(1, 1e9), st.sampled_from(list(RATES)), st.sampled_from(list(RATES)))
def test_conversion_there_and_back_changes_nothing(amount: float, one: str, other: str) -> None:
    there = convert(amount, one, other, RATES)
    assert convert(there, other, one, RATES) == pytest.approx(amount)


def test_a_dollar_converts_at_the_rate_of_the_table() -> None:
    assert convert(100, "USD", "EUR", RATES) == pytest.approx(80)
    assert convert(80, "EUR", "INR", RATES) == pytest.approx(9_300)
    assert convert(5, "XXX", "XXX", RATES) == 5


def test_a_currency_without_a_rate_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match="rate for TRY"):
        per_usd("TRY", RATES)


def test_the_newest_rate_counts_whatever_the_order() -> None:
    rows = [
        {"currency": "EUR", "year": y, "per_usd": p} for y, p in (("2025", "0.9"), ("2026", "0.8"))
    ]
    assert latest_rates(rows)["EUR"]["per_usd"] == "0.8"
    assert latest_rates(rows[::-1])["EUR"]["per_usd"] == "0.8"


@pytest.mark.parametrize("text", ["", "abc", "nan", "inf", "0", "-3"])
def test_a_table_with_a_wrong_amount_is_bad_data(text: str) -> None:
    with pytest.raises(BadDataError, match="fx, EUR"):
        positive(text, "fx, EUR")


def test_numbers_of_tables_are_read() -> None:
    assert positive("1.5", "") == 1.5
    assert whole("30", "") == 30
    with pytest.raises(BadDataError, match="not a whole number"):
        whole("3.5", "bands")


def test_a_country_has_its_money() -> None:
    places = [{"country": "DE", "currency": "EUR"}, {"country": "GB", "currency": "GBP"}]
    assert home_currency("GB", places) == "GBP"
