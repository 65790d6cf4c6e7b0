"""Telling a person what is stored about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.journal.history import names_of
from mlpath.engine.journal.projects import finished_projects
from mlpath.model.events.skills import OUTCOMES
from mlpath.model.field.level import LEVEL_NAMES, level_name
from mlpath.model.reports.profile import KnownSkill, ProfileReport, TraitNote
from mlpath.model.told import day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate, Person


def _evidence(person: Person) -> dict[SkillId, list[str]]:
    out: dict[SkillId, list[str]] = {}
    for piece in person.evidence:
        detail = f": {piece.detail}" if piece.detail else ""
        out.setdefault(piece.skill, []).append(f"{piece.grade} {level_name(piece.level)}{detail}")
    for answer in person.answers:
        told = f"quiz at level {LEVEL_NAMES[answer.level]}: {OUTCOMES[answer.correct]}"
        out.setdefault(answer.skill, []).append(told)
    for done in person.done:
        out.setdefault(done.skill, []).append(f"{level_name(done.level)} done on {day(done.on)}")
    return out


def trait_notes(catalog: Catalog, person: Person) -> tuple[TraitNote, ...]:
    """Say of every trait asked about how to grow it and how to show it."""
    return tuple(
        TraitNote(id=t.id, name=t.name, like=person.traits[t.id], grow=t.grow, show=t.show)
        for t in catalog.traits.values()
        if t.id in person.traits
    )


def profile_report(
    catalog: Catalog,
    person: Person,
    estimates: Mapping[SkillId, Estimate],
    *,
    events: int,
    file: str,
) -> ProfileReport:
    """Gather everything known about a person."""
    evidence, names = _evidence(person), names_of(catalog)
    return ProfileReport(
        name=person.name,
        settings=person.settings,
        called={one: names[one] for one in map(str, person.settings.said.values()) if one in names},
        skills=tuple(
            KnownSkill(
                skill=skill,
                name=catalog.skills[skill].name,
                have=estimates[skill],
                evidence=tuple(evidence[skill]),
            )
            for skill in catalog.skills
            if skill in evidence
        ),
        traits=trait_notes(catalog, person),
        hours=sum(entry.hours for entry in person.logged),
        events=events,
        file=file,
        projects=finished_projects(person),
    )
