"""Worldwide surveys to cells: Kaggle and Stack Overflow, in dollars, and levels.fyi."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from statistics import NormalDist

from salary_build.cells import EVEN_SPREAD, LEAST_PEOPLE, LEVELS, Cell, of_bands, only, summed
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
CUT = 5_000
"""Answers below so many dollars were dropped by whoever published the file; where the median is
below twice that, most of what is missing would have to be guessed."""
LEAST_ANSWERS = 4
"""Fewer answers of the whole world's survey say too little of a country."""
STACK_OVERFLOW = {
    "Developer, full-stack": "software-engineer",
    "Developer, back-end": "software-engineer",
    "Developer, front-end": "software-engineer",
    "Developer, mobile": "software-engineer",
    "Developer, desktop or enterprise applications": "software-engineer",
    "AI/ML engineer": "ml-engineer",
    "Data scientist": "data-scientist",
    "Data engineer": "data-engineer",
    "Data or business analyst": "data-analyst",
    "Applied scientist": "applied-scientist",
    "Developer, AI apps or physical AI": "ai-engineer",
}
YEARS_OF_CODE = ((7, "junior"), (12, "mid"), (22, "senior"), (999, "lead"))
"""Years of writing code, at school too, below which somebody counts as a level."""
NORMAL = NormalDist()
YEARS = {"kaggle-2022": 2022, "stackoverflow-2025": 2025}
KINDS = {"levels-fyi-2021": "bigtech", "stackoverflow-2025": "developers"}
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
        kind=KINDS.get(source, "survey"),
        country=country,
        role=role,
        levels=only(level),
        year=YEARS.get(source, 2021),
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


def stack_overflow(raw: Path, places: Mapping[str, Place]) -> Iterator[Cell]:
    """Yield cells of 2025: pay that people told in their money; answers below a cut are missing."""
    codes = {place.name: code for code, place in places.items()} | OTHER_NAMES
    groups: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    for row in read_rows(raw / "salary3" / "stackoverflow_2025_salary_prediction.csv"):
        country, role = codes.get(row["Country"]), STACK_OVERFLOW.get(row["PrimaryRole"])
        if country and role and row["YearsCode"]:
            level = next(name for below, name in YEARS_OF_CODE if float(row["YearsCode"]) < below)
            groups[country, role, level].append(float(row["salary"]))
    for (country, role, level), pay in groups.items():
        p50, spread, n = summed(pay)
        if n >= LEAST_ANSWERS and uncut(p50) >= 2 * CUT:
            figure = (uncut(p50), max(spread, EVEN_SPREAD), n)
            yield _answers("stackoverflow-2025", country, role, level, figure)


def uncut(p50: float) -> float:
    """Return the median of all answers, from that of those above the cut."""
    low, high = math.log(p50) - 1.5, math.log(p50)
    for _ in range(40):
        middle = (low + high) / 2
        below = NORMAL.cdf((math.log(CUT) - middle) / SPREAD)
        seen = middle + SPREAD * NORMAL.inv_cdf((1 + below) / 2)
        low, high = (low, middle) if seen > math.log(p50) else (middle, high)
    return math.exp(high)
