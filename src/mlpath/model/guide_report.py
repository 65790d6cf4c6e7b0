"""Reports of the guide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from mlpath.model.guide import Section
    from mlpath.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic of the guide."""

    id: str
    title: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicsReport:
    """The topics of the guide."""

    kind: ClassVar[str] = "topics"
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideReport:
    """One topic of the guide, with the sources it draws on."""

    kind: ClassVar[str] = "guide"
    id: str
    title: str
    summary: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
