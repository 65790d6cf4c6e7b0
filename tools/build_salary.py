"""Build data/salary/*.csv from raw files.

    python tools/build_salary.py RAW [--out data/salary]

RAW holds `salary/` and `economy/`, whose files data/sources.toml lists with checksums. The same
files give the same bytes. `regions.csv` is kept by hand and only read.
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

from salary_build import bands, places, published  # noqa: E402 - found beside this program
from salary_build.model import read_salaries  # noqa: E402

BANDS_HEAD = [
    *("country", "role", "level", "currency", "p10", "p25", "p50", "p75", "p90", "n"),
    *("effective_n", "median_low", "median_high", "basis", "years", "sources"),
]


def rounded(value: float | None, digits: int = 3) -> str:
    """Write an amount with so many significant digits, or nothing."""
    return "" if value is None else str(int(float(f"{value:.{digits}g}")))


def band_row(band: bands.Band) -> list[str]:
    """Write a band as a row under `BANDS_HEAD`."""
    amounts = [rounded(value) for value in (band.p10, band.p25, band.p50, band.p75, band.p90)]
    around = [rounded(value) for value in (band.median_low, band.median_high)]
    sure = f"{band.effective_n:.1f}"
    start = [band.country, band.role, band.level, band.currency]
    return [*start, *amounts, str(band.n), sure, *around, band.basis, band.years, band.sources]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a CSV table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue()


def build(raw: Path, regions: Path) -> dict[str, str]:
    """Return every table by its file name."""
    economy = raw / "economy"
    salaries = read_salaries(raw, regions)
    found = bands.all_bands(salaries)
    countries = {band.country for band in found}
    rates = places.read_rates(economy)
    quoted = published.published(raw / "salary")
    parities = [p for p in places.read_parities(economy) if p.country in countries]
    return {
        "bands.csv": table(BANDS_HEAD, [band_row(band) for band in found]),
        "published.csv": table(quoted[0], quoted[1:]),
        "fx.csv": table(
            ["currency", "year", "per_usd", "source"],
            [[r.currency, str(r.year), f"{r.per_usd:.6g}", r.source] for r in rates],
        ),
        "ppp.csv": table(
            ["country", "year", "per_intl_usd", "source"],
            [
                [p.country, str(p.year), f"{p.per_intl_usd:.6g}", "worldbank-ppp-2024"]
                for p in parities
            ],
        ),
    }


def main(argv: Sequence[str]) -> int:
    """Build all tables and say what was written."""
    parser = argparse.ArgumentParser(description="Build data/salary/*.csv from raw files.")
    parser.add_argument("raw", type=Path, help="directory with salary/ and economy/")
    parser.add_argument("--out", type=Path, default=ROOT / "data" / "salary")
    options = parser.parse_args(argv)
    for name, text in build(options.raw, options.out / "regions.csv").items():
        (options.out / name).write_text(text, encoding="utf-8", newline="")
        print(f"{name}: {text.count(chr(10)) - 1} rows")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
