"""What people learn with and read: resources, projects, quiz items, guides, certificates, sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.ids import (
        CertificationId,
        ItemId,
        ProjectId,
        ResourceId,
        SkillId,
        SourceId,
        TopicId,
        TraitId,
    )
    from mlpath.model.role import RoleLevel
    from mlpath.model.skill import Hours


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The range of levels of one skill that a resource takes a learner through."""

    skill: SkillId
    from_level: int
    to_level: int


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillLevel:
    """A skill at a level."""

    skill: SkillId
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Something to build that shows what one can do."""

    id: ProjectId
    name: str
    level: RoleLevel
    summary: str
    skills: tuple[SkillLevel, ...]
    hours: Hours
    proves: str
    stages: tuple[str, ...]
    data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A quiz question about one level step of one skill."""

    id: ItemId
    skill: SkillId
    level: int
    text: str
    answer: str
    wrong: tuple[str, ...]
    explain: str
    code: str = ""
    verify: str = ""
    """A program that prints the answer, or "code" when `code` does."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Certification:
    """A certificate that a provider gives for an examination."""

    id: CertificationId
    name: str
    provider: str
    level: str
    cost: float | None
    currency: str
    valid_years: float | None
    renewal: str
    skills: tuple[SkillId, ...]
    asked_by: str
    url: str
    status: str
    source: SourceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """A way of being that helps in this work; never part of the readiness number."""

    id: TraitId
    name: str
    question: str
    grow: tuple[str, ...]
    show: tuple[str, ...]
    source: SourceId


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a figure or a fact comes from."""

    id: SourceId
    title: str
    publisher: str
    date: str
    licence: str
    url: str
    note: str
