"""One thing that was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Next, Para

if TYPE_CHECKING:
    from mlpath.model.reports.profile import Message
    from mlpath.views.blocks import Page


def page(report: Message) -> Page:
    """Say it."""
    return (Para(text=report.text), *((Next(commands=report.next),) if report.next else ()))
