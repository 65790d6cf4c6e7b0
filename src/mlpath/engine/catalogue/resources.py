"""What there is to learn with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.catalogue.narrow import said, said_of, wanted_skills
from mlpath.engine.catalogue.search import search
from mlpath.model.resource_report import ResourceReport, ResourcesReport

if TYPE_CHECKING:
    from mlpath.model.catalog import Catalog
    from mlpath.model.resource import Resource
    from mlpath.model.role import Role
    from mlpath.model.skill import Skill


def resources_report(
    catalog: Catalog,
    *,
    text: str = "",
    area: str = "",
    skill: Skill | None = None,
    role: Role | None = None,
    level: int | None = None,
    kind: str = "",
    free: bool = False,
) -> ResourcesReport:
    """List resources; `level` keeps those that lead to that level of a wanted skill."""
    wanted = wanted_skills(catalog, area, skill, role)

    def fits(resource: Resource) -> bool:
        covers = [c for c in resource.covers if wanted is None or c.skill in wanted]
        if level is not None:
            covers = [c for c in covers if c.from_level < level <= c.to_level]
        return bool(covers) and (not kind or resource.kind == kind) and (not free or resource.free)

    found = [resource for resource in catalog.resources.values() if fits(resource)]
    if text:
        names = catalog.skills
        found = search(
            found,
            text,
            lambda r: (r.title, r.provider, " ".join(names[c.skill].name for c in r.covers), r.why),
        )
    of = said("free" if free else "", said_of(text, area, skill, role))
    return ResourcesReport(
        resources=tuple(found), of=said(of, f"to level {level}" if level is not None else "")
    )


def resource_report(catalog: Catalog, resource: Resource) -> ResourceReport:
    """Tell everything about one resource."""
    names = tuple(catalog.skills[cover.skill].name for cover in resource.covers)
    return ResourceReport(resource=resource, names=names)
