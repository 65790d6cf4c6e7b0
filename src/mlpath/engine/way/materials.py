"""What a module is learnt with: the parts of its resources, those that somebody can use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.way.resources import HEARD
from mlpath.model.field.resource import ResourceKind
from mlpath.model.reports.plan import Material

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.way.pieces import Part
    from mlpath.engine.way.resources import Taste
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.module import Module
    from mlpath.model.field.resource import Resource
    from mlpath.model.ids import ResourceId
    from mlpath.model.reports.plan import PlanModule

SAME = "the parts on the same subjects"
OLD = 5
"""So many years after it was written what teaches nothing but fast areas is old."""


def module_of(catalog: Catalog, part: Part) -> Module | None:
    """Return the module that a part is left of; none when only what had joined it is left."""
    own = catalog.modules[part.lesson.module] if part.lesson.module else None
    left = {piece.skill for piece in part.pieces}
    return own if own and any(climb.skill in left for climb in own.teaches) else None


def materials_of(
    case: Case, part: Part, taste: Taste, refused: Container[ResourceId] = ()
) -> tuple[Material, ...]:
    """List what a part is learnt with; what costs too much gives way to what is free.

    For whoever reads with a screen reader, what is known to work with one goes before what is not
    known to, and what does not is left out.
    """
    catalog = case.catalog
    module = module_of(catalog, part)
    if module is None:
        return ()
    left = {piece.skill for piece in part.pieces}
    whole = sum(place.end - place.start for place in part.lesson.places)
    still = sum(piece.to - piece.from_ for piece in part.pieces)
    share = min(1.0, still / whole)
    found: list[Material] = []
    for study in module.study:
        resource = catalog.resources[study.resource]
        useful = any(cover.skill in left for cover in resource.covers)
        if useful and _allowed(resource, taste, refused):
            found.append(_material(case, resource, study.part, study.hours * share, taste))
    hours = sum(study.hours for study in module.study) * share
    others = [catalog.resources[name] for name in module.also]
    others = [one for one in others if _allowed(one, taste, refused)]
    if taste.reader and not any(catalog.resources[one.id].screen_reader for one in found):
        others.sort(key=lambda one: not one.screen_reader)
        if others and others[0].screen_reader:
            found = []
    if not found:
        found = [_material(case, one, SAME, min(hours, one.hours), taste) for one in others[:1]]
    return tuple(found)


def _allowed(resource: Resource, taste: Taste, refused: Container[ResourceId]) -> bool:
    speaks = not taste.reader or resource.screen_reader is not False
    return resource.id not in refused and (resource.free or not taste.free) and speaks


def _old(case: Case, resource: Resource) -> bool:
    """Say whether the field has moved on; a paper is read for what was new in its year."""
    if resource.year is None or resource.kind is ResourceKind.PAPER:
        return False
    field = case.catalog
    fast = all(field.areas[field.skills[cover.skill].area].fast for cover in resource.covers)
    return fast and case.today.year - resource.year >= OLD


def _material(case: Case, resource: Resource, part: str, hours: float, taste: Taste) -> Material:
    return Material(
        id=resource.id,
        title=resource.title,
        part=part,
        url=resource.url,
        hours=round(hours, 1),
        free=resource.free,
        year=resource.year,
        old=_old(case, resource),
        spoken=HEARD if taste.reader and resource.screen_reader else "",
    )


def heard_of(modules: Sequence[PlanModule]) -> str:
    """Say of how many materials it is known that they work with a screen reader."""
    every = {one.id: bool(one.spoken) for module in modules for one in module.materials}
    return (
        f"{sum(every.values())} of {len(every)} materials are known to work with one, of the "
        f"others nothing is known here; what is known not to work is left out"
    )
