"""A field as a folder of data, just large enough that every page has a table of several rows."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, Any

from hostility.world import need, skill
from worlds.tinyworld import TABLES, world, write

if TYPE_CHECKING:
    from pathlib import Path

MORE = {
    "skills/tools.toml": {
        "area": {"id": "tools", "name": "Tools", "summary": "Tools.", "order": 2},
        "skill": [
            skill("sql", "SQL", no_needs="starts here"),
            skill("cpp", "C|C++", needs=need("python", 1, 1)),
            skill("stats", "Statistics with a rather long name", no_needs="starts here"),
            skill("deep", "Deep learning", needs=need("ml", 2, 1)),
            skill("talk", "Talking", kind="soft", no_needs="starts here"),
        ],
    },
    "resources/tools.toml": {
        "resource": [
            {
                "id": f"course-{n}",
                "title": f"Course {n} in {name}",
                "provider": "School",
                "url": f"https://example.org/{name}",
                "kind": "course",
                "hours": 5 * n,
                "cost": 10 * (n - 1),
                "free": n == 1,
                "why": "short",
                "start": f"lesson {n}",
                "covers": [{"skill": name, "from": 0, "to": n + 1}],
            }
            for n, name in enumerate(("sql", "stats", "deep"), 1)
        ]
    },
}
PAY = {
    ("DE", "EUR"): (60, 72, 90),
    ("FR", "EUR"): (45, 55, 70),
    ("US", "USD"): (110, 150, 190),
}
BANDS = (
    "country,role,level,currency,p10,p25,p50,p75,p90,n,effective_n,median_low,median_high,"
    "basis,years,sources\n"
)
REGIONS = (
    "country,name,region,currency,aliases\nDE,Germany,europe,EUR,Deutschland\n"
    "FR,France,europe,EUR,\nUS,United States,north-america,USD,USA\n"
)
RATES = "currency,year,per_usd,source\nEUR,2024,0.92,own\nEUR,2025,0.9,own\nUSD,2025,1,own\n"


def bands() -> str:
    """Write pay for three countries, three levels and three roles; half of it is measured."""
    lines = [BANDS]
    for (country, currency), medians in PAY.items():
        for role, more in (("all", 0), ("ml-engineer", 2), ("data-scientist", -3)):
            for level, thousands in zip(("junior", "mid", "senior"), medians, strict=True):
                p50 = 1000 * (thousands + more)
                known = country == "DE"
                ends = (p50 * 0.7, p50 * 1.4) if known else ("", "")
                n, basis = (36, "measured") if known else (3, "modelled")
                lines.append(
                    f"{country},{role},{level},{currency},{ends[0]},{p50 * 0.85},{p50},"
                    f"{p50 * 1.2},{ends[1]},{n},{n - 1},{p50 * 0.9},{p50 * 1.1},{basis},"
                    "2021-2025,own\n"
                )
    return "".join(lines)


STREET = (
    # role, level, required, title, how many
    ("ml-engineer", "junior", "python sql ml", "", 4),
    ("ml-engineer", "mid", "python sql stats", "", 9),
    ("ml-engineer", "mid", "python ml deep sql", "", 8),
    ("ml-engineer", "mid", "python sql stats", "deep", 3),
    ("ml-engineer", "mid", "python ml", "", 1),
    ("ml-engineer", "senior", "python ml deep", "", 60),
    ("data-scientist", "senior", "python sql stats", "", 3),
)


DEGREES = ("none,", "bachelor,no", "none,", "bachelor,yes", "master,no")
"""Of one posting after the other."""


def street() -> str:
    """Write postings of two roles: many of one level, few of another."""
    lines = ["role,level,years,country,year,required,preferred,title,source,degree,instead\n"]
    for role, level, required, title, count in STREET:
        rows = [f"{role},{level},,,2026,{required},,{title},own" for _ in range(count)]
        lines += [f"{row},{told}\n" for row, told in zip(rows, cycle(DEGREES), strict=False)]
    return "".join(lines)


ASKED = {
    "sql": {"levels": [1, 2, 3], "must": "junior", "weight": 0.7},
    "cpp": {"levels": [0, 1, 2], "weight": 0.2},
    "stats": {"levels": [2, 2, 3], "weight": 0.5},
    "deep": {"levels": [1, 2, 3], "weight": 0.6},
}


def village(folder: Path) -> Path:
    """Write the field to a folder."""
    field: dict[str, Any] = world() | MORE
    field["roles/ml-engineer.toml"]["targets"] |= ASKED
    field["roles/data-scientist.toml"]["targets"] |= {"stats": ASKED["stats"], "sql": ASKED["sql"]}
    field["projects.toml"]["project"].append(
        {
            "id": "tables",
            "name": "Tables",
            "level": "junior",
            "summary": "Ask them.",
            "skills": [{"skill": "sql", "level": 1}],
            "hours": [3, 5, 8],
            "proves": "you can ask",
            "stages": ["one", "two"],
            "data": "a public table",
        }
    )
    pay = {"bands": bands(), "regions": REGIONS, "fx": RATES}
    tables = {f"salary/{name}.csv": text for name, text in pay.items()}
    write(folder, field, TABLES | tables | {"postings.csv": street()})
    return folder
