"""The plan: when, what is possible by a date, then module by module what to do and with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.role_level import READY
from mlpath.model.reports.plan import READY_FOR_IT
from mlpath.views.blocks import Cell, Column, Facts, Next, Para, Stripe, Table, Title, Tone
from mlpath.views.page.parts.dated import dated_blocks
from mlpath.views.page.parts.deadline import by_then, deadline_blocks
from mlpath.views.page.parts.doors import doors_line
from mlpath.views.page.parts.module import module_blocks
from mlpath.views.words import amount, count, day, decimal, hours, ready, some

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.reports.plan import Cut, Effort, Order, Pace, Plan, PlanModule
    from mlpath.views.blocks import Block, Page


SOONER = "More hours a week, less time away or a lower level bring it nearer: see mlpath compare."
NEAR = 2
"""Modules that are told in full, unless all is asked for."""
MOST_BEYOND = 6
MOST_CHECKS = 4
GOALS = {
    "core": "the core of the job, and nothing else",
    "ready": f"the core of the job, and {READY:.0f} of 100 points; the rest is learnt in the job",
    "100": "everything the role asks for",
}


def page(report: Plan) -> Page:
    """Lay the plan out."""
    if not report.steps and not report.cut:
        return (
            _headline(report),
            Facts(rows=advice_rows(report)),
            *_nothing_left(report),
            *dated_blocks(report.dated),
            Next(commands=_after(report)),
        )
    return (
        _headline(report),
        *ready_blocks(report),
        Facts(rows=advice_rows(report)),
        _overview(report),
        *deadline_blocks(report),
        Facts(rows=_facts(report)),
        *dated_blocks(report.dated),
        *(block for module in near(report) for block in module_blocks(report, module)),
        *beyond(report.later),
        Para(text=order_text(report.order), tone=Tone.DIM),
        *_ending(report),
    )


def advice_rows(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Write what a mentor would say first."""
    told = plan.advice
    if told is None:
        return ()
    rows = [("your offer", f"{told.offer}.")] if told.offer else []
    rows.append(("my advice", f"{told.recommended}."))
    if told.obstacle:
        rows.append(("main obstacle", f"{told.obstacle[:1].upper()}{told.obstacle[1:]}."))
    if told.skip:
        rows.append(("skip for now", f"{', '.join(told.skip)}: the job teaches it."))
    if plan.steps:
        rows.append(("apply from", f"{day(told.apply_from)}, before the last lesson"))
    return tuple(rows)


def ready_blocks(plan: Plan, before: str = "") -> list[Block]:
    """Say when somebody is ready; with a deadline that cuts the plan, first what fits."""
    finish, promised = plan.finish, by_then(plan.deadline)
    when, span = ready(finish, span="four times in five {} to {}")
    if plan.cut:
        whole = "everything" if before else "Everything"
        return [*promised, Para(text=f"{before}{whole} is done {when if finish.beyond else span}.")]
    text = f"{before}{'ready' if before else 'Ready'} {when}; {span}."
    sooner = [Para(text=SOONER)] if finish.beyond else []
    return [Para(text=text, tone=Tone.STRONG), *sooner, *promised]


def _headline(plan: Plan) -> Title:
    aside = f"{decimal(plan.hours_a_week)} h a week from {day(plan.start)}"
    return Title(text=f"Plan for {plan.role_name} ({plan.level.value})", aside=aside)


def _nothing_left(plan: Plan) -> list[Block]:
    """Tell somebody who needs no lesson what is left: to show it, and to talk."""
    blocks: list[Block] = [
        Para(text="No lesson: you can do what the role asks for. What is left is to show it.")
    ]
    if plan.capstone:
        one = plan.capstone
        text = f"Show it: {one.name} ({hours(one.hours)}). {one.summary}"
        blocks.append(Para(text=text, tone=Tone.STRONG))
    if plan.interviews:
        text = f"Interviews: {hours(plan.interviews.hours)} of preparing, applying and talking."
        blocks.append(Para(text=text))
    return blocks


def _after(plan: Plan) -> tuple[str, ...]:
    higher = {"junior": "mid", "mid": "senior", "senior": "lead"}.get(plan.level.value)
    more = (f"mlpath plan --level {higher}",) if higher else ()
    return ("mlpath guide interview", "mlpath guide job-search", *more)


def _overview(plan: Plan) -> Table:
    """Draw a line a module on the weeks of the plan."""
    last = max([m.end for m in plan.modules], default=plan.start)
    if plan.interviews:
        last = max(last, plan.interviews.end)
    days = max(1, (last - plan.start).days + 1)

    def at(start: date, end: date, *, beside: bool = False) -> Cell:
        first, until = (start - plan.start).days / days, ((end - plan.start).days + 1) / days
        return Cell(draw=Stripe(start=first, end=until, beside=beside), tone=Tone.GOOD)

    rows: list[tuple[str | Cell, ...]] = []
    for number, one in enumerate(plan.modules, 1):
        name = Cell(text=one.title, tone=Tone.STRONG)
        until = day(one.end, year=one.end.year != plan.start.year)
        picture = at(one.start, one.end, beside=one.beside)
        project = one.project.name if one.project else ""
        rows.append((str(number), name, hours(one.hours), until, picture, project))
    if plan.capstone:
        one_more = plan.capstone
        until = day(one_more.end, year=one_more.end.year != plan.start.year)
        name = Cell(text="Capstone", tone=Tone.STRONG)
        picture = at(one_more.start, one_more.end)
        rows.append(("", name, hours(one_more.hours), until, picture, one_more.name))
    if plan.interviews:
        talk = plan.interviews
        until = day(talk.end, year=talk.end.year != plan.start.year)
        picture = at(talk.start, talk.end, beside=True)
        rows.append(("", "Interviews, applications", hours(talk.hours), until, picture, ""))
    columns = (
        Column(head="", right=True),
        Column(head="module", wrap=True),
        Column(head="hours", right=True),
        Column(head="until", right=True),
        Column(head="when", picture=True),
        Column(head="you build", wrap=True, drop=1),
    )
    return Table(columns=columns, rows=tuple(rows))


def _facts(plan: Plan) -> tuple[tuple[str, str], ...]:
    rows = [
        ("readiness", f"{plan.readiness.now:.0f} now, {plan.readiness.end:.0f} at the end"),
        ("doors", doors_line(plan.doors, end=_whole(plan))),
        ("goal", _goal(plan)),
        ("work", effort_text(plan)),
    ]
    if plan.pace.planned:
        rows.append(("your pace", pace_text(plan.pace)))
    if plan.money:
        rows.append(("resources", f"about {amount(plan.money)} USD"))
    if plan.reader:
        rows.append(("screen reader", plan.reader))
    open_checks = tuple(dict.fromkeys(name for one in plan.modules for name in one.claims))
    if open_checks:
        left = len(open_checks) - MOST_CHECKS
        more = f" and {left} more" if left > 0 else ""
        shown = ", ".join(open_checks[:MOST_CHECKS])
        rows.append(("open checks", f"{shown}{more}, on your word so far: mlpath check"))
    if plan.away:
        away = ", ".join(f"{day(a, year=False)} to {day(b)}" for a, b in plan.away)
        rows.append(("away", away))
    return tuple(rows)


def _goal(plan: Plan) -> str:
    """Say how far the plan goes."""
    if plan.deadline and plan.cut:
        return f"what is worth most before {day(plan.deadline.day)}"
    return GOALS.get(plan.until, f"until {plan.until}")


def _whole(plan: Plan) -> str:
    """Say what the end of the plan is: being ready, or less."""
    return "when ready" if plan.until == READY_FOR_IT and not plan.cut else "at the end"


def effort_text(plan: Plan) -> str:
    """Say what the hours are for."""
    return (
        f"{amount(plan.hours.likely)} h ({amount(plan.hours.low)} to {amount(plan.hours.high)}): "
        f"{parts_of(plan.effort)}"
    )


def parts_of(effort: Effort) -> str:
    """Tell the parts of the hours apart."""
    return (
        f"study {amount(effort.study)}, projects {amount(effort.projects)}, "
        f"review {amount(effort.review)}, interviews {amount(effort.interviews)}"
    )


def pace_text(pace: Pace) -> str:
    """Say how fast the person is against the plan."""
    return (
        f"{pace.factor:.2f} x the planned hours ({pace.low:.2f} to {pace.high:.2f}), "
        f"from {decimal(pace.real)} h logged for {decimal(pace.planned)} h planned"
    )


def order_text(order: Order) -> str:
    """Say what is counted about the order, in words."""
    text = "Why this order: no prerequisite"
    if order.broken_after:
        text += (
            f" and {order.broken_after} of {count(order.recommended, 'recommended order')} "
            f"broken ({'; '.join(order.broken)})"
        )
    else:
        text += f" and none of {count(order.recommended, 'recommended order')} is broken"
    text += f"; the subject changes {count(order.switches, 'time')}."
    if order.proven:
        text += " No order of the whole curriculum breaks less or changes subject less often."
    return text


def near(plan: Plan) -> tuple[PlanModule, ...]:
    """List the modules that are told in full."""
    return plan.modules if plan.show == "all" else plan.modules[:NEAR]


def beyond(left: tuple[Cut, ...]) -> list[Block]:
    """Name what the role asks for beyond the goal."""
    if not left:
        return []
    names = some([f"{cut.name} → {cut.to:g}" for cut in left], MOST_BEYOND)
    total = amount(sum(cut.hours for cut in left))
    text = f"{names}: {total} h that the job itself teaches (--until 100)."
    return [Title(text="Not needed to begin", level=2), Para(text=text)]


def _ending(plan: Plan) -> list[Block]:
    year = plan.finish.likely.year
    late = year > plan.start.year and plan.deadline is None
    sooner = (f"mlpath plan --deadline {year}-01-01",) if late else ()
    more = ("mlpath plan --all",) if near(plan) != plan.modules else ()
    return [
        Next(
            commands=(
                "mlpath next",
                *more,
                "mlpath plan --save",
                *sooner,
                "mlpath export --to ics plan.ics",
            )
        ),
    ]
