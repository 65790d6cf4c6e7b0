"""What follows from the gaps: what one step changes, what can wait, and whether that is firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.state import knowledge
from mlpath.engine.levels.hours import hours_between, hours_to
from mlpath.engine.levels.reached import next_level, reached
from mlpath.engine.way.way import cannot_wait
from mlpath.model.field.level import LEVEL_NAMES, TOP
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.record import replace
from mlpath.model.reports.gap import Counterfactual, NotYet, Shifted

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from mlpath.engine.case import Case
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.gap import GapRow

MOST, MOST_POOR = 5, 4
POOR = 0.4
"""What brings less than this share of the usual points an hour can wait."""


def counterfactuals(case: Case, rows: Sequence[GapRow]) -> tuple[Counterfactual, ...]:
    """Say what one level more would change, for the gaps that pay best."""
    gaps = [row for row in rows if row.open]
    return tuple(one_step(case, row) for row in gaps[:MOST])


def one_step(case: Case, row: GapRow) -> Counterfactual:
    """Say what raising a skill to its next whole level would change."""
    have = row.have.value
    to = min(row.need, next_level(have))
    points = case.points.gain(row.skill, have, to)
    hours = hours_between(case.catalog.skills[row.skill], have, to).likely
    return Counterfactual(
        skill=row.skill,
        name=row.name,
        from_=have,
        to=to,
        gain=points,
        hours=hours,
        text=f"{row.name} to {LEVEL_NAMES[to]}: readiness +{points:.1f} for {hours:.0f} h",
    )


def first_three(case: Case, have: Mapping[SkillId, float]) -> tuple[SkillId, ...]:
    """Name the three skills with the largest gain an hour, if the levels were these."""
    skills = case.catalog.skills

    def pays(target: Target) -> float:
        level = have[target.skill]
        hours = hours_between(skills[target.skill], level, target.need).likely
        return case.points.gain(target.skill, level, target.need) / hours

    still_open = [
        t for t in case.targets if t.skill in skills and not reached(have[t.skill], t.need)
    ]
    ranked = sorted(still_open, key=lambda t: (-pays(t), -t.weight.value, t.skill))
    return tuple(t.skill for t in ranked[:3])


def sensitivity(case: Case) -> tuple[Shifted, ...]:
    """Give the advice again with every rating one level lower, and one higher."""
    if not any(e.grade is Grade.CLAIMED for e in case.person.evidence):
        return ()
    first = set(first_three(case, case.knowledge.said))
    return tuple(shifted(case, first, shift) for shift in (-1, 1))


def shifted(case: Case, first: set[SkillId], shift: int) -> Shifted:
    """Give the advice for ratings that are all off by so much."""
    moved = tuple(
        replace(e, level=min(TOP, max(0, e.level + shift))) if e.grade is Grade.CLAIMED else e
        for e in case.person.evidence
    )
    person = replace(case.person, evidence=moved)
    other = knowledge(case.catalog, person, case.knowledge.ground)
    three = first_three(case, other.said)
    return Shifted(
        shift=shift,
        readiness=other.points(case.targets),
        first=three,
        same=set(three) == first,
    )


def not_yet(case: Case, rows: Sequence[GapRow]) -> tuple[NotYet, ...]:
    """Name what can wait: little worth for its hours, or asked for at a later level only.

    What the plan teaches, or everybody in the job can do, is in neither list.
    """
    kept = cannot_wait(case)
    gaps = [row for row in rows if row.open and row.gain > 0]
    if not gaps:
        return ()
    usual = sum(row.gain for row in gaps) / sum(row.hours for row in gaps)
    poor = [
        row
        for row in gaps
        if not (row.must or row.skill in kept) and row.gain / row.hours < POOR * usual
    ]
    return (*(slow(case, row) for row in poor[::-1][:MOST_POOR]), *later(case, rows, kept))


def slow(case: Case, row: GapRow) -> NotYet:
    """Say why a gap can wait."""
    reason = f"{row.hours:.0f} h raise readiness by {row.gain:.1f} only"
    if row.first:
        names = ", ".join(case.catalog.skills[skill].name for skill in row.first[:2])
        reason += f", and it needs {names} first"
    return NotYet(skill=row.skill, name=row.name, reason=reason, gain=row.gain, hours=row.hours)


def later(case: Case, rows: Sequence[GapRow], kept: Container[SkillId]) -> tuple[NotYet, ...]:
    """Name what only the next level of the role asks for, the weightiest first."""
    skills = case.catalog.skills
    rungs = list(RoleLevel)
    above = rungs[rungs.index(case.level) + 1 : rungs.index(case.level) + 2]
    asked = {row.skill for row in rows}
    new = [
        (target, rung)
        for rung in above
        if rung in case.role.targets
        for target in case.at(rung).targets
        if target.skill not in asked and target.skill not in kept and target.skill in skills
    ]
    new.sort(key=lambda pair: (-pair[0].weight.value, pair[0].skill))
    return tuple(
        NotYet(
            skill=target.skill,
            name=skills[target.skill].name,
            reason=f"asked for at the {rung} level only",
            gain=0.0,
            hours=hours_to(skills[target.skill], target.need).likely,
        )
        for target, rung in new[:2]
    )
