"""A module in full: what one can do then, its steps, what it is learnt with, its checkpoint."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from rich.cells import set_cell_size

from mlpath.cli.explore.ladder import SIGNS, Mark
from mlpath.model.named import NamedTuple
from mlpath.views.blocks import Tone
from mlpath.views.page.parts.module import (
    able,
    facts_of,
    half_way,
    leads_to,
    lesson_text,
    material_text,
    sentence,
)
from mlpath.views.words import day, hours, level, listing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mlpath.cli.explore.ladder import Rung
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.plan import Material, PlanStep

    Line = list[tuple[str, Tone]]

ELSEWHERE = {"with", "and", "check first"}
"""Facts of a module that stand among what can be chosen, or name another command."""
TONES = {
    Mark.PROVEN: Tone.GOOD, Mark.CLAIMED: Tone.DIM, Mark.NOW: Tone.STRONG,
    Mark.OPEN: Tone.PLAIN, Mark.BESIDE: Tone.PLAIN, Mark.OUT: Tone.DIM,
}  # fmt: skip
HOURS, DAY, BUILT = 6, 10, 26
"""Columns on the ladder."""
WIDE = 66
"""From here on the ladder has room for what is built."""


class Thing(NamedTuple):
    """A piece of what is told of a module; with a step it can be marked, with a material opened."""

    line: Line
    step: PlanStep | None = None
    material: Material | None = None


def row(rung: Rung, width: int) -> Line:
    """Write a rung of the ladder in one line."""
    number = str(rung.number or "")
    head = f"{SIGNS[rung.mark]} {number:>2} "
    if rung.module is None:
        word = f" {rung.mark}"
        title = short(rung.title, max(4, width - len(head) - len(word)))
        return [(head + title + word, TONES[rung.mark])]
    module = rung.module
    wide = width >= WIDE
    tail = f"{hours(module.hours):>{HOURS}}{_day(module.end):>{DAY}}"
    room = max(4, width - len(head) - len(tail) - (BUILT + 2 if wide else 0))
    made = module.project.name if module.project else ""
    build = f"  {short(made, BUILT)}" if wide else ""
    return [(head + short(rung.title, room), TONES[rung.mark]), (tail + build, Tone.PLAIN)]


def short(text: str, width: int) -> str:
    """Write a text in exactly so many columns; what is cut ends in a sign that says so."""
    sized = set_cell_size(text, width)
    return sized if sized.rstrip() == text.rstrip() else f"{set_cell_size(text, width - 1)}…"


def _day(when: date) -> str:
    """Write a day in few columns: 12 Dec 26."""
    return f"{day(when, year=False)} {when.year % 100:02}"


def things_of(rung: Rung, skills: Mapping[SkillId, Skill]) -> tuple[Thing, ...]:
    """Write a module: what one can do then, steps, what to read, and the rest."""
    first, *rest = _about(rung, skills)
    return (
        Thing([(_title(rung), Tone.STRONG)]),
        _fact(*first),
        *(_step(step) for step in rung.steps),
        *(_material(one) for one in (rung.module.materials if rung.module else ())),
        *(_fact(*pair) for pair in rest),
    )


def _fact(name: str, text: str) -> Thing:
    return Thing([(f"{name}  ", Tone.DIM), (text, Tone.PLAIN)])


def _step(step: PlanStep) -> Thing:
    line = f"{SIGNS[Mark.OPEN]} {lesson_text(step)}"
    return Thing([(line, Tone.STRONG), (f" · {hours(step.hours.likely)}", Tone.PLAIN)], step=step)


def _material(one: Material) -> Thing:
    # Its address is asked about whole, before it is opened: here it would be broken in two.
    return Thing([(f"→ {material_text(one).words}", Tone.NAME)], material=one)


def _title(rung: Rung) -> str:
    """Name a module with its state, and its days where it has some."""
    if rung.module is None:
        return f"{rung.title}: {rung.mark}"
    module = rung.module
    days = f"{day(module.start, year=False)} to {day(module.end)}"
    return f"{rung.number} {rung.title}: {rung.mark}, {days}, {hours(module.hours)}"


def _about(rung: Rung, skills: Mapping[SkillId, Skill]) -> list[tuple[str, str]]:
    """Tell what somebody can do after a module, and what belongs to it."""
    if rung.module is None:
        return _known(rung, skills)
    rows = [
        (name, text if isinstance(text, str) else text.words)
        for name, text in facts_of(rung.module)
        if name not in ELSEWHERE
    ]
    if not rung.module.can:  # nobody wrote it in one sentence: its steps say it
        can = listing([step.can for step in rung.steps if not half_way(step.to)])
        halves = [leads_to(step) for step in rung.steps if half_way(step.to)]
        whole = [("then you can", sentence(can))] if can else []
        rows = [*whole, *halves, *rows]
    return rows


def _known(rung: Rung, skills: Mapping[SkillId, Skill]) -> list[tuple[str, str]]:
    """Tell what a module that is not in the plan is about."""
    rows = [
        (f"{skills[skill].name}, {level(climb)}", able(skills[skill].can[ceil(climb) - 1], climb))
        for skill, climb in rung.climbs
    ]
    if rung.mark is Mark.CLAIMED:
        rows.append(("prove it", f"mlpath check {rung.climbs[0][0]}"))
    if rung.mark is Mark.OUT:
        rows.append(("why not", "beyond the goal of this plan, or no time for it before the date"))
    return rows
