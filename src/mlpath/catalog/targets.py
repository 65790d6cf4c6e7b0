"""What a role asks for: from the form of a file to the one that is compiled.

A file says a skill once with its levels; the compiled form is a list for each level of the role,
and the weight of a skill once: real postings, shrunk towards an editorial value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.catalog.make import row_of
from mlpath.model.field.role import Weight
from mlpath.model.field.role_level import RoleLevel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.catalog.make import Entry

PSEUDO = 60
"""The editorial value counts as much as this many postings."""
MEASURED = 300
"""From this many postings on a weight is called measured."""


def weigh(entry: Entry, row: Mapping[str, str] | None, *, foundation: bool) -> Entry:
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


def compiled(
    role: Entry,
    skills: Mapping[str, Entry],
    groups: Mapping[str, Entry],
    demand: Mapping[tuple[str, str], Mapping[str, str]],
) -> Entry:
    """Return a role with its targets by level, and its weights; a group lists its members."""
    rungs = list(RoleLevel)
    targets: dict[str, list[Any]] = {rung.value: [] for rung in rungs}
    soft: dict[str, list[Any]] = {rung.value: [] for rung in rungs}
    weights: Entry = {}
    for name, entry in role["targets"].items():
        members = groups[name]["members"] if name in groups else [name]
        foundation = skills[members[0]].get("foundation", False)
        weight = weigh(entry, demand.get((role["id"], name)), foundation=foundation)
        weights[members[0]] = row_of(Weight, weight)
        group = [name, members[1:]] if name in groups else []
        first_must, first_core = _first(entry, "must"), _first(entry, "core")
        asked = soft if skills[members[0]]["kind"] == "soft" else targets
        levels = [*entry["levels"], entry["levels"][-1]]  # a lead needs what a senior does, or more
        for position, (rung, need) in enumerate(zip(rungs, levels, strict=False)):
            if need:
                must = position >= first_must
                core = must or position >= first_core
                asked[rung.value].append([members[0], need, must, core, *group])
    return {**role, "targets": targets, "soft": soft, "weights": weights}


def _first(entry: Entry, word: str) -> int:
    """Tell from which level of the role on something is so."""
    rungs = list(RoleLevel)
    return rungs.index(entry[word]) if word in entry else len(rungs)
