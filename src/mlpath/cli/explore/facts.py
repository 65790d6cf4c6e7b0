"""The four lines of what follows from the sliders: readiness, when, by the date, doors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from mlpath.cli.explore.state import changed
from mlpath.model.field.role_level import READY
from mlpath.model.settings import by_key
from mlpath.views.blocks import Tone
from mlpath.views.page.parts.deadline import chance_text
from mlpath.views.page.parts.doors import doors_line
from mlpath.views.words import MONTH, WEEK, amount, count, day, decimal, end_label, ready, shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.cli.explore.shown import Screenful
    from mlpath.cli.explore.state import SliderState

    Line = list[tuple[str, Tone]]

LABEL = 13
"""Columns of what a line is about."""
BAR = (12, 40)
"""Columns of the bar, least and most."""
BETWEEN = " · "
PROVEN, CLAIMED, MISSING, GOAL = "█", "▓", "░", "┃"


def facts(now: Screenful, since: Screenful, width: int) -> list[Line]:
    """Say what follows, as much of it as the width has room for, the most important first."""
    room = max(1, width - LABEL)
    return [
        _readiness(now, room),
        [_label(end_label(now.plan.finish)), (fitted(_ready(now, since), room), Tone.STRONG)],
        _by_date(now, room),
        [_label("doors"), (fitted(_doors(now, room), room), Tone.PLAIN)],
    ]


def heading(now: Screenful, state: SliderState, stored: SliderState) -> Line:
    """Say for whom the screen answers, what is only tried, and whether the answer is awaited."""
    names = ", ".join(by_key()[key].label.lower() for key in changed(state, stored))
    note = f"what if: {names} · not stored, k keeps it" if names else "as stored"
    line = [
        (f"{now.plan.role_name}, {now.plan.level} · ", Tone.STRONG),
        (note, Tone.WARN if names else Tone.DIM),
    ]
    return line if now.state == state else [*line, (" · working ...", Tone.STRONG)]


def fitted(parts: Sequence[str], width: int) -> str:
    """Join as many parts as fit, at least the first."""
    text = parts[0]
    for part in parts[1:]:
        longer = f"{text}{BETWEEN}{part}"
        if cell_len(longer) > width:
            break
        text = longer
    return text


def _label(text: str) -> tuple[str, Tone]:
    return f"{text:{LABEL}}", Tone.DIM


def _readiness(now: Screenful, room: int) -> Line:
    value, likely = now.plan.readiness.now, now.likely
    parts = [
        f"{value:.0f} of 100, ready at {READY:.0f}",
        f"likely {likely.low:.0f} to {likely.high:.0f}",
        shares(value, now.proven),
    ]
    columns = max(BAR[0], min(BAR[1], room - len(parts[0]) - len(parts[1]) - 5))
    return [
        _label("readiness"),
        *bar(value, now.proven, columns),
        (f" {fitted(parts, room - columns - 1)}", Tone.STRONG),
    ]


def bar(value: float, proven: float, columns: int) -> Line:
    """Draw what is proven, what is only said, what is missing, and a mark where one is ready."""
    shown, said = (round(points / 100 * columns) for points in (min(proven, value), value))
    cells = PROVEN * shown + CLAIMED * (said - shown) + MISSING * (columns - said)
    mark = min(columns - 1, round(READY / 100 * columns))
    left, right = cells[:mark], cells[mark + 1 :]
    tone = Tone.GOOD if value >= READY else Tone.WARN
    return [(left, tone), (GOAL, Tone.STRONG), (right, tone)]


def _ready(now: Screenful, since: Screenful) -> list[str]:
    likely, span = ready(now.plan.finish)
    parts = [likely, moved(now, since), f"four times in five {span}", f"{amount(now.hours)} h"]
    return [part for part in parts if part]


def moved(now: Screenful, since: Screenful) -> str:
    """Say how much sooner or later that is than as stored; nothing when it is the same."""
    then, old = now.plan.finish, since.plan.finish
    days = (then.likely - old.likely).days
    if not days or then.beyond or old.beyond:
        return ""
    far = abs(days)
    length = (
        count(far, "day") if far < 2 * WEEK
        else f"{round(far / WEEK)} weeks" if far < 2 * MONTH
        else f"{round(far / MONTH)} months"
    )  # fmt: skip
    return f"{length} {'later' if days > 0 else 'earlier'} than as stored"


def _by_date(now: Screenful, room: int) -> Line:
    check = now.plan.deadline
    if check is None:
        return [_label("by a date"), ("no date set", Tone.DIM)]
    chance = f"{day(check.day)}: {'ready ' if check.feasible else 'all of it '}"
    parts = [chance + chance_text(check.chance)]
    if check.feasible:
        parts.append(f"{decimal(check.hours_a_week_safe)} h a week make it nine times in ten")
    else:
        hours = f"{amount(check.hours_possible)} of {amount(check.hours_needed)} h"
        again = chance_text(check.chance_at_hours)
        parts.append(f"readiness {check.most:.0f} by then")
        parts.append(f"{decimal(check.hours_a_week)} h a week: {again}")
        parts.append(f"time for {hours}")
    tone = Tone.GOOD if check.feasible else Tone.WARN
    return [_label("by the date"), (fitted(parts, room), tone)]


def _doors(now: Screenful, room: int) -> list[str]:
    """Say how many postings are met; that they are few is never left out."""
    doors = now.plan.doors
    text, _, notes = doors_line(doors, end=now.end).partition(" (")
    few = f" ({doors.n} are few)" if doors.few and doors.n else ""
    if cell_len(text + few) > room:
        text = f"{doors.now} of {doors.n} today, {doors.end} {now.end}"
    others = [note for note in notes.rstrip(")").split("; ") if note and " few, so" not in note]
    return [text + few, *others]
