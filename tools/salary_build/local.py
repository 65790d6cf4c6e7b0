"""Sources of one country to cells: what people there answered, employers reported, firms average.

Each says what it measures and what was done to make it gross base pay of a year.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from salary_build.cells import LEAST_PEOPLE, Cell, of_bands, only, summed
from salary_build.places import read_rows

Levels = tuple[tuple[str, float], ...]
NET_UKRAINE = 0.94
"""Sole proprietors, as most in that trade are, keep about this of what they are paid."""
MONTHS_BRAZIL = 12.8
"""Employees are paid 13.3 salaries a year, contractors 12; about as many answer of each."""
MONTHS_FINLAND = 12.5
"""Twelve salaries and the holiday bonus."""
MEAN_OVER_MEDIAN = 1.065
"""Companies give averages, which lie above medians by about this."""
ALL_LEVELS: Levels = (("junior", 0.2), ("mid", 0.35), ("senior", 0.35), ("lead", 0.1))
"""Shares of levels where employers report everybody together; judgement."""
UNNAMED_INDIA: Levels = (("junior", 0.45), ("mid", 0.55))
"""Titles without a level: answers with 0.9 to 1.8 years on average; judgement."""
SENIOR_INDIA: Levels = (("mid", 0.3), ("senior", 0.7))
TOP_BAND_BRAZIL = 55_000
_UKRAINE_LEVELS = {
    "Junior": "junior",
    "Middle": "mid",
    "Senior": "senior",
    "Lead/Team Lead": "lead",
    "Lead / Team Lead": "lead",
    "Tech Lead": "lead",
    "Staff": "lead",
    "Principal": "lead",
}
_UKRAINE_ROLES = {
    "Data Engineer / Big Data Engineer": "data-engineer",
    "Data Scientist": "data-scientist",
    "AI Engineer": "ai-engineer",
    "ML Engineer (Machine Learning)": "ml-engineer",
    "ML Engineer": "ml-engineer",
    "Computer Vision Engineer": "computer-vision-engineer",
    "Computer Vision Engineer (CV)": "computer-vision-engineer",
    "Research Engineer": "research-engineer",
    "MLOps Engineer": "mlops-engineer",
}
YEARS = ((2.5, "junior"), (5.5, "mid"), (10.0, "senior"), (99.0, "lead"))
"""Years at work below which somebody counts as a level, where no level was asked."""


def cell_of(
    source: str,
    place: tuple[str, str],
    role: str,
    levels: Levels,
    year: int,
    figure: tuple[float, float, int],
    *,
    kind: str = "people",
) -> Cell:
    """Return a cell of a source of one country, whose place is a country and its money."""
    country, currency = place
    return Cell(
        source=source,
        kind=kind,
        country=country,
        role=role,
        levels=levels,
        year=year,
        currency=currency,
        p50=figure[0],
        spread=figure[1],
        n=figure[2],
    )


def of_people(
    source: str, place: tuple[str, str], year: int, answers: Iterable[tuple[str, str, float]]
) -> Iterator[Cell]:
    """Yield cells of answers (role, level, pay a year), those of too few people left out."""
    groups: dict[tuple[str, str], list[float]] = defaultdict(list)
    for role, level, pay in answers:
        groups[role, level].append(pay)
    for (role, level), amounts in groups.items():
        if len(amounts) >= LEAST_PEOPLE:
            yield cell_of(source, place, role, only(level), year, summed(amounts))


def of_years(years: float) -> str:
    """Return the level that years at work stand for."""
    return next(level for below, level in YEARS if years < below)


def ukraine(raw: Path) -> Iterator[Cell]:
    """Yield DOU: net pay a month in dollars, made gross; full time, living in Ukraine."""
    rows = read_rows(raw / "salary2" / "ua_dou_people_2024-12_2025-06.csv")
    answers = [
        (
            _UKRAINE_ROLES[row["position"]],
            _UKRAINE_LEVELS[row["title"]],
            float(row["net_usd_month"]) * 12 / NET_UKRAINE,
        )
        for row in rows
        if row["title"] in _UKRAINE_LEVELS
        and row["position"] in _UKRAINE_ROLES
        and row["work"] == "full time"
        and row["lives_in_ukraine"] == "1"
    ]
    yield from of_people("dou-2025", ("UA", "USD"), 2025, answers)


def brazil(raw: Path) -> Iterator[Cell]:
    """Yield State of Data Brazil: gross pay a month in bands of reais."""
    bands: dict[tuple[str, str, int], list[tuple[float, float, int]]] = defaultdict(list)
    for row in read_rows(raw / "salary2" / "br_state_of_data_band_counts.csv"):
        low = float(row["brl_month_from"]) * MONTHS_BRAZIL
        high = float(row["brl_month_to"] or TOP_BAND_BRAZIL) * MONTHS_BRAZIL
        key = row["role"], row["level"], int(row["edition"][:4])
        bands[key].append((low, high, int(row["count"])))
    for (role, level, year), counts in bands.items():
        figure = of_bands(counts)
        if figure[2] >= LEAST_PEOPLE:
            yield cell_of("state-of-data-2025", ("BR", "BRL"), role, only(level), year, figure)


def finland(raw: Path) -> Iterator[Cell]:
    """Yield Koodiklinikka: gross base pay a month in euros, three years taken together."""
    answers = [
        (row["role"], row["level"], float(row["gross_month_eur"]) * MONTHS_FINLAND)
        for row in read_rows(raw / "salary2" / "fi_koodiklinikka_people_2023-2025.csv")
        if row["level"]
    ]
    yield from of_people("koodiklinikka-2025", ("FI", "EUR"), 2024, answers)


def colombia(raw: Path) -> Iterator[Cell]:
    """Yield developers in Colombia, employed by firms of the country and paid in pesos."""
    answers = []
    for row in read_rows(raw / "salary2" / "co_developers_2025.csv"):
        own = row["contract"] == "employee" and row["company"].startswith("Colombiana")
        known = row["years"] and float(row["base_year"] or 0) > 0
        if known and own and row["currency"] == "COP" and row["language"] != "Soy Manager":
            level = of_years(float(row["years"]))
            answers.append(("software-engineer", level, float(row["base_year"])))
    yield from of_people("co-developers-2025", ("CO", "COP"), 2025, answers)


def india(raw: Path) -> Iterator[Cell]:
    """Yield AmbitionBox: averages of companies, weighed by people, made medians."""
    for row in read_rows(raw / "salary2" / "in_ambitionbox_roles.csv"):
        if row["role"] != "data-architect":
            levels = SENIOR_INDIA if row["level_in_title"] else UNNAMED_INDIA
            p50 = float(row["company_avg_p50"]) / MEAN_OVER_MEDIAN
            figure = (p50, 0.35, int(row["companies"]))
            place = ("IN", "INR")
            yield cell_of(
                "ambitionbox-2023", place, row["role"], levels, 2023, figure, kind="company"
            )


def united_states(raw: Path) -> Iterator[Cell]:
    """Yield OEWS: what employers report of everybody, all ages and levels."""
    roles = {"15-2051": "data-scientist", "15-1252": "software-engineer"}
    for row in read_rows(raw / "salary2" / "us_bls_oews_2025-05.csv"):
        if row["area_type"] == "nation" and row["soc"] in roles:
            figure = (float(row["p50"]), 0.42, 5_000)
            role, place = roles[row["soc"]], ("US", "USD")
            yield cell_of("bls-oews-2025", place, role, ALL_LEVELS, 2025, figure, kind="employers")
