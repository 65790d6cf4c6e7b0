"""What money was worth: rates, price levels and income of each year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from salary_build.places import Place, read_rows

YEAR = 2025
"""Figures are those of this year, in dollars at its average rate."""
OLDEST = 2019
MOST_INFLATION = 1.3
"""Prices of the last year are taken to rise as in the year before, by no more than this."""
ONLY_FED = {"Sri Lanka": "LKR", "Taiwan": "TWD"}
"""Currencies that the European Central Bank has no rates of, but the Federal Reserve has."""
ECB, FED, MARKET = "ecb-rates-2026", "fed-h10-2026", "economist-rates-2026"
RATES_FORM = ("currency", "year", "per_usd", "source")
PRICES_FORM = ("country", "year", "level", "income")
STAND_IN = {"BG": 0.42, "KE": 0.32, "NG": 0.12, "TW": 0.41}
"""World Bank parities of 2024 over that year's rates, for countries without a row of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Economy:
    """Rates by currency and year, price levels and income by country and year."""

    rates: Mapping[tuple[str, int], tuple[float, str]]
    """Local money for a dollar, and where that is from."""
    levels: Mapping[tuple[str, int], float]
    """Price level beside the United States."""
    income: Mapping[str, float]
    """Income a head in dollars, of the last year known."""

    def rate(self, currency: str, year: int) -> float | None:
        """Return what a dollar cost in a year."""
        found = self.rates.get((currency, year))
        return found[0] if found else None

    def level(self, country: str, year: int = YEAR) -> float | None:
        """Return the price level of a year, or of the nearest year that is known."""
        near = [(abs(known - year), known) for held, known in self.levels if held == country]
        return self.levels[country, min(near)[1]] if near else None


def raw_rates(raw: Path, places: Mapping[str, Place]) -> Iterator[tuple[str, int, float, str]]:
    """Yield currency, year, rate and source: of central banks, and market rates for the rest."""
    held = {"USD"}
    for year in range(OLDEST, YEAR + 2):
        yield "USD", year, 1.0, ECB
    for row in read_rows(raw / "salary2" / "fx_ecb_annual_per_usd.csv"):
        if row["currency"] != "USD":
            held.add(row["currency"])
            yield row["currency"], int(row["year"]), float(row["per_usd"]), ECB
    for row in read_rows(raw / "economy" / "fx_annual_lcu_per_usd.csv"):
        code = ONLY_FED.get(row["Country"])
        if code and int(row["year"]) >= OLDEST:
            held.add(code)
            yield code, int(row["year"]), float(row["lcu_per_usd"]), FED
    for row in read_rows(raw / "economy" / "price_level_by_year.csv"):
        code = places[row["country"]].currency
        if code not in held and row["fx_lcu_per_usd"]:
            yield code, int(row["year"]), float(row["fx_lcu_per_usd"]), MARKET


def write_rates(raw: Path, places: Mapping[str, Place]) -> Iterator[list[str]]:
    """Write rates as rows, the head first."""
    yield list(RATES_FORM)
    for code, year, rate, source in sorted(raw_rates(raw, places)):
        yield [code, str(year), f"{rate:.6g}", source]


def write_prices(
    raw: Path, places: Mapping[str, Place], rates: Mapping[tuple[str, int], float]
) -> Iterator[list[str]]:
    """Write price levels and income as rows, the head first; the last year is carried on."""
    yield list(PRICES_FORM)
    rows = read_rows(raw / "economy" / "price_level_by_year.csv")
    known = {(row["country"], int(row["year"])): row for row in rows}
    for (country, year), row in sorted(known.items()):
        level = row["price_level_us1"]
        if year == YEAR:
            parity = _carried(known, country)
            rate = rates.get((places[country].currency, YEAR))
            level = f"{parity / rate:.4f}" if parity and rate else str(STAND_IN.get(country, ""))
        if level:
            yield [country, str(year), level, f"{float(row['gdp_per_head_usd'] or 0):.0f}"]
    for country in sorted(set(STAND_IN) - {held for held, _ in known}):
        yield [country, str(YEAR), str(STAND_IN[country]), "0"]


def _carried(known: Mapping[tuple[str, int], dict[str, str]], country: str) -> float | None:
    """Carry the parity of the year before on, since there is none of this year yet."""
    last, before = (
        known.get((country, year), {}).get("ppp_lcu_per_intl_usd") for year in (YEAR - 1, YEAR - 2)
    )
    if not last or not before:
        return None
    return float(last) * min(float(last) / float(before), MOST_INFLATION)


def read_economy(folder: Path) -> Economy:
    """Read the tables that stand in the project."""
    rates = read_rows(folder / "rates.csv")
    prices = read_rows(folder / "prices.csv")
    return Economy(
        rates={(r["currency"], int(r["year"])): (float(r["per_usd"]), r["source"]) for r in rates},
        levels={(r["country"], int(r["year"])): float(r["level"]) for r in prices},
        income={r["country"]: float(r["income"]) for r in prices if float(r["income"])},
    )
