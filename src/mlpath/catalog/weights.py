"""The weight of a skill in a role: real postings, shrunk towards an editorial value."""

from __future__ import annotations

from typing import Any

PSEUDO = 60
"""The editorial value counts as much as this many postings."""
MEASURED = 300
"""From this many postings on a weight is called measured."""


def weigh(entry: dict[str, Any], row: dict[str, str] | None, *, foundation: bool) -> dict[str, Any]:
    """Return the weight of one target: value, basis and the figures behind it."""
    editorial = float(entry["weight"])
    if row is None or foundation:
        return {"value": editorial, "basis": "editorial", "source": "editorial"}
    n, share = int(row["n"]), float(row["share"])
    value = (n * share + PSEUDO * editorial) / (n + PSEUDO)
    return {
        "value": round(value, 4),
        "basis": "measured" if n >= MEASURED else "blended",
        "share": share,
        "low": float(row["low"]),
        "high": float(row["high"]),
        "n": n,
        "source": row["source"],
    }
