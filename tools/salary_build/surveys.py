"""Worldwide surveys to cells: Kaggle 2021 and 2022 in dollars as people guess them, levels.fyi."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from salary_build.cells import LEAST_PEOPLE, LEVELS, Cell, of_bands, only
from salary_build.economy import Economy
from salary_build.places import OTHER_NAMES, Place, read_rows

PROXIES = {"EN": "junior", "MI": "mid", "SE": "senior", "SE+": "lead"}
"""Levels guessed from years of writing code."""
ROLES = {
    "data-scientist": "data-scientist",
    "machine-learning-engineer": "ml-engineer",
    "ml-engineer": "ml-engineer",
    "data-engineer": "data-engineer",
    "data-analyst": "data-analyst",
    "software-engineer": "software-engineer",
}
SPREAD = 0.7
"""People guess in bands, and years of code are no seniority: wider than pay itself."""
MOST = 500_000
FLOORS = ((0.7, 10_000), (0.45, 5_000), (0.0, 1_000))
"""From this price level on, answers below so many dollars are no pay of a year."""
BIG_TECH = {"junior": 0.15, "mid": 0.4, "senior": 0.35, "lead": 0.1}


def floor(economy: Economy, country: str) -> int:
    """Return the least that counts as a year's pay in a country."""
    level = economy.level(country) or 0.5
    return next(least for above, least in FLOORS if level >= above)


def _answers(
    source: str, country: str, role: str, level: str, figure: tuple[float, float, int]
) -> Cell:
    return Cell(
        source=source,
        kind="bigtech" if source == "levels-fyi-2021" else "survey",
        country=country,
        role=role,
        levels=only(level),
        year=2022 if source == "kaggle-2022" else 2021,
        currency="USD",
        p50=figure[0],
        spread=figure[1],
        n=figure[2],
    )


def kaggle_2021(raw: Path, places: Mapping[str, Place]) -> Iterator[Cell]:
    """Yield cells of 2021, from which answers below 5,000 dollars were dropped."""
    codes = {place.name: code for code, place in places.items()} | OTHER_NAMES
    for row in read_rows(raw / "salary" / "kaggle2021_country_role_level_min5000usd.csv"):
        country, role = codes.get(row["country"]), ROLES.get(row["role"])
        level = PROXIES.get(row["level_proxy"])
        if country and role and level and int(row["n"]) >= LEAST_PEOPLE:
            figure = (float(row["p50"]), SPREAD, int(row["n"]))
            yield _answers("kaggle-2021", country, role, level, figure)


def kaggle_2022(raw: Path, economy: Economy) -> Iterator[Cell]:
    """Yield cells of 2022 from counts in bands; thin countries from what others have summed up."""
    bands: dict[tuple[str, str, str], list[tuple[float, float, int]]] = defaultdict(list)
    rows = read_rows(raw / "salary2" / "kaggle2022_counts.csv")
    for row in rows:
        low, high = _band(row["usd_a_year"])
        least = floor(economy, row["country"])
        role = ROLES.get(row["role"])
        if role and row["level_proxy"] in LEVELS and least <= low < MOST:
            bands[row["country"], role, row["level_proxy"]].append((low, high, int(row["count"])))
    for (country, role, level), counts in bands.items():
        p50, _, n = of_bands(counts)
        if n >= LEAST_PEOPLE:
            yield _answers("kaggle-2022", country, role, level, (p50, SPREAD, n))
    yield from _summed_up(raw, {row["country"] for row in rows}, economy)


def _band(text: str) -> tuple[float, float]:
    bare = text.replace("$", "").replace(">", "").replace(",", "")
    low, _, high = bare.partition("-")
    return float(low), float(high or 2 * MOST) + 1


def _summed_up(raw: Path, counted: set[str], economy: Economy) -> Iterator[Cell]:
    for row in read_rows(raw / "salary2" / "survey_aggregates_usd.csv"):
        if row["source"] != "kaggle-2022" or row["country"] in counted or row["role"] == "all":
            continue
        level, role = row["level"], ROLES.get(row["role"])
        p50 = float(row["p50"])
        if role and level in LEVELS and p50 >= floor(economy, row["country"]):
            yield _answers("kaggle-2022", row["country"], role, level, (p50, SPREAD, int(row["n"])))


def levels_fyi(raw: Path) -> Iterator[Cell]:
    """Yield base pay at large technology companies; thin countries only over all levels."""
    rows = [
        row
        for row in read_rows(raw / "salary2" / "survey_aggregates_usd.csv")
        if row["source"].startswith("levels") and row["role"] in ROLES
    ]
    held = set()
    for row in rows:
        if row["level"] in LEVELS:
            held.add((row["country"], row["role"]))
            figure = (float(row["p50"]), 0.35, int(row["n"]))
            yield _answers("levels-fyi-2021", row["country"], row["role"], row["level"], figure)
    for row in rows:
        if row["level"] == "ALL" and (row["country"], row["role"]) not in held:
            figure = (float(row["p50"]), 0.45, int(row["n"]))
            cell = _answers("levels-fyi-2021", row["country"], row["role"], "mid", figure)
            yield _mixed(cell)


def _mixed(cell: Cell) -> Cell:
    return replace(cell, levels=tuple(BIG_TECH.items()))
