"""A review: the answers given, what is due, and what is less sure than it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Column, Next, Para, Table, Title
from mlpath.views.page.parts.review import due, faded
from mlpath.views.words import count, day, level

if TYPE_CHECKING:
    from mlpath.model.reports.answers.review import DueQuestion, ReviewReport
    from mlpath.views.blocks import Block, Page

MOST_FADED = 5


def page(report: ReviewReport) -> Page:
    """Show the answers given, or what is due, or when the next question comes back."""
    if report.marked:
        return (*_results(report), *_faded(report), Next(commands=("mlpath next", "mlpath log 1h")))
    if report.due:
        return (*_due(report), *_faded(report), Next(commands=("mlpath review",)))
    return (
        Para(text=_rest(report)),
        *_faded(report),
        Next(commands=("mlpath quiz", "mlpath next")),
    )


def _results(report: ReviewReport) -> list[Block]:
    right = sum(1 for one in report.marked if one.correct)
    last = due(len(report.due)) or (Para(text=_rest(report)),)
    title = f"{right} of {count(len(report.marked), 'answer')} right"
    return [Title(text=title), *last]


def _due(report: ReviewReport) -> list[Block]:
    columns = (
        Column(head="question", wrap=True),
        Column(head="skill"),
        Column(head="level"),
        Column(head="due since", right=True),
        Column(head="still known", right=True),
    )
    title = f"{count(len(report.due), 'question')} to review"
    return [Title(text=title), Table(columns=columns, rows=tuple(map(_row, report.due)))]


def _row(one: DueQuestion) -> tuple[str, ...]:
    asked = one.question
    known = "never asked" if one.recall is None else f"{one.recall:.0%}"
    return asked.text, asked.name, level(asked.level), day(one.due), known


def _rest(report: ReviewReport) -> str:
    """Say when there is something to do again."""
    if report.next_due is None:
        return (
            "There is nothing to review yet. What you answer in a quiz, and the levels that you "
            "mark as done, come back here as questions from the next day on."
        )
    comes = f"the next question comes back on {day(report.next_due)}"
    return f"Nothing is due now, well done: {comes}."


def _faded(report: ReviewReport) -> tuple[Block, ...]:
    items = tuple(faded(report.skills)[:MOST_FADED])
    if not items:
        return ()
    return (Title(text="Less sure than it was", level=2), Bullets(items=items))
