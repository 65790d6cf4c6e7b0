"""Ratings that were corrected: what counts now, and what that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.level import LEVEL_NAMES
from mlpath.views.blocks import Facts, Next, Para, Tone
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.page.parts.moved import moved_rows
from mlpath.views.words import level

if TYPE_CHECKING:
    from mlpath.model.reports.answers.rated import Rated, RatedReport
    from mlpath.views.blocks import Page


def page(report: RatedReport) -> Page:
    """Say what counts now, a skill, and how the plan moved."""
    return (
        *(Para(text=_sentence(one), tone=Tone.GOOD) for one in report.skills),
        *(Para(text=_but(one), tone=Tone.WARN) for one in report.skills if one.missed),
        Facts(
            rows=moved_rows(report.readiness_before, report.readiness, report.hours, report.finish)
        ),
        *by_then(report.deadline),
        Next(commands=(f"mlpath check {report.skills[0].skill}", "mlpath plan", "mlpath undo")),
    )


def _sentence(one: Rated) -> str:
    now = f"{one.name}: {LEVEL_NAMES[one.level]}, as you say"
    if one.earlier is not None and one.earlier != one.level:
        now += f" ({LEVEL_NAMES[one.earlier]} until now)"
    return f"{now}: you can {one.can}." if one.can else f"{now}."


def _but(one: Rated) -> str:
    return (
        f"Checks of {one.name} have failed above {LEVEL_NAMES[one.missed]}, so the plan starts at "
        f"{level(one.now.value)} until a later check says otherwise."
    )
