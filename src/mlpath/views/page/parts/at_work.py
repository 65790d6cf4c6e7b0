"""What is won at work: deeds first and study as an aside, or a level after a first step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Facts, Para, Stack, Title, Tone
from mlpath.views.page.parts.module import sentence
from mlpath.views.words import amount, day, listing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from mlpath.model.field.role import LevelProof
    from mlpath.model.reports.framed import OpenChoice
    from mlpath.model.reports.outlook import AtWork, DeedDue
    from mlpath.model.reports.plan import Plan, PlanModule
    from mlpath.model.reports.progress import Status
    from mlpath.views.blocks import Block

Rows = list[tuple[str, str]]
MOST_PROOFS = 3
"""Of another role, the proofs that are named in a line."""
MOST_TOLD = 6
WON = "What separates you from it is won at work, not learnt"
MOSTLY_WON = "What separates you from it is mostly won at work"
SHOWN = "No lesson is left; what shows the level is won at work"


def leading(report: Plan | Status) -> AtWork | None:
    """Return what is won at work where that is the plan itself."""
    return report.at_work if report.at_work and report.at_work.leads else None


def won_text(told: AtWork) -> str:
    """Say that a level is won at work, and by when."""
    what = (WON if told.optional else MOSTLY_WON) if told.study else SHOWN
    return f"{what}: all of it by about {day(told.deeds[-1].by)}."


def deed_rows(deeds: Iterable[DeedDue]) -> Rows:
    """Name the deeds with their days."""
    return [(f"by {day(one.by)}", sentence(one.name)) for one in deeds]


def next_deed(told: AtWork) -> list[Block]:
    """Say which deed is due, and what it is."""
    due = told.deeds[told.due]
    name = Para(text=f"Next, at work by {day(due.by)}: {due.name}.", tone=Tone.STRONG)
    return [Stack(blocks=(name, Para(text=due.text)))]


def beside_rows(told: AtWork) -> Rows:
    """Name what is learnt beside them, of the core alone; what nobody has to is called so."""
    if not told.study:
        return []
    label = "optional" if told.optional else "beside it"
    return [(label, f"{amount(told.hours)} h of study: {'; '.join(told.study)}")]


def aside_texts(told: AtWork) -> list[str]:
    """Say the same in a line of its own, without the titles."""
    return [f"{label.capitalize()}: {text.partition(':')[0]}" for label, text in beside_rows(told)]


def other_rows(choice: OpenChoice | None) -> Rows:
    """Name what people of the other role show, of whoever is undecided."""
    if choice is None:
        return []
    other = next(one for one in choice.trials if one.role == choice.other)
    return [("the other", sentence(f"{proofs_text(other.name, other.proofs)}{_choose(choice)}"))]


def _choose(choice: OpenChoice) -> str:
    return f"; choose by {day(choice.until)}: mlpath plan --letter"


def proofs_text(name: str, proofs: Iterable[LevelProof]) -> str:
    """Say what people of a level show in a role."""
    return f"{name} asks for {listing([one.name for one in proofs][:MOST_PROOFS])}"


def deed_blocks(told: AtWork | None) -> list[Block]:
    """Say whole what separates somebody from a level of experience."""
    if told is None:
        return []
    rows = tuple((f"by {day(one.by)}", f"{one.text} If not: {one.otherwise}") for one in told.deeds)
    return [Title(text="What separates you: deeds", aside="at work", level=2), Facts(rows=rows)]


def proof_blocks(name: str, proofs: Iterable[LevelProof], by: Sequence[date] = ()) -> list[Block]:
    """Say whole what people of a level show in a role, and by when where somebody has begun."""
    items = tuple(f"{one.text} If not: {one.otherwise}" for one in proofs)
    title = Title(text=f"What proves it: {name}", aside="deeds, seen by others", level=2)
    if by:
        days = (f"by {day(one)}" for one in by)
        return [title, Facts(rows=tuple(zip(days, items, strict=False)))]
    return [title, Bullets(items=items)] if items else []


def deeds_first(plan: Plan, told: AtWork) -> list[Block]:
    """Lay a plan out whose lessons are an aside."""
    beside = [*beside_rows(told), *other_rows(plan.choice)]
    return [
        Para(text=won_text(told), tone=Tone.STRONG),
        Facts(rows=tuple(deed_rows(told.deeds))),
        *([Facts(rows=tuple(beside))] if beside else []),
    ]


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
