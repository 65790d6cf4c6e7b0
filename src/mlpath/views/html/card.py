"""What stands first on the page: the advice, when somebody is ready, and what to do tonight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.page.parts.advice import goal_of, then_named, then_text, usual_text
from mlpath.views.page.parts.ahead import ahead_rows
from mlpath.views.page.parts.at_work import beside_rows, deed_rows, leading, won_text
from mlpath.views.page.parts.bridge import in_rows
from mlpath.views.page.parts.deadline import YOURS, deadline_text
from mlpath.views.page.parts.doors import doors_line, doors_of, end_of, seniors_line, whose
from mlpath.views.page.parts.framed import framed_rows, trial_rows
from mlpath.views.page.parts.job_offer import phase_rows
from mlpath.views.page.parts.module import sentence
from mlpath.views.pay import known, usual
from mlpath.views.words import day, end_label, hours, level, ready

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import ResourceId
    from mlpath.model.reports.gap import GapReport
    from mlpath.model.reports.html_report import HtmlReport, Price
    from mlpath.model.reports.plan import Material, Pick, Plan, PlanModule

Rows = list[tuple[str, str]]


def card(report: HtmlReport) -> Rows:
    """Write the facts of the card, the most important first."""
    return [
        *_advice(report.plan),
        *_dates(report.plan),
        *_place(report.plan, report.gap),
        *_others(report),
    ]


def _advice(plan: Plan) -> Iterator[tuple[str, str]]:
    told = plan.advice
    if told is None:
        return
    if plan.answer:
        yield "In short", sentence(plan.answer)
    yield from ((label.capitalize(), text) for label, text in framed_rows(plan))
    yield "Your offer" if told.offer else "My advice", sentence(told.recommended)
    yield from ((label.capitalize(), text) for label, text in trial_rows(plan.choice))
    if told.obstacle:
        yield "Main obstacle", sentence(told.obstacle)
    if won := leading(plan):
        yield "Won at work", won_text(won)
        for label, text in (*deed_rows(won.deeds), *beside_rows(won)):
            yield f"{label[:1].upper()}{label[1:]}", text  # and leave the month as it is
    elif told.skip:
        yield "Skip for now", f"{', '.join(told.skip)}."


def _dates(plan: Plan) -> Iterator[tuple[str, str]]:
    if not plan.steps or leading(plan):
        return
    when, span = ready(plan.finish, span="four times in five between {} and {}")
    label = "Everything done" if plan.cut else end_label(plan.finish).capitalize()
    if plan.offer:
        yield "First day", day(plan.offer.first_day)
        yield from ((name.capitalize(), text) for name, text in phase_rows(plan))
    usual = usual_text(plan.finish)
    label = f"{label}: {goal_of(plan)}" if then_named(plan) else label
    yield label, f"{when}; {span}. {usual}".strip()
    if plan.then:
        yield "Then", sentence(then_text(plan).removeprefix("Then "))
    if plan.deadline:
        yield "Your date", deadline_text(plan.deadline).removeprefix(YOURS)
    if plan.advice and not plan.offer:
        yield "Apply from", f"{day(plan.advice.apply_from)}, before the last lesson."


def _place(plan: Plan, gap: GapReport) -> Iterator[tuple[str, str]]:
    doors = f"{whose(plan)}{doors_line(doors_of(plan, gap), end=end_of(plan))}"
    seniors = seniors_line(gap.doors, gap.name, gap.level)
    if plan.offer is None:
        yield "Doors", f"{doors}. {seniors}." if seniors else f"{doors}."
    missing = [f"{one.name} ({level(one.have)} → {level(one.need)})" for one in gap.musts_missing]
    yield "Musts missing", ", ".join(missing) or "none"
    yield from ((label.capitalize(), text) for label, text in ahead_rows(gap.ahead))
    if gap.habit:
        yield "Your ratings", gap.habit


def _others(report: HtmlReport) -> Iterator[tuple[str, str]]:
    if report.nearer and report.plan.then is None:
        near = " · ".join(f"{goal.name} ({hours(goal.hours)})" for goal in report.nearer)
        yield "Nearer goals", f"{near}: `mlpath compare`"
    level = pay_level(report.gap, report.plan).value
    rows = report.salary.rows if report.salary and report.salary.country else ()
    for row in [row for row in rows if row.level == level][:1]:
        yield f"Pay in {row.country_name}", f"{usual(row)} a year as {level}, {known(row)}"


def pay_level(gap: GapReport, plan: Plan) -> RoleLevel:
    """Tell the level of jobs whose pay is told: those of the nearer level where one comes first."""
    first = plan if plan.role == gap.role else gap
    return first.apply_at or first.level


def getting_in(plan: Plan) -> Rows:
    """Write what a background brings, and where to look first."""
    return [
        (label.capitalize(), text)
        for label, text in in_rows(plan.getting_in, hired=plan.offer is not None)
    ]


def tonight(plan: Plan) -> Pick | None:
    """Find what to begin with: the resource of the first step that runs beside no other."""
    picks = plan.steps[plan.current.first].resources if plan.current else ()
    return picks[0] if picks else None


def about(one: Material, prices: Mapping[ResourceId, Price]) -> str:
    """Tell how long a material takes, what it costs, and how old it is."""
    price = prices.get(one.id)
    cost = f"{price.cost:g} {price.currency}" if price and price.cost else "paid"
    parts = [hours(one.hours), "free" if one.free else cost]
    parts += [str(one.year)] if one.year else []
    parts += ["old"] if one.old else []
    parts += [one.spoken] if one.spoken else []
    return ", ".join(parts)


def module_rows(module: PlanModule) -> Rows:
    """Write what belongs to a module beside what it leads to, its skills and its material."""
    rows: Rows = []
    if module.claims:
        checks = " · ".join(f"`{one}`" for one in module.checks)
        rows.append(("Builds on", f"{', '.join(module.claims)}, as you said. {checks}"))
    if module.at_work:
        rows.append((module.where.capitalize(), sentence(module.at_work)))
    if module.project and module.project.practises:
        rows.append(("Practises", sentence(module.project.practises[0])))
    if module.check:
        rows.append(("Checkpoint", f"{day(module.end)}: {sentence(module.check)}"))
        rows.append(("If not", sentence(module.otherwise)))
    return [*rows, ("Questions", f"`{module.command}`")]
