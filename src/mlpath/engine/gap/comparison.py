"""Which role is near, which roles lie on the way to another, and which one fits better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.levels.reached import reached
from mlpath.engine.market.hired import proofs_of
from mlpath.engine.way.choice import between
from mlpath.engine.way.stops import PARTLY, nearby
from mlpath.engine.way.way import work_left
from mlpath.model.reports.comparison import CompareReport, CompareRow, NearRole, Side, Stone
from mlpath.model.told import spaced

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.ids import TraitId

LIKE = 3
"""From here on a trait counts as like the person."""
MOST_STONES = 3
WORTH_A_STOP = 0.75
"""A stop must be nearer than this share of the direct way."""
ALIKE = 0.1
"""Share of the hours that makes no difference between two roles."""


def nearest(case: Case) -> tuple[NearRole, ...]:
    """Rank all roles by the hours to them."""
    rows = [near(case.toward(role)) for role in case.catalog.roles]
    return tuple(sorted(rows, key=lambda r: (r.hours, -r.readiness.value, r.role)))


def near(case: Case) -> NearRole:
    """Tell how near a role is."""
    return NearRole(
        role=case.role.id,
        name=case.role.name,
        level=case.level,
        readiness=case.readiness,
        hours=work_left(case).hours,
        musts_missing=len(case.musts_missing),
        traits=alike(case),
    )


def alike(case: Case) -> tuple[TraitId, ...]:
    """List the traits of a role that are like the person."""
    like = case.person.traits
    return tuple(trait for trait in case.role.traits if like.get(trait, 0) >= LIKE)


def hours_after(case: Case, other: Case) -> float:
    """Add up the likely hours to a role for somebody who became ready for another one first."""
    levels = {step.skill: float(step.to) for step in work_left(other).steps}
    return work_left(case.having(levels)).hours


def stones(case: Case) -> tuple[Stone, ...]:
    """Find roles on the way to another one: near, and most of what they ask for counts twice."""
    direct = work_left(case).hours
    found = []
    for via in nearby(case):
        there = work_left(via)
        if not there.steps or there.hours >= WORTH_A_STOP * direct:
            continue
        on = hours_after(case, via)
        if direct - on >= PARTLY * there.effort.study:
            found.append(
                Stone(
                    via=via.role.id,
                    name=via.role.name,
                    level=via.level,
                    hours_to=there.hours,
                    hours_on=on,
                    shared=direct - on,
                    detour=there.hours + on - direct,
                )
            )
    return tuple(sorted(found, key=lambda s: (s.detour, s.hours_to, s.via))[:MOST_STONES])


def compare(first: Case, second: Case) -> CompareReport:
    """Put two roles side by side, for one person."""
    one, two = side(first, second), side(second, first)
    rows = compare_rows(first, second)
    known = not first.knowledge.nothing_known
    return CompareReport(
        level=first.level,
        first=one,
        second=two,
        skills=rows,
        shared=sum(1 for row in rows if row.first and row.second),
        stones=stones(second),
        better=rungs(one, two) if one.role == two.role else better(one, two, known=known),
        recommended=f"{between(first, second)}." if known and one.role != two.role else "",
        known=known,
    )


def side(case: Case, other: Case) -> Side:
    """Describe the first of two roles."""
    role = case.role
    return Side(
        role=role.id,
        name=role.name if case.level is other.level else f"{role.name} ({case.level})",
        level=case.level,
        summary=role.summary,
        work=role.work,
        differs=role.differs.get(other.role.id, ""),
        traits=role.traits,
        alike=alike(case),
        years=role.years.get(case.level, (0, 0)),
        readiness=case.readiness,
        hours=work_left(case).hours,
        hours_after=hours_after(case, other),
        musts_missing=case.musts_missing,
        fits=fits(case),
        trial=role.tried(case.level)[1],
        proofs=proofs_of(case),
    )


def fits(case: Case) -> tuple[str, ...]:
    """Say what speaks for a role: weighty skills that are there, and traits that are alike."""
    skills, traits = case.catalog.skills, case.catalog.traits
    there = [t for t in case.targets if reached(case.level_of(t.skill), t.need)]
    there.sort(key=lambda t: (-t.weight.value, t.skill))
    names = [skills[t.skill].name for t in there[:4] if t.skill in skills]
    like = [traits[t].name.lower() for t in alike(case) if t in traits]
    out = []
    if names:
        out.append(f"you have what it asks of {', '.join(names)}")
    if like:
        out.append(f"it rewards {', '.join(like)}, which is like you")
    return tuple(out)


def compare_rows(first: Case, second: Case) -> tuple[CompareRow, ...]:
    """List the skills of two roles, the largest weighted difference first."""
    one, two = ({t.skill: t for t in case.targets} for case in (first, second))
    skills = first.catalog.skills
    rows = []
    for skill in {**one, **two}:
        if skill in skills:
            a, b = one.get(skill), two.get(skill)
            rows.append(
                CompareRow(
                    skill=skill,
                    name=skills[skill].name,
                    have=first.level_of(skill),
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
    likes = len(one.alike) - len(two.alike)
    if abs(one.hours - two.hours) <= ALIKE * max(one.hours, two.hours):
        if likes == 0:
            return f"Both are about equally far: {spaced(one.hours)} h and {spaced(two.hours)} h."
        nearer, other = (one, two) if likes > 0 else (two, one)
        return f"Both are about equally far; more speaks for {nearer.name}: {nearer.fits[-1]}."
    nearer, other = (one, two) if one.hours <= two.hours else (two, one)
    text = f"{nearer.name} is nearer: {spaced(nearer.hours)} h against {spaced(other.hours)} h"
    return f"{text}; {nearer.fits[-1]}." if nearer.fits else f"{text}."


def rungs(one: Side, two: Side) -> str:
    """Say how far two levels of a role are, one after the other."""
    low, high = sorted((one, two), key=lambda side: side.hours)
    return (
        f"One after the other: {low.name} in {spaced(low.hours)} h, "
        f"{high.name} in another {spaced(high.hours_after)} h."
    )
