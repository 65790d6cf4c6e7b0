"""A timeline in characters: a bar a line under the names of months, names beside the bars."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from rich.cells import cell_len

from mlpath.views.blocks import Stripe, marked
from mlpath.views.terminal.draw import stripe
from mlpath.views.terminal.palette import BAR_FULL, HEAD
from mlpath.views.terminal.text import Berth, Text, row

if TYPE_CHECKING:
    from mlpath.views.blocks import TimeBar, TimeChart
    from mlpath.views.terminal.draw import Pens
    from mlpath.views.terminal.text import Line

LONGEST, SHORTEST = 44, 14
"""Columns of the bars; where there is less room than the shortest, days in words take their place.
"""
BESIDE = 24
"""Columns that the bars keep where it is said what is built."""
GAP = 2


def timeline(block: TimeChart, width: int, pens: Pens) -> list[Line]:
    """Draw a timeline for a width."""
    numbers, asides, names = (
        max((cell_len(text(lane)) for lane in block.lanes), default=0)
        for text in (attrgetter("number"), attrgetter("aside"), marked)
    )
    numbers = max(numbers, cell_len(block.unit))
    room = width - numbers - asides - 3 * GAP
    if room - min(names, room) < SHORTEST and room < SHORTEST + names:
        return _in_words(block, width)
    builds = max((cell_len(lane.builds) for lane in block.lanes), default=0)
    tell = bool(builds) and room >= BESIDE + names + GAP + builds
    wide = min(LONGEST, room - names - (GAP + builds if tell else 0))
    ruler = Text(heading(block.ticks, wide), HEAD)
    rows = [[Text(block.unit, HEAD), ruler, Text(), Text(), Text()]]
    for lane in block.lanes:
        drawn = stripe(Stripe(start=lane.start, end=lane.end, beside=lane.beside), wide, pens)
        name = Text(lane.name, "bold")
        name.append(marked(lane).removeprefix(lane.name), "not bold")
        before, after = Text(lane.number), Text(lane.aside)
        rows.append([before, Text(drawn, BAR_FULL), after, name, Text(lane.builds if tell else "")])
    sizes = [max(cell_len(text.plain) for text in column) for column in zip(*rows, strict=True)]
    rights = (True, False, True, False, False)
    places = [Berth(size, right) for size, right in zip(sizes, rights, strict=True)]
    return [line for texts in rows for line in row(texts, places, GAP)]


def heading(ticks: tuple[tuple[float, str], ...], width: int) -> str:
    """Write the names of days over the bars, leaving out those that would touch the one before."""
    line = ""
    for share, name in ticks:
        place = round(share * width)
        if place + cell_len(name) > width or (line and place < len(line) + 1):
            continue
        line = line.ljust(place) + name
    return line


def _in_words(block: TimeChart, width: int) -> list[Line]:
    """List the lines with their last days, where there is no room for bars."""
    numbers = max((cell_len(lane.number) for lane in block.lanes), default=0)
    places = Berth(numbers, right=True), Berth(width - numbers - GAP)
    told = [(Text(lane.number), Text(_told(lane))) for lane in block.lanes]
    return [line for texts in told for line in row(texts, places, GAP)]


def _told(lane: TimeBar) -> str:
    words = ", ".join(part for part in (lane.name, _when(lane)) if part)
    return words + marked(lane).removeprefix(lane.name)


def _when(lane: TimeBar) -> str:
    until = f"until {lane.until}" if lane.until else ""
    return ", ".join(part for part in (lane.aside, until) if part)
