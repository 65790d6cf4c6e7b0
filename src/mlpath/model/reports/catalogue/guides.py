"""Reports of the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.field.guide import GuideSection
    from mlpath.model.field.source import Source


@record
class Topic:
    """A topic of the guide."""

    id: str
    title: str
    summary: str


@record
class TopicsReport:
    """The topics of the guide."""

    kind: ClassVar[str] = "topics"
    listed: ClassVar[str] = "topics"
    topics: tuple[Topic, ...]
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""


@record
class GuideReport:
    """One topic of the guide, with the sources it draws on."""

    kind: ClassVar[str] = "guide"
    id: str
    title: str
    summary: str
    sections: tuple[GuideSection, ...]
    sources: tuple[Source, ...]
