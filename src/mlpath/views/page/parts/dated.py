"""What has its days beside the modules, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Linked, Para, Title
from mlpath.views.page.parts.module import sentence
from mlpath.views.words import day, listing

if TYPE_CHECKING:
    from mlpath.model.reports.dated import DatedPart
    from mlpath.views.blocks import Block, Said


ON_THE_LINE = ("interviews", "applications", "choice")
"""What the timeline of a plan shows already."""


def dated_blocks(parts: tuple[DatedPart, ...]) -> list[Block]:
    """List what has its days beside the modules."""
    if not parts:
        return []
    items = tuple(linked(part, f"{days_of(part)}: {part.title}. ") for part in parts)
    return [Title(text="Beside the modules", level=2), Bullets(items=items)]


def beside_text(parts: tuple[DatedPart, ...], *, days: bool = True) -> list[Para]:
    """Name in a sentence what has its days beside the modules; the interviews have a line."""
    named = [
        f"{part.title[:1].lower()}{part.title[1:]}{f' from {day(part.start)}' if days else ''}"
        for part in parts
        if part.id not in ON_THE_LINE
    ]
    return [Para(text=f"Beside them: {listing(named)}: mlpath plan --all")] if named else []


def linked(part: DatedPart, before: str) -> Said:
    """Say what to do, with a link to the official page where there is one."""
    text = f"{before}{told(part, address=False)}"
    return Linked(before=f"{text} ", title="official page", url=part.url) if part.url else text


def days_of(part: DatedPart) -> str:
    """Write from when to when, with one year where one is enough."""
    first = day(part.start, year=part.start.year != part.end.year)
    return f"{first} to {day(part.end)}" if part.end > part.start else day(part.end)


def told(part: DatedPart, *, address: bool = True) -> str:
    """Say what to do, where more of it stands, and the official page."""
    text = part.text
    if part.first_day:
        text = f"an offer by {day(part.start)} means a start by {day(part.first_day)}; {text}"
    words = (sentence(text), part.command, part.url if address else "")
    return " ".join(word for word in words if word)
