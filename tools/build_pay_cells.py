"""Sum raw files up to figures of our own: one median a source, country, role, level and year.

    python tools/build_pay_cells.py RAW

RAW holds `salary/`, `salary2/`, `salary3/` and `economy/`: data/sources.toml lists their files with
they stay out of the project. What is written stands in tools/salary_build/ and is all that
`tools/build_salary.py` and `benchmarks/salary.py` need; what needs no model goes to data/salary/
at once. The same files give the same bytes.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))

from salary_build import (  # noqa: E402 - found beside this program
    adverts,
    answers,
    cities,
    economy,
    local,
    places,
    published,
    surveys,
)
from salary_build.cells import Cell, write_cells  # noqa: E402

FIGURES = ROOT / "tools" / "salary_build"
TABLES = ROOT / "data" / "salary"


def all_cells(raw: Path, known: dict[str, places.Place], out: Path) -> Iterator[Cell]:
    """Yield the cells of every source."""
    yield from adverts.postings(raw, known)
    yield from adverts.built_in(raw)
    yield from surveys.kaggle_2021(raw, known)
    yield from surveys.kaggle_2022(raw, economy.read_economy(out))
    yield from surveys.levels_fyi(raw)
    yield from surveys.stack_overflow(raw, known)
    for read in (
        *(local.ukraine, local.brazil, local.finland),
        *(local.colombia, local.india, local.united_states),
        *(answers.argentina, answers.egypt, answers.germany, answers.norway, answers.turkey),
    ):
        yield from read(raw)


def write(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write a table and say how long it is."""
    held = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(held)
    print(f"{path.name}: {len(held) - 1} rows")


def main(raw: Path, figures: Path = FIGURES, tables: Path = TABLES) -> int:
    """Write rates and prices, then the cells, which need them, then what is shown as it is."""
    known = places.read_places(TABLES / "regions.csv")
    write(figures / "rates.csv", economy.write_rates(raw, known))
    rates = {(code, year): rate for code, year, rate, _ in economy.raw_rates(raw, known)}
    write(figures / "prices.csv", economy.write_prices(raw, known, rates))
    write(figures / "cells.csv", write_cells(all_cells(raw, known, figures)))
    write(tables / "ppp.csv", places.write_parities(raw / "economy", known))
    write(tables / "published.csv", published.published(raw / "salary"))
    write(tables / "cities.csv", cities.write_cities(raw))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
