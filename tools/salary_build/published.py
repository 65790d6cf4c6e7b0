"""Figures that others have published: shown beside ours with their source, never averaged in."""

from __future__ import annotations

import csv
from pathlib import Path

from salary_build.places import read_rows

BY_HAND = Path(__file__).with_name("published_by_hand.csv")
"""Figures copied from pages and articles, with the head that all rows have."""
_BUILTIN_ROLES = {"ai-engineer": "ai-engineer", "machine-learning-engineer": "ml-engineer"}
_BUILTIN_LEVELS = {"ALL": "all", "Mid level": "mid", "Senior level": "senior"}
_EU_ROLES = {
    "ml engineer": "ml-engineer",
    "data scientist": "data-scientist",
    "data engineer": "data-engineer",
}
_EU_LEVELS = {"Junior": "junior", "Middle": "mid", "Senior": "senior", "Lead": "lead"}
LEAST = 10
"""Published cells with fewer answers are left out."""


def published(salary: Path) -> list[list[str]]:
    """Return all published figures, the head first."""
    with BY_HAND.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    for row in read_rows(salary / "builtin_us_2026_posting_midpoints.csv"):
        role, level = _BUILTIN_ROLES.get(row["role2"]), _BUILTIN_LEVELS.get(row["level"])
        if role and level and int(row["n"]) >= LEAST:
            amounts = [_whole(row[name]) for name in ("mid_p25", "mid_p50", "mid_p75")]
            place = ["north-america", "US", "", role, level, "quartiles of posting midpoints"]
            rows.append([*place, "USD", *amounts, row["n"], "2026-02", "builtin-2026", ""])
    for row in read_rows(salary / "it_salary_eu_2020_EUR.csv"):
        role, level = _EU_ROLES.get(row["pos"]), _EU_LEVELS[row["Seniority_level"]]
        if role and int(row["n"]) >= LEAST:
            amounts = [_whole(row[name]) for name in ("p25", "p50", "p75")]
            place = ["europe", "", "", role, level, "quartiles of answers"]
            note = "earned, mostly in Germany"
            rows.append([*place, "EUR", *amounts, row["n"], "2020", "it-salary-eu-2020", note])
    return rows


def _whole(text: str) -> str:
    return str(round(float(text)))
