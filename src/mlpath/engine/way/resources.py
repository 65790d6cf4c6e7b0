"""Which resource to learn a step with, and why that one."""

from __future__ import annotations

from collections.abc import Mapping
from math import floor
from typing import TYPE_CHECKING, Any

from mlpath.model.field.kept import kept
from mlpath.model.field.level import level_name
from mlpath.model.languages import ENGLISH, LANGUAGES
from mlpath.model.named import NamedTuple
from mlpath.model.reports.plan import Pick

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from mlpath.engine.levels.steps import Step
    from mlpath.engine.way.pieces import Portion
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.resource import Cover, Resource
    from mlpath.model.ids import ResourceId, SkillId
    from mlpath.model.reports.plan import Wishes

    Learnt = Step | Portion

COVERS, MAIN, LIKED, SPOKEN, FREE, IN_USE = 3.0, 2.5, 1.5, 1.5, 1.0, 0.6
"""What counts for a resource: that it covers the step, that the module was written for it, then
what the person likes."""
AFTER = 0.5
"""What each place in the list of its module takes off: what is named first there comes first."""
SPEAKS = 2.0
"""What works with a screen reader has, and what does not loses, for whoever reads with one: more
than any taste, less than covering the step."""
HEARD = "works with a screen reader"
UNHEARD = "does not work well with a screen reader"
TOO_LOW, TOO_HIGH, TOO_LONG, PER_DOLLAR = 0.25, 0.8, 0.5, 0.004
"""What counts against it, a level or a multiple of the hours."""
LONG = 1.5
"""A resource may take this many times the hours of the step before that counts against it."""


class Taste(NamedTuple):
    """What somebody wants to learn with."""

    free: bool = False
    prefers: tuple[str, ...] = ()
    language: str | None = None
    reader: bool = False
    """Whether it has to work with a screen reader."""

    @property
    def languages(self) -> tuple[str | None, ...]:
        """The languages that somebody can learn in."""
        return (ENGLISH, self.language)


def taste_of(wishes: Wishes) -> Taste:
    """Return what somebody wants to learn with."""
    return Taste(wishes.free, wishes.prefers, wishes.language, wishes.reader)


class RankedResource(NamedTuple):
    """A resource for a step; the best sorts first."""

    negative_score: float
    place: int
    resource: Resource
    cover: Cover
    share: float
    """How much of the step it covers."""

    @property
    def score(self) -> float:
        """How well it suits, higher is better."""
        return -self.negative_score


SECTION = "covering"


@kept
def covering(catalog: Catalog) -> Mapping[SkillId, Sequence[tuple[Resource, Cover]]]:
    """Find for each skill what in a catalogue covers it."""
    known = catalog.derived(SECTION)
    if known:
        return _Covering(catalog.resources, known)
    return by_skill(catalog.resources.values())


class _Covering(Mapping["SkillId", "Sequence[tuple[Resource, Cover]]"]):
    """The same where it is known which resources cover a skill: no others are made."""

    def __init__(
        self,
        resources: Mapping[ResourceId, Resource],
        known: Mapping[SkillId, Sequence[ResourceId]],
    ) -> None:
        self._resources, self._known = resources, known

    def __getitem__(self, skill: SkillId) -> Sequence[tuple[Resource, Cover]]:
        resources = [self._resources[name] for name in self._known[skill]]
        return by_skill(resources)[skill]

    def __iter__(self) -> Iterator[SkillId]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


def compiled(catalog: Catalog) -> dict[str, Any]:
    """Tell which resources cover a skill, as it is kept with the data."""
    found = by_skill(catalog.resources.values())
    return {SECTION: {s: list(dict.fromkeys(r.id for r, _ in row)) for s, row in found.items()}}


def by_skill(
    resources: Iterable[Resource],
) -> Mapping[SkillId, Sequence[tuple[Resource, Cover]]]:
    """Find for each skill what covers it."""
    found: dict[SkillId, list[tuple[Resource, Cover]]] = {}
    for resource in resources:
        for cover in resource.covers:
            found.setdefault(cover.skill, []).append((resource, cover))
    return found


def offers(
    step: Learnt,
    covering: Sequence[tuple[Resource, Cover]],
    taste: Taste,
    *,
    in_use: Container[ResourceId] = (),
    refused: Container[ResourceId] = (),
    main: Sequence[ResourceId] = (),
) -> list[RankedResource]:
    """Rank the resources for a step; without any free one, paid ones are offered anyway."""
    found: list[RankedResource] = []
    for place, (resource, cover) in enumerate(covering):
        overlap = min(step.to, cover.to_level) - max(step.from_, cover.from_level)
        read = resource.language in taste.languages
        if overlap > 0 and read and resource.id not in refused:
            share = overlap / (step.to - step.from_)
            score = _score(step, resource, cover, share, taste)
            score += IN_USE if resource.id in in_use else 0.0
            if resource.id in main:
                score += MAIN - AFTER * main.index(resource.id)
            else:
                score -= _length(step, resource)
            found.append(RankedResource(-score, place, resource, cover, share))
    free = [offer for offer in found if offer.resource.free]
    return sorted(free if taste.free and free else found)


def _score(step: Learnt, resource: Resource, cover: Cover, share: float, taste: Taste) -> float:
    begins = floor(step.from_)
    score = COVERS * share
    score -= TOO_LOW * max(0, begins - cover.from_level)
    score -= TOO_HIGH * max(0, cover.from_level - begins)
    score += LIKED if resource.kind in taste.prefers else 0.0
    score += SPOKEN if resource.language == taste.language else 0.0
    if taste.reader and resource.screen_reader is not None:
        score += SPEAKS if resource.screen_reader else -SPEAKS
    score += FREE if resource.free else -PER_DOLLAR * resource.cost
    return score


def _length(step: Learnt, resource: Resource) -> float:
    """Tell what its length counts against it; of what a module is written for it names the part."""
    return TOO_LONG * min(2.0, max(0.0, resource.hours / step.likely - LONG))


def picks(step: Learnt, ranked: Sequence[RankedResource], taste: Taste) -> tuple[Pick, ...]:
    """Choose the best offer, and as an alternative the best of another kind."""
    if not ranked:
        return ()
    first = ranked[0]
    others = [offer for offer in ranked[1:] if offer.resource.id != first.resource.id]
    different = [offer for offer in others if offer.resource.kind != first.resource.kind]
    second = (different or others)[:1]
    return tuple(_pick(step, offer, taste) for offer in (first, *second))


def _pick(step: Learnt, offer: RankedResource, taste: Taste) -> Pick:
    resource = offer.resource
    return Pick(
        id=resource.id,
        title=resource.title,
        provider=resource.provider,
        url=resource.url,
        kind=resource.kind,
        hours=resource.hours,
        cost=resource.cost,
        currency=resource.currency,
        free=resource.free,
        why="; ".join([*_reasons(step, offer, taste), resource.why]),
        start=resource.start,
    )


def _reasons(step: Learnt, offer: RankedResource, taste: Taste) -> Iterable[str]:
    """Say what speaks for it: price, kind, range of levels, time."""
    resource, cover = offer.resource, offer.cover
    yield "free" if resource.free else f"{resource.cost:g} {resource.currency}"
    if resource.kind in taste.prefers:
        yield f"of the kind you like ({resource.kind})"
    if taste.reader and resource.screen_reader is not None:
        yield HEARD if resource.screen_reader else UNHEARD
    if resource.language != ENGLISH:
        yield f"in {LANGUAGES[resource.language][0]}"
    covers = "covers" if offer.share > 1 - 1e-9 else "covers part of this,"
    yield f"{covers} {level_name(cover.from_level)} to {level_name(cover.to_level)}"
    if resource.hours > LONG * step.likely:
        yield f"{resource.hours:g} h in all, take the parts you need"
    else:
        yield f"{resource.hours:g} h"
