"""Roles that hardly anybody was asked about: paid like another role, plus or minus."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Row = Mapping[str, str]

NORMAL = 1.645
"""Standard deviations from the middle to the end of a 90 % interval."""
ESTIMATE = "modelled"


def with_likes(bands: Sequence[Row], like: Iterable[Row], role: str | None) -> Iterator[Row]:
    """Yield rows of pay, of one role or of all; for a role without any, those of one it is like."""
    yield from (row for row in bands if role in (None, row["role"]))
    for rule in like:
        if role in (None, rule["role"]):
            seen = {row["country"] for row in bands if row["role"] == rule["role"]}
            for row in bands:
                if row["role"] == rule["like"] and row["country"] not in seen:
                    yield _alike(row, rule)


def _alike(row: Row, rule: Row) -> Row:
    """Return the row of another role as this one's: the same middle, a wider interval, no n."""
    middle = float(row["p50"])
    wider = NORMAL * float(rule["doubt"])
    low, high = (
        middle * math.exp(sign * math.hypot(math.log(float(row[end]) / middle), wider))
        for sign, end in ((-1, "median_low"), (1, "median_high"))
    )
    return {
        **row,
        "role": rule["role"],
        "like": rule["like"],
        "p10": "",
        "p90": "",
        "n": "0",
        "kinds": "",
        "basis": ESTIMATE,
        "median_low": f"{low:.0f}",
        "median_high": f"{high:.0f}",
    }
