"""A stretch of a plan in words: what to learn, with what, what to build, and how to see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.job_offer import Phase
from mlpath.views.blocks import Facts, Title
from mlpath.views.page.parts.module import sentence
from mlpath.views.words import day, hours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.model.reports.plan import Plan
    from mlpath.model.reports.stretch import Stretch
    from mlpath.views.blocks import Block

Rows = list[tuple[str, str]]
IN_A_JOB = {
    Phase.BEFORE: "before you start",
    Phase.FIRST: "in the first 90 days",
    Phase.LATER: "later, in the job",
}


def stretch_blocks(plan: Plan) -> Iterator[Block]:
    """Tell the stretches, one heading each."""
    for number, one in enumerate(plan.stretches, 1):
        phase = f"{IN_A_JOB[one.phase]} · " if one.phase else ""
        aside = f"{phase}until {day(one.end)} · {hours(one.hours)}"
        yield Title(text=f"Part {number}", aside=aside, level=2)
        yield Facts(rows=tuple(_rows(one, first=number == 1)))


def _rows(one: Stretch, *, first: bool) -> Rows:
    rows = [("learn", " · ".join(one.titles))]
    kinds = ((one.free, "free"), (one.paid, "paid"))
    material = " · ".join(f"{' · '.join(some)} ({kind})" for some, kind in kinds if some)
    rows += [("with", material)] if material else []
    if one.can:
        rows.append(("then you can", f"{one.can}."))
    rows += _built(one)
    rows += [
        ("" if number else "without sight", sentence(text))
        for number, text in enumerate(one.without_sight)
    ]
    if one.check and one.can not in one.check:  # else it would be said twice
        rows.append((f"by {day(one.end)}", sentence(one.check)))
    if one.otherwise:
        rows.append(("if not", sentence(one.otherwise)))
    if first and one.at_work:
        rows.append((one.where, sentence(one.at_work)))
    return rows


def _built(one: Stretch) -> Rows:
    """Name the day of each part of the project but the one that ends with the stretch."""
    if not one.grows:
        return [("build", sentence(one.build))] if one.build else []
    rows = []
    for number, part in enumerate(one.grows):
        until = "" if part.end == one.end else f"by {day(part.end)}: "
        text = sentence(part.text)
        rows.append(("" if number else "your project", f"{until}{text}"))
    return rows
