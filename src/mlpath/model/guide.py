"""What there is to know about a topic."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlpath.model.ids import SourceId, TopicId


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing said in a guide."""

    text: str
    source: SourceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number said in a guide."""

    label: str
    value: str
    unit: str = ""
    source: SourceId
    as_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a guide."""

    heading: str
    text: str = ""
    points: tuple[Point, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What there is to know about one topic."""

    id: TopicId
    title: str
    summary: str
    sections: tuple[Section, ...]
