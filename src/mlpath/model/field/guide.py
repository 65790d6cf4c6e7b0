"""What there is to know about a topic."""

from __future__ import annotations

from mlpath.model.ids import SourceId, TopicId
from mlpath.model.record import record


@record
class Point:
    """One thing said in a guide."""

    text: str
    source: SourceId
    first: bool = False
    """Whether it comes before the first lesson, so that plans repeat it."""


@record
class Figure:
    """One number said in a guide."""

    label: str
    value: str
    unit: str = ""
    source: SourceId
    as_of: str


@record
class GuideSection:
    """A part of a guide."""

    heading: str
    countries: tuple[str, ...] = ()
    """The countries it is about, two letters each; empty for all."""
    text: str = ""
    url: str = ""
    """The official page on it."""
    points: tuple[Point, ...] = ()
    figures: tuple[Figure, ...] = ()


@record
class Guide:
    """What there is to know about one topic."""

    id: TopicId
    title: str
    summary: str
    sections: tuple[GuideSection, ...]
