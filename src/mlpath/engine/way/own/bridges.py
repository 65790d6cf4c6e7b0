"""What a background brings to a plan: how to get in, and one project that grows with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.market.hired import apply_at
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.theme import Stage
from mlpath.model.ids import BridgeId
from mlpath.model.languages import WORKED_IN
from mlpath.model.reports.bridge import GettingIn, Growth, OwnProject
from mlpath.model.settings import BACKGROUND, COUNTRY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.way.way import Way
    from mlpath.model.field.own.bridge import Bridge

WELL = 3
"""A claim of this level is one of somebody who did it for others."""
LEADS = ("Lead", "Staff", "Principal")
"""How firms call whoever decides for several teams."""


def getting_in(case: Case) -> GettingIn | None:
    """Tell what somebody of the background brings, and what they are taken for first."""
    bridge = bridge_of(case)
    if bridge is None:
        return None
    return GettingIn(
        edge=bridge.edge,
        trap=bridge.trap,
        inside=bridge.inside,
        titles=_titles(case, bridge),
        employers=bridge.employers,
    )


def _titles(case: Case, bridge: Bridge) -> tuple[str, ...]:
    """Name what to search for; a lead is not sent to the titles that they have already."""
    if apply_at(case) is RoleLevel.LEAD:
        return tuple(f"{rank} {case.role.name}" for rank in LEADS)
    return (*bridge.titles.get(case.role.family, ()), *_local(case))


def _local(case: Case) -> Iterator[str]:
    """Name the job as it is called at home, where it has a name there."""
    spoken = WORKED_IN.get(case.person.settings[COUNTRY] or "", ())
    yield from (case.role.local[one] for one in spoken if one in case.role.local)


def own_project(case: Case, way: Way, ids: Sequence[str]) -> OwnProject | None:
    """Lay the project of the background along the modules of a way."""
    bridge, stages = bridge_of(case), stages_of(case, way)
    if bridge is None or not stages:
        return None
    thread, data = bridge.thread, case.catalog.datasets[bridge.thread.data]
    return OwnProject(
        title=thread.title,
        question=thread.question,
        data=data.name,
        url=data.url,
        stages=tuple(Growth(module=ids[number], text=thread.at(stage)) for number, stage in stages),
        watch=thread.watch,
        show=thread.show,
    )


def stages_of(case: Case, way: Way) -> Sequence[tuple[int, Stage]]:
    """Find the module in which the project grows by each stage; no stage comes before another.

    Each comes in the first module of its subjects that builds something, and data with whatever is
    first, for nothing can be built without them.
    """
    first: dict[Stage, list[int]] = {}
    for number, part in enumerate(way.parts):
        theme = case.catalog.themes.get(part.lesson.theme)
        if theme and theme.stage and way.projects[number] is not None:
            first.setdefault(theme.stage, []).append(number)
    if not first:
        return ()
    earliest = [numbers[0] for stage, numbers in first.items() if stage is not Stage.SERVICE]
    at, found = min(earliest, default=0), list[tuple[int, Stage]]()
    for stage in Stage:
        own = [number for number in first.get(stage, ()) if number >= at]
        if stage is not Stage.TABLES:
            at = own[0] if own else at
        if own or stage is Stage.TABLES:
            found.append((at, stage))
    return found


def bridge_of(case: Case) -> Bridge | None:
    """Find what is written for what somebody says they do well, or else for the background."""
    well = {skill for skill, level in case.knowledge.claims.items() if level >= WELL}
    for bridge in case.catalog.bridges.values():
        if bridge.said and case.core & well >= {*bridge.said}:
            return bridge
    background = case.person.settings[BACKGROUND]
    return case.catalog.bridges.get(BridgeId(background)) if background else None
