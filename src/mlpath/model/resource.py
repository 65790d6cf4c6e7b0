"""Things to learn with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.ids import ResourceId, SkillId


@record
class Cover:
    """The range of levels of one skill that a resource takes a learner through."""

    skill: SkillId
    from_level: int
    to_level: int


@record
class Resource:
    """A course, book, documentation page or other thing to learn from."""

    id: ResourceId
    title: str
    provider: str
    url: str
    kind: str
    """course, book, docs, video, tutorial, paper or practice."""
    language: str
    hours: float
    cost: float
    currency: str
    free: bool
    covers: tuple[Cover, ...]
    why: str
    start: str
    """What to do with it in the first 30 minutes."""
    cost_note: str = ""
    checked: date | None = None
    """When a program last followed the link and found the page."""
