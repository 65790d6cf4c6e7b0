"""A plan in a few stretches: short ones where it is near, long ones where it is far."""

from __future__ import annotations

from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from mlpath.model.reports.job_offer import Phase
from mlpath.model.reports.outlook import DatedText, WayPart
from mlpath.model.told import ended

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.model.reports.plan import Plan, PlanModule

MOST = 4
SOON = (Phase.BEFORE, Phase.FIRST)
SMALL = 15.0
"""Hours; below them a module needs no checkpoint of its own here."""
MOST_NAMED = 4
"""Materials of a stretch; the plan of each module names all."""
EACH = 60.0
"""Hours; a plan of fewer than twice as many is one stretch."""
LONGEST, FULLEST = 150.0, 7
"""Hours and modules; whoever reads of more at once sees no end of it."""


def stretches_of(plan: Plan) -> tuple[WayPart, ...]:
    """Tell the modules in stretches, each twice, three and four times as long as the first.

    One that would be too long is told in even ones. One ends where something else than learning
    does: with what an internship is applied for with, where two ways part, on the first day of a
    job.
    """
    first = _begins(plan)
    ordered = sorted(plan.modules, key=lambda one: (one.id not in first, one.end))
    sizes = _sizes(ordered)

    def place(number: int) -> tuple[bool, object, int]:
        one = ordered[number]
        soon = one.phase in SOON  # what a job asks for by a day is told together
        return one.id not in first, one.phase, 0 if soon else sizes[number]

    groups = [[ordered[k] for k in some] for _, some in groupby(range(len(ordered)), key=place)]
    told = [part for some in groups for part in _even(some)]
    return tuple(_told(plan, some, near=not k) for k, some in enumerate(told))


def _begins(plan: Plan) -> set[str]:
    """Name the modules that come before something else does."""
    framed = plan.internship or plan.choice
    return {one.id for one in plan.modules[: framed.modules]} if framed else set()


def _even(modules: Sequence[PlanModule]) -> list[list[PlanModule]]:
    """Cut a stretch into as few even ones as are short; what is told by a day stays whole."""
    if modules[0].phase in SOON:
        return [[*modules]]
    ways = (_parted(modules, count) for count in range(1, len(modules)))
    return next((way for way in ways if all(map(_short, way))), [[one] for one in modules])


def _parted(modules: Sequence[PlanModule], count: int) -> list[list[PlanModule]]:
    numbers = _cut(modules, [1] * count)
    return [
        [modules[k] for k in some]
        for _, some in groupby(range(len(modules)), key=numbers.__getitem__)
    ]


def _short(modules: Sequence[PlanModule]) -> bool:
    return len(modules) <= FULLEST and sum(one.hours for one in modules) <= LONGEST


def _sizes(ordered: Sequence[PlanModule]) -> list[int]:
    """Number the stretch of each module: the second is twice as long as the first, and so on."""
    whole = sum(one.hours for one in ordered)
    return _cut(ordered, range(1, min(MOST, max(1, round(whole / EACH))) + 1))


def _cut(ordered: Sequence[PlanModule], sizes: Sequence[int]) -> list[int]:
    """Number the stretch of each module by where the middle of its hours lies."""
    ends = list(accumulate(one.hours for one in ordered))
    shares = list(accumulate(sizes))
    whole = ends[-1] if ends else 0.0
    bounds = [whole * share / shares[-1] for share in shares]
    middles = [end - one.hours / 2 for end, one in zip(ends, ordered, strict=True)]
    return [sum(middle >= bound for bound in bounds) for middle in middles]


def _told(plan: Plan, modules: Sequence[PlanModule], *, near: bool) -> WayPart:
    grows = tuple(_grows(plan, modules))
    main = max(modules, key=lambda one: (bool(one.check), one.hours))
    project = None if grows else main.project
    return WayPart(
        titles=tuple(one.title for one in modules),
        hours=round(sum(one.hours for one in modules), 1),
        end=modules[-1].end,
        free=_materials(modules, free=True),
        paid=_materials(modules, free=False),
        can=main.can,
        build=f"{ended(project.name)} {project.summary}" if project else "",
        grows=grows,
        checks=tuple(_checks(modules, main)),
        otherwise=main.otherwise,
        at_work=next((one.at_work for one in (main, *modules) if one.at_work), ""),
        where=modules[0].where,
        without_sight=tuple(
            one.without_sight for one in (modules if near else [main]) if one.without_sight
        ),
        phase=main.phase,
    )


def _materials(modules: Sequence[PlanModule], *, free: bool) -> tuple[str, ...]:
    """Name what the longest modules are learnt with first, in their order, each once."""
    longest = sorted(modules, key=lambda one: -one.hours)[:MOST_NAMED]
    first = (one.materials[0] for one in modules if one.materials and one in longest)
    return tuple(dict.fromkeys(one.title for one in first if one.free is free))


def _grows(plan: Plan, modules: Sequence[PlanModule]) -> Iterator[DatedText]:
    """List what one's own project grows by in some modules."""
    stages = plan.own.stages if plan.own else ()
    for module in modules:
        for stage in stages:
            if stage.module == module.id:
                yield DatedText(text=stage.text, end=module.end, uses=stage.uses)


def _checks(modules: Sequence[PlanModule], main: PlanModule) -> Iterator[DatedText]:
    """Give the checkpoints of the longest module and of the last that is no small one."""
    last = [one for one in modules if one.hours >= SMALL][-1:]
    for one in modules:
        if one.check and (one is main or one in last):
            yield DatedText(text=one.check, end=one.end)
