"""Whether everything fits before a day, and what is left out when it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Column, Para, Table, Tone
from mlpath.views.words import amount, count, day, decimal, level

if TYPE_CHECKING:
    from mlpath.model.reports.plan import Cut, DeadlineCheck, Plan
    from mlpath.views.blocks import Block

MOST_CUTS = 12


def deadline_blocks(plan: Plan) -> list[Block]:
    """Say what is possible until the deadline."""
    check = plan.deadline
    if check is None:
        return []
    return [_fits(plan, check)] if check.feasible else _cuts(plan, check)


def _fits(plan: Plan, check: DeadlineCheck) -> Block:
    text = (
        f"Everything fits before {day(check.day)}: {amount(check.hours_needed)} of "
        f"{amount(check.hours_possible)} h; {decimal(check.hours_a_week)} h a week are enough."
    )
    if check.hours_a_week_safe > plan.hours_a_week:
        text += f" To be safe when it goes slowly: {decimal(check.hours_a_week_safe)} h a week."
    return Para(text=text, tone=Tone.GOOD)


def _cuts(plan: Plan, check: DeadlineCheck) -> list[Block]:
    all_of_it = plan.readiness.end + sum(cut.gain for cut in plan.cut)
    proven = " No other choice reaches more." if check.most - plan.readiness.end < 0.01 else ""  # noqa: PLR2004
    worth = [cut for cut in plan.cut if cut.gain > 0]
    only = len(plan.cut) - len(worth)
    left = len(worth) - MOST_CUTS
    more = [f"{left} more"] if left > 0 else []
    more += [f"{count(only, 'step')} that only these needed"] if only else []
    return [
        Para(
            text=f"Not everything fits: {amount(check.hours_possible)} of "
            f"{amount(check.hours_needed)} hours until {day(check.day)}. With the best of them "
            f"you reach readiness {plan.readiness.end:.0f} instead of {all_of_it:.0f}.{proven}",
            tone=Tone.WARN,
        ),
        Table(
            caption="Left out, cheapest first",
            columns=(
                Column(head="skill"),
                Column(head="level"),
                Column(head="points lost", right=True),
                Column(head="hours", right=True),
            ),
            rows=tuple(_row(cut) for cut in worth[:MOST_CUTS]),
            more=", ".join(more),
        ),
        Para(
            text=f"To make it all by {day(check.day)}: {decimal(check.hours_a_week)} h a week, "
            f"or {decimal(check.hours_a_week_safe)} to be safe when it goes slowly."
        ),
    ]


def _row(cut: Cut) -> tuple[str, str, str, str]:
    step = f"{level(cut.from_)} → {cut.to}"
    return (cut.name, step, f"{cut.gain:.1f}", decimal(cut.hours, 0))
