"""What is missing for a role, what is there, and what each step would be worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.gap.advice import counterfactuals, first_three, not_yet, sensitivity
from mlpath.engine.gap.roles import nearest
from mlpath.engine.knowledge.provenance import because
from mlpath.engine.knowledge.state import knowledge
from mlpath.engine.levels.hours import hours_between
from mlpath.engine.levels.needs import lacking
from mlpath.engine.levels.reached import reached
from mlpath.engine.levels.readiness import Points
from mlpath.engine.levels.steps import work_to
from mlpath.model.gap import GapReport, GapRow, Missing, RungReadiness, Strength

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.model.catalog import Catalog
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate, Person
    from mlpath.model.role import Role, Target
    from mlpath.model.rung import RoleLevel

MOST_STRENGTHS = 6
STRONG = 2
"""From this level on a skill counts as a strength."""


def gap_report(
    catalog: Catalog,
    person: Person,
    role: Role,
    level: RoleLevel,
    *,
    state: Knowledge | None = None,
) -> GapReport:
    """Work out the whole picture of a person and a role; `state` saves working it out again."""
    state = state or knowledge(catalog, person)
    estimates = state.estimates()
    targets = role.targets[level]
    rows = gap_rows(catalog, person, state, estimates, targets)
    three = first_three(catalog, targets, estimates)
    return GapReport(
        role=role.id,
        name=role.name,
        level=level,
        readiness=state.readiness(targets),
        skills=rows,
        musts_missing=tuple(
            Missing(skill=r.skill, name=r.name, have=r.have.value, need=r.need)
            for r in rows
            if r.must and r.open
        ),
        strengths=strengths(rows, targets),
        not_yet=not_yet(catalog, role, level, rows),
        counterfactuals=counterfactuals(catalog, Points(targets), rows),
        sensitivity=sensitivity(catalog, person, state, targets, three),
        levels=tuple(rung(catalog, state, estimates, role, r) for r in role.targets),
        nearest=nearest(catalog, person, state, estimates, level),
        known=not state.nothing_known,
    )


def gap_rows(
    catalog: Catalog,
    person: Person,
    state: Knowledge,
    estimates: Mapping[SkillId, Estimate],
    targets: Sequence[Target],
) -> tuple[GapRow, ...]:
    """Make a row for everything the role asks for, the best gain an hour first."""
    have = {skill: known.value for skill, known in estimates.items()}
    points = Points(targets)
    rows = [
        gap_row(catalog, person, state, points, target, have)
        for target in targets
        if target.skill in catalog.skills
    ]
    return tuple(sorted(rows, key=order))


def gap_row(
    catalog: Catalog,
    person: Person,
    state: Knowledge,
    points: Points,
    target: Target,
    have: Mapping[SkillId, float],
) -> GapRow:
    """Make the row of one skill."""
    skill = catalog.skills[target.skill]
    level = have[skill.id]
    return GapRow(
        skill=skill.id,
        name=skill.name,
        area=skill.area,
        need=target.need,
        have=state.estimate(skill.id),
        weight=target.weight.value,
        gain=points.gain(skill.id, level, max(level, target.need)),
        open=not reached(level, target.need),
        hours=hours_between(skill, level, target.need).likely,
        must=target.must,
        evidence=because(catalog, person, state, skill.id),
        first=tuple(lacking(skill, level, target.need, have)),
    )


def order(row: GapRow) -> tuple[float, float, str]:
    """Sort rows by gain an hour; what is there already comes last."""
    return (-worth(row), -row.weight, row.skill)


def worth(row: GapRow) -> float:
    """Tell the points an hour of learning brings."""
    return row.gain / row.hours if row.hours > 0 else 0.0


def strengths(rows: Sequence[GapRow], targets: Sequence[Target]) -> tuple[Strength, ...]:
    """List what speaks for the person already, by what it contributes."""
    points = Points(targets)
    found = [
        Strength(
            skill=row.skill,
            name=row.name,
            have=row.have.value,
            need=row.need,
            points=points.gain(row.skill, 0, row.have.value),
        )
        for row in rows
        if reached(row.have.value, min(row.need, max(STRONG, row.need - 1)))
    ]
    return tuple(sorted(found, key=lambda s: (-s.points, s.skill))[:MOST_STRENGTHS])


def rung(
    catalog: Catalog,
    state: Knowledge,
    estimates: Mapping[SkillId, Estimate],
    role: Role,
    level: RoleLevel,
) -> RungReadiness:
    """Tell how far one level of the role is."""
    targets = role.targets[level]
    hours = work_to(catalog.skills, targets, estimates)
    return RungReadiness(level=level, readiness=state.readiness(targets), hours=hours)
