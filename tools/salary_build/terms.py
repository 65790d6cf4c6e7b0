"""What the log of pay is made of: terms that all countries share, and ties within a country.

log pay = role + country + level x prices + year + source + source x country + rest. Terms are the
same everywhere and shrunk towards 0 by a spread. What belongs to one country is never estimated
by itself: two cells of it go together as far as they share ties.
"""

from __future__ import annotations

from dataclasses import dataclass

from salary_build.cells import Cell
from salary_build.economy import YEAR
from salary_build.neighbours import Country

LADDER = {"junior": -1.0, "mid": 0.0, "senior": 0.8, "lead": 1.3}
"""How far up a level is, where one number says how steep a country's ladder is."""
LOCAL = ("people", "employers", "company")
"""Kinds of sources that tell what people in a country earn: the figures are theirs."""
WORLDWIDE = ("survey", "developers")
"""Kinds of sources that ask people all over the world: Kaggle, and Stack Overflow."""
FRESH = YEAR - 1
"""A survey ages from here back."""

SPREADS = {
    "group": 0.15,
    "source": 0.10,
    "country": 0.16,
    "country x prices": 0.08,
    "role": 0.05,
    "level": 0.05,
    "ladder": 0.08,
    "ladder x prices": 0.05,
    "advert": 0.12,
    "bigtech": 0.18,
    "developers": 0.10,
    "developers x prices": 0.10,
    "survey ladder": 0.10,
    "other ladder": 0.08,
    "cell": 0.08,
}
"""Where learning begins: standard deviations of log pay, and the priors of what is learnt."""
JUDGED = {
    "local": 0.08,
    "local x prices": 0.08,
    "local ladder": 0.04,
    "local ladder x prices": 0.04,
    "survey": 0.15,
    "survey x prices": 0.10,
    "age": 0.03,
    "moved": 0.35,
    "employers": 0.08,
}
"""Never learnt. Of the sources of people there is one a country, so what is the country's and what
the source's can hardly be told apart: most of it is taken to be the country's. Learnt, a source
differs by .13, and .10 more: intervals grow by a tenth and hold hardly more of what is left out.
And an old survey in dollars may not outvote price level and neighbours by much, and counts less
with every year, and with how far its currency moved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a source says, or would say: a cell without its amount."""

    country: Country
    role: str
    levels: tuple[tuple[str, float], ...]
    kind: str = "people"
    source: str = ""
    """Empty for a new source of people in the country: what the figures are of."""
    year: int = YEAR
    moved: float = 0.0


Term = tuple[str, ...]
Terms = dict[Term, tuple[float, float | str]]
"""Value and spread of each term; the spread is a number, or the name of one that is learnt."""
Tie = tuple[str, str, float]
"""The name of a spread, what is shared, and how much of it."""


def asked(cell: Cell, country: Country, move: float) -> Asked:
    """Return what a cell is of."""
    return Asked(
        country=country,
        role=cell.role,
        levels=cell.levels,
        kind=cell.kind,
        source=cell.source,
        year=cell.year,
        moved=move,
    )


def terms(of: Asked) -> Terms:
    """Return the terms that all countries share."""
    prices = of.country.prices
    found: Terms = {
        ("one",): (1.0, 10.0),
        ("prices",): (prices, 1.0),
        ("income",): (of.country.income, 0.3),
        ("group", of.country.group): (1.0, "group"),
        ("role", of.role): (1.0, 0.2),
        ("year",): (float(of.year - YEAR), 0.03),
    }
    for level, share in of.levels:
        if level != "mid":
            found["level", level] = (share, 1.0)
            found["level x prices", level] = (share * prices, 0.3)
    if of.kind not in LOCAL:
        found |= _of_kind(of)
    if of.kind != "employers":
        found["source", of.source] = (1.0, "source")
    return found


def _of_kind(of: Asked) -> Terms:
    """Return what a kind of source adds; surveys of the whole world are kinds by themselves."""
    kind = of.source if of.kind == "survey" else of.kind
    prices = of.country.prices
    found: Terms = {
        ("kind", kind): (1.0, 0.5),
        ("kind x prices", kind): (prices, 0.4),
        ("kind x role", of.kind, of.role): (1.0, 0.06),
    }
    for level, share in of.levels:
        if level != "mid":
            found["kind x level", kind, level] = (share, 0.2)
            found["kind x level x prices", kind, level] = (share * prices, 0.2)
    return found


def ties(of: Asked) -> list[Tie]:
    """Return what a cell shares with others of its country."""
    poorer = of.country.poorer
    up = sum(share * LADDER[level] for level, share in of.levels)
    found: list[Tie] = [
        ("country", "", 1.0),
        ("country x prices", "", poorer),
        ("role", of.role, 1.0),
        ("ladder", "", up),
        ("ladder x prices", "", up * poorer),
        *(("level", level, share) for level, share in of.levels),
    ]
    if of.kind == "employers":
        found.append(("employers", of.source, 1.0))
    elif of.kind in LOCAL:
        found += [
            ("local", of.source, 1.0),
            ("local x prices", of.source, poorer),
            ("local ladder", of.source, up),
            ("local ladder x prices", of.source, up * poorer),
        ]
    else:
        found.append((of.kind, of.kind, 1.0))
        if of.kind in WORLDWIDE:
            found.append((f"{of.kind} x prices", of.kind, poorer))
        found.append((f"{'survey' if of.kind in WORLDWIDE else 'other'} ladder", of.kind, up))
    shared = of.source if of.kind in LOCAL else of.kind
    aged = [("age", shared, float(max(0, FRESH - of.year))), ("moved", shared, of.moved)]
    return [tie for tie in (*found, *aged) if tie[2]]
