"""Countries that pay alike beyond what their price levels say, and what is known of each."""

from __future__ import annotations

import math
from dataclasses import dataclass

from salary_build.economy import YEAR, Economy
from salary_build.places import Place

GROUPS = {
    "English": "US CA AU NZ GB IE",
    "western Europe": "DE AT CH NL BE LU FR DK SE NO FI IS",
    "southern Europe": "ES PT IT GR CY MT",
    "central Europe": "PL CZ SK HU RO BG HR SI LT LV EE",
    "eastern Europe": "UA RU BY RS MD GE AM KZ AL BA MK ME TR AZ",
    "Latin America": "BR AR CL CO MX PE UY CR GT HN NI",
    "South Asia": "IN PK LK",
    "South-East Asia": "ID VN TH MY PH",
    "East Asia": "JP KR TW CN HK SG",
    "Africa": "ZA EG NG KE",
    "Middle East": "AE SA IL QA KW JO BH OM",
}
GROUP_OF = {code: group for group, codes in GROUPS.items() for code in codes.split()}
UNKNOWN_MOVE = 0.4
"""How far a currency without rates is taken to have moved since a survey, on the log scale."""
USUAL_INCOME = 30_000.0
INCOME_OF_PRICES = 1.2
"""Income rises with price level to about this power; what is beyond it is a term of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """What is known of a country before its pay is looked at."""

    code: str
    group: str
    prices: float
    """Log of the price level beside the United States."""
    income: float
    """Log of income a head, beyond what its prices say; 0 where that is not known."""

    @property
    def poorer(self) -> float:
        """How far prices lie below those of the United States, never below 0."""
        return max(0.0, -self.prices)


def countries(economy: Economy) -> dict[str, Country]:
    """Return the countries that have a price level."""
    found = {}
    for code, group in sorted(GROUP_OF.items()):
        level = economy.level(code)
        if level is not None:
            prices = math.log(level)
            income = economy.income.get(code)
            beyond = math.log(income / USUAL_INCOME) - INCOME_OF_PRICES * prices if income else 0.0
            found[code] = Country(code=code, group=group, prices=prices, income=beyond)
    return found


def moved(economy: Economy, place: Place, year: int) -> float:
    """Return how far a currency moved against the dollar since a year, on the log scale."""
    then, now = (economy.rate(place.currency, at) for at in (year, YEAR))
    return abs(math.log(now / then)) if then and now else UNKNOWN_MOVE
