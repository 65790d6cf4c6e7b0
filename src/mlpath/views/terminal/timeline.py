"""A timeline in characters: a bar a line under the names of months, names beside the bars."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.table import Table as Grid
from rich.text import Text

from mlpath.views.blocks import Stripe, marked
from mlpath.views.terminal.draw import stripe
from mlpath.views.terminal.palette import BAR_FULL, HEAD

if TYPE_CHECKING:
    from rich.console import RenderableType

    from mlpath.views.blocks import TimeBar, TimeChart
    from mlpath.views.terminal.draw import Pens

LONGEST, SHORTEST = 44, 14
"""Columns of the bars; where there is less room than the shortest, days in words take their place.
"""
BESIDE = 24
"""Columns that the bars keep where it is said what is built."""
GAP = 2


def timeline(block: TimeChart, width: int, pens: Pens) -> RenderableType:
    """Draw a timeline for a width."""
    numbers, asides, names = (
        max((cell_len(text(lane)) for lane in block.lanes), default=0)
        for text in (attrgetter("number"), attrgetter("aside"), marked)
    )
    numbers = max(numbers, cell_len(block.unit))
    room = width - numbers - asides - 3 * GAP
    if room - min(names, room) < SHORTEST and room < SHORTEST + names:
        return _in_words(block)
    builds = max((cell_len(lane.builds) for lane in block.lanes), default=0)
    tell = bool(builds) and room >= BESIDE + names + GAP + builds
    wide = min(LONGEST, room - names - (GAP + builds if tell else 0))
    out = Grid.grid(padding=(0, GAP, 0, 0))
    for justify in ("right", "left", "right", "left", "left")[: 5 if tell else 4]:
        out.add_column(justify=justify, no_wrap=True)  # type: ignore[arg-type] # Rich names them so
    out.add_row(Text(block.unit, style=HEAD), Text(heading(block.ticks, wide), style=HEAD), "", "")
    for lane in block.lanes:
        drawn = stripe(Stripe(start=lane.start, end=lane.end, beside=lane.beside), wide, pens)
        name, built = Text(lane.name, "bold"), [lane.builds] if tell else []
        name.append(marked(lane).removeprefix(lane.name), "not bold")
        out.add_row(lane.number, Text(drawn, style=BAR_FULL), lane.aside, name, *built)
    return out


def heading(ticks: tuple[tuple[float, str], ...], width: int) -> str:
    """Write the names of days over the bars, leaving out those that would touch the one before."""
    line = ""
    for share, name in ticks:
        place = round(share * width)
        if place + cell_len(name) > width or (line and place < len(line) + 1):
            continue
        line = line.ljust(place) + name
    return line


def _in_words(block: TimeChart) -> RenderableType:
    """List the lines with their last days, where there is no room for bars."""
    out = Grid.grid(padding=(0, GAP, 0, 0))
    out.add_column(justify="right")
    out.add_column(overflow="fold")
    for lane in block.lanes:
        out.add_row(lane.number, _told(lane))
    return out


def _told(lane: TimeBar) -> str:
    words = ", ".join(part for part in (lane.name, _when(lane)) if part)
    return words + marked(lane).removeprefix(lane.name)


def _when(lane: TimeBar) -> str:
    until = f"until {lane.until}" if lane.until else ""
    return ", ".join(part for part in (lane.aside, until) if part)
