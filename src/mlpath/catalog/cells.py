"""What the cells of the known tables may hold; a table nobody knows is not looked into."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mlpath.model.field.market_posting import NO, YES, LeastDegree
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Rows = list[dict[str, str]]


class CellForm(NamedTuple):
    """What a cell has to look like, and how to say so."""

    form: str
    meaning: str
    least: float = float("-inf")
    most: float = float("inf")


_NUMBER = r"[0-9]{1,15}(\.[0-9]{1,15})?"
ANYTHING = CellForm(r".*", "text")
WORDS = CellForm(r".*\S.*", "some text")
ID = CellForm(r"[a-z0-9]+(-[a-z0-9]+)*", "an id such as linear-algebra")
IDS = CellForm(rf"|{ID.form}( {ID.form})*", "ids with a space between them")
CHOICES = CellForm(
    rf"|{ID.form}([ |]{ID.form})*", "ids with a space between them, or a bar where one is enough"
)
COUNTRY = CellForm(r"[A-Z]{2}", "two letters such as DE")
MONEY = CellForm(r"[A-Z]{3}", "a currency such as EUR")
PAID = tuple(rung.value for rung in RoleLevel)
"""Levels that pay is known for."""
SHARE = CellForm(_NUMBER, "a share from 0 to 1", 0, 1)
COUNT = CellForm(r"[0-9]{1,9}", "a whole number")
YEAR = CellForm(r"[12][0-9]{3}", "a year")
AMOUNT = CellForm(_NUMBER, "an amount above zero", 1e-9)
KINDS = CellForm(r"[a-z]+:[0-9]{1,9}( [a-z]+:[0-9]{1,9})*", "kinds with counts: people:9")
ESCO = CellForm(
    r"http://data\.europa\.eu/esco/skill/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    "the address of a skill in ESCO",
)
LINE = CellForm(r"[0-9]{1,15}( [0-9]{1,15})+", "whole amounts with a space between them")


def one_of(*words: str) -> CellForm:
    """Return a cell that is one of some words."""
    return CellForm("|".join(words), f"{', '.join(words[:-1])} or {words[-1]}")


def maybe(cell: CellForm) -> CellForm:
    """Return a cell that may be empty, too."""
    return cell._replace(form=f"|{cell.form}", meaning=f"empty, or {cell.meaning}")


TABLES: dict[str, dict[str, CellForm]] = {
    "demand": {
        "role": ID,
        "skill": ID,
        "share": SHARE,
        "low": SHARE,
        "high": SHARE,
        "n": COUNT,
        "source": ANYTHING,
    },
    "electives": {
        "role": ID,
        "level": one_of(*(rung.value for rung in RoleLevel)),
        "skill": ID,
        "with_core": one_of("yes", "no"),
    },
    "esco": {"skill": ID, "uri": ESCO, "label": WORDS, "source": ANYTHING},
    "postings": {
        "role": maybe(ID),
        "level": maybe(one_of(*(rung.value for rung in RoleLevel))),
        "years": maybe(COUNT),
        "country": maybe(COUNTRY),
        "year": YEAR,
        "required": CHOICES,
        "preferred": IDS,
        "title": IDS,
        "source": ANYTHING,
        "degree": maybe(one_of(*(degree.value for degree in LeastDegree))),
        "instead": maybe(one_of(YES, NO)),
    },
    "salary/bands": {
        "country": COUNTRY,
        "role": ID,
        "level": one_of(*PAID),
        "currency": MONEY,
        "p10": maybe(AMOUNT),
        "p25": AMOUNT,
        "p50": AMOUNT,
        "p75": AMOUNT,
        "p90": maybe(AMOUNT),
        "n": COUNT,
        "effective_n": AMOUNT,
        "median_low": AMOUNT,
        "median_high": AMOUNT,
        "basis": one_of("measured", "pooled", "modelled"),
        "years": WORDS,
        "sources": ANYTHING,
        "kinds": maybe(KINDS),
    },
    "salary/cities": {
        "city": WORDS,
        "role": ID,
        "employed": COUNT,
        "p10": maybe(AMOUNT),
        "p25": maybe(AMOUNT),
        "p50": AMOUNT,
        "p75": maybe(AMOUNT),
        "p90": maybe(AMOUNT),
        "source": ANYTHING,
    },
    "salary/groups": {"group": ID, "name": WORDS, "countries": WORDS, "aliases": ANYTHING},
    "salary/like": {"role": ID, "like": ID, "doubt": AMOUNT},
    "salary/fx": {"currency": MONEY, "year": YEAR, "per_usd": AMOUNT, "source": ANYTHING},
    "salary/net": {
        "country": COUNTRY,
        "year": YEAR,
        "after": WORDS,
        "note": WORDS,
        "gross": LINE,
        "net": LINE,
        "sources": ANYTHING,
    },
    "salary/ppp": {"country": COUNTRY, "year": YEAR, "per_intl_usd": AMOUNT, "source": ANYTHING},
    "salary/published": {
        "region": ID,
        "country": maybe(COUNTRY),
        "place": ANYTHING,
        "role": ID,
        "level": one_of(*PAID, "all"),
        "measure": WORDS,
        "currency": MONEY,
        "low": maybe(AMOUNT),
        "value": maybe(AMOUNT),
        "high": maybe(AMOUNT),
        "n": maybe(COUNT),
        "as_of": WORDS,
        "source": ANYTHING,
        "note": ANYTHING,
    },
    "salary/regions": {
        "country": COUNTRY,
        "name": WORDS,
        "region": ID,
        "currency": MONEY,
        "aliases": ANYTHING,
    },
    "titles": {"title": WORDS, "background": maybe(ID)},
}
"""Whether a source is named and known is asked later, when all sources are."""


RISING: dict[str, tuple[tuple[str, ...], ...]] = {
    "demand": (("low", "share", "high"),),
    "salary/bands": (("p10", "p25", "p50", "p75", "p90"), ("median_low", "p50", "median_high")),
    "salary/cities": (("p10", "p25", "p50", "p75", "p90"),),
    "salary/published": (("low", "value", "high"),),
}
"""Columns whose numbers do not fall from one to the next, where they are given."""


LATER: dict[str, tuple[str, ...]] = {"postings": ("degree", "instead"), "salary/bands": ("kinds",)}
"""Columns that came later: a pack without them is as good as one that leaves them empty."""


def filled(name: str, rows: Rows) -> Rows:
    """Return the rows of a table with the columns that came later, empty where they are missing."""
    later = LATER.get(name, ())
    return [{**dict.fromkeys(later, ""), **row} for row in rows] if later else rows


def faults(name: str, rows: Rows) -> Iterator[tuple[str, str, str]]:
    """Yield row, column and what is wrong, for every fault in a table with rows."""
    columns = TABLES.get(name)
    if columns is None or not rows:
        return
    if set(rows[0]) != set(columns):
        yield "", "", f"must have the columns {', '.join(columns)}"
        return
    for column, cell in columns.items():
        fits = re.compile(cell.form).fullmatch
        for number, row in enumerate(rows, 2):
            text = row[column]
            if not fits(text) or (text and not _within(cell, text)):
                yield f"row {number}", column, f"must be {cell.meaning}, not {text[:40]!r}"


def wrong_rows(name: str, rows: Rows) -> Iterator[tuple[str, str, str]]:
    """Yield what cannot be true of the numbers of a row together; each cell alone is right."""
    for number, row in enumerate(rows, 2):
        for columns in RISING.get(name, ()):
            told = [(column, float(row[column])) for column in columns if row[column]]
            for (low, less), (high, more) in pairwise(told):
                if less > more:
                    yield f"row {number}", high, f"must not be below {low}: {more:g} < {less:g}"


def _within(cell: CellForm, text: str) -> bool:
    return cell.least == float("-inf") or cell.least <= float(text) <= cell.most
