"""What was logged and finished, beside what was planned for it."""

from __future__ import annotations

from math import ceil
from operator import attrgetter
from typing import TYPE_CHECKING

from mlpath.engine.dates.pace import Worked, pace
from mlpath.engine.levels.hours import hours_between, tenths_up
from mlpath.engine.levels.reached import next_level
from mlpath.model.field.level import TOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from mlpath.model.events.plan import SavedPlan
    from mlpath.model.events.progress import HoursLogged
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate, Person
    from mlpath.model.reports.plan import Pace


def paced(catalog: Catalog, person: Person, estimates: Mapping[SkillId, Estimate]) -> Pace:
    """Work out the pace from what is done, and from what already takes longer than planned."""
    begun = in_work(catalog, estimates, hours_spent(person))
    return pace(finished(catalog, person), begun)


def hours_spent(person: Person) -> dict[SkillId, float]:
    """Add up the hours logged for each skill since it was last rated, seen or marked as done."""
    after: dict[SkillId, date] = {}
    for one in person.done:
        after[one.skill] = max(one.on, after.get(one.skill, one.on))
    rated: dict[SkillId, date] = {}
    for piece in person.evidence:
        day = piece.at.date()
        rated[piece.skill] = max(day, rated.get(piece.skill, day))
    spent: dict[SkillId, float] = {}
    for entry in person.logged:
        done, told = after.get(entry.skill), rated.get(entry.skill)
        if (done is None or entry.on > done) and (told is None or entry.on >= told):
            spent[entry.skill] = spent.get(entry.skill, 0.0) + entry.hours
    return spent


def finished(catalog: Catalog, person: Person) -> Iterator[Worked]:
    """Pair the hours that the plan showed and those logged, of every level marked as done."""
    shown = _shown(person.plan)
    logged: dict[SkillId, list[HoursLogged]] = {}
    for entry in sorted(person.logged, key=attrgetter("on"), reverse=True):
        logged.setdefault(entry.skill, []).append(entry)
    for done in sorted(person.done, key=lambda one: (one.on, one.level)):
        if done.skill not in catalog.skills:
            continue
        usual = catalog.skills[done.skill].hours[done.level - 1].likely
        planned = done.planned or shown.get((done.skill, done.level), usual)
        real, waiting = 0.0, logged.get(done.skill, [])
        while waiting and waiting[-1].on <= done.on:
            real += waiting.pop().hours
        if planned > 0 and real > 0:
            yield Worked(planned, real)


def in_work(
    catalog: Catalog, estimates: Mapping[SkillId, Estimate], spent: Mapping[SkillId, float]
) -> Iterator[Worked]:
    """Pair the hours to the next level with those logged, of every skill that is worked on.

    A step that is done is compared with the same hours, rounded as they are kept, so that being
    done changes nothing of what was slow already.
    """
    for skill, hours in spent.items():
        have = estimates[skill].value if skill in estimates else 0.0
        to = next_level(have)
        if skill in catalog.skills and to <= TOP:
            yield Worked(tenths_up(hours_between(catalog.skills[skill], have, to).likely), hours)


def _shown(saved: SavedPlan | None) -> dict[tuple[SkillId, float], float]:
    """Add up the hours of each level in a saved plan, whose long levels are cut in two."""
    shown: dict[tuple[SkillId, float], float] = {}
    for step in saved.steps if saved else ():
        key = step.skill, ceil(step.to)
        shown[key] = shown.get(key, 0.0) + step.hours
    return shown
