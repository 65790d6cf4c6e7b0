"""Reports of resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.field.resource import Resource


@record
class ResourcesReport:
    """The resources that a search or filter finds."""

    kind: ClassVar[str] = "resources"
    listed: ClassVar[str] = "resources"
    resources: tuple[Resource, ...]
    of: str = ""
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""
    show: str = "all"
    """What a page tells: what matters first, or all; JSON always holds everything."""


@record
class ResourceReport:
    """One resource."""

    kind: ClassVar[str] = "resource"
    resource: Resource
    names: tuple[str, ...]
    """Names of the skills it covers, in the same order."""
    asks: tuple[str, ...]
    """Names of the skills that it asks for before, in the same order."""
    domains: tuple[str, ...] = ()
    """Names of its fields of work."""
