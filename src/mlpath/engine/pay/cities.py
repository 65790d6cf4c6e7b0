"""Metropolitan areas: found by what people call them, shown beside the country."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from mlpath.engine.pay.currency import whole
from mlpath.errors import UnknownNameError
from mlpath.model.exchange import positive
from mlpath.model.reports.salary import CityPay

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Row = Mapping[str, str]

COUNTRY = "US"
"""The one country that reports pay by city."""
NATION = "United States"
"""The rows of the whole country."""
CLOSE = 0.7
"""How alike a name has to be to be hinted at."""
OFFERED = 3


def _called(area: str) -> list[str]:
    """Return the cities that the name of an area holds: Dallas, Fort Worth, Arlington."""
    return [part.strip().lower() for part in area.partition(",")[0].split("-")]


def find_area(cities: Sequence[Row], name: str) -> str:
    """Return the area that a city is in; a name without a state means the biggest of that name."""
    employed: dict[str, int] = {}
    for row in cities:
        count = whole(row["employed"], "salary/cities.csv")
        employed[row["city"]] = max(count, employed.get(row["city"], 0))
    text, _, state = (part.strip().lower() for part in name.partition(","))
    fits = [
        area
        for area in employed
        if area != NATION
        and (name.strip().lower() == area.lower() or text in _called(area))
        and (not state or state.upper() in area.rpartition(",")[2].replace("-", " ").split())
    ]
    if fits:
        return max(fits, key=lambda area: (employed[area], area))
    message = f'there are no pay figures for a city called "{name}"'
    near = _near(text, employed)
    raise UnknownNameError(
        message,
        hint=f"Did you mean {' or '.join(near)}?"
        if near
        else "Metropolitan areas of the United States have figures, such as San Francisco.",
        did_you_mean=near,
    )


def _near(text: str, areas: Mapping[str, int]) -> list[str]:
    known = {city: area for area in areas for city in _called(area)}
    near = difflib.get_close_matches(text, known, n=OFFERED, cutoff=CLOSE)
    return [known[city] for city in near]


def city_pay(cities: Sequence[Row], name: str) -> tuple[CityPay, ...]:
    """Return what employers report of the area of a city, beside the whole country."""
    area = find_area(cities, name)
    nation = {row["role"]: row for row in cities if row["city"] == NATION}
    return tuple(
        CityPay(
            city=area,
            role=row["role"],
            employed=whole(row["employed"], "salary/cities.csv"),
            p10=_amount(row, "p10"),
            p25=_amount(row, "p25"),
            p50=_middle(row),
            p75=_amount(row, "p75"),
            p90=_amount(row, "p90"),
            to_country=_middle(row) / _middle(nation[row["role"]]),
            source=row["source"],
        )
        for row in cities
        if row["city"] == area
    )


def _middle(row: Row) -> float:
    return positive(row["p50"], f"salary/cities.csv, {row['city']}")


def _amount(row: Row, key: str) -> float | None:
    return positive(row[key], f"salary/cities.csv, {row['city']}") if row[key] else None
