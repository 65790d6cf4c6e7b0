"""Things to learn with."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from mlpath.model.field.level import Level
from mlpath.model.ids import ResourceId, SkillId
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
    why: str
    start: str
    """What to do with it in the first 30 minutes."""
    cost_note: str = ""
    checked: date | None = None
    """When a program last followed the link and found the page."""
