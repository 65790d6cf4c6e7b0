"""The parts of the screen that show modules: the ladder, one in full, and what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from mlpath.cli.explore.detail import TONES, row
from mlpath.cli.explore.graph import drawn
from mlpath.views.blocks import Tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult

    from mlpath.cli.explore.detail import Thing
    from mlpath.cli.explore.graph import Needed
    from mlpath.cli.explore.ladder import Rung

LOOKS = {
    Tone.PLAIN: "", Tone.STRONG: "bold", Tone.GOOD: "$text-success", Tone.WARN: "$text-warning",
    Tone.BAD: "$text-error", Tone.DIM: "dim", Tone.NAME: "$text-primary",
}  # fmt: skip


ONE, TWO, ALL = "one", "two", "all"
"""How many parts stand beside each other."""
NARROW, WIDE, TALL = 76, 110, 38
"""Columns and lines from which there is room for more."""


def parts_in(width: int, height: int) -> str:
    """Tell how many parts have room beside each other."""
    if width < NARROW:
        return ONE
    return ALL if width >= WIDE or height >= TALL else TWO


def content(lines: Iterable[Iterable[tuple[str, Tone]]]) -> Content:
    """Turn lines with tones into what a widget shows; nothing in them is taken for markup."""
    drawn_lines = (Content.assemble(*((text, LOOKS[tone]) for text, tone in one)) for one in lines)
    return Content("\n").join(drawn_lines)


class Ladder(OptionList):
    """Every module of the role."""

    def show(self, rungs: Sequence[Rung], at: int) -> None:
        """Show modules with one of them chosen."""
        width = self.scrollable_content_region.width or self.app.size.width
        with self.prevent(OptionList.OptionHighlighted):
            self.clear_options()
            self.add_options([Option(content([row(rung, width)])) for rung in rungs])
            self.highlighted = at if rungs else None
        self.call_after_refresh(self.scroll_to_highlight)

    def on_resize(self) -> None:
        """Keep what is chosen in sight, also when there are fewer lines."""
        self.call_after_refresh(self.scroll_to_highlight)


class Detail(OptionList):
    """A module in full; some of its lines can be marked or opened."""

    things: Sequence[Thing] = ()

    def show(self, things: Sequence[Thing]) -> None:
        """Show a module; whoever reads in it stays at the same place."""
        at = self.highlighted if self.has_focus else None
        self.things = things
        self.clear_options()
        self.add_options([Option(content([one.line])) for one in things])
        self.highlighted = None if at is None else min(at, len(things) - 1)

    def enter(self) -> None:
        """Go to the first thing that can be marked."""
        self.focus()
        self.highlighted = next((n for n, one in enumerate(self.things) if one.step), 0)

    def chosen(self, kind: str) -> Thing | None:
        """Return the thing that is chosen if it has a step or material, else the first that has."""
        at = self.highlighted if self.has_focus else None
        first = [] if at is None else [self.things[at]]
        return next((one for one in (*first, *self.things) if getattr(one, kind)), None)


class SkillGraph(VerticalScroll):
    """What a module rests on."""

    def compose(self) -> ComposeResult:
        """Hold one text."""
        yield Static(id="needs")

    def show(self, title: str, graph: Sequence[Needed]) -> None:
        """Show the graph of a module."""
        lines = [[(text, TONES[mark])] for text, mark in drawn(graph)]
        heading = [(f"What it rests on: {title}", Tone.STRONG)]
        self.query_one(Static).update(content([heading, *lines]))
