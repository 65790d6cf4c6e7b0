"""Pay as people write it: two significant digits, three where amounts are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.money import told
from mlpath.views.blocks import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.net import TaxRules
    from mlpath.model.reports.salary import SalaryRow

_STEPS = ((1e9, "bn"), (1e6, "M"), (1e3, "k"))
REGIONS = {
    "north-america": "North America",
    "europe": "Europe",
    "asia": "Asia",
    "oceania": "Oceania",
    "south-america": "South America",
    "africa": "Africa",
    "middle-east": "Middle East",
    "world": "worldwide",
}


def short(amount: float) -> str:
    """Write an amount with two significant digits: 78k, 1.2M."""
    rounded = float(f"{amount:.2g}")
    for size, letter in _STEPS:
        if abs(rounded) >= size:
            value = rounded / size
            return f"{value:.1f}{letter}" if value < 10 else f"{value:.0f}{letter}"  # noqa: PLR2004
    return f"{rounded:.0f}"


def fine(amount: float) -> str:
    """Write an amount that is compared with others, with three significant digits: 73.9k."""
    return in_full(told(amount))


def in_full(amount: float) -> str:
    """Write an amount with all its digits: 5.05k is what 92.4k is more than 87 350."""
    size, letter = next((step for step in _STEPS if abs(amount) >= step[0]), (1.0, ""))
    return f"{amount / size:.10g}{letter}"


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
    """Draw rows on one scale of dollars; a row without a rate has no picture."""
    scaled = [(row, row.usd / row.p50) for row in rows if row.usd]
    floor = min((k * (row.p10 or row.p25) for row, k in scaled), default=0.0)
    top = max((k * (row.p90 or row.p75) for row, k in scaled), default=1.0)
    return [_box(row, row.usd / row.p50, floor, top) if row.usd else None for row in rows]


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
