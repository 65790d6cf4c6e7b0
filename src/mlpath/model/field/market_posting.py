"""What a real posting asks for: facts without its text, to count doors in."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from mlpath.model.field.role_level import RoleLevel
from mlpath.model.ids import RoleId, SourceId
from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.model.ids import SkillId

TABLE = "postings"
"""The table of data/postings.csv; a compiled catalogue has one for each role, named by `part`."""
COLUMNS = (
    *("role", "level", "years", "country", "year"),
    *("required", "preferred", "title", "source"),
)
"""Columns of data/postings.csv."""


@record
class MarketPosting:
    """One row of data/postings.csv."""

    role: RoleId | None
    level: RoleLevel | None
    years: int | None
    """The least years of experience asked for."""
    country: str
    """Two letters; empty where it is not known."""
    year: int
    required: frozenset[SkillId]
    """The musts, as `match` understands them; no soft skills."""
    preferred: frozenset[SkillId]
    in_title: frozenset[SkillId]
    """Skills that the title names."""
    source: SourceId


def part(role: str) -> str:
    """Return the name of the table of the postings of a role."""
    return f"{TABLE}/{role}"


def parted(
    tables: Mapping[str, Sequence[Mapping[str, str]]],
) -> dict[str, Sequence[Mapping[str, str]]]:
    """Part the postings by role, so that a command reads only those it counts."""
    out = {name: rows for name, rows in tables.items() if name != TABLE}
    roles: dict[str, list[Mapping[str, str]]] = {}
    for row in tables.get(TABLE, ()):
        roles.setdefault(part(row["role"]), []).append(row)
    return out | roles


def market_posting(row: Mapping[str, str]) -> MarketPosting:
    """Return the posting of a row that was checked."""
    return MarketPosting(
        role=RoleId(row["role"]) if row["role"] else None,
        level=RoleLevel(row["level"]) if row["level"] else None,
        years=int(row["years"]) if row["years"] else None,
        country=row["country"],
        year=int(row["year"]),
        required=_skills(row["required"]),
        preferred=_skills(row["preferred"]),
        in_title=_skills(row["title"]),
        source=SourceId(row["source"]),
    )


def _skills(cell: str) -> frozenset[SkillId]:
    return cast("frozenset[SkillId]", frozenset(cell.split()))  # a call a skill takes too long
