"""Where somebody stands when a plan is made: levels, pace, hours already spent, order followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.dates.pace import Finished, pace
from mlpath.model.plan import Pace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from mlpath.model.catalog import Catalog
    from mlpath.model.events.plan import SavedPlan
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate, Person

AS_PLANNED = Pace()


class Standing(NamedTuple):
    """What a plan starts from."""

    estimates: Mapping[SkillId, Estimate]
    pace: Pace = AS_PLANNED
    followed: Sequence[tuple[SkillId, int]] = ()
    """Skills and the levels they go to, in the order of the plan somebody follows."""
    spent: Mapping[SkillId, float] = {}
    """Hours put into the current step of a skill, at the usual pace."""


def standing_of(
    catalog: Catalog, person: Person, estimates: Mapping[SkillId, Estimate], role: str, level: str
) -> Standing:
    """Gather where a person stands."""
    saved = person.plan
    spent = hours_spent(person)
    known = pace([*finished(catalog, person, saved), *overrun(saved, spent, person)])
    followed = [(step.skill, step.to) for step in saved.steps] if saved else []
    same = saved is not None and (saved.role, saved.level) == (role, level)
    return Standing(
        estimates=estimates,
        pace=known,
        followed=followed if same else (),
        spent={skill: hours / known.factor for skill, hours in spent.items()},
    )


def hours_spent(person: Person) -> dict[SkillId, float]:
    """Add up the hours logged for each skill since it was last rated, seen or marked as done."""
    after: dict[SkillId, date] = {}
    for done in person.done:
        after[done.skill] = max(done.on, after.get(done.skill, done.on))
    rated: dict[SkillId, date] = {}
    for piece in person.evidence:
        day = piece.at.date()
        rated[piece.skill] = max(day, rated.get(piece.skill, day))
    spent: dict[SkillId, float] = {}
    for entry in person.logged:
        since_done = entry.skill not in after or entry.on > after[entry.skill]
        since_rated = entry.skill not in rated or entry.on >= rated[entry.skill]
        if since_done and since_rated:
            spent[entry.skill] = spent.get(entry.skill, 0.0) + entry.hours
    return spent


def finished(catalog: Catalog, person: Person, saved: SavedPlan | None) -> list[Finished]:
    """Pair the planned and the logged hours of every level marked as done."""
    plans = {(s.skill, s.to): s.hours for s in saved.steps} if saved else {}
    found: list[Finished] = []
    before: dict[SkillId, date] = {}
    for done in sorted(person.done, key=lambda one: (one.on, one.level)):
        if done.skill not in catalog.skills:
            continue
        usual = catalog.skills[done.skill].hours[done.level - 1].likely
        last = before.get(done.skill)
        real = sum(
            entry.hours
            for entry in person.logged
            if entry.skill == done.skill
            and entry.on <= done.on
            and (last is None or entry.on > last)
        )
        before[done.skill] = done.on
        found.append(Finished(plans.get((done.skill, done.level), usual), real))
    return found


def overrun(
    saved: SavedPlan | None, spent: Mapping[SkillId, float], person: Person
) -> list[Finished]:
    """Count steps that already took longer than planned although they are not done."""
    reached = {(done.skill, done.level) for done in person.done}
    current: dict[SkillId, float] = {}
    for step in saved.steps if saved else ():
        if (step.skill, step.to) not in reached:
            current.setdefault(step.skill, step.hours)
    return [
        Finished(current[skill], hours)
        for skill, hours in spent.items()
        if skill in current and hours > current[skill]
    ]
