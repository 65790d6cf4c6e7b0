"""Things to learn with."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from mlpath.model.field.level import Level
from mlpath.model.field.skill import SkillLevel
from mlpath.model.ids import DomainId, ResourceId, SkillId
from mlpath.model.record import record


class ResourceKind(StrEnum):
    """What sort of thing one learns with."""

    COURSE = "course"
    BOOK = "book"
    DOCS = "docs"
    VIDEO = "video"
    TUTORIAL = "tutorial"
    PAPER = "paper"
    PRACTICE = "practice"


@record
class Cover:
    """The range of levels of one skill that a resource takes a learner through."""

    skill: SkillId
    from_level: Level
    to_level: Level


@record
class Resource:
    """A course, book, documentation page or other thing to learn from."""

    id: ResourceId
    title: str
    provider: str
    url: str
    kind: ResourceKind
    language: str = "en"
    hours: float
    cost: float
    currency: str = "USD"
    free: bool
    covers: tuple[Cover, ...]
    year: int | None = None
    """Of the edition, or of the last large change; None where nobody knows."""
    current: bool = False
    """Whether its makers keep it up to date; it has no year then."""
    asks: tuple[SkillLevel, ...] = ()
    """What one has to know before; files say it where it is not the lowest level of what it
    covers."""
    screen_reader: bool | None = None
    """Whether it can be used with a screen reader; None where nobody tried."""
    why: str
    start: str
    """What to do with it in the first 30 minutes."""
    cost_note: str = ""
    domain: tuple[DomainId, ...] = ()
    """Fields of work that it is about."""
    checked: date | None = None
    """When a program last followed the link and found the page."""
