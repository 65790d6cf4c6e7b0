"""The parts of a way in words: what to learn, with what, what to build; and the first week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.job_offer import Phase
from mlpath.views.blocks import Bullets, Facts, Linked, Title
from mlpath.views.page.parts.bridge import AT_HOME
from mlpath.views.page.parts.module import own_language_rows, sentence
from mlpath.views.words import day, decimal, hours, in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from mlpath.model.reports.outlook import DatedText, WayPart
    from mlpath.model.reports.plan import Plan
    from mlpath.views.blocks import Block, Said

Rows = list[tuple[str, str]]
IN_A_JOB = {
    Phase.BEFORE: "before you start",
    Phase.FIRST: "for your first 90 days",
    Phase.LATER: "later, in the job",
}

ON_YOURS = "Take the data of your project where they fit."
EVENING = 2.0
"""Hours of an evening after work."""
WEEKDAYS = 5


def stretch_blocks(plan: Plan) -> Iterator[Block]:
    """Tell the stretches, one heading each."""
    numbers = {one.title: number for number, one in enumerate(plan.modules, 1)}
    for number, one in enumerate(plan.stretches, 1):
        phase = f"{IN_A_JOB[one.phase]} · " if one.phase else ""
        aside = f"{phase}until {day(one.end)} · {hours(one.hours)}"
        yield Title(text=f"Part {number}", aside=aside, level=2)
        named = [f"{numbers.get(title, '')} {title}".lstrip() for title in one.titles]
        first = plan if number == 1 else None
        yield Facts(rows=tuple(_rows(one, named, first, own=plan.own is not None)))


def _rows(
    one: WayPart, named: Sequence[str], first: Plan | None, *, own: bool
) -> list[tuple[str, Said]]:
    rows: list[tuple[str, Said]] = [("learn", "; ".join(named))]
    kinds = ((one.free, "free"), (one.paid, "paid"))
    material = "; ".join(f"{'; '.join(some)} ({kind})" for some, kind in kinds if some)
    rows += [("with", material)] if material else []
    rows += own_language_rows(first.own_language) if first else []
    if one.can:
        rows.append(("then you can", f"{one.can}."))
    rows += _by_day(one, own=own)
    rows += [
        ("and" if number else "without sight", sentence(text))
        for number, text in enumerate(one.without_sight)
    ]
    if one.otherwise:
        rows.append(("if not", sentence(one.otherwise)))
    if first and one.at_work:
        rows.append((one.where, sentence(one.at_work)))
    return rows


def _by_day(one: WayPart, *, own: bool) -> Iterator[tuple[str, str]]:
    """Tell what is built and what shows that it is done by their days: what is built first.

    The project has its day where that is not the end of the part.
    """
    if one.build and not one.grows:
        yield "exercise", f"{sentence(one.build)} {ON_YOURS}" if own else sentence(one.build)
    said_twice = one.can and all(one.can in check.text for check in one.checks)
    checks = () if said_twice else one.checks
    before = None
    rows = [*((0, part) for part in one.grows), *((1, check) for check in checks)]
    for check, told in sorted(rows, key=_when):
        if check:
            before = None
            yield f"by {day(told.end)}", sentence(told.text)
            continue
        until = "" if told.end in (before, one.end) else f", by {day(told.end)}"
        yield f"{'then' if before else 'your project'}{until}", sentence(told.text)
        if told.uses:
            yield "your tools", " ".join(map(sentence, told.uses))
        before = told.end


def _when(row: tuple[int, DatedText]) -> tuple[date, int]:
    return row[1].end, row[0]


def this_week(plan: Plan) -> list[Block]:
    """Put the hours into the calendar, open the first lesson, and write to whoever can help."""
    if not plan.stretches:
        return []
    first, current = plan.stretches[0], plan.current
    week = evenings(plan.hours_a_week)
    items: list[Said] = [
        f"Put {week} a week into your calendar, and {day(first.end)}, the end of part 1."
    ]
    lesson = current.materials[0] if current and current.materials else None
    if lesson:
        items.append(Linked(before="Open the first lesson: ", title=lesson.title, url=lesson.url))
    if plan.getting_in and plan.offer is None:
        items.append(f"Write two lines to whoever could answer what stands above: {AT_HOME}.")
    return [Bullets(items=tuple(items))]


def evenings(week: float) -> str:
    """Cut the hours of a week into evenings, and what five do not hold into a weekend."""
    if week < EVENING:
        return f"one evening of {decimal(week)} h"
    count = min(WEEKDAYS, round(week / EVENING))
    left = week - count * EVENING
    if count < WEEKDAYS or left < EVENING:
        about = "" if week == count * EVENING else "about "
        each = decimal(round(week / count, 1))
        plural = "s" if count > 1 else ""
        return f"{in_words(count)} evening{plural} of {about}{each} h"
    return f"five evenings of 2 h and {decimal(left)} h at the weekend"
