"""A checkpoint that is past, asked about kindly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Para
from mlpath.views.page.parts.module import sentence
from mlpath.views.words import day

if TYPE_CHECKING:
    from mlpath.model.reports.progress import Missed


def asked(missed: Missed | None) -> tuple[Para, ...]:
    """Ask whether a module is done, and name what to do if it is not."""
    if missed is None:
        return ()
    text = (
        f"Is {missed.title} done? Its checkpoint was {day(missed.checkpoint)}. If so: mlpath done. "
        f"If not, no harm: {sentence(missed.otherwise)}"
    )
    return (Para(text=text),)
