"""Large tables that a compiled catalogue parts by role, so that a command reads only its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

POSTINGS, ELECTIVES = "postings", "electives"
PARTED = (POSTINGS, ELECTIVES)


def part(table: str, role: str) -> str:
    """Return the name of the part of a table that is about a role."""
    return f"{table}/{role}"


def parted(
    tables: Mapping[str, Sequence[Mapping[str, str]]],
) -> dict[str, Sequence[Mapping[str, str]]]:
    """Part the large tables by role."""
    out = {name: rows for name, rows in tables.items() if name not in PARTED}
    roles: dict[str, list[Mapping[str, str]]] = {}
    for table in PARTED:
        for row in tables.get(table, ()):
            roles.setdefault(part(table, row["role"]), []).append(row)
    return out | roles
