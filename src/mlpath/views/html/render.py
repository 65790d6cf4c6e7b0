"""The page: the template filled with the report, every text cleaned and escaped on its way in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mlpath.model.clean import clean
from mlpath.views import pay, words
from mlpath.views.html import (
    bars,
    boxes,
    card,
    describe,
    gauge,
    opening,
    skill_map,
    tables,
    timeline,
    weeks,
)  # fmt: skip
from mlpath.views.html.environment import environment
from mlpath.views.html.script import hours_script
from mlpath.views.html.svg import figure
from mlpath.views.page.parts.advice import set_up_rows
from mlpath.views.page.parts.module import able, own_stage, sentence

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

    from mlpath.model.envelope import Envelope
    from mlpath.model.reports.html_report import HtmlReport
    from mlpath.views.html.tables import HtmlTable

MOST_BARS, MOST_PAY = 20, 12
SAFE = ("https://", "http://")


def render(envelope: Envelope) -> str:
    """Write the whole page."""
    report: HtmlReport = envelope.report  # type: ignore[assignment] # the only kind it is called with
    return (
        _environment(report)
        .get_template("report.html.j2")
        .render(
            report=report,
            as_of=envelope.as_of,
            notes=envelope.notes,
            names={source.id: source.called for source in report.sources},
            pictures=_pictures(report),
            tables=_tables(report),
            card=card.card(report),
            tonight=card.tonight(report.plan),
            getting_in=card.getting_in(report.plan),
            set_up=[(label.capitalize(), text) for label, text in set_up_rows(report.plan)],
            script=hours_script(),
        )
    )


def _environment(report: HtmlReport) -> Environment:
    from mlpath.views.page.parts import bridge
    from mlpath.views.page.parts.dated import days_of, told
    from mlpath.views.page.parts.deadline import deadline_text
    from mlpath.views.page.parts.why import parts_of

    made = environment()
    made.filters |= {
        "able": able,
        "about": partial(card.about, prices=report.prices),
        "count": words.count,
        "day": words.day,
        "employers": bridge.employers_text,
        "helps": bridge.helps,
        "rules": bridge.rules,
        "there": bridge.country_title,
        "goal": words.goal_title,
        "ready": words.ready,
        "amount": words.amount,
        "decimal": words.decimal,
        "grows": lambda module, plan: own_stage(plan.own, module),
        "hours": words.hours,
        "in_a_row": words.in_a_row,
        "noted": words.noted,
        "level": words.level,
        "to_level": words.to_level,
        "region": pay.region,
        "days": days_of,
        "told": partial(told, address=False),
        "effort": parts_of,
        "deadline": deadline_text,
        "module_rows": card.module_rows,
        "sentence": sentence,
        "safe_url": safe_url,
    }
    return made


def _tables(report: HtmlReport) -> dict[str, HtmlTable]:
    """Write out everything that there are figures of."""
    status, salary = report.status, report.salary
    return {
        "levels": tables.levels(report.gap),
        "skills": tables.skills(report.gap),
        "map": tables.nodes(report.nodes),
        "hours": tables.at_hours(report.at_hours),
        "weeks": tables.weeks(status.weeks if status else ()),
        "pay": tables.salaries(salary.rows if salary else ()),
    }


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
            partial(gauge.draw, gap.readiness, gap.likely, gap.proven),
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
    if plan.doors.n and plan.steps and not plan.offer:
        pictures["doors"] = figure(
            "doors", "Doors", describe.doors(plan), partial(opening.draw, plan)
        )
    if status is not None and status.total:
        pictures["weeks"] = figure(
            "weeks", "Hours a week", describe.weeks(status.weeks), partial(weeks.draw, status.weeks)
        )
    if report.salary is not None and report.salary.rows:
        rows = report.salary.rows[:MOST_PAY]
        pictures["pay"] = figure("pay", "Pay", describe.boxes(rows), partial(boxes.draw, rows))
    return pictures
