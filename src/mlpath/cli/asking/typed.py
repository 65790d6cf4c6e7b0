"""Asking with numbers that are typed: for screen readers, dumb terminals and plain output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from mlpath.errors import InterruptedByUserError, MlpathError
from mlpath.interview.questions import BACK, GO_BACK, STOP, Move

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mlpath.interview.questions import Choice


def read_line() -> str:
    """Read what is typed, up to the end of a line; nothing at the end of all."""
    return sys.stdin.readline()


class Typed:
    """Prints a question with numbered answers and reads a line; nothing is drawn over."""

    keys = "Type a number or words, then Enter; b goes back."

    def say(self, text: str, tone: str = "") -> None:
        """Say something between questions."""
        del tone
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()

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
        """Let one answer be chosen by its number, its key or its words."""
        del label, find
        self._put(text, choices, about=about, place=place)
        keys = ", ".join(f"{extra.key} {extra.text}" for extra in extras)
        prompt = f"Number{f', or {keys}' if keys else ''}"
        numbers = ((str(n), c) for n, c in enumerate(choices, 1))
        keyed = ((extra.key, extra) for extra in extras)
        usual = next((key for key, c in (*numbers, *keyed) if c.value == default), "")
        while True:
            typed = self._read(prompt, usual) or usual
            found = chosen(typed, choices, extras)
            if found is not None:
                return found
            self.say(f"Type a number from 1 to {len(choices)}{f', or {keys}' if keys else ''}.")

    def several(
        self, text: str, choices: Sequence[Choice], *, checked: Sequence[str] = ()
    ) -> tuple[str, ...]:
        """Let any number of answers be chosen by their numbers."""
        self._put(text, choices)
        values = [choice.value for choice in choices]
        usual = " ".join(str(values.index(value) + 1) for value in checked)
        while True:
            typed = self._read("Numbers, such as 1 3; 0 for none", usual) or usual
            found = [chosen(word, choices, ()) for word in typed.replace(",", " ").split()]
            if typed in {"", "0"}:
                return ()
            if None not in found:
                return tuple(value for value in values if value in found)
            self.say(f"Type numbers from 1 to {len(choices)} with spaces between, or 0.")

    def adjust(
        self,
        text: str,
        lines: Sequence[Choice],
        *,
        check: Callable[[str], object],
        at: str = "",
        back: bool = False,
    ) -> Move:
        """Let the level of one line be moved by its number and a level; Enter takes all."""
        if at:
            self.say(next(line.text for line in lines if line.value == at))
        else:
            self._put(text, lines)
        prompt = "Enter takes all; or a number and a level, such as 1 working, 1 + or 1 no"
        prompt += "; b goes back" if back else ""
        while True:
            first, _, level = self._read(prompt, "").partition(" ")
            if not first or (back and first == GO_BACK.key):
                return Move(BACK if first else STOP)
            try:
                if level and first.isdecimal() and 1 <= int(first) <= len(lines):
                    check(level)
                    return Move(lines[int(first) - 1].value, level)
            except MlpathError as error:
                self.say(error.sentences)
            else:
                self.say(f"Type a number from 1 to {len(lines)} and a level, such as 1 working.")

    def line(
        self,
        text: str,
        *,
        default: str = "",
        label: str = "",
        check: Callable[[str], object] | None = None,
    ) -> str:
        """Ask for a line of text, again while it cannot be used."""
        del label
        while True:
            typed = self._read(text, default) or default
            try:
                if typed and check is not None:
                    check(typed)
            except MlpathError as error:
                self.say(error.sentences)
            else:
                return typed

    def confirm(self, text: str, *, default: bool = True) -> bool:
        """Ask yes or no."""
        from mlpath.interview.reading.choices import yes

        answer = self.line(f"{text} (y/n)", default="y" if default else "n", check=yes)
        return yes(answer)

    def _put(
        self, text: str, choices: Sequence[Choice], *, about: str = "", place: str = ""
    ) -> None:
        self.say(f"\n{text}{f' ({place})' if place else ''}")
        if about:
            self.say(about)
        for number, choice in enumerate(choices, 1):
            if choice.heading:
                self.say(choice.heading)
            self.say(f"{number}. {choice.text}")

    def _read(self, prompt: str, default: str) -> str:
        """Read one line of what is typed."""
        sys.stderr.write(f"{prompt}{f' [{default}]' if default else ''}: ")
        sys.stderr.flush()
        try:
            typed = read_line()
        except KeyboardInterrupt:
            typed = ""
        if not typed:
            self.say("")
            raise InterruptedByUserError("stopped; what you answered so far is kept")
        return typed.strip()


def chosen(typed: str, choices: Sequence[Choice], extras: Sequence[Choice]) -> str | None:
    """Return what was chosen by a number, a key, or the words of one answer alone."""
    plain = typed.strip().rstrip(".").casefold()
    if plain.isdecimal() and 1 <= int(plain) <= len(choices):
        return choices[int(plain) - 1].value
    everything = (*choices, *extras)
    for exact in everything:
        if plain and plain in {exact.key, exact.value.casefold(), exact.text.casefold()}:
            return exact.value
    found = [one.value for one in everything if plain and plain in one.text.casefold()]
    return found[0] if len(found) == 1 else None
