"""Reports of resources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from mlpath.model.resource import Resource


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
