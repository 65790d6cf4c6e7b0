"""Countries, from the hand-kept list, and what money buys in them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

OTHER_NAMES = {
    "Czech Republic": "CZ",
    "Hong Kong (S.A.R.)": "HK",
    "Iran, Islamic Republic of...": "IR",
    "Republic of Korea": "KR",
    "Republic of Moldova": "MD",
    "Republic of North Macedonia": "MK",
    "Russian Federation": "RU",
    "United Kingdom of Great Britain and Northern Ireland": "GB",
    "United States of America": "US",
    "Viet Nam": "VN",
}
"""Names of countries that sources use and our list does not."""
PARITY_YEAR = "2024"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A country."""

    code: str
    name: str
    region: str
    currency: str


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


def write_parities(economy: Path, known: Mapping[str, Place]) -> Iterator[list[str]]:
    """Write as rows what buys as much as a dollar does in the United States, the head first."""
    yield ["country", "year", "per_intl_usd", "source"]
    for row in sorted(read_rows(economy / "ppp_price_level.csv"), key=lambda row: row["country"]):
        if row["ppp_year"] == PARITY_YEAR and row["country"] in known:
            parity = f"{float(row['ppp_lcu_per_intl_usd']):.6g}"
            yield [row["country"], PARITY_YEAR, parity, "worldbank-ppp-2024"]
