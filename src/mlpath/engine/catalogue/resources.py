"""What there is to learn with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.catalogue.search import EVERYTHING, Filter, Listing, found, names
from mlpath.model.field.catalog import Catalog
from mlpath.model.languages import LANGUAGES
from mlpath.model.reports.catalogue.resources import ResourceReport, ResourcesReport

if TYPE_CHECKING:
    from mlpath.model.field.resource import Cover, Resource, ResourceKind

RESOURCES = Listing(
    Catalog.resources.entries_of,
    search=lambda resource, skills: (
        resource.title,
        resource.provider,
        " ".join(skills),
        resource.why,
    ),
    skills=lambda resource: [cover.skill for cover in resource.covers],
    domains=lambda resource: resource.domain,
)


def resources_report(
    catalog: Catalog,
    narrowed: Filter = EVERYTHING,
    *,
    level: int | None = None,
    kind: ResourceKind | None = None,
    free: bool = False,
    language: str | None = None,
) -> ResourcesReport:
    """List resources; `level` keeps those that lead to that level of a wanted skill."""
    wanted = narrowed.skills(catalog)

    def leads(cover: Cover) -> bool:
        reaches = level is None or cover.from_level < level <= cover.to_level
        return reaches and (wanted is None or cover.skill in wanted)

    narrow = wanted is not None or level is not None

    def fits(resource: Resource) -> bool:
        if (kind and resource.kind != kind) or (free and not resource.free):
            return False
        if language and resource.language != language:
            return False
        return not narrow or any(map(leads, resource.covers))

    spoken = f"in {LANGUAGES[language][0]}" if language else ""
    reach = f"to level {level}" if level is not None else ""
    of = narrowed.said("free" if free else "", " ".join(filter(None, (reach, spoken))))
    return ResourcesReport(resources=found(catalog, RESOURCES, narrowed, fits), of=of)


def resource_report(catalog: Catalog, resource: Resource) -> ResourceReport:
    """Tell everything about one resource."""
    return ResourceReport(
        resource=resource,
        names=names(catalog, RESOURCES, resource),
        asks=tuple(catalog.skills[part.skill].name for part in resource.asks),
        domains=tuple(catalog.domains[domain].name for domain in resource.domain),
    )
