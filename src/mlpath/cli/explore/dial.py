"""A slider: one line with a name, a track and a value, moved by keys or with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from mlpath.cli.explore.state import SliderPlace

NAME, VALUE = 16, 24
"""Columns of the name and of the value."""
FAST = 5
"""Places that a page key moves by."""


class Dial(Widget, can_focus=True):
    """A slider over places that have a value and a text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,minus", "by(-1)", "turn", key_display="← →"),
        Binding("right,plus", "by(1)", "more", show=False),
        Binding("pageup", f"by(-{FAST})", "much less", show=False),
        Binding("pagedown", f"by({FAST})", "much more", show=False),
        Binding("home", "by(-1000)", "first", show=False),
        Binding("end", "by(1000)", "last", show=False),
    ]

    class Turned(Message):
        """A slider stands elsewhere."""

        def __init__(self, key: str, value: Any) -> None:
            self.key, self.value = key, value
            super().__init__()

    def __init__(self, key: str, name: str) -> None:
        super().__init__(id=key)
        self.key, self.title = key, name
        self.places: Sequence[SliderPlace] = ()
        self.stored: object = None
        self.at = 0

    def put(self, places: Sequence[SliderPlace], value: object, stored: object) -> None:
        """Stand at a value without telling anybody."""
        self.places, self.stored = places, stored
        self.at = [place.value for place in places].index(value)
        self.refresh()

    def action_by(self, places: int) -> None:
        """Move by some places."""
        self._go(self.at + places)

    def _go(self, at: int) -> None:
        at = max(0, min(len(self.places) - 1, at))
        if at != self.at:
            self.at = at
            self.refresh()
            self.post_message(self.Turned(self.key, self.places[at].value))

    # ------------------------------------------------------------------ the mouse

    @property
    def track(self) -> int:
        """The columns that the knob can stand in."""
        return max(3, self.size.width - NAME - VALUE)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take the knob to where the button was pressed."""
        self.focus()
        self.capture_mouse()
        self._drag(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the mouse while the button is held."""
        if event.button and self.app.mouse_captured is self:
            self._drag(event)

    def on_mouse_up(self) -> None:
        """Let go of the mouse."""
        self.release_mouse()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Turn on."""
        event.stop()
        self.action_by(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Turn back."""
        event.stop()
        self.action_by(-1)

    def _drag(self, event: events.MouseEvent) -> None:
        share = (event.x - NAME) / max(1, self.track - 1)
        self._go(round(share * (len(self.places) - 1)))

    def render(self) -> Content:
        """Draw the slider."""
        if not self.places:
            return Content()
        at = round(self.at / max(1, len(self.places) - 1) * (self.track - 1))
        place = self.places[self.at]
        name = f"{'▸' if self.has_focus else ' '} {self.title:{NAME - 2}}"
        knob = "reverse bold $accent" if self.has_focus else "bold $accent"
        mark = "" if place.value == self.stored else " *"
        return Content.assemble(
            (name, "bold" if self.has_focus else ""),
            ("━" * at, "$accent"),
            ("●", knob),
            ("─" * (self.track - at - 1), "dim"),
            (f" {place.text}{mark}", "bold" if mark else ""),
        )
