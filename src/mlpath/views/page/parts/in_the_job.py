"""A level that is won in the job, after a first step: what it asks for, not a timetable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Facts, Para, Tone
from mlpath.views.page.parts.module import sentence
from mlpath.views.words import amount

if TYPE_CHECKING:
    from mlpath.model.reports.plan import Plan, PlanModule
    from mlpath.views.blocks import Block

MOST_TOLD = 6


def in_the_job(plan: Plan) -> list[Block]:
    """Tell the modules that bring most of the level, each with what to take on at work for it."""
    named = [one for one in plan.modules if one.can]
    told = sorted(named, key=lambda one: _worth(plan, one), reverse=True)[:MOST_TOLD]
    years = f"people who have this level have done the work for {plan.usual_years} years or longer"
    study = f"As study alone all of it would be {amount(plan.hours.likely)} h"
    return [
        Para(text=f"Learnt in the job, over years: {years}.", tone=Tone.STRONG),
        Para(text="What it asks for beyond your first step, what weighs most first:"),
        Facts(rows=tuple((one.title, _told(one)) for one in told)),
        Para(text=f"{study}, and no number of evenings replaces the years."),
    ]


def _worth(plan: Plan, one: PlanModule) -> tuple[float, float]:
    steps = plan.steps[one.first : one.first + one.count]
    return sum(step.gain for step in steps if step.core), sum(step.gain for step in steps)


def _told(one: PlanModule) -> str:
    able = sentence(f"you can {one.can}")
    return f"{able} {sentence(f'{one.where}: {one.at_work}')}" if one.at_work else able
