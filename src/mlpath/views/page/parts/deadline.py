"""What is reached before a day, how likely everything is, and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.role_level import READY
from mlpath.model.values import MOST_HOURS_A_WEEK
from mlpath.views.blocks import Column, Para, Table, Tone
from mlpath.views.words import amount, count, day, decimal, to_level

if TYPE_CHECKING:
    from mlpath.model.reports.plan import Cut, DeadlineCheck, Plan
    from mlpath.views.blocks import Block

MOST_CUTS = 12
YOURS = "By your date, "
SURE, UNLIKELY = 0.95, 0.05
SAFE = 0.85
"""From here on a chance is told as nine in ten, and no more hours are asked for."""


def by_then(check: DeadlineCheck | None) -> list[Para]:
    """Say in one sentence what a deadline means; every screen with a date says this."""
    if check is None:
        return []
    tone = Tone.GOOD if check.feasible else Tone.WARN
    return [Para(text=deadline_text(check), tone=tone)]


def deadline_text(check: DeadlineCheck) -> str:
    """Say how likely it is to be ready in time, or what fits, and what would make it so."""
    chance = chance_text(check.chance)
    if check.feasible:
        text = f"{YOURS}{day(check.day)}: ready {chance}"
        safe = f"; with {decimal(check.hours_a_week_safe)} h a week 9 times in 10"
        return f"{text}{safe if check.chance < SAFE else ''}."
    return (
        f"{YOURS}{day(check.day)}: {_what_fits(check)}. All of it by then: {chance}"
        f"{_enough(check, '; with ')}."
    )


def _enough(check: DeadlineCheck, before: str) -> str:
    """Say how many hours a week would do it: where they are hardly more, those that surely do.

    Hours that nobody has are not proposed.
    """
    chance, hours = chance_text(check.chance_at_hours), check.hours_a_week
    if chance == chance_text(check.chance):
        chance, hours = "9 times in 10", check.hours_a_week_safe
    return f"{before}{decimal(hours)} h a week {chance}" if hours <= MOST_HOURS_A_WEEK else ""


def all_of_it(check: DeadlineCheck) -> Para:
    """Say what of it does not fit, and what would make it fit; the answer says when it is done."""
    there, all_ = amount(check.hours_possible), amount(check.hours_needed)
    whole = f"Until then you have {there} h, and all of it takes {all_}. By your date"
    return Para(text=f"{whole}: {chance_text(check.chance)}{_enough(check, '; with ')}.")


def deadline_line(check: DeadlineCheck) -> str:
    """Say the same in a line, beside the day."""
    if check.feasible:
        return f"ready {chance_text(check.chance)}"
    return f"{_what_fits(check)}{_enough(check, '; with ')}"


def _what_fits(check: DeadlineCheck) -> str:
    """Say whether somebody is ready with what fits: not without the whole core of the job."""
    if check.core_left:
        if check.most >= READY:
            steps = count(check.core_left, "step")
            verb = "comes" if check.core_left == 1 else "come"
            return f"far enough to apply, but {steps} of the core {verb} later"
        verb = "does" if check.core_left == 1 else "do"
        return f"not ready, for {count(check.core_left, 'step')} of the core {verb} not fit"
    return "the core of the job, if not all that it asks for"


def chance_text(chance: float) -> str:
    """Write a chance as people say it."""
    if chance >= SURE:
        return "almost surely"
    if chance < UNLIKELY:
        return "very unlikely"
    return f"{round(chance * 10)} times in 10" if chance >= 0.15 else "1 time in 10"  # noqa: PLR2004


def deadline_blocks(plan: Plan) -> list[Block]:
    """List what a deadline leaves out."""
    check = plan.deadline
    if check is None or not (plan.cut or check.projects_left):
        return []
    worth = [cut for cut in plan.cut if cut.gain > 0]
    only, left = len(plan.cut) - len(worth), len(worth) - MOST_CUTS
    more = [f"{left} more"] if left > 0 else []
    more += [f"{count(only, 'step')} that only these needed"] if only else []
    unbuilt = check.projects_left
    more += [f"{count(unbuilt, 'project')} of what is kept"] if unbuilt else []
    hours = f"{amount(check.hours_possible)} of {amount(check.hours_needed)} hours"
    why = f"Left out, for there are {hours} until then"
    if not worth:
        return [Para(text=f"{why}: {' and '.join(more)}.")]
    return [
        Table(
            caption=f"{why}; cheapest first",
            columns=(
                Column(head="skill"),
                Column(head="to"),
                Column(head="readiness", right=True),
                Column(head="hours", right=True),
                Column(head="", drop=1),
            ),
            rows=tuple(_row(cut) for cut in worth[:MOST_CUTS]),
            more=", ".join(more),
        ),
    ]


def _row(cut: Cut) -> tuple[str, str, str, str, str]:
    core = "core of the job" if cut.core else ""
    step = to_level(cut.to).removeprefix("to ")
    return (cut.name, step, f"-{cut.gain:.1f}", decimal(cut.hours, 0), core)
