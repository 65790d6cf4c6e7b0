"""Countries, exchange rates and price levels, from the hand-kept list and the raw economy files."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

REFERENCE_YEAR = 2024
"""Figures are those of this year; most postings are of it."""
OLDEST_RATE = 2022
BY_PLACE = {
    "Australia": "AUD",
    "Brazil": "BRL",
    "Canada": "CAD",
    "China": "CNY",
    "Denmark": "DKK",
    "Euro": "EUR",
    "Hong Kong": "HKD",
    "India": "INR",
    "Japan": "JPY",
    "Malaysia": "MYR",
    "Mexico": "MXN",
    "New Zealand": "NZD",
    "Norway": "NOK",
    "Singapore": "SGD",
    "South Africa": "ZAR",
    "South Korea": "KRW",
    "Sri Lanka": "LKR",
    "Sweden": "SEK",
    "Switzerland": "CHF",
    "Taiwan": "TWD",
    "Thailand": "THB",
    "United Kingdom": "GBP",
}
"""Left out on purpose: Venezuela, whose rate changes several times within a year."""
IMPLIED = {"CZ": "CZK", "HU": "HUF", "IL": "ILS", "PH": "PHP", "PL": "PLN"}
"""Rates that only the postings imply. Not the lira: a rate two years old would be wrong by half."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A country."""

    code: str
    name: str
    region: str
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What a US dollar cost in one year."""

    currency: str
    year: int
    per_usd: float
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parity:
    """What buys as much as a dollar does in the United States, in local money."""

    country: str
    year: int
    per_intl_usd: float


def read_rows(path: Path) -> list[dict[str, str]]:
    """Read a CSV file with a header."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_places(path: Path) -> dict[str, Place]:
    """Read the hand-kept list of countries."""
    return {
        row["country"]: Place(
            code=row["country"], name=row["name"], region=row["region"], currency=row["currency"]
        )
        for row in read_rows(path)
    }


def read_rates(economy: Path) -> list[Rate]:
    """Read exchange rates: the Federal Reserve's, and the few that only postings imply."""
    rates = [Rate(currency="USD", year=REFERENCE_YEAR, per_usd=1.0, source="fed-h10-2026")]
    for row in read_rows(economy / "fx_annual_lcu_per_usd.csv"):
        code = BY_PLACE.get(row["Country"])
        if code and int(row["year"]) >= OLDEST_RATE:
            per_usd = float(row["lcu_per_usd"])
            rates.append(
                Rate(currency=code, year=int(row["year"]), per_usd=per_usd, source="fed-h10-2026")
            )
    for row in read_rows(economy / "ppp_price_level.csv"):
        if row["country"] in IMPLIED:
            per_usd = float(row["market_fx_2024_lcu_per_usd"])
            code = IMPLIED[row["country"]]
            rates.append(Rate(currency=code, year=2024, per_usd=per_usd, source="ajn-2025"))
    return sorted(rates, key=lambda rate: (rate.currency, rate.year))


def reference_rates(rates: list[Rate]) -> dict[str, float]:
    """Pick the rate of the reference year for each currency."""
    return {rate.currency: rate.per_usd for rate in rates if rate.year == REFERENCE_YEAR}


def read_parities(economy: Path) -> list[Parity]:
    """Read purchasing power parities of the reference year."""
    found = [
        Parity(
            country=row["country"],
            year=int(row["ppp_year"]),
            per_intl_usd=float(row["ppp_lcu_per_intl_usd"]),
        )
        for row in read_rows(economy / "ppp_price_level.csv")
        if row["ppp_year"] == str(REFERENCE_YEAR)
    ]
    return sorted(found, key=lambda parity: parity.country)


def price_levels(economy: Path) -> dict[str, float]:
    """Read how dear each country is beside the United States (1.0), where a rate exists."""
    return {
        row["country"]: float(row["price_level_us1"])
        for row in read_rows(economy / "ppp_price_level.csv")
        if row["price_level_us1"]
    }
