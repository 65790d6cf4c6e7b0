"""What a background brings to a plan: how to get in, and one project that grows with it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.to_rate import PROGRAMMING
from mlpath.engine.levels.reached import reached
from mlpath.engine.market.hired import apply_at
from mlpath.engine.way.own.tools import WELL, uses
from mlpath.model.circumstances import background_of
from mlpath.model.field.own.family import Family
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.theme import Stage
from mlpath.model.ids import BridgeId, CountryId
from mlpath.model.languages import WORKED_IN
from mlpath.model.reports.bridge import GettingIn, Growth, OwnProject
from mlpath.model.settings import BACKGROUND, COUNTRY, STUDIES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.engine.way.way import Way
    from mlpath.model.field.dataset import Dataset
    from mlpath.model.field.own.bridge import Bridge
    from mlpath.model.field.own.country import OpenData
    from mlpath.model.ids import SkillId, ThemeId

SOON = timedelta(weeks=2)
MOST_ASKED = 3
"""Questions of an interview: the page of the role has all."""
FORETELLING = frozenset({Stage.MODEL, Stage.DEEP, Stage.LANGUAGE})
"""Stages with something that can be right or wrong, and can be watched."""
COUNTED = (
    "Bring one page: the question, the three counts that bear on it, the rule by which you "
    "repaired the data, and what they cannot tell"
)
"""What is shown by whoever builds no model."""
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
        ask_by=_ask_by(case),
        titles=_titles(case, bridge),
        employers=bridge.employers,
        asked=() if case.wishes.first_day else case.role.asked[:MOST_ASKED],
    )


def _ask_by(case: Case) -> date | None:
    """Tell until when to ask at work: soon, for an answer takes weeks; None where that is past."""
    begun = case.followed.made if case.followed else case.wishes.start
    by = begun + SOON
    return by if by >= case.today else None


def _titles(case: Case, bridge: Bridge) -> tuple[str, ...]:
    """Name what to search for; a lead is not sent to the titles that they have already."""
    if apply_at(case) is RoleLevel.LEAD:
        return tuple(f"{rank} {case.role.name}" for rank in LEADS)
    own = case.person.settings[BACKGROUND]
    level = case.catalog.bridges[BridgeId(own)] if own in bridge.also else bridge
    titles = level.titles.get(case.role.family, ())
    wanted = case.role.name
    own_first = sorted(titles, key=lambda title: title != wanted)
    return (*own_first, *_local(case, bridge))


def _local(case: Case, bridge: Bridge) -> Iterator[str]:
    """Name the job as it is called at home, in the own trade and anywhere."""
    for one in WORKED_IN.get(case.person.settings[COUNTRY] or "", ()):
        if case.role.family is Family.ANALYSIS:
            yield from bridge.local.get(one, ())
        if one in case.role.local:
            yield case.role.local[one]


def tempting(case: Case, taught: Collection[SkillId]) -> tuple[str, ...]:
    """List what people of a trade who have not programmed begin with instead of their plan."""
    bridge = bridge_of(case)
    if bridge is None or reached(case.level_of(PROGRAMMING), 1):
        return ()
    return tuple(one.text for one in bridge.tempting if not {*one.skills} & {*taught})


def own_project(case: Case, way: Way, ids: Sequence[str]) -> OwnProject | None:
    """Lay the project of the background along the modules of a way."""
    bridge, stages = bridge_of(case), stages_of(case, way)
    if bridge is None or not stages:
        return None
    thread, data = bridge.thread, case.catalog.datasets[bridge.thread.data]
    foretells = any(stage in FORETELLING for _, stage in stages)
    return OwnProject(
        title=thread.title,
        question=thread.question,
        data=data.name,
        url=data.url,
        stages=tuple(
            Growth(module=ids[number], text=thread.at(stage), uses=uses(case, stage))
            for number, stage in stages
        ),
        watch=thread.watch if foretells else "",
        show=thread.show if foretells else COUNTED,
        nearer=_nearer(case, data),
    )


def _nearer(case: Case, data: Dataset) -> OpenData | None:
    """Find data of the country to work in, of the own field or that of data from elsewhere."""
    country = case.person.settings[COUNTRY] or ""
    here = case.catalog.countries.get(CountryId(country.lower()))
    if here is None or data.country in ("", country):
        return None
    fields = (case.domain, *data.domains)
    return next((one for field in fields for one in here.nearby if one.domain == field), None)


def stages_of(case: Case, way: Way) -> Sequence[tuple[int, Stage]]:
    """Find the module in which the project grows by each stage; no stage comes before another.

    Each comes in the first module of its subjects that builds something, and data with whatever is
    first, for nothing can be built without them. Where they are repaired in a stage of its own, it
    comes right before the first model. A model is put to use where that is learnt, and by whoever
    can do it already at the end.
    """
    first: dict[Stage, list[int]] = {}
    for number, part in enumerate(way.parts):
        theme = case.catalog.themes.get(part.lesson.theme)
        if theme and theme.stage and way.projects[number] is not None:
            first.setdefault(theme.stage, []).append(number)
    if not first:
        return ()
    shipping = _shipping(case)
    where = [number for number, part in enumerate(way.parts) if part.lesson.theme == shipping]
    first[Stage.SERVICE] = [n for n in where if way.projects[n]] or first.get(Stage.SERVICE, [])
    earliest = [numbers[0] for stage, numbers in first.items() if stage is not Stage.SERVICE]
    at, found, bridge = min(earliest, default=0), list[tuple[int, Stage]](), bridge_of(case)
    if bridge and bridge.thread.clean:
        first[Stage.CLEAN] = _cleaning(first, at)
    for stage in Stage:
        own = [number for number in first.get(stage, ()) if number >= at]
        if stage is Stage.SERVICE and not own and Stage.MODEL in first:
            own = [max(max(building) for building in first.values() if building)]
            own = own if where or _can_ship(case, way) else []
        if stage is not Stage.TABLES:
            at = own[0] if own else at
        if own or stage is Stage.TABLES:
            found.append((at, stage))
    return found


def _cleaning(first: Mapping[Stage, Sequence[int]], begun: int) -> list[int]:
    """Find the last module about data before the first model, or that one; without any the next."""
    models, data = first.get(Stage.MODEL, ()), first.get(Stage.TABLES, ())
    later = [number for number in data if number > begun]
    before = [number for number in later if models and number < models[0]]
    return [*before[-1:], *(models or later)][:1]


def _shipping(case: Case) -> ThemeId | None:
    """Return the subject in which a model is put to use: the last one in which anything is."""
    themes = case.catalog.themes.values()
    last = [one.id for one in themes if one.stage is Stage.SERVICE][-1:]
    return last[0] if last else None


def _can_ship(case: Case, way: Way) -> bool:
    """Tell whether somebody knows what the curriculum teaches first of putting a model to use."""
    shipping = _shipping(case)
    taught = (one.places for one in way.curriculum.lessons if one.theme == shipping)
    places = next(iter(taught), ())
    return bool(places) and all(reached(case.level_of(one.skill), one.end) for one in places)


def bridge_of(case: Case) -> Bridge | None:
    """Find what is for what somebody does well, else for their subject, field of work or trade.

    Whoever has a trade is not asked what they studied, nor in which field they work.
    """
    settings = case.person.settings
    background, subject = settings[BACKGROUND], settings[STUDIES]
    of_all = case.catalog.bridges.get(BridgeId(background)) if background else None
    return (
        _of_what_is_said(case)
        or _of_some(case, lambda bridge: subject in bridge.subjects)
        or _of_some(case, lambda bridge: case.domain in bridge.domains)
        or of_all
    )


def called(case: Case) -> str:
    """Name what somebody is until now: where they come from, else their background."""
    bridge = bridge_of(case)
    background = background_of(case.catalog, case.person.settings)
    return (bridge.name if bridge else "") or (background.name if background else "")


def _of_what_is_said(case: Case) -> Bridge | None:
    """Find what is for whoever says that they do well what the job is about."""
    well = {skill for skill, level in case.knowledge.claims.items() if level >= WELL}
    for bridge in case.catalog.bridges.values():
        if bridge.said and case.core & well >= {*bridge.said}:
            return bridge
    return None


def _of_some(case: Case, are_those: Callable[[Bridge], bool]) -> Bridge | None:
    """Find what is for some people of somebody's background only."""
    background = case.person.settings[BACKGROUND]
    for bridge in case.catalog.bridges.values():
        if background in (bridge.background, *bridge.also) and are_those(bridge):
            return bridge
    return None
