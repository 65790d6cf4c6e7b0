"""Amounts as people write them: understood for certain or refused, never a wrong number."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.errors import MlpathError, UnknownNameError, UsageError
from mlpath.interview.reading.currencies import currency, settle
from mlpath.interview.reading.money import budget, parse_money

CODES = ["USD", "EUR", "GBP", "INR", "JPY", "CNY", "CAD", "SEK", "NOK", "PLN", "CHF", "MYR", "TRY"]


@pytest.mark.parametrize(
    ("text", "home", "amount", "currency"),
    [
        ("95000EUR", "EUR", 95_000, "EUR"),
        ("95k€", "EUR", 95_000, "EUR"),
        ("€95k/year", "EUR", 95_000, "EUR"),
        ("95k p.a.", "EUR", 95_000, "EUR"),
        ("95,000", "EUR", 95_000, "EUR"),
        ("95.000", "EUR", 95_000, "EUR"),
        ("95.000,50 EUR", "EUR", 95_000.5, "EUR"),
        ("95,000.50 USD", "EUR", 95_000.5, "USD"),
        ("eur 95.000,-", "EUR", 95_000, "EUR"),
        ("95000.", "EUR", 95_000, "EUR"),
        ("95 000 €", "EUR", 95_000, "EUR"),
        ("95'000 CHF", "EUR", 95_000, "CHF"),
        ("95,5k", "EUR", 95_500, "EUR"),
        ("₹12L", "INR", 1_200_000, "INR"),
        ("12 LPA", "INR", 1_200_000, "INR"),
        ("12 lpa", None, 1_200_000, "INR"),
        ("12,00,000", "INR", 1_200_000, "INR"),
        ("1.5 crore", "PKR", 15_000_000, "PKR"),
        ("50万", "CNY", 500_000, "CNY"),
        ("$95K", "USD", 95_000, "USD"),
        ("$95K", "EUR", 95_000, "USD"),
        ("$95K", None, 95_000, "USD"),
        ("C$95,000", "USD", 95_000, "CAD"),
        ("US$95k", "CAD", 95_000, "USD"),
        ("500 000 kr", "NOK", 500_000, "NOK"),
        ("¥5000000", "JPY", 5_000_000, "JPY"),
        ("¥500000", "CNY", 500_000, "CNY"),
        ("Rs. 12,00,000", None, 1_200_000, "INR"),
        ("120000 zł", "PLN", 120_000, "PLN"),
        ("1.2m JPY", "EUR", 1_200_000, "JPY"),
        ("1,234,567", "USD", 1_234_567, "USD"),
        ("９５０００", "EUR", 95_000, "EUR"),
        ("keur 95", "EUR", 95_000, "EUR"),
    ],
)
def test_amounts_are_understood(text: str, home: str | None, amount: float, currency: str) -> None:
    assert parse_money(text, codes=CODES, home=home) == (pytest.approx(amount), currency)


@pytest.mark.parametrize(
    ("text", "home", "says"),
    [
        ("-5", "EUR", "below zero"),
        ("€-5", "EUR", "below zero"),
        ("(95000)", "EUR", "below zero"),
        ("NaN", "EUR", "not an amount"),
        ("inf", "EUR", "not an amount"),
        ("", "EUR", "not an amount"),
        ("abc", "EUR", "not an amount"),
        ("1e400", "EUR", "scientific"),
        ("1e5", "EUR", "scientific"),
        ("95.000k", "EUR", "may mean 95,000 or 95,000,000"),
        ("$95K", "CAD", "may mean 95,000 USD or 95,000 CAD"),
        ("¥5000000", "EUR", "may mean 5,000,000 JPY or 5,000,000 CNY"),
        ("95000", None, "no currency"),
        ("95000 XYZ", "EUR", "unknown unit"),
        ("95000 doubloons", "EUR", "unknown unit"),
        ("95000 EUR USD", "EUR", "not an amount"),
        ("95k k", "EUR", "not an amount"),
        ("5000/month", "EUR", "not pay a year"),
        ("5k pm", "EUR", "not pay a year"),
        ("50 an hour", "EUR", "not pay a year"),
        ("90-100k", "EUR", "a range"),
        ("90k to 100k", "EUR", "a range"),
        ("0x10", "EUR", "more than one number"),
        ("0", "EUR", "that a year of work can pay"),
        ("9" * 30, "EUR", "that a year of work can pay"),
        ("9" * 50, "EUR", "too long"),
        ("0,950", "EUR", "marks"),
        ("1,234.567", "EUR", "marks"),
        ("9.5.000", "EUR", "marks"),
        ("95 0000", "EUR", "marks"),
    ],
)
def test_what_is_not_certain_is_refused_in_one_sentence(
    text: str, home: str | None, says: str
) -> None:
    with pytest.raises(UsageError) as caught:
        parse_money(text, codes=CODES, home=home)
    assert says in caught.value.message
    assert "\n" not in caught.value.message
    assert caught.value.hint


@given(st.integers(1_000, 900_000_000), st.sampled_from([",", ".", " ", "'", "’", "_", ""]))
def test_grouped_thousands_mean_the_same_whatever_the_mark(amount: int, mark: str) -> None:
    text = f"{amount:,}".replace(",", mark)
    assert parse_money(text, codes=CODES, home="EUR") == (amount, "EUR")
    assert parse_money(f"GBP {text}", codes=CODES, home="EUR") == (amount, "GBP")


@given(st.text(max_size=60))
def test_any_text_is_an_amount_or_a_sentence(text: str) -> None:
    try:
        money = parse_money(text, codes=CODES, home="EUR")
    except MlpathError:
        return
    assert math.isfinite(money.amount)
    assert money.amount > 0
    assert len(money.currency) == 3


@given(st.text(alphabet="krsm€$lp 95.,", max_size=40))
def test_units_run_together_are_read_in_no_time(text: str) -> None:
    try:
        assert parse_money(text, codes=CODES, home="EUR").amount > 0
    except UsageError as error:
        assert error.message  # noqa: PT017 - both outcomes are right, a hang is not


def test_a_symbol_of_several_currencies_stays_open_unless_the_country_or_custom_settles_it() -> (
    None
):
    assert settle(("CNY", "JPY"), None) == ("CNY", "JPY")
    assert settle(("CNY", "JPY"), "JPY") == ("JPY",)
    assert settle(("INR", "PKR"), None) == ("INR",)
    assert settle(("INR", "PKR"), "PKR") == ("PKR",)
    assert settle(("SEK", "NOK"), "EUR") == ("SEK", "NOK")
    assert settle(("USD", "CAD"), "EUR") == ("USD",)
    assert settle(("USD", "CAD"), "CAD") == ("USD", "CAD")


def test_the_letters_of_a_currency_are_read_whatever_the_case() -> None:
    assert currency(" eur ", {"EUR", "USD"}, {"EGP"}) == "EUR"
    assert currency("egp", {"EUR", "USD"}, {"EGP"}) == "EGP"
    with pytest.raises(UnknownNameError, match="Did you mean EUR") as caught:
        currency("EUT", {"EUR", "USD"}, {"EGP"})
    assert caught.value.hint == "Currencies: EUR, USD"


def test_a_budget_is_an_amount_of_dollars_or_of_money_that_is_worth_some() -> None:
    rates = [
        {"currency": "GBP", "year": "2024", "per_usd": "0.9"},
        {"currency": "GBP", "year": "2025", "per_usd": "0.8"},
        {"currency": "USD", "year": "2025", "per_usd": "1"},
    ]
    assert budget("0", rates) == budget("none", rates) == budget(" Free ", rates) == 0
    assert budget(250, rates) == budget("$250", rates) == budget("250", ()) == 250
    assert budget("£200", rates) == budget("200 gbp", rates) == 250
    assert budget("1k", rates) == 1000
    for wrong in ("-5", "1000001"):
        with pytest.raises(UsageError, match="the budget must be"):
            budget(wrong, rates)
    with pytest.raises(UsageError, match='"much" is not an amount'):
        budget("much", rates)
