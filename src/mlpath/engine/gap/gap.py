"""What is missing for a role, what is there, and what each step would be worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.case import asked_once
from mlpath.engine.gap.advice import counterfactuals, not_yet, sensitivity
from mlpath.engine.gap.ahead import STRONG, ahead
from mlpath.engine.gap.comparison import nearest
from mlpath.engine.knowledge.habit import words
from mlpath.engine.knowledge.provenance import because
from mlpath.engine.knowledge.worth_checking import doubted
from mlpath.engine.levels.hours import hours_between
from mlpath.engine.levels.needs import lacking
from mlpath.engine.levels.reached import level_in, reached
from mlpath.engine.market.hired import above
from mlpath.engine.way.way import doors_when_ready, work_left
from mlpath.model.record import later
from mlpath.model.reports.gap import GapReport, GapRow, Missing, RungReadiness, Strength

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.case import Case
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId

MOST_STRENGTHS = 6


@asked_once
def gap_report(case: Case) -> GapReport:
    """Work out the whole picture of a person and a role, what seldom is looked at when it is."""
    rows = gap_rows(case)
    return GapReport(
        role=case.role.id,
        name=case.role.name,
        level=case.level,
        readiness=case.readiness,
        likely=case.likely_readiness,
        proven=case.proven_readiness,
        claimed=case.readiness.value - case.proven_readiness,
        skills=rows,
        musts_missing=tuple(
            Missing(skill=r.skill, name=r.name, have=r.have.value, need=r.need)
            for r in rows
            if r.must and r.open
        ),
        strengths=strengths(case, rows),
        not_yet=later(lambda: not_yet(case, rows)),
        counterfactuals=later(lambda: counterfactuals(case, rows)),
        sensitivity=later(lambda: sensitivity(case)),
        levels=tuple(rung(case.at(level)) for level in case.role.targets),
        nearest=later(lambda: nearest(case)),
        doors=doors_when_ready(case),
        ahead=ahead(case),
        habit=words(case.knowledge.habit),
        known=not case.knowledge.nothing_known,
        apply_at=above(case),
    )


def gap_rows(case: Case) -> tuple[GapRow, ...]:
    """Make a row for everything the role asks for, the best gain an hour first."""
    have = {skill: known.value for skill, known in case.levels.items()}
    rows = [
        gap_row(case, target, have)
        for target in case.targets
        if target.skill in case.catalog.skills
    ]
    return tuple(sorted(rows, key=order))


def gap_row(case: Case, target: Target, have: Mapping[SkillId, float]) -> GapRow:
    """Make the row of one skill."""
    skill = case.catalog.skills[target.skill]
    level = have[skill.id]
    return GapRow(
        skill=skill.id,
        name=skill.name,
        area=skill.area,
        need=target.need,
        have=case.estimates[skill.id],
        weight=target.weight.value,
        gain=case.points.gain(skill.id, level, max(level, target.need)),
        open=not reached(level, target.need),
        hours=hours_between(skill, level, target.need).likely,
        must=target.must,
        evidence=because(case.knowledge, skill.id),
        proven=level_in(case.knowledge.proven, skill.id),
        others=tuple(case.catalog.skills[other].name for other in target.others),
        first=tuple(lacking(skill, level, target.need, have)),
        core=target.core,
    )


def order(row: GapRow) -> tuple[float, float, str]:
    """Sort rows by gain an hour; what is there already comes last."""
    return (-worth(row), -row.weight, row.skill)


def worth(row: GapRow) -> float:
    """Tell the points an hour of learning brings."""
    return row.gain / row.hours if row.hours > 0 else 0.0


def strengths(case: Case, rows: Sequence[GapRow]) -> tuple[Strength, ...]:
    """List what speaks for the person already, by what it contributes."""
    unlikely = {one.skill for one in doubted(case.knowledge, case.targets)}
    found = [
        Strength(
            skill=row.skill,
            name=row.name,
            have=row.have.value,
            need=row.need,
            points=case.points.gain(row.skill, 0, row.have.value),
            doubted=row.skill in unlikely,
        )
        for row in rows
        if reached(row.have.value, min(row.need, max(STRONG, row.need - 1)))
    ]
    return tuple(sorted(found, key=lambda s: (-s.points, s.skill))[:MOST_STRENGTHS])


def rung(case: Case) -> RungReadiness:
    """Tell how far one level of the role is."""
    return RungReadiness(
        level=case.level,
        readiness=later(lambda: case.readiness),
        hours=later(lambda: work_left(case).hours),
    )
