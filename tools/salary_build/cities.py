"""Metropolitan areas of the United States: what employers report of them, as it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from salary_build.places import read_rows

ROLES = {"15-2051": "data-scientist", "15-1252": "software-engineer"}
"""Occupations of the survey that are near our roles; it has none for machine learning."""
SOURCE = "bls-oews-2025"
NATION = "United States"
FORM = ("city", "role", "employed", "p10", "p25", "p50", "p75", "p90", "source")


def write_cities(raw: Path) -> Iterator[list[str]]:
    """Write the areas whose median is released as rows, the head and the nation first."""
    yield list(FORM)
    rows = read_rows(raw / "salary2" / "us_bls_oews_2025-05.csv")
    areas = [row for row in rows if row["area_type"] in ("nation", "metro")]
    for row in sorted(areas, key=lambda row: (row["area_type"] != "nation", row["area"])):
        role = ROLES.get(row["soc"])
        if role and _released(row["p50"]):
            name = NATION if row["area_type"] == "nation" else row["area"]
            pay = [_released(row[key]) for key in ("p10", "p25", "p50", "p75", "p90")]
            yield [name, role, _released(row["employment"]) or "0", *pay, SOURCE]


def _released(text: str) -> str:
    """Return a figure, or nothing where it is not released."""
    return text if text.isdecimal() else ""
