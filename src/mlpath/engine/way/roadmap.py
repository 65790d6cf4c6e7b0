"""The roadmap: the plan without dates, for people who want to see the whole way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.levels.reached import reached
from mlpath.engine.market.hired import above
from mlpath.engine.way.first_goal import comes_after
from mlpath.engine.way.plan import laid_out
from mlpath.engine.way.tree import states_of, tree_of
from mlpath.engine.way.way import work_left
from mlpath.model.reports.roadmap import (
    Met,
    Reading,
    RoadCertificate,
    Roadmap,
    RoadStage,
    RoadStep,
    State,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.plan import Plan, PlanStep

TOPICS = (
    "education",
    "portfolio",
    "networking",
    "certifications-guide",
    "job-search",
    "interview",
    "staying-current",
)
MOST_CERTIFICATES = 5


def make_roadmap(case: Case) -> Roadmap:
    """Draw the whole way from where somebody stands to a role, whatever fits before a deadline."""
    case = case.whenever()
    catalog, role = case.catalog, case.role
    plan = laid_out(case)
    states = states_of(work_left(case).steps)
    finish = plan.finish
    return Roadmap(
        role=role.id,
        role_name=role.name,
        level=case.level,
        summary=role.summary,
        personal=not case.knowledge.nothing_known,
        readiness=plan.readiness,
        hours=plan.hours.likely,
        hours_a_week=case.wishes.hours,
        weeks=(
            _weeks(plan, finish.early),
            _weeks(plan, finish.likely),
            _weeks(plan, finish.late),
        ),
        order=plan.order,
        done=_met(case),
        stages=_stages(plan, states),
        capstone=plan.capstone,
        effort=plan.effort,
        later=plan.later,
        dated=plan.dated,
        readings=_readings(catalog),
        certifications=_certificates(catalog, case.targets),
        tree=tree_of(case),
        apply_at=above(case),
        then=comes_after(case),
    )


def _weeks(plan: Plan, day: date) -> int:
    """Count weeks until a day; none when there is nothing to do."""
    return -(-((day - plan.start).days + 1) // 7) if plan.steps else 0


def _met(case: Case) -> tuple[Met, ...]:
    """List what the role asks for and the person can do already."""
    found: list[Met] = []
    for target in case.targets:
        known = case.levels.get(target.skill)
        if known is not None and target.need and reached(known.value, target.need):
            found.append(
                Met(
                    skill=target.skill,
                    name=case.catalog.skills[target.skill].name,
                    have=round(known.value, 1),
                    need=target.need,
                )
            )
    return tuple(found)


def _stages(plan: Plan, states: Mapping[SkillId, State]) -> tuple[RoadStage, ...]:
    return tuple(
        RoadStage(
            name=module.title,
            about=module.can,
            theme=module.theme,
            weeks=module.weeks,
            beside=module.beside,
            first_model=module.first_model,
            hours=module.hours,
            readiness=module.readiness,
            steps=tuple(_joined(plan.steps[module.first : module.first + module.count], states)),
            project=module.project,
            check=module.check,
        )
        for module in plan.modules
    )


def _joined(steps: Sequence[PlanStep], states: Mapping[SkillId, State]) -> Iterable[RoadStep]:
    """Join the steps of one skill inside a stage: a picture needs one line a skill."""
    for skill in dict.fromkeys(step.skill for step in steps):
        own = [step for step in steps if step.skill == skill]
        yield RoadStep(
            skill=skill,
            name=own[0].name,
            from_=own[0].from_,
            to=own[-1].to,
            hours=round(sum(step.hours.likely for step in own), 1),
            gain=sum(step.gain for step in own),
            must=own[0].must,
            state=states[skill],
            why=own[0].why,
            can=own[-1].can,
        )


def _readings(catalog: Catalog) -> tuple[Reading, ...]:
    guides = {str(id_): guide for id_, guide in catalog.guides.items()}
    return tuple(
        Reading(id=guides[name].id, title=guides[name].title, summary=guides[name].summary)
        for name in TOPICS
        if name in guides
    )


def _certificates(catalog: Catalog, targets: Sequence[Target]) -> tuple[RoadCertificate, ...]:
    """List the certificates that cover most of what the role asks for, by weight."""
    weight = {target.skill: target.weight.value for target in targets if target.need}
    rated = [
        (sum(weight.get(skill, 0.0) for skill in one.skills), place, one)
        for place, one in enumerate(catalog.certifications.values())
    ]
    best = sorted((one for one in rated if one[0] > 0), key=lambda one: (-one[0], one[1]))
    return tuple(
        RoadCertificate(
            id=one.id,
            name=one.name,
            provider=one.provider,
            cost=one.cost,
            currency=one.currency,
            skills=tuple(catalog.skills[s].name for s in one.skills if s in weight),
        )
        for _, _, one in best[:MOST_CERTIFICATES]
    )
