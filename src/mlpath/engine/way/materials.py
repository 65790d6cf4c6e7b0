"""What a module is learnt with: the parts of its resources, those that somebody can use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.way.pieces import done_in
from mlpath.engine.way.resources import HEARD
from mlpath.engine.way.way import project_of
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
    from mlpath.model.ids import ResourceId, SkillId
    from mlpath.model.reports.plan import PlanModule

SAME = "the parts on the same subjects"
HALF = 0.5
"""With more than this share of its skills, what is left of a module is still the module."""
OLD = 5
"""So many years after it was written what teaches nothing but fast areas is old."""


def module_of(case: Case, part: Part) -> Module | None:
    """Return the module that a part is, with its sentences; none when too little of it is left.

    They speak of what it teaches first and of its project. To somebody who knew that before, and
    most of the rest, the last thing is told by its own name: "Requests, keys and answers" is no
    lesson on FastAPI.
    """
    own = behind(case.catalog, part)
    if own is None or done_in(case, part) or project_of(case, part):
        return own
    left = {piece.skill for piece in part.pieces}
    taught = [climb.skill for climb in own.teaches]
    still = sum(skill in left for skill in taught)
    return own if taught[0] in left or still > HALF * len(taught) else None


def behind(catalog: Catalog, part: Part) -> Module | None:
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
    module = behind(catalog, part)
    if module is None:
        return ()
    found: list[Material] = []
    hours = 0.0
    for study in module.study:
        resource = catalog.resources[study.resource]
        own = study.hours * _share(part, {cover.skill for cover in resource.covers})
        hours += own
        if own and _allowed(resource, taste, refused):
            found.append(_material(case, resource, study.part, own, taste))
    others = [catalog.resources[name] for name in module.also]
    others = [one for one in others if _allowed(one, taste, refused)]
    if taste.reader and not any(catalog.resources[one.id].screen_reader for one in found):
        others.sort(key=lambda one: not one.screen_reader)
        if others and others[0].screen_reader:
            found = []
    if not found:
        found = [_material(case, one, SAME, min(hours, one.hours), taste) for one in others[:1]]
    return tuple(found)


def _share(part: Part, covered: Container[SkillId]) -> float:
    """Tell what is left of a module on the skills that a resource covers, as a share."""
    places = [place for place in part.lesson.places if place.skill in covered]
    pieces = [piece for piece in part.pieces if piece.skill in covered]
    whole = sum(place.end - place.start for place in places or part.lesson.places)
    return min(1.0, sum(piece.to - piece.from_ for piece in pieces) / whole)


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
