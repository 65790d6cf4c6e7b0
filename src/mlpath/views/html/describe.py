"""What each picture shows, in words, for whoever does not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.roadmap import State
from mlpath.views.html.opening import opened
from mlpath.views.pay import middle
from mlpath.views.words import (
    FIRST_MODEL,
    count,
    day,
    decimal,
    end_label,
    level,
    listing,
    noted,
    ready,
    shares,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.reports.gap import GapReport, GapRow
    from mlpath.model.reports.plan import Plan
    from mlpath.model.reports.progress import Week
    from mlpath.model.reports.salary import SalaryRow
    from mlpath.model.reports.skill_map import MapNode

TABLE = "The table below has every figure."


def gauge(gap: GapReport) -> str:
    """Describe the gauge of readiness."""
    ready, likely = gap.readiness, gap.likely
    return (
        f"{ready.value:.0f} of 100 points as you say ({shares(ready.value, gap.proven)}); "
        f"likely, with 80 % certainty, {likely.low:.0f} to {likely.high:.0f}."
    )


def bars(rows: Sequence[GapRow]) -> str:
    """Describe the bars of the gaps."""
    first = listing(
        [f"{row.name} ({level(row.have.value)}, asked {level(row.need)})" for row in rows[:3]]
    )
    return f"{count(len(rows), 'gap')}, most worth an hour first: {first}. {TABLE}"


def skill_map(nodes: Sequence[MapNode]) -> str:
    """Describe the map."""
    number = {state: sum(node.state is state for node in nodes) for state in State}
    return (
        f"{count(len(nodes), 'skill')}, each below what it rests on: {number[State.DONE]} done, "
        f"{number[State.NEXT]} can be started now, {number[State.LATER]} later. {TABLE}"
    )


def timeline(plan: Plan) -> str:
    """Describe the line of time."""
    when, span = ready(plan.finish, span="between {} and {}")
    first = next((module for module in plan.modules if module.first_model), None)
    trained = f" Your {FIRST_MODEL}: {first.title}, by {day(first.end)}." if first else ""
    return (
        f"{count(len(plan.modules), 'module')} from {day(plan.start)}; "
        f"{end_label(plan.finish)} {when}, {span}."
        f"{trained} The cards below tell each."
    )


def doors(plan: Plan) -> str:
    """Describe the steps of doors."""
    first, *later = opened(plan)
    steps = [f"{row.met} from {day(row.day)}, after {row.title}" for row in later]
    return f"{first.met} of {count(plan.doors.n, 'posting')} today; {listing(steps) or 'no more'}."


def weeks(shown: Sequence[Week]) -> str:
    """Describe the weeks."""
    real, planned = sum(week.real for week in shown), sum(week.planned for week in shown)
    return (
        f"{noted(real)} hours logged of {decimal(planned)} planned in "
        f"{count(len(shown), 'week')}. {TABLE}"
    )


def boxes(rows: Sequence[SalaryRow]) -> str:
    """Describe the boxes of pay."""
    parts = [f"{r.country_name} {r.level} {middle(r)}" for r in rows[:4]]
    return f"Medians a year: {listing(parts)}. {TABLE}"
