"""What lies over the screen for a moment: a question with yes and no, and the list of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from mlpath.cli.explore.keys import lines_of_help

if TYPE_CHECKING:
    from textual.app import ComposeResult


class AskFirst(ModalScreen[bool]):
    """A question that is answered before anything is stored or opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", "yes"),
        Binding("n,escape,q", "answer(False)", "no"),
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        """What is asked."""

    def compose(self) -> ComposeResult:
        """Lay the question out."""
        with Vertical():
            yield Static(Content(self.text))
            with Horizontal():
                yield Button("y  yes", id="yes", compact=True)
                yield Button("n  no", id="no", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Answer with the mouse, or with Enter."""
        self.dismiss(event.button.id == "yes")

    def action_answer(self, yes: bool) -> None:
        """Answer with a key."""
        self.dismiss(yes)


class Help(ModalScreen[None]):
    """Every key."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter,f1", "dismiss", "close")
    ]

    def compose(self) -> ComposeResult:
        """List the keys."""
        with VerticalScroll():
            for key, text in lines_of_help():
                with Horizontal():
                    yield Static(Content.styled(key, "bold"), classes="key")
                    yield Static(Content(text))
            yield Static(Content.styled("Esc closes this.", "$text-muted"))
