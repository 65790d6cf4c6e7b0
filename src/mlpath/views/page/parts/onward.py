"""One thing to do next, small enough for tonight, with its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Para, Stack, Tone
from mlpath.views.page.parts.module import sentence
from mlpath.views.words import hours

if TYPE_CHECKING:
    from mlpath.model.reports.progress import OpenStep
    from mlpath.views.blocks import Block

BEGIN, GO_ON = "30 minutes", "20 minutes"
"""A resource names what to do with it in the first half hour; to go on needs less."""


def onward(step: OpenStep | None, *, back: bool = False) -> list[Block]:
    """Name what comes next; to somebody who comes back it is a small way in."""
    if step is None:
        return []
    begin = "" if step.spent or not step.resources else step.resources[0].start
    lead = f"{'A small way in' if back else 'Next'}, {BEGIN if begin else GO_ON}"
    what = f"{step.name}, where you stopped" if step.spent else step.name
    text = f"{lead}: {what} ({hours(step.hours)} to go)."
    text = f"{text} {sentence(begin)}" if begin else text
    now = Para(text=text, tone=Tone.STRONG)
    if not step.resources:
        return [now]
    pick = step.resources[0]
    where = Para(text=f"{pick.title} {pick.url}", tone=Tone.DIM, indent=2)
    return [Stack(blocks=(now, where))]
