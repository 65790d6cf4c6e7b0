"""What was logged and finished, beside what was planned for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.dates.pace import Finished

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from mlpath.model.events.plan import SavedPlan
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Person


def compared(catalog: Catalog, person: Person) -> Iterator[Finished]:
    """Pair planned and logged hours: of what is done, and of what already takes longer."""
    yield from finished(catalog, person, person.plan)
    yield from overrun(person, hours_spent(person), person.plan)


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


def finished(catalog: Catalog, person: Person, saved: SavedPlan | None) -> Iterator[Finished]:
    """Pair the planned and the logged hours of every level marked as done."""
    plans = {(s.skill, s.to): s.hours for s in saved.steps} if saved else {}
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
        yield Finished(plans.get((done.skill, done.level), usual), real)


def overrun(
    person: Person, spent: Mapping[SkillId, float], saved: SavedPlan | None
) -> Iterator[Finished]:
    """Count steps that already took longer than planned although they are not done."""
    reached = {(done.skill, done.level) for done in person.done}
    current: dict[SkillId, float] = {}
    for step in saved.steps if saved else ():
        if (step.skill, step.to) not in reached:
            current.setdefault(step.skill, step.hours)
    for skill, hours in spent.items():
        if skill in current and hours > current[skill]:
            yield Finished(current[skill], hours)
