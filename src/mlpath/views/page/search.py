"""What a search through everything found, kind by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Column, Next, Title
from mlpath.views.page.parts.listed import ID, table
from mlpath.views.words import count

if TYPE_CHECKING:
    from mlpath.model.reports.catalogue.search import FoundEntry, SearchReport
    from mlpath.views.blocks import Block, Page
    from mlpath.views.page.parts.listed import Shown

MOST = 8
"""Entries of a kind that are shown."""
SHOWN: tuple[Shown[FoundEntry], ...] = (
    (Column(head="name", wrap=True), lambda hit: hit.name),
    (Column(head="what it is", wrap=True, drop=1), lambda hit: hit.about),
    ID,
)


def page(report: SearchReport) -> Page:
    """Show what was found."""
    total = report.more + sum(len(kind.hits) for kind in report.kinds)
    blocks: list[Block] = [
        Title(text=count(total, "entry", "entries"), aside=f'with "{report.text}"')
    ]
    for kind in report.kinds:
        left = kind.more + max(0, len(kind.hits) - MOST)
        where = f": {kind.command}" if kind.command else ""
        blocks.append(Title(text=count(kind.more + len(kind.hits), kind.kind), level=2))
        more = f"{left} more{where}" if left > 0 else ""
        blocks.append(table(kind.hits[:MOST], SHOWN, more))
    return (*blocks, Next(commands=tuple(kind.hits[0].command for kind in report.kinds[:3])))
