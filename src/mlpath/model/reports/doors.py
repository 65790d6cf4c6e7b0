"""Doors: the real postings that somebody could answer, today and later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.market_posting import LeastDegree
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import SkillId


@record
class Doors:
    """How many postings of a role somebody meets at some levels."""

    met: int
    """Postings that are met."""
    n: int
    """Postings that were counted; 0 when there is none to count."""
    share: float
    """Share of them that is met."""
    low: float
    """Lower end of the 95 % interval of the share."""
    high: float
    """Upper end of it."""
    few: bool
    """Whether so few were counted that the share says little."""
    levels: tuple[RoleLevel, ...]
    """Levels of the postings that were counted; none when the role has no postings there and those
    of every level were counted."""
    unjudged: int
    """Postings that say too little to be judged, which were not counted."""


@record
class DoorsRise:
    """Doors today and at the end of a way."""

    now: int
    """Postings that are met today."""
    end: int
    """Postings that are met at the end."""
    n: int
    """Postings that were counted; 0 when there is none to count."""
    now_low: float
    """Lower end of the 95 % interval of the share that is met today."""
    now_high: float
    """Upper end of it."""
    end_low: float
    """Lower end of the 95 % interval of the share that is met at the end."""
    end_high: float
    """Upper end of it."""
    few: bool
    """Whether so few were counted that the shares say little."""
    levels: tuple[RoleLevel, ...]
    """Levels of the postings that were counted; none when the role has no postings there and those
    of every level were counted."""
    unjudged: int
    """Postings that say too little to be judged, which were not counted."""
    asked: Mapping[RoleLevel, int]
    """Postings by the level that they state: of the role, or of all roles where it has few."""
    asked_of_role: bool
    """Whether `asked` counts postings of the role alone."""


@record
class DegreesAsked:
    """How many real postings ask for a degree, and whom they take."""

    n: int
    """Postings that were counted."""
    none: int
    """Postings that ask for no degree."""
    bachelor: int
    """Postings that take a bachelor's degree."""
    master: int
    """Postings that ask for a master's degree."""
    phd: int
    """Postings that ask for a doctorate."""
    instead: int
    """Postings that ask for a degree and take experience in its place."""
    enough: int
    """Postings for which what the person has is enough: they ask for no higher degree, or take
    experience in its place; without a degree where none was told."""
    levels: tuple[RoleLevel, ...]
    """Levels of the postings that were counted; none when those of every level were."""
    held: LeastDegree | None
    """The degree that the person has; null where nobody told."""
    studying: bool
    """Whether the person studies for a first degree."""
    here: int | None
    """Postings that are known to be in the person's country; null where that was not told."""


@record
class Opening:
    """Skills that open postings together, and how many more."""

    climbs: tuple[tuple[SkillId, int], ...]
    """Each skill with the level to reach."""
    opens: int
    """Postings that are met then and not today."""
