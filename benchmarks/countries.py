"""Which country a place in free text lies in: "Berlin, Germany (Hybrid)", "remote, Austin, TX"."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

REGIONS = Path(__file__).parents[1] / "data" / "salary" / "regions.csv"
OTHERS = {
    "AT": "vienna|innsbruck",
    "AU": "sydney|melbourne|perth",
    "BE": "antwerp|antwerpen|brussels|bruxelles|ghent|mechelen",
    "CA": "toronto|ontario|vancouver|montréal|montreal",
    "CZ": "prague|czech republic",
    "DE": "berlin|hamburg|münchen|munich|düsseldorf|deutschland|stuttgart|mannheim|würzburg",
    "DK": "copenhagen|aarhus",
    "ES": "madrid|barcelona|palma",
    "FR": "paris|lille|lyon|nantes|suresnes|montreuil|mérignac",
    "GB": "UK|england|scotland|london|manchester|edinburgh|bristol|liverpool|cardiff",
    "IE": "dublin",
    "IN": "bengaluru|bangalore|hyderabad|gurgaon|noida",
    "IT": "milan|milano|rome",
    "KR": "seoul|korea",
    "NL": "amsterdam|hoofddorp|rotterdam|utrecht",
    "NZ": "auckland",
    "PH": "manila|taguig",
    "PL": "warsaw|warszawa|krakow|kraków|wroclaw|poznań",
    "PT": "lisbon|lisboa|porto",
    "SE": "stockholm|malmö|gothenburg|göteborg|solna",
    "TH": "bangkok",
    "US": "USA|U.S.|US|new york|san francisco|austin|chicago|boston|CA|NY|TX|MA|WA",
}
"""Cities and other names of countries; those in capitals only with them."""
DOUBTFUL = frozenset({"georgia", "jersey"})
"""Names of countries that are also states of another, or a part of its name."""


def country_of(place: str) -> str | None:
    """Return two letters where a place names one country, and none where it names several."""
    found = {code for name, code in _names() if name.search(place)}
    return found.pop() if len(found) == 1 else None


@cache
def _names() -> list[tuple[re.Pattern[str], str]]:
    with REGIONS.open(encoding="utf-8", newline="") as file:
        known = [(row["name"].lower(), row["country"]) for row in csv.DictReader(file)]
    known += [(name, code) for code, names in OTHERS.items() for name in names.split("|")]
    return [(_word(name), code) for name, code in known if name not in DOUBTFUL]


def _word(name: str) -> re.Pattern[str]:
    flags = 0 if name.isupper() else re.IGNORECASE
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", flags)
