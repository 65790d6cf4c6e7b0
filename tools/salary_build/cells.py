"""A cell: what one source says of one country, role and level in one year, as a median."""

from __future__ import annotations

import csv
import math
import statistics
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

LEVELS = ("junior", "mid", "senior", "lead")
EVEN_SPREAD = 0.35
"""Standard deviation of log pay in a cell that is too small to show its own."""
LEAST_SPREAD = 0.15
OWN_SPREAD_FROM = 8
LEAST_PEOPLE = 3
"""Fewer answers than this would be somebody's pay, not a figure."""
MEDIAN_NOISE = 1.2533
"""The median of n normal values varies this many times as much as their mean."""
QUARTILES_APART = 1.349
"""Standard deviations between the quartiles of a normal distribution."""
FORM = ("source", "kind", "country", "role", "levels", "year", "currency", "p50", "spread", "n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A median of pay a year before tax, as one source has it."""

    source: str
    kind: str
    country: str
    role: str
    levels: tuple[tuple[str, float], ...]
    """Levels with their shares; a source that names none is a mix."""
    year: int
    currency: str
    p50: float
    spread: float
    """Standard deviation of log pay within the cell."""
    n: int

    @property
    def noise(self) -> float:
        """Standard error of the log of the median."""
        return MEDIAN_NOISE * self.spread / math.sqrt(self.n)

    @property
    def level(self) -> str | None:
        """The level, if the source names one."""
        return self.levels[0][0] if len(self.levels) == 1 else None


def quantile(ordered: Sequence[float], share: float) -> float:
    """Return the value below which `share` of the ordered values lie, interpolated."""
    at = min(max(share * len(ordered) - 0.5, 0.0), len(ordered) - 1.0)
    left = int(at)
    right = min(left + 1, len(ordered) - 1)
    return ordered[left] + (ordered[right] - ordered[left]) * (at - left)


def summed(values: Iterable[float]) -> tuple[float, float, int]:
    """Return median, spread and count of amounts."""
    ordered = sorted(values)
    spread = EVEN_SPREAD
    if len(ordered) >= OWN_SPREAD_FROM:
        apart = math.log(quantile(ordered, 0.75) / quantile(ordered, 0.25))
        spread = max(LEAST_SPREAD, apart / QUARTILES_APART)
    return statistics.median(ordered), spread, len(ordered)


def of_bands(bands: Sequence[tuple[float, float, int]]) -> tuple[float, float, int]:
    """Return median, spread and count of answers in bands (from, to, how many)."""
    ordered = sorted(bands)
    total = sum(count for _, _, count in ordered)

    def at(share: float) -> float:
        below = 0
        for low, high, count in ordered:
            if below + count >= share * total:
                inside = (share * total - below) / count
                return math.exp(math.log(low) + math.log(high / low) * inside)
            below += count
        raise AssertionError("a share of all answers lies in some band")

    spread = math.log(at(0.75) / at(0.25)) / QUARTILES_APART
    return at(0.5), max(LEAST_SPREAD, spread), total


def only(level: str) -> tuple[tuple[str, float], ...]:
    """Return the mix of a source that names the level."""
    return ((level, 1.0),)


def write_cells(cells: Iterable[Cell]) -> Iterator[list[str]]:
    """Write cells as rows, the head first."""
    yield list(FORM)
    for cell in sorted(cells, key=lambda c: (c.source, c.country, c.role, c.year, c.levels)):
        mix = " ".join(f"{level}:{share:g}" for level, share in cell.levels)
        start = [cell.source, cell.kind, cell.country, cell.role, mix, str(cell.year)]
        p50 = f"{float(f'{cell.p50:.4g}'):.0f}"
        yield [*start, cell.currency, p50, f"{cell.spread:.3f}", str(cell.n)]


def _cell(row: Mapping[str, str]) -> Cell:
    mix = (part.split(":") for part in row["levels"].split())
    return Cell(
        source=row["source"],
        kind=row["kind"],
        country=row["country"],
        role=row["role"],
        levels=tuple((level, float(share)) for level, share in mix),
        year=int(row["year"]),
        currency=row["currency"],
        p50=float(row["p50"]),
        spread=float(row["spread"]),
        n=int(row["n"]),
    )


def read_cells(path: Path) -> list[Cell]:
    """Read the cells that stand in the project."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_cell(row) for row in csv.DictReader(file)]
