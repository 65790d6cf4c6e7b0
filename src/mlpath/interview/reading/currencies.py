"""Currencies as people write them: letters, symbols and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.names import unknown_name

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

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


def currency(text: str, rated: Collection[str], used: Collection[str]) -> str:
    """Read the letters of a currency that has a rate, or that some country uses."""
    code = text.strip().upper()
    if code in rated or code in used:
        return code
    known = sorted(rated)
    raise unknown_name("currency", text, known, hint="Currencies: " + ", ".join(known))
