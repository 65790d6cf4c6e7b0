"""Why a plan is as it is: what it reaches, what the hours are for, its order, what it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.role_level import READY
from mlpath.model.reports.plan import READY_FOR_IT
from mlpath.views.blocks import Facts, Para, Title, Tone
from mlpath.views.page.parts.deadline import deadline_blocks
from mlpath.views.page.parts.doors import degree_rows, doors_line
from mlpath.views.words import amount, count, day, decimal, noted, some, to_level

if TYPE_CHECKING:
    from mlpath.model.reports.plan import Cut, Effort, Order, Pace, Plan
    from mlpath.views.blocks import Block

MOST_BEYOND = 6
MOST_CHECKS = 4
GOALS = {
    "core": "the core of the job, and nothing else",
    "ready": f"the core of the job, and readiness {READY:.0f}; the rest is learnt in the job",
    "100": "everything the role asks for",
}


def why_blocks(plan: Plan) -> list[Block]:
    """Tell what a plan rests on."""
    return [
        *deadline_blocks(plan),
        Facts(rows=_facts(plan)),
        *beyond(plan.later),
        Para(text=order_text(plan.order), tone=Tone.DIM),
    ]


def _facts(plan: Plan) -> tuple[tuple[str, str], ...]:
    rows = [
        ("readiness", f"{plan.readiness.now:.0f} now, {plan.readiness.end:.0f} at the end"),
        *([] if plan.offer else [("doors", doors_line(plan.doors, end=_whole(plan)))]),
        *degree_rows(plan.degrees, plan.role_name),
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
        return f"the core first, then what is worth most before {day(plan.deadline.day)}"
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
    talks = f", interviews {amount(effort.interviews)}" if effort.interviews else ""
    tries = f", trying two roles {amount(effort.trying)}" if effort.trying else ""
    return (
        f"study {amount(effort.study)}, projects {amount(effort.projects)}, "
        f"review {amount(effort.review)}{talks}{tries}"
    )


def pace_text(pace: Pace) -> str:
    """Say how fast the person is against the plan."""
    return (
        f"{pace.factor:.2f} x the planned hours ({pace.low:.2f} to {pace.high:.2f}), "
        f"from {noted(pace.real)} h logged for {decimal(pace.planned)} h planned"
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


def beyond(left: tuple[Cut, ...]) -> list[Block]:
    """Name what the role asks for beyond the goal."""
    if not left:
        return []
    names = some([f"{cut.name} {to_level(cut.to)}" for cut in left], MOST_BEYOND)
    total = amount(sum(cut.hours for cut in left))
    text = f"{names}: {total} h that the job itself teaches (--until 100)."
    return [Title(text="Not needed to begin", level=2), Para(text=text)]
