"""Build data/salary/*.csv from the figures that stand in tools/salary_build.

    python tools/build_salary.py [--out data/salary]

`tools/build_pay_cells.py` makes those figures from raw files, which stay out of the project. The
same figures give the same bytes. `regions.csv` is kept by hand and only read. Needs numpy.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))

from salary_build import bands, places  # noqa: E402 - found beside this program
from salary_build.cells import read_cells  # noqa: E402
from salary_build.economy import YEAR, Economy, read_economy  # noqa: E402
from salary_build.model import World  # noqa: E402

FIGURES = ROOT / "tools" / "salary_build"
REGIONS = ROOT / "data" / "salary" / "regions.csv"
OLDEST_RATE = YEAR - 3
NEWEST_RATE_FROM = YEAR
"""A currency whose newest rate is older has none that can be used."""


def read_world(figures: Path = FIGURES, regions: Path = REGIONS) -> World:
    """Read all cells as numbers."""
    cells = read_cells(figures / "cells.csv")
    return World(cells, read_economy(figures), places.read_places(regions))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a CSV table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue()


def rates(economy: Economy) -> list[list[str]]:
    """Return the rates that are new enough to convert with."""
    newest = dict(sorted(economy.rates))
    return [
        [code, str(year), f"{rate:.6g}", source]
        for (code, year), (rate, source) in sorted(economy.rates.items())
        if year >= OLDEST_RATE and newest[code] >= NEWEST_RATE_FROM
    ]


def build(figures: Path = FIGURES, regions: Path = REGIONS) -> dict[str, str]:
    """Return every table by its file name."""
    economy, known = read_economy(figures), places.read_places(regions)
    found = bands.Bands(read_world(figures, regions), economy, known)
    return {
        "bands.csv": table(bands.HEAD, (band.row() for band in found.rows())),
        "like.csv": table(["role", "like", "doubt"], found.likes()),
        "fx.csv": table(["currency", "year", "per_usd", "source"], rates(economy)),
    }


def main(argv: Sequence[str]) -> int:
    """Build all tables and say what was written."""
    parser = argparse.ArgumentParser(description="Build data/salary/*.csv from our figures.")
    parser.add_argument("--out", type=Path, default=ROOT / "data" / "salary")
    options = parser.parse_args(argv)
    for name, text in build().items():
        (options.out / name).write_text(text, encoding="utf-8", newline="")
        print(f"{name}: {text.count(chr(10)) - 1} rows")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
