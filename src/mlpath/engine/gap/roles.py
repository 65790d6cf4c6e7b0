"""Which role is near, which roles lie on the way to another, and which one fits better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.state import knowledge
from mlpath.engine.levels.reached import reached
from mlpath.engine.levels.steps import steps_to, work_to
from mlpath.model.compass import CompareReport, CompareRow, NearRole, Side, Stone
from mlpath.model.person import Estimate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.model.catalog import Catalog
    from mlpath.model.ids import SkillId, TraitId
    from mlpath.model.person import Person
    from mlpath.model.role import Role, Target
    from mlpath.model.rung import RoleLevel

LIKE = 3
"""From here on a trait counts as like the person."""
MOST_STONES = 3
WORTH_A_STOP = 0.75
"""A stop must be nearer than this share of the direct way."""
CLEAR = 3.0
"""Points of readiness that make one role clearly nearer than another."""


def after(
    catalog: Catalog, targets: Sequence[Target], have: Mapping[SkillId, Estimate]
) -> dict[SkillId, Estimate]:
    """Tell what somebody can do who went all the way to a role."""
    out = dict(have)
    for step in steps_to(catalog.skills, targets, have):
        out[step.skill] = Estimate(value=step.to, low=step.to, high=step.to)
    return out


def missing_musts(
    targets: Sequence[Target], have: Mapping[SkillId, Estimate]
) -> tuple[SkillId, ...]:
    """List the musts that are not there."""
    return tuple(
        t.skill for t in targets if t.must and not reached(level_of(have, t.skill), t.need)
    )


def level_of(have: Mapping[SkillId, Estimate], skill: SkillId) -> float:
    """Tell a level, 0 where nothing was estimated."""
    known = have.get(skill)
    return known.value if known else 0.0


def nearest(
    catalog: Catalog,
    person: Person,
    state: Knowledge,
    have: Mapping[SkillId, Estimate],
    level: RoleLevel,
) -> tuple[NearRole, ...]:
    """Rank all roles by the hours to them."""
    rows = [
        NearRole(
            role=role.id,
            name=role.name,
            level=level,
            readiness=state.readiness(role.targets[level]),
            hours=work_to(catalog.skills, role.targets[level], have),
            musts_missing=len(missing_musts(role.targets[level], have)),
            traits=alike(person, role),
        )
        for role in catalog.roles.values()
    ]
    return tuple(sorted(rows, key=lambda r: (r.hours, -r.readiness.value, r.role)))


def alike(person: Person, role: Role) -> tuple[TraitId, ...]:
    """List the traits of a role that are like the person."""
    return tuple(trait for trait in role.traits if person.traits.get(trait, 0) >= LIKE)


def stones(
    catalog: Catalog, have: Mapping[SkillId, Estimate], goal: Role, level: RoleLevel
) -> tuple[Stone, ...]:
    """Find roles on the way to another one: near, and most of what they ask for counts twice."""
    direct = work_to(catalog.skills, goal.targets[level], have)
    found = []
    for role in catalog.roles.values():
        if role.id == goal.id:
            continue
        first = work_to(catalog.skills, role.targets[level], have)
        if 0 < first < WORTH_A_STOP * direct:
            there = after(catalog, role.targets[level], have)
            on = work_to(catalog.skills, goal.targets[level], there)
            found.append(
                Stone(
                    via=role.id,
                    name=role.name,
                    level=level,
                    hours_to=first,
                    hours_on=on,
                    shared=direct - on,
                    detour=first + on - direct,
                )
            )
    return tuple(sorted(found, key=lambda s: (s.detour, s.hours_to, s.via))[:MOST_STONES])


def compare(
    catalog: Catalog, person: Person, first: Role, second: Role, level: RoleLevel
) -> CompareReport:
    """Put two roles side by side, for this person."""
    state = knowledge(catalog, person)
    have = state.estimates()
    one = side(catalog, person, state, have, (first, second), level)
    two = side(catalog, person, state, have, (second, first), level)
    rows = compare_rows(catalog, have, first.targets[level], second.targets[level])
    known = not state.nothing_known
    return CompareReport(
        level=level,
        first=one,
        second=two,
        skills=rows,
        shared=sum(1 for row in rows if row.first and row.second),
        stones=stones(catalog, have, second, level),
        better=better(one, two, known=known),
        known=known,
    )


def side(
    catalog: Catalog,
    person: Person,
    state: Knowledge,
    have: Mapping[SkillId, Estimate],
    roles: tuple[Role, Role],
    level: RoleLevel,
) -> Side:
    """Describe the first of two roles."""
    role, other = roles
    targets = role.targets[level]
    there = after(catalog, other.targets[level], have)
    musts = missing_musts(targets, have)
    return Side(
        role=role.id,
        name=role.name,
        summary=role.summary,
        work=role.work,
        differs=role.differs.get(other.id, ""),
        traits=role.traits,
        alike=alike(person, role),
        years=role.years.get(level, (0, 0)),
        readiness=state.readiness(targets),
        hours=work_to(catalog.skills, targets, have),
        hours_after=work_to(catalog.skills, targets, there),
        musts_missing=musts,
        fits=fits(catalog, person, role, targets, have),
    )


def fits(
    catalog: Catalog,
    person: Person,
    role: Role,
    targets: Sequence[Target],
    have: Mapping[SkillId, Estimate],
) -> tuple[str, ...]:
    """Say what speaks for a role: weighty skills that are there, and traits that are alike."""
    there = [t for t in targets if reached(level_of(have, t.skill), t.need)]
    there.sort(key=lambda t: (-t.weight.value, t.skill))
    names = [catalog.skills[t.skill].name for t in there[:4] if t.skill in catalog.skills]
    traits = [catalog.traits[t].name for t in alike(person, role) if t in catalog.traits]
    out = []
    if names:
        out.append(f"you have what it asks of {', '.join(names)}")
    if traits:
        out.append(f"it rewards {', '.join(name.lower() for name in traits)}, which is like you")
    return tuple(out)


def compare_rows(
    catalog: Catalog,
    have: Mapping[SkillId, Estimate],
    first: Sequence[Target],
    second: Sequence[Target],
) -> tuple[CompareRow, ...]:
    """List the skills of two roles, the largest weighted difference first."""
    one, two = {t.skill: t for t in first}, {t.skill: t for t in second}
    rows = []
    for skill in {**one, **two}:
        if skill in catalog.skills:
            a, b = one.get(skill), two.get(skill)
            rows.append(
                CompareRow(
                    skill=skill,
                    name=catalog.skills[skill].name,
                    have=level_of(have, skill),
                    first=a.need if a else 0,
                    second=b.need if b else 0,
                    first_weight=a.weight.value if a else 0.0,
                    second_weight=b.weight.value if b else 0.0,
                )
            )
    return tuple(sorted(rows, key=lambda r: (-apart(r), r.skill)))


def apart(row: CompareRow) -> float:
    """Tell how differently two roles ask for a skill."""
    return abs(row.first * row.first_weight - row.second * row.second_weight)


def better(one: Side, two: Side, *, known: bool) -> str:
    """Say which role fits better and why, or that nothing decides it."""
    if not known:
        return (
            "Tell something about yourself (mlpath assess) to see which of them is nearer to you."
        )
    difference = one.readiness.value - two.readiness.value
    likes = len(one.alike) - len(two.alike)
    if abs(difference) < CLEAR and one.hours and abs(one.hours - two.hours) < 0.1 * one.hours:
        if likes == 0:
            return "Both are about equally near: choose by the work, not by the skills."
        nearer, other = (one, two) if likes > 0 else (two, one)
        return f"Both are about equally near; more speaks for {nearer.name}: {nearer.fits[-1]}."
    nearer, other = (one, two) if one.hours <= two.hours else (two, one)
    text = (
        f"{nearer.name} is nearer: {nearer.hours:.0f} h against {other.hours:.0f} h, "
        f"readiness {nearer.readiness.value:.0f} against {other.readiness.value:.0f}"
    )
    return f"{text}; {nearer.fits[-1]}." if nearer.fits else f"{text}."
