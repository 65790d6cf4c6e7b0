"""Answers of people in one country to cells: Argentina, Egypt, Germany, Norway, Turkey.

Each is a survey as it was published, a row a person. What it asks, and what was done to make it
gross base pay of a year, stands beside it.
"""

from __future__ import annotations

import csv
import json
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from salary_build.cells import LEAST_PEOPLE, Cell, of_bands, only
from salary_build.local import cell_of, of_people, of_years
from salary_build.places import read_rows

FOLDER = "salary3"
MONTHS_ARGENTINA = 12.8
"""Employees, four of five, are paid 13 salaries a year, contractors 12."""
NET_EGYPT = 0.8
"""What tax and insurance of 2024 leave of 20,000 to 35,000 pounds a month."""
NET_TURKEY = 0.66
"""What tax and insurance of 2025 leave of 100,000 to 150,000 lira a month."""
TOP_BAND_TURKEY = 400_000
LEAST_GERMANY = 20_000
"""A full year at the least wage; less is pay of a part of it."""
FEWEST_MONTHLY_PESOS = 300_000
"""About the least wage of 2025; less is a slip of the keyboard, or thousands."""
_SOFTWARE = "software-engineer"
_ARGENTINA = {
    "Developer": _SOFTWARE,
    "BI Analyst / Data Analyst": "data-analyst",
    "Data Engineer": "data-engineer",
    "Data Scientist": "data-scientist",
    "AI Engineer": "ai-engineer",
}
_ARGENTINA_LEVELS = {"Junior": "junior", "Semi-Senior": "mid", "Senior": "senior"}
_EGYPT = {
    "Backend Engineer": _SOFTWARE,
    "Full-stack Engineer": _SOFTWARE,
    "Frontend Engineer": _SOFTWARE,
    "Data Analytics": "data-analyst",
    "Data Engineer": "data-engineer",
    "Data Scientist": "data-scientist",
    "AI & Automation Engineer": "ai-engineer",
    "R&D Engineer (Computer Vision, NLP, etc.)": "research-engineer",
}
_EGYPT_LEVELS = {
    "Junior": "junior",
    "Mid-level": "mid",
    "Senior": "senior",
    "Team Lead": "lead",
    "Staff": "lead",
    "Principal": "lead",
}
_GERMANY = {
    "Software Engineer": _SOFTWARE,
    "Backend Developer": _SOFTWARE,
    "Frontend Developer": _SOFTWARE,
    "Data Scientist": "data-scientist",
    "BI Developer / Data Engineer": "data-engineer",
    "ML Engineer": "ml-engineer",
}
_GERMANY_LEVELS = {
    "Junior": "junior",
    "Middle": "mid",
    "Senior": "senior",
    "Lead": "lead",
    "Lead / Staff": "lead",
}
_NORWAY = {
    "fullstack": _SOFTWARE,
    "backend": _SOFTWARE,
    "frontend": _SOFTWARE,
    "programvare": _SOFTWARE,
    "data science": "data-scientist",
    "AI / maskinlæring": "ml-engineer",
}
_TURKEY = {
    "Back-end Developer": _SOFTWARE,
    "Full Stack Developer": _SOFTWARE,
    "Front-end Developer": _SOFTWARE,
    "Data Scientist": "data-scientist",
    "Data Analyst": "data-analyst",
    "Data Engineer": "data-engineer",
    "AI Engineer": "ai-engineer",
    "Machine Learning Engineer": "ml-engineer",
    "Computer Vision Engineer": "computer-vision-engineer",
}
_TURKEY_LEVELS = {"Junior": "junior", "Middle": "mid", "Senior": "senior"}


def argentina(raw: Path) -> Iterator[Cell]:
    """Yield Sysarmy: gross pesos of the last month, full time, of January 2025 and 2026."""
    for year in (2025, 2026):
        answers = [
            (
                _ARGENTINA[row["trabajo_de"]],
                _ARGENTINA_LEVELS[row["seniority"]],
                pay * MONTHS_ARGENTINA,
            )
            for row in _below_a_preface(raw / FOLDER / f"ar_sysarmy_{year}.1.csv", "trabajo_de")
            if row["trabajo_de"] in _ARGENTINA
            and row["seniority"] in _ARGENTINA_LEVELS
            and row["dedicacion"] == "Full-Time"
            for pay in [_amount(row["ultimo_salario_mensual_o_retiro_bruto_en_pesos_argentinos"])]
            if pay >= FEWEST_MONTHLY_PESOS
        ]
        yield from of_people("sysarmy-2026", ("AR", "ARS"), year, answers)


def egypt(raw: Path) -> Iterator[Cell]:
    """Yield egytech.fyi of April 2024: net pounds a month, bonus included."""
    answers = [
        (
            _EGYPT[row["Title"]],
            _EGYPT_LEVELS[row["Level"]],
            float(row["TotalCompensationEgp"]) * 12 / NET_EGYPT,
        )
        for row in read_rows(raw / FOLDER / "eg_egytech_2024.csv")
        if row["Title"] in _EGYPT and row["Level"] in _EGYPT_LEVELS
    ]
    yield from of_people("egytech-2024", ("EG", "EGP"), 2024, answers)


def germany(raw: Path) -> Iterator[Cell]:
    """Yield the IT Salary Survey of 2021 to 2023: gross euros a year without bonus."""
    for year in (2021, 2022, 2023):
        answers = []
        for row in read_rows(raw / FOLDER / f"it_salary_survey_eu_{year}.csv"):
            role, level = _GERMANY.get(row["Position"]), _GERMANY_LEVELS.get(row["Seniority level"])
            pay = next((_amount(row[key]) for key in row if _is_base_pay(key)), 0.0)
            if role and level and "ull" in row["Employment status"] and pay > LEAST_GERMANY:
                answers.append((role, level, pay))
        yield from of_people("it-salary-eu-2023", ("DE", "EUR"), year, answers)


def norway(raw: Path) -> Iterator[Cell]:
    """Yield kode24 of 2024: gross kroner a year of employees; levels from years at work."""
    answers = [
        (_NORWAY[row["fag"]], of_years(float(row["erfaring"])), float(row["lønn"]))
        for row in read_rows(raw / FOLDER / "no_kode24_2024.csv")
        if row["fag"] in _NORWAY and "frilans" not in row["arbeidssituasjon"]
    ]
    yield from of_people("kode24-2024", ("NO", "NOK"), 2024, answers)


def turkey(raw: Path) -> Iterator[Cell]:
    """Yield Önceki Yazılımcı of March 2025: lira a month in bands, taken to be net."""
    bands: dict[tuple[str, str], list[tuple[float, float, int]]] = defaultdict(list)
    rows = json.loads((raw / FOLDER / "tr_onceki_yazilimci_2025.json").read_text("utf-8"))
    for row in rows:
        role, level = _TURKEY.get(row["position"]), _TURKEY_LEVELS.get(row["level"])
        if role and level and row["currency"].startswith("₺") and not row["city"].startswith("*"):
            low, _, high = row["salary"].replace(".", "").replace("+", "").partition(" - ")
            a_year = 12 / NET_TURKEY
            top = float(high or TOP_BAND_TURKEY) + 1
            bands[role, level].append((float(low) * a_year, top * a_year, 1))
    for (role, level), counts in bands.items():
        if len(counts) >= LEAST_PEOPLE:
            yield cell_of(
                *("onceki-yazilimci-2025", ("TR", "TRY"), role, only(level), 2025),
                of_bands(counts),
            )


def _is_base_pay(head: str) -> bool:
    return head.startswith("Annual") and "without bonus" in head


def _amount(text: str) -> float:
    """Return an amount, or 0 where there is none."""
    try:
        found = float(text)
    except ValueError:
        return 0.0
    return found if math.isfinite(found) else 0.0


def _below_a_preface(path: Path, known: str) -> Iterator[Mapping[str, str]]:
    """Yield the rows of a table that begins where a column is named."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        head = next(row for row in rows if known in row)
        for row in rows:
            yield dict(zip(head, row, strict=False))
