"""The front page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Cell, Column, Para, Table, Title, Tone

if TYPE_CHECKING:
    from mlpath.model.front import Welcome
    from mlpath.views.blocks import Page


def page(report: Welcome) -> Page:
    """Say what this is and what to try first."""
    return (
        Title(text="mlpath — find your way into machine learning engineering"),
        Table(
            columns=(Column(head=""), Column(head="", wrap=True)),
            rows=tuple((Cell(text=c, tone=Tone.NAME), about) for c, about in report.commands),
        ),
        Para(text="Everything stays on this computer. `mlpath --help` lists all commands."),
    )
