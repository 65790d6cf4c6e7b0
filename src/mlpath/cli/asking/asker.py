"""What can be asked, and which way suits the terminal and the person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from mlpath.errors import NeedsTerminalError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mlpath.cli.session import Session
    from mlpath.interview.questions import Choice, Move

SMALLEST = (60, 16)
"""Columns and lines below which a list of choices that moves cannot be shown."""


class Asker(Protocol):
    """One way of asking; Ctrl-C and the end of what is typed stop with all answers kept."""

    keys: str
    """How to answer, in a sentence."""

    def say(self, text: str, tone: str = "") -> None:
        """Say something between questions."""

    def select(
        self,
        text: str,
        choices: Sequence[Choice],
        *,
        default: str = "",
        extras: Sequence[Choice] = (),
        about: str = "",
        place: str = "",
        label: str = "",
        find: bool = False,
    ) -> str:
        """Let one answer be chosen; `extras` stand under a line, `label` beside the answer.

        A long list of names is better found by typing a part of one than by a key.
        """

    def several(
        self, text: str, choices: Sequence[Choice], *, checked: Sequence[str] = ()
    ) -> tuple[str, ...]:
        """Let any number of answers be chosen."""

    def adjust(
        self,
        text: str,
        lines: Sequence[Choice],
        *,
        check: Callable[[str], object],
        at: str = "",
        back: bool = False,
    ) -> Move:
        """Let the level of one line be moved, or all be taken; `at` is the line moved last."""

    def line(
        self,
        text: str,
        *,
        default: str = "",
        label: str = "",
        check: Callable[[str], object] | None = None,
    ) -> str:
        """Ask for a line of text; what `check` refuses can be mended at once."""

    def confirm(self, text: str, *, default: bool = True) -> bool:
        """Ask yes or no."""


def asker(session: Session) -> Asker:
    """Choose how to ask: typed for a screen reader, plain output, or a screen of few lines."""
    import shutil

    from mlpath.cli.asking.arrows import Arrows
    from mlpath.cli.asking.typed import Typed
    from mlpath.cli.device import ability
    from mlpath.model.settings import READER

    session.asked = True
    size = shutil.get_terminal_size()
    small = size.columns < SMALLEST[0] or size.lines < SMALLEST[1]
    dumb = ability.dumb(session.environ)
    if session.plain or dumb or small or session.person.settings[READER]:
        return Typed()
    return Arrows(colour=ability.colour(session.environ, terminal=True))


def must_be_terminal(flags: Sequence[str]) -> None:
    """Refuse to ask when nobody can answer, naming the flags that answer instead."""
    from mlpath.cli.screen import interactive

    if not interactive():
        raise NeedsTerminalError(
            "there is no terminal to ask in", hint=f"Answer with flags: {' '.join(flags)}"
        )
