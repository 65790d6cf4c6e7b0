"""Checks: which claims hold, what that changes, and which claims are worth a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.level import LEVEL_NAMES
from mlpath.views.blocks import Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.page.parts.moved import moved_rows
from mlpath.views.page.parts.readiness import readiness_gauge
from mlpath.views.words import count, hours, level

if TYPE_CHECKING:
    from mlpath.model.reports.answers.checks import ChecksReport, Verdict
    from mlpath.views.blocks import Block, Page

MOST = 10


def page(report: ChecksReport) -> Page:
    """Show what the answers say, else what is worth a check."""
    if report.verdicts:
        return _results(report)
    if report.question is None and not report.open:
        text = "Nothing that you said waits for a check."
        return (Para(text=text), Next(commands=("mlpath quiz", "mlpath plan")))
    return (*_open(report), *_onward(report))


def _results(report: ChecksReport) -> Page:
    proven = sum(one.holds for one in report.verdicts)
    lower = sum(one.lower for one in report.verdicts)
    checked = count(len(report.verdicts), "claim")
    heading = f"{checked} checked: {proven} proven, {lower} lower than you said"
    return (
        Title(text=heading),
        Table(
            columns=(
                Column(head="skill"),
                Column(head="level"),
                Column(head="right", right=True),
                Column(head="so", wrap=True),
            ),
            rows=tuple(
                (one.name, LEVEL_NAMES[one.said], f"{one.right} of {one.asked}", _so(one))
                for one in report.verdicts
            ),
        ),
        *([Para(text=report.habit)] if report.habit else []),
        readiness_gauge(report.readiness, report.likely, report.proven),
        Facts(
            rows=moved_rows(report.readiness_before, report.readiness, report.hours, report.finish)
        ),
        *by_then(report.deadline),
        Next(commands=("mlpath plan", "mlpath check" if report.open else "mlpath next")),
    )


def _so(one: Verdict) -> str:
    """Say what follows: proven, not yet decided, or where the plan starts now."""
    if one.holds:
        return "proven"
    if not one.lower:
        return "stands; not yet proven"
    return f"the plan starts at {level(one.now)} now"


def _open(report: ChecksReport) -> list[Block]:
    if not report.open:
        return []
    rows = tuple(
        (
            one.name,
            LEVEL_NAMES[one.level],
            hours(one.hours),
            f"{100 * one.doubt:.0f} %",
            str(one.questions) if one.questions else "none now",
        )
        for one in report.open[:MOST]
    )
    left = len(report.open) - MOST
    return [
        Title(text=f"{count(len(report.open), 'claim')} worth a check"),
        Para(text="You are believed; a check makes the picture sure. The first carry most."),
        Table(
            columns=(
                Column(head="skill"),
                Column(head="level"),
                Column(head="saves you", right=True),
                Column(head="doubt", right=True),
                Column(head="questions", right=True),
            ),
            rows=rows,
            more=f"{count(left, 'more claim')}: -f json" if left > 0 else "",
        ),
    ]


def _onward(report: ChecksReport) -> list[Block]:
    if report.question is None:
        text = "No question about it can be asked now; one that was answered rests for 60 days."
        return [Para(text=text, tone=Tone.DIM), Next(commands=("mlpath plan", "mlpath quiz"))]
    return [
        Next(commands=("mlpath check", f"mlpath quiz --answer {report.question.id} CHOICE")),
    ]
