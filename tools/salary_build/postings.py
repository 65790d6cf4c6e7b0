"""Raw salary rows to postings: range ends joined, repeats dropped, native currency only."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from salary_build.places import REFERENCE_YEAR, Place
from salary_build.titles import role_of

LEVELS = {"EN": "junior", "MI": "mid", "SE": "senior", "EX": "lead"}
FIRST_YEAR = REFERENCE_YEAR - 2
"""Older rows are answers to a survey, and more than two years away from the reference year."""
_SAME = (
    "work_year",
    "experience_level",
    "employment_type",
    "job_title",
    "salary_currency",
    "employee_residence",
    "remote_ratio",
    "company_location",
    "company_size",
)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Posting:
    """One advertised job with the range of pay it names, in local money a year."""

    country: str
    role: str
    level: str
    year: int
    low: float
    high: float


def join_ranges(rows: Iterable[Mapping[str, str]]) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """Join the two ends of an advertised range, which stand in two rows, the high one first."""
    waiting: tuple[tuple[str, ...], int] | None = None
    for row in rows:
        key = tuple(row[name] for name in _SAME)
        pay = int(row["salary"])
        if waiting is None:
            waiting = (key, pay)
        elif waiting[0] == key and waiting[1] > pay:
            yield key, pay, waiting[1]
            waiting = None
        else:
            yield waiting[0], waiting[1], waiting[1]
            waiting = (key, pay)
    if waiting:
        yield waiting[0], waiting[1], waiting[1]


def select(
    rows: Iterable[Mapping[str, str]],
    *,
    places: Mapping[str, Place],
    titles: dict[str, str],
    rates: Mapping[str, float],
) -> list[Posting]:
    """Keep full-time postings of our roles, paid in the money of the country they are in."""
    kept = []
    for key, low, high in dict.fromkeys(join_ranges(rows)):
        year, level, contract, title, currency, home, _, country, _ = key
        place = places.get(country)
        role = role_of(title, titles)
        usable = role and contract == "FT" and home == country and int(year) >= FIRST_YEAR
        if usable and role and place and place.currency == currency and currency in rates:
            kept.append(
                Posting(
                    country=country,
                    role=role,
                    level=LEVELS[level],
                    year=int(year),
                    low=low,
                    high=high,
                )
            )
    return sorted(kept)


def read_postings(
    salary: Path, *, places: Mapping[str, Place], rates: Mapping[str, float]
) -> list[Posting]:
    """Read the raw rows of ai-jobs.net and select the postings that count."""
    with (salary / "title_to_role_map.csv").open(encoding="utf-8", newline="") as file:
        titles = {row["job_title"]: row["role"] for row in csv.DictReader(file)}
    raw = salary / "ajn_salaries_2025-01-19_raw_CC0.csv"
    with raw.open(encoding="utf-8", newline="") as file:
        return select(csv.DictReader(file), places=places, titles=titles, rates=rates)
