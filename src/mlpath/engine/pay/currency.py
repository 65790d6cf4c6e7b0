"""Currencies: what people write for them, and what they are worth in dollars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import BadDataError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DOLLARS = ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "CLP", "COP", "ARS", "JMD")
"""Currencies that people write with a bare $."""
RUPEES = ("INR", "PKR", "LKR", "NPR", "MUR")
CROWNS = ("SEK", "NOK", "DKK", "ISK")
YENS = ("JPY", "CNY")

SYMBOLS: Mapping[str, tuple[str, ...]] = {
    "US$": ("USD",),
    "CA$": ("CAD",),
    "C$": ("CAD",),
    "AU$": ("AUD",),
    "A$": ("AUD",),
    "NZ$": ("NZD",),
    "HK$": ("HKD",),
    "NT$": ("TWD",),
    "MX$": ("MXN",),
    "R$": ("BRL",),
    "S$": ("SGD",),
    "$": DOLLARS,
    "€": ("EUR",),
    "EURO": ("EUR",),
    "EUROS": ("EUR",),
    "£": ("GBP",),
    "₹": ("INR",),
    "RS.": RUPEES,
    "RS": RUPEES,
    "¥": YENS,
    "元": ("CNY",),
    "RMB": ("CNY",),
    "円": ("JPY",),
    "₩": ("KRW",),
    "ZŁ": ("PLN",),
    "ZL": ("PLN",),
    "KČ": ("CZK",),
    "KR.": CROWNS,
    "KR": CROWNS,
    "FT": ("HUF",),
    "₪": ("ILS",),
    "NIS": ("ILS",),
    "฿": ("THB",),
    "₱": ("PHP",),
    "₺": ("TRY",),
    "₽": ("RUB",),
    "₦": ("NGN",),
    "₴": ("UAH",),
    "₫": ("VND",),
    "R": ("ZAR",),
    "RM": ("MYR",),
    "RP": ("IDR",),
    "FR.": ("CHF",),
    "SFR": ("CHF",),
}
"""Symbol in upper case to what it may stand for; the likeliest first."""


def candidates(symbol: str, codes: Sequence[str]) -> tuple[str, ...]:
    """Return what a word or symbol beside an amount may stand for."""
    upper = symbol.upper()
    if upper in SYMBOLS:
        return SYMBOLS[upper]
    return (upper,) if upper in codes else ()


def settle(found: Sequence[str], home: str | None) -> tuple[str, ...]:
    """Return the readings that remain when one knows the money of the country."""
    if len(found) == 1 or home == found[0]:
        return (found[0],)
    if found[0] == "USD":
        # A dollar abroad is a US dollar, unless the country has a dollar of its own.
        return ("USD", home) if home and home in found else ("USD",)
    if home and home in found:
        return (home,)
    return ("INR",) if found[0] == "INR" else tuple(found)


def latest_rates(table: Sequence[Mapping[str, str]]) -> dict[str, Mapping[str, str]]:
    """Return the newest row for each currency."""
    newest: dict[str, Mapping[str, str]] = {}
    for row in table:
        held = newest.get(row["currency"])
        if held is None or row["year"] > held["year"]:
            newest[row["currency"]] = row
    return newest


def per_usd(code: str, rates: Mapping[str, Mapping[str, str]]) -> float:
    """Return what a dollar costs in a currency, or say that no rate is known."""
    if code not in rates:
        raise UsageError(
            f"there is no usable exchange rate for {code}",
            hint="Currencies with a rate: " + ", ".join(sorted(rates)),
        )
    return positive(rates[code]["per_usd"], f"salary/fx.csv, {code}")


def convert(
    amount: float, source: str, target: str, rates: Mapping[str, Mapping[str, str]]
) -> float:
    """Convert an amount at the latest rates."""
    if source == target:
        return amount
    return amount / per_usd(source, rates) * per_usd(target, rates)


def positive(text: str, where: str) -> float:
    """Read a number of a table that has to be above zero."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 < value < 1e15:  # noqa: PLR2004 - also refuses NaN and infinity
        raise BadDataError(f'{where}: "{text[:40]}" is not an amount above zero')
    return value


def whole(text: str, where: str) -> int:
    """Read a count or a year of a table."""
    if not text.isdecimal():
        raise BadDataError(f'{where}: "{text[:40]}" is not a whole number')
    return int(text)
