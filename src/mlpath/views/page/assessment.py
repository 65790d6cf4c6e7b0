"""The result of the interview: the most important lines first, one screen and a half."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import (
    Facts,
    Next,
    Para,
    Table,
    Title,
    Tone,
)
from mlpath.views.page.parts.ahead import ahead_rows
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.page.parts.doors import doors_line, seniors_line
from mlpath.views.page.parts.gap_table import gap_table
from mlpath.views.page.parts.readiness import readiness_gauge
from mlpath.views.words import amount, count, day, decimal, hours, level

if TYPE_CHECKING:
    from mlpath.model.reports.assessment import AssessmentReport
    from mlpath.model.reports.gap import GapReport
    from mlpath.views.blocks import Block, Page

GAPS = 8
STRENGTHS = 5
MUSTS = 6


def _facts(gap: GapReport) -> Facts:
    rows: list[tuple[str, str]] = []
    if gap.strengths:
        found = gap.strengths[:STRENGTHS]
        rows.append(("in your favour", ", ".join(f"{s.name} {level(s.have)}" for s in found)))
    if gap.musts_missing:
        shown = gap.musts_missing[:MUSTS]
        parts = [f"{m.name} ({level(m.have)} → {m.need})" for m in shown]
        left = len(gap.musts_missing) - len(shown)
        rows.append(("musts missing", " · ".join(parts) + (f" · {left} more" if left else "")))
    else:
        rows.append(("musts missing", "none"))
    rows += [*ahead_rows(gap.ahead), ("doors", doors_line(gap.doors))]
    return Facts(rows=tuple(rows))


def _gaps(gap: GapReport) -> Table:
    open_gaps = [row for row in gap.skills if row.open]
    left = len(open_gaps) - GAPS
    return gap_table(open_gaps[:GAPS], more=f"{left} more: mlpath gap" if left > 0 else "")


def _advice(gap: GapReport) -> list[Block]:
    out: list[Block] = []
    if gap.not_yet:
        names = ", ".join(f"{item.name} ({item.reason})" for item in gap.not_yet[:3])
        out.append(Para(text=f"Not yet: {names}."))
    high = [s for s in gap.sensitivity if s.shift < 0]
    if high:
        same = "the first three stay the same" if high[0].same else "the first three would change"
        out.append(Para(text=f"If every rating of yours were one level too high, {same}."))
    return out


def _plan(report: AssessmentReport) -> list[Block]:
    plan = report.plan
    if not plan.steps:
        return [
            Para(text="Nothing is missing: what is left is to apply. See mlpath guide interview.")
        ]
    finish = plan.finish
    text = (
        f"At {decimal(plan.hours_a_week)} h a week ({hours(plan.hours.likely)} in all) "
        f"you are ready about {day(finish.likely)}, "
        f"between {day(finish.early)} and {day(finish.late)}."
    )
    step = plan.steps[0]
    first = f"First: {step.name} to level {step.to:g}, so that you can {step.can}."
    out: list[Block] = [
        Para(text=text),
        *by_then(plan.deadline),
        Para(text=first, tone=Tone.STRONG),
    ]
    if step.resources:
        pick = step.resources[0]
        out.append(Para(text=f"30 minutes tonight: {pick.start} {pick.url}"))
    return out


def _pay(report: AssessmentReport) -> list[Block]:
    if report.salary is None:
        return []
    rows = [row for row in report.salary.rows if row.level == report.gap.level.value]
    if not rows:
        return []
    row = rows[0]
    text = (
        f"In {row.country_name} {report.gap.level.value} level pays about {amount(row.p25)} to "
        f"{amount(row.p75)} {row.currency} a year (n={row.n}, {row.basis}): mlpath salary"
    )
    return [Para(text=text)]


def _nearest(report: AssessmentReport) -> list[Block]:
    if not report.nearer:
        return []
    near = " · ".join(f"{goal.name} ({hours(goal.hours)})" for goal in report.nearer)
    return [Para(text=f"Nearer goals: {near}: mlpath compare", tone=Tone.DIM)]


def _seniors(gap: GapReport) -> list[Block]:
    text = seniors_line(gap.doors, gap.name, gap.level)
    return [Para(text=text)] if text else []


def page(report: AssessmentReport) -> Page:
    """Lay the result out."""
    gap = report.gap
    seen = report.observations
    basis = f"from {count(seen, 'observation')}" if seen else "from your background alone"
    return (
        Title(text=f"You → {gap.name} ({gap.level.value})", aside=basis),
        readiness_gauge(gap.readiness, gap.likely, gap.proven),
        *([Para(text=gap.habit)] if gap.habit else []),
        _facts(gap),
        *_seniors(gap),
        _gaps(gap),
        *_advice(gap),
        *_plan(report),
        *_pay(report),
        *_nearest(report),
        Next(commands=("mlpath plan", "mlpath next", "mlpath quiz", "mlpath report --open")),
    )
