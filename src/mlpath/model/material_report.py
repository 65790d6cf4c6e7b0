"""Reports of resources, projects, certificates and guides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from mlpath.model.material import Certification, Project, Resource, Section, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourcesReport:
    """The resources that a search or filter finds."""

    kind: ClassVar[str] = "resources"
    resources: tuple[Resource, ...]
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceReport:
    """One resource."""

    kind: ClassVar[str] = "resource"
    resource: Resource
    names: tuple[str, ...]
    """Names of the skills it covers, in the same order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectsReport:
    """The projects that a search or filter finds."""

    kind: ClassVar[str] = "projects"
    projects: tuple[Project, ...]
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectReport:
    """One project."""

    kind: ClassVar[str] = "project"
    project: Project
    names: tuple[str, ...]
    """Names of the skills it uses, in the same order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertsReport:
    """The certificates that a search or filter finds."""

    kind: ClassVar[str] = "certs"
    certs: tuple[Certification, ...]
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertReport:
    """One certificate."""

    kind: ClassVar[str] = "cert"
    cert: Certification
    names: tuple[str, ...]
    """Names of the skills it covers, in the same order."""


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
