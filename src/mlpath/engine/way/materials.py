"""What a module is learnt with: the parts of its resources, those that somebody can use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.way.pieces import done_in
from mlpath.engine.way.resources import HEARD
from mlpath.engine.way.way import project_of
from mlpath.model.field.resource import ResourceKind
from mlpath.model.named import NamedTuple
from mlpath.model.reports.plan import Material

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.way.pieces import Part
    from mlpath.engine.way.resources import Taste
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.module import Module
    from mlpath.model.field.resource import Resource
    from mlpath.model.ids import ResourceId, SkillId

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
    known to, and what does not is left out. What only a left-out material taught comes from the
    alternatives of the module.
    """
    module = behind(case.catalog, part)
    if module is None:
        return ()
    every = list(_studied(case, part, module))
    also = [case.catalog.resources[name] for name in module.also]
    others = [_Other(one, _fitting(one, part)) for one in also if _allowed(one, taste, refused)]
    kept = [one for one in every if _allowed(one.resource, taste, refused)]
    lost = [one for one in every if one not in kept]
    if taste.reader and not any(one.resource.screen_reader for one in kept):
        others.sort(key=lambda one: not one.resource.screen_reader)
        if others and others[0].resource.screen_reader:
            heard = others[0].skills
            lost += [less for one in kept if (less := one.of(one.skills & heard))]
            kept = [less for one in kept if (less := one.of(one.skills - heard))]
    found = (_material(case, one.resource, one.part, one.hours, taste) for one in kept)
    taken = _instead(others, lost, _taught(kept))
    return (*found, *(_material(case, one, SAME, hours, taste) for one, hours in taken))


class _Studied(NamedTuple):
    """A resource of a module, with what of it is still to be done."""

    resource: Resource
    part: str
    hours: float
    skills: frozenset[SkillId]
    """What it teaches of what is left."""

    def of(self, skills: frozenset[SkillId]) -> _Studied | None:
        """Return as much of it as is on some of its skills; None for none."""
        hours = self.hours * len(skills) / len(self.skills)
        return self._replace(skills=skills, hours=hours) if skills else None


class _Other(NamedTuple):
    """An alternative of a module, and the skills that it teaches at the levels that are left."""

    resource: Resource
    skills: frozenset[SkillId]


def _fitting(resource: Resource, part: Part) -> frozenset[SkillId]:
    """List what a resource teaches of a part, at its levels."""
    return frozenset(
        piece.skill
        for piece in part.pieces
        for cover in resource.covers
        if cover.skill == piece.skill
        and min(cover.to_level, piece.to) > max(cover.from_level, piece.from_)
    )


def _studied(case: Case, part: Part, module: Module) -> Iterator[_Studied]:
    """List what of the studies of a module is left."""
    left = {piece.skill for piece in part.pieces}
    for study in module.study:
        resource = case.catalog.resources[study.resource]
        hours = study.hours * _share(part, _skills(resource))
        if hours:
            yield _Studied(resource, study.part, hours, _skills(resource) & left)


def _skills(resource: Resource) -> frozenset[SkillId]:
    return frozenset(cover.skill for cover in resource.covers)


def _taught(studies: Sequence[_Studied]) -> frozenset[SkillId]:
    return frozenset(skill for one in studies for skill in one.skills)


def _instead(
    others: Sequence[_Other], lost: Sequence[_Studied], known: frozenset[SkillId]
) -> Iterator[tuple[Resource, float]]:
    """Choose what teaches what only the lost ones did, each for its share of their hours."""
    lacking = _taught(lost) - known
    hours = sum(one.hours for one in lost if one.skills & lacking)
    each = hours / max(1, len(lacking))
    for other in others:
        new = other.skills & lacking
        if new:
            yield other.resource, min(each * len(new), other.resource.hours)
            lacking -= new


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
