"""Advertised pay to cells: postings of ai-jobs.net to 2025, Built In of 2026."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from salary_build.cells import Cell, only, summed
from salary_build.places import Place, read_rows
from salary_build.postings import LEVELS, join_ranges
from salary_build.titles import role_of

FIRST_YEAR, LAST_OLD = 2022, 2024
"""Before 2022 rows answer a survey; rows of 2025 are taken whole from the later file."""
_BUILT_IN = {"ai-engineer": "ai-engineer", "machine-learning-engineer": "ml-engineer"}
_BUILT_IN_LEVELS = {"Mid level": "mid", "Senior level": "senior", "Expert/Leader": "lead"}
_LEAST_BUILT_IN = 3


def _rows(raw: Path) -> Iterator[Mapping[str, str]]:
    old = read_rows(raw / "salary" / "ajn_salaries_2025-01-19_raw_CC0.csv")
    years = {str(year) for year in range(FIRST_YEAR, LAST_OLD + 1)}
    new = read_rows(raw / "salary2" / "ajn_2025_unique_rows_CC0.csv")
    return chain((row for row in old if row["work_year"] in years), new)


def postings(raw: Path, places: Mapping[str, Place]) -> Iterator[Cell]:
    """Yield cells of full-time adverts in the money of the country they are in.

    Dollar rows of other countries are left out: many are jobs of the United States.
    """
    mapped = {
        row["job_title"]: row["role"] for row in read_rows(raw / "salary" / "title_to_role_map.csv")
    }
    groups: dict[tuple[str, str, str, int], list[float]] = defaultdict(list)
    for key, low, high in dict.fromkeys(join_ranges(_rows(raw))):
        year, level, contract, title, currency, home, _, country, _ = key
        role, place = role_of(title, mapped), places.get(country)
        usable = role and place and contract == "FT" and home == country
        if usable and role and place and place.currency == currency:
            groups[country, role, LEVELS[level], int(year)].append((low + high) / 2)
    for (country, role, level, at), amounts in groups.items():
        p50, spread, n = summed(amounts)
        yield Cell(
            source="ajn-2025",
            kind="advert",
            country=country,
            role=role,
            levels=only(level),
            year=at,
            currency=places[country].currency,
            p50=p50,
            spread=spread,
            n=n,
        )


def built_in(raw: Path) -> Iterator[Cell]:
    """Yield cells of postings on Built In, whose quartiles others have counted."""
    for row in read_rows(raw / "salary" / "builtin_us_2026_posting_midpoints.csv"):
        role, level = _BUILT_IN.get(row["role2"]), _BUILT_IN_LEVELS.get(row["level"])
        if role and level and int(row["n"]) >= _LEAST_BUILT_IN:
            yield Cell(
                source="builtin-2026",
                kind="advert",
                country="US",
                role=role,
                levels=only(level),
                year=2026,
                currency="USD",
                p50=float(row["mid_p50"]),
                spread=0.25,
                n=int(row["n"]),
            )
