"""Pay as people write it: two significant digits, three where amounts are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.told import STEPS, fine
from mlpath.views.blocks import Box
from mlpath.views.words import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.net import TaxRules
    from mlpath.model.reports.salary import SalaryRow

PPP = "PPP$"
"""Dollars that buy as much in the United States."""
USD = "US$"
REGIONS = {
    "apac": "Asia-Pacific",
    "baltics": "Baltics",
    "benelux": "Benelux",
    "cee": "Central and Eastern Europe",
    "dach": "DACH",
    "eu": "European Union",
    "gulf": "Gulf states",
    "latin-america": "Latin America",
    "mena": "Middle East and North Africa",
    "nordics": "Nordics",
    "sea": "South-East Asia",
    "north-america": "North America",
    "europe": "Europe",
    "asia": "Asia",
    "oceania": "Oceania",
    "south-america": "South America",
    "africa": "Africa",
    "middle-east": "Middle East",
    "world": "worldwide",
}


def rounded(amount: float) -> float:
    """Return an amount as it is shown, with two significant digits."""
    return float(f"{amount:.2g}")


def short(amount: float) -> str:
    """Write an amount with two significant digits: 78k, 1.2M."""
    value = rounded(amount)
    for size, letter in STEPS:
        if abs(value) >= size:
            many = value / size
            return f"{many:.1f}{letter}" if many < 10 else f"{many:.0f}{letter}"  # noqa: PLR2004
    return f"{value:.0f}"


def span(low: float, high: float) -> str:
    """Write a range of amounts: 47k–69k."""
    return f"{short(low)}–{short(high)}"


def fine_span(low: float, high: float) -> str:
    """Write a range of amounts that are compared with others: 46.9k–69.1k."""
    return f"{fine(low)}–{fine(high)}"


def usual(row: SalaryRow) -> str:
    """Write what half of such jobs pay, with the currency."""
    return f"{spread(row)} {row.currency}"


def spread(row: SalaryRow, parts: int = 1) -> str:
    """Write what half of such jobs pay in a part of a year, or the range where no more is known."""
    low, high = (row.median_low, row.median_high) if row.range_only else (row.p25, row.p75)
    return span(low / parts, high / parts)


BASIS = {"measured": "measured", "pooled": "steadied", "modelled": "estimate"}
"""What a row rests on, as pages say it."""


def middle(row: SalaryRow, *, exactly: bool = False) -> str:
    """Write the median of a row; an estimate shows that it is one, also without colour."""
    if row.range_only:
        return f"{row.currency} {span(row.median_low, row.median_high)}"
    about = "~" if row.basis == "modelled" else ""
    return f"{row.currency} {about}{fine(row.p50) if exactly else short(row.p50)}"


def known(row: SalaryRow) -> str:
    """Write what a row rests on, with how much evidence of just this row there is."""
    if row.like:
        return f"like {row.like_name or row.like}"
    return rests_on(row.n, row.basis)


def rests_on(n: int, basis: str) -> str:
    """Say in words what a median rests on: so many figures, and how they were used."""
    return f"{count(n, 'figure')}, {BASIS[basis]}" if n else BASIS[basis]


def exact(amount: float) -> str:
    """Write an amount that somebody gave, in full: 95 000."""
    return f"{amount:,.0f}".replace(",", " ")


def for_whom(rules: TaxRules) -> str:
    """Say whose net pay it is, and how sure that is."""
    return f"single, {rules.year} rules, approximate"


def region(name: str) -> str:
    """Write the name of a region; one from a pack stays as it is."""
    return REGIONS.get(name, name)


def boxes(rows: Sequence[SalaryRow]) -> list[Box | None]:
    """Draw rows on one scale; a row that cannot stand on it has no picture."""
    scales = [_scale(row, by=scale_of(rows)) for row in rows]
    scaled = [(row, k) for row, k in zip(rows, scales, strict=True) if k]
    floor = min((k * (row.p10 or row.p25) for row, k in scaled), default=0.0)
    top = max((k * (row.p90 or row.p75) for row, k in scaled), default=1.0)
    return [_box(row, k, floor, top) if k else None for row, k in zip(rows, scales, strict=True)]


def scale_of(rows: Sequence[SalaryRow]) -> str:
    """Name the money of the one scale: the currency of all rows, or what buys as much."""
    codes = {row.currency for row in rows}
    if len(codes) == 1:
        return codes.pop()
    return PPP if all(row.ppp for row in rows if not row.range_only) else USD


def _scale(row: SalaryRow, *, by: str) -> float | None:
    """Return what an amount of a row is worth on the scale."""
    if row.range_only:
        return None
    if by == row.currency:
        return 1.0
    there = row.ppp if by == PPP else row.usd
    return there / row.p50 if there else None


def _box(row: SalaryRow, k: float, floor: float, top: float) -> Box:
    return Box(
        p10=row.p10 and row.p10 * k,
        p25=row.p25 * k,
        p50=row.p50 * k,
        p75=row.p75 * k,
        p90=row.p90 and row.p90 * k,
        floor=floor,
        top=top,
    )
