"""The page: the template filled with the report, every text cleaned and escaped on its way in."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.model.clean import clean
from mlpath.model.field.role_level import READY
from mlpath.views import pay, words
from mlpath.views.html import bars, boxes, describe, gauge, skill_map, timeline, weeks
from mlpath.views.html.environment import environment
from mlpath.views.html.svg import figure
from mlpath.views.page.parts.ahead import ahead_rows
from mlpath.views.page.parts.doors import doors_line, seniors_line

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

    from mlpath.model.envelope import Envelope
    from mlpath.model.reports.html_report import HtmlReport

TEMPLATE = Path(__file__).with_name("report.html.j2")
MOST_BARS, MOST_PAY = 20, 12
SAFE = ("https://", "http://")


def render(envelope: Envelope) -> str:
    """Write the whole page."""
    report: HtmlReport = envelope.report  # type: ignore[assignment] # the only kind it is called with
    gap = report.gap
    template = _environment().from_string(TEMPLATE.read_text(encoding="utf-8"))
    return template.render(
        needed=READY,
        report=report,
        as_of=envelope.as_of,
        notes=envelope.notes,
        pictures=_pictures(report),
        ahead=ahead_rows(gap.ahead),
        doors=doors_line(gap.doors),
        seniors=seniors_line(gap.doors, gap.name, gap.level),
        shares=words.shares(report.gap.readiness.value, report.gap.proven),
        names={node.skill: node.name for node in report.nodes},
    )


def _environment() -> Environment:
    from mlpath.views.page.parts.dated import days_of, told
    from mlpath.views.page.parts.deadline import deadline_text
    from mlpath.views.page.parts.module import facts_of
    from mlpath.views.page.parts.why import parts_of

    made = environment()
    made.filters |= {
        "count": words.count,
        "day": words.day,
        "ready": words.ready,
        "amount": words.amount,
        "decimal": words.decimal,
        "hours": words.hours,
        "level": words.level,
        "to_level": words.to_level,
        "region": pay.region,
        "short": pay.short,
        "days": days_of,
        "told": partial(told, address=False),
        "effort": parts_of,
        "deadline": deadline_text,
        "facts": facts_of,
        "safe_url": safe_url,
    }
    return made


def safe_url(url: str) -> str:
    """Return an address that a click may follow, or nothing."""
    return url if url.lower().startswith(SAFE) and clean(url) == url else ""


def _pictures(report: HtmlReport) -> dict[str, Markup]:
    """Draw everything that there is something to draw of."""
    gap, plan, status = report.gap, report.plan, report.status
    gaps = [row for row in gap.skills if row.open][:MOST_BARS]
    pictures = {
        "gauge": figure(
            "gauge",
            "Readiness",
            describe.gauge(gap),
            partial(gauge.draw, gap.readiness, gap.likely),
        ),
    }
    if gaps:
        pictures["gaps"] = figure("gaps", "Gaps", describe.bars(gaps), partial(bars.draw, gaps))
    if report.nodes:
        pictures["map"] = figure(
            "map",
            "Map of skills",
            describe.skill_map(report.nodes),
            partial(skill_map.draw, report.nodes),
        )
    if plan.steps:
        pictures["plan"] = figure(
            "plan", "Timeline", describe.timeline(plan), partial(timeline.draw, plan)
        )
    if status is not None and status.total:
        pictures["weeks"] = figure(
            "weeks", "Hours a week", describe.weeks(status.weeks), partial(weeks.draw, status.weeks)
        )
    if report.salary is not None and report.salary.rows:
        rows = report.salary.rows[:MOST_PAY]
        pictures["pay"] = figure("pay", "Pay", describe.boxes(rows), partial(boxes.draw, rows))
    return pictures
