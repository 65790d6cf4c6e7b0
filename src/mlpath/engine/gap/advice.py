"""What follows from the gaps: what one step changes, what can wait, and whether that is firm."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.state import knowledge
from mlpath.engine.levels.hours import climb
from mlpath.engine.levels.readiness import gain, readiness
from mlpath.model.gap import Counterfactual, NotYet, Shifted
from mlpath.model.grade import Grade
from mlpath.model.person import Estimate
from mlpath.model.record import replace
from mlpath.model.rung import RoleLevel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.model.catalog import Catalog
    from mlpath.model.gap import GapRow
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Person
    from mlpath.model.role import Role, Target

MOST = 5
FRAGMENT = 0.25
POOR = 0.4
"""What brings less than this share of the usual points an hour can wait."""
TOP = 4
NOTHING = Estimate(value=0.0, low=0.0, high=0.0)


def counterfactuals(
    catalog: Catalog, targets: Sequence[Target], rows: Sequence[GapRow]
) -> tuple[Counterfactual, ...]:
    """Say what one level more would change, for the gaps that pay best."""
    gaps = [row for row in rows if row.need - row.have.value >= FRAGMENT]
    return tuple(one_step(catalog, targets, row) for row in gaps[:MOST])


def one_step(catalog: Catalog, targets: Sequence[Target], row: GapRow) -> Counterfactual:
    """Say what raising a skill to its next whole level would change."""
    have = row.have.value
    to = min(row.need, floor(have + FRAGMENT) + 1)
    points = gain(targets, row.skill, have, to)
    hours = climb(catalog.skills[row.skill], have, to).likely
    return Counterfactual(
        skill=row.skill,
        name=row.name,
        from_=have,
        to=to,
        gain=points,
        hours=hours,
        text=f"raise {row.name} from {have:.1f} to {to}: +{points:.1f} points, {hours:.0f} h",
    )


def first_three(
    catalog: Catalog, targets: Sequence[Target], estimates: Mapping[SkillId, Estimate]
) -> tuple[SkillId, ...]:
    """Name the three skills with the largest gain an hour."""

    def pays(target: Target) -> float:
        have = estimates.get(target.skill, NOTHING).value
        hours = climb(catalog.skills[target.skill], have, target.need).likely
        return gain(targets, target.skill, have, max(have, target.need)) / max(hours, 1e-9)

    known = [
        t
        for t in targets
        if t.skill in catalog.skills and t.need - estimates.get(t.skill, NOTHING).value >= FRAGMENT
    ]
    ranked = sorted(known, key=lambda t: (-pays(t), -t.weight.value, t.skill))
    return tuple(t.skill for t in ranked[:3])


def sensitivity(
    catalog: Catalog,
    person: Person,
    state: Knowledge,
    targets: Sequence[Target],
    first: Sequence[SkillId],
) -> tuple[Shifted, ...]:
    """Give the advice again with every rating one level lower, and one higher."""
    if not any(e.grade is Grade.CLAIMED for e in person.evidence):
        return ()
    return tuple(shifted(catalog, person, state, targets, first, shift) for shift in (-1, 1))


def shifted(
    catalog: Catalog,
    person: Person,
    state: Knowledge,
    targets: Sequence[Target],
    first: Sequence[SkillId],
    shift: int,
) -> Shifted:
    """Give the advice for ratings that are all off by so much."""
    moved = tuple(
        replace(e, level=min(TOP, max(0, e.level + shift))) if e.grade is Grade.CLAIMED else e
        for e in person.evidence
    )
    other = knowledge(catalog, replace(person, evidence=moved), state.ground)
    estimates = {t.skill: other.estimate(t.skill) for t in targets if t.skill in catalog.skills}
    three = first_three(catalog, targets, estimates)
    return Shifted(
        shift=shift,
        readiness=readiness(targets, estimates).value,
        first=three,
        same=set(three) == set(first),
    )


def not_yet(
    catalog: Catalog, role: Role, level: RoleLevel, rows: Sequence[GapRow]
) -> tuple[NotYet, ...]:
    """Name what can wait: little worth for its hours, or asked for at a later level only."""
    gaps = [row for row in rows if row.need - row.have.value >= FRAGMENT and row.gain > 0]
    if not gaps:
        return ()
    usual = sum(row.gain for row in gaps) / sum(row.hours for row in gaps)
    poor = [row for row in gaps if not row.must and row.gain / row.hours < POOR * usual]
    return (*(slow(catalog, row) for row in poor[:-MOST:-1]), *later(catalog, role, level, rows))


def slow(catalog: Catalog, row: GapRow) -> NotYet:
    """Say why a gap can wait."""
    reason = f"only {row.gain:.1f} points for {row.hours:.0f} h"
    if row.first:
        names = ", ".join(catalog.skills[skill].name for skill in row.first[:2])
        reason += f", and it needs {names} first"
    return NotYet(skill=row.skill, name=row.name, reason=reason, gain=row.gain, hours=row.hours)


def later(
    catalog: Catalog, role: Role, level: RoleLevel, rows: Sequence[GapRow]
) -> tuple[NotYet, ...]:
    """Name what only the next level of the role asks for, the weightiest first."""
    rungs = list(RoleLevel)
    above = rungs[rungs.index(level) + 1 : rungs.index(level) + 2]
    asked = {row.skill for row in rows}
    new = [
        (target, rung)
        for rung in above
        for target in role.targets.get(rung, ())
        if target.skill not in asked and target.skill in catalog.skills
    ]
    new.sort(key=lambda pair: (-pair[0].weight.value, pair[0].skill))
    return tuple(
        NotYet(
            skill=target.skill,
            name=catalog.skills[target.skill].name,
            reason=f"asked for at the {rung} level only",
            gain=0.0,
            hours=climb(catalog.skills[target.skill], 0.0, target.need).likely,
        )
        for target, rung in new[:2]
    )
