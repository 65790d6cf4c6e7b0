"""What a real posting asks for: facts without its text, to count doors in."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, cast

from mlpath.model.field.role_level import RoleLevel
from mlpath.model.ids import RoleId, SourceId
from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.ids import SkillId

COLUMNS = (
    *("role", "level", "years", "country", "year"),
    *("required", "preferred", "title", "source", "degree", "instead"),
)
"""Columns of data/postings.csv."""


class Importance(StrEnum):
    """How much a posting wants a skill, strongest first."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    MENTIONED = "mentioned"


class LeastDegree(StrEnum):
    """The lowest degree that a posting accepts, least first."""

    NONE = "none"
    BACHELOR = "bachelor"
    MASTER = "master"
    PHD = "phd"


YES, NO = "yes", "no"
"""What `instead` says where a degree is asked for."""


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
    either: tuple[frozenset[SkillId], ...]
    """Those of the musts of which one is enough; written with bars: python|r."""
    preferred: frozenset[SkillId]
    in_title: frozenset[SkillId]
    """Skills that the title names."""
    source: SourceId
    degree: LeastDegree | None = None
    """The lowest that is accepted; None where a pack does not tell."""
    instead: bool = False
    """Whether experience will do as well as the degree."""


def market_posting(row: Mapping[str, str]) -> MarketPosting:
    """Return the posting of a row that was checked."""
    return MarketPosting(
        role=RoleId(row["role"]) if row["role"] else None,
        level=RoleLevel(row["level"]) if row["level"] else None,
        years=int(row["years"]) if row["years"] else None,
        country=row["country"],
        year=int(row["year"]),
        required=_skills(row["required"].replace("|", " ")),
        either=tuple(
            _skills(one.replace("|", " ")) for one in row["required"].split() if "|" in one
        ),
        preferred=_skills(row["preferred"]),
        in_title=_skills(row["title"]),
        source=SourceId(row["source"]),
        degree=LeastDegree(row["degree"]) if row["degree"] else None,
        instead=row["instead"] == YES,
    )


def _skills(cell: str) -> frozenset[SkillId]:
    return cast("frozenset[SkillId]", frozenset(cell.split()))  # a call a skill takes too long
