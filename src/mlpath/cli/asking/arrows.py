"""Asking with arrows and keys: the one importer of questionary, which costs more than Typer."""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING, Any

from mlpath.errors import InterruptedByUserError, MlpathError
from mlpath.interview.questions import BACK, GO_BACK, STOP, Move

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mlpath.interview.questions import Choice

MARGIN = 8
KEYS = "123456789acdefghijklmnoprstuvwxyz"
"""The keys of choices, in their order; b and q are taken."""
MOVES = "↑ ↓ to a line; + or - changes its level, 0 takes it out; Enter takes all"
MOVE_KEYS = {"right": "+", "left": "-", "=": "+", **{key: key for key in "+-01234"}}
"""What each key does to the line under the pointer."""
SENTENCE = 4
"""Lines under the one of a skill that its sentence may take."""
_TONES = {"good": "32", "bad": "31"}


class Arrows:
    """Draws a list over its own lines; a question that was answered leaves one line behind."""

    keys = "↑ ↓ and Enter, or a number; b goes back."

    def __init__(self, *, colour: bool) -> None:
        self._colour = colour and sys.stderr.isatty()
        self._typed: Any = None
        """What was typed in this sitting, for the key ↑; it is kept nowhere."""

    def say(self, text: str, tone: str = "") -> None:
        """Say something between questions."""
        code = _TONES.get(tone) if self._colour else None
        shown = "\n".join(wrapped(line, indent=_indent(line)) for line in text.split("\n"))
        sys.stderr.write(f"\x1b[{code}m{shown}\x1b[0m\n" if code else f"{shown}\n")
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
        """Let one answer be chosen: by arrows and Enter, or by its key alone."""
        import questionary

        keys = (
            [""] * len(choices)
            if find
            else [choice.key or key for choice, key in zip(choices, KEYS, strict=False)]
        )
        options: list[Any] = [
            questionary.Choice(wrapped(f"{key}  {c.text}".strip()), value=c.value)
            for key, c in zip(keys, choices, strict=True)
        ]
        if extras:
            options.append(questionary.Separator("─────────"))
            options += [questionary.Choice(f"{c.key}  {c.text}", value=c.value) for c in extras]
        texts = {c.value: c.short or c.text for c in (*choices, *extras)}
        question = questionary.select(
            _headed(text, about, place),
            choices=options,
            default=default if default in texts else None,
            instruction=" ",
            style=_style(),
            use_search_filter=find,
            use_jk_keys=False,
            erase_when_done=True,
        )
        if not find:
            keyed = dict(zip(keys, (c.value for c in choices), strict=True))
            _listen(question, {**keyed, **{c.key: c.value for c in extras if c.key}})
        answer = str(_asked(question))
        _echo(label or text, texts[answer])
        return answer

    def adjust(
        self,
        text: str,
        lines: Sequence[Choice],
        *,
        check: Callable[[str], object],
        at: str = "",
        back: bool = False,
    ) -> Move:
        """Let the level of the line under the pointer be moved by one key; Enter takes all."""
        import questionary

        del check  # no key is wrong
        options: list[Any] = []
        for line in lines:
            if line.heading:
                options.append(questionary.Separator(wrapped(line.heading)))
            options.append(questionary.Choice(wrapped(line.text, indent=5), value=line.value))
        question = questionary.select(
            _headed(text, MOVES + (f"; {GO_BACK.key} goes back." if back else "."), ""),
            choices=options,
            default=at or None,
            instruction=" ",
            style=_style(),
            use_jk_keys=False,
            erase_when_done=True,
        )
        _listen_to_moves(question, back=back)
        move: Any = _asked(question)
        return Move(*move)

    def several(
        self, text: str, choices: Sequence[Choice], *, checked: Sequence[str] = ()
    ) -> tuple[str, ...]:
        """Let any number of answers be ticked."""
        import questionary

        question = questionary.checkbox(
            text,
            choices=[
                questionary.Choice(wrapped(c.text), value=c.value, checked=c.value in checked)
                for c in choices
            ],
            instruction="(space ticks, Enter goes on)",
            style=_style(),
            erase_when_done=True,
        )
        answer: Any = _asked(question)
        ticked = tuple(str(value) for value in answer)
        _echo(text, f"{len(ticked)} of {len(choices)}")
        return ticked

    def line(
        self,
        text: str,
        *,
        default: str = "",
        label: str = "",
        check: Callable[[str], object] | None = None,
    ) -> str:
        """Ask for a line of text; what `check` refuses can be mended at once."""
        import questionary
        from prompt_toolkit.history import InMemoryHistory

        self._typed = self._typed or InMemoryHistory()

        def valid(given: str) -> bool | str:
            try:
                if given.strip() and check is not None:
                    check(given)
            except MlpathError as error:
                return _fitting(error)
            return True

        shown = f"{text} ({default})" if default else text
        question = questionary.text(
            wrapped(shown, indent=2),
            validate=valid,
            style=_style(),
            erase_when_done=True,
            history=self._typed,
        )
        answer = str(_asked(question)).strip() or default
        _echo(label or text, answer or "-")
        return answer

    def confirm(self, text: str, *, default: bool = True) -> bool:
        """Ask yes or no."""
        import questionary

        # What questionary puts after the text has its room, so that no word is broken.
        told = wrapped(f"{text} (y/N)", indent=2).removesuffix(" (y/N)")
        return bool(_asked(questionary.confirm(told, default=default, style=_style())))


def _fitting(error: MlpathError) -> str:
    """Say what is wrong in the one line there is: with the hint where there is room for it."""
    fits = len(error.sentences) < shutil.get_terminal_size().columns
    return error.sentences if fits else error.sentences.removesuffix(error.hint).rstrip()


def wrapped(text: str, indent: int = 3) -> str:
    """Break a text at words: the terminal would break or cut it anywhere."""
    width = max(30, shutil.get_terminal_size().columns - MARGIN)
    lines = [
        textwrap.wrap(line, width, subsequent_indent=" " * indent) for line in text.split("\n")
    ]
    return "\n".join("\n".join(line) for line in lines)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _headed(text: str, about: str, place: str) -> str:
    """Lay a question out: what it is about stands under it."""
    head = wrapped(f"{text}  [{place}]" if place else text, indent=2)
    return f"{head}\n{textwrap.indent(wrapped(about, indent=0), '  ')}\n" if about else head


def _style() -> Any:
    from prompt_toolkit.styles import Style

    return Style(
        [("qmark", "fg:ansicyan"), ("pointer", "fg:ansicyan bold"), ("highlighted", "bold")]
    )


def _listen(question: Any, keys: dict[str, str]) -> None:
    """Let single keys answer at once."""
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

    bindings = KeyBindings()

    def bind(key: str, value: str) -> None:
        @bindings.add(key, eager=True)
        def _(event: Any) -> None:
            event.app.exit(result=value)

    for key, value in keys.items():
        bind(key, value)
    app = question.application
    app.key_bindings = merge_key_bindings([app.key_bindings, bindings])


def _listen_to_moves(question: Any, *, back: bool) -> None:
    """Let keys move the level of the line under the pointer; Enter takes all, wherever it is."""
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
    from prompt_toolkit.layout import ScrollOffsets
    from questionary.prompts.common import InquirerControl

    app = question.application
    window = next(
        w for w in app.layout.find_all_windows() if isinstance(w.content, InquirerControl)
    )
    shown = window.content
    window.scroll_offsets = ScrollOffsets(top=1, bottom=SENTENCE)  # of the line under the pointer
    bindings = KeyBindings()

    def bind(key: str, step: str, value: str = "") -> None:
        @bindings.add(key, eager=True)
        def _(event: Any) -> None:
            event.app.exit(result=Move(value or str(shown.get_pointed_at().value), step))

    for key, step in MOVE_KEYS.items():
        bind(key, step)
    bind("enter", "", STOP)
    if back:
        bind(GO_BACK.key, "", BACK)
    app.key_bindings = merge_key_bindings([app.key_bindings, bindings])


def _asked(question: Any) -> object:
    """Ask with Ctrl-C and Ctrl-D as one clear answer."""
    _leave_by_ctrl_d(question.application)
    try:
        return question.unsafe_ask()
    except (KeyboardInterrupt, EOFError):
        raise InterruptedByUserError("stopped; what you answered so far is kept") from None


def _leave_by_ctrl_d(app: Any) -> None:
    """Let Ctrl-D leave a list as it leaves an empty line; in words it takes a letter out."""
    from prompt_toolkit.filters import Condition
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

    bindings, empty = KeyBindings(), Condition(lambda: not app.current_buffer.text)

    @bindings.add("c-d", eager=True, filter=empty)
    def _(event: Any) -> None:
        event.app.exit(exception=EOFError)

    app.key_bindings = merge_key_bindings([app.key_bindings, bindings])


def _echo(text: str, answer: str) -> None:
    """Leave one short line behind an answered question, whose screen is wiped; none for back."""
    if answer in {GO_BACK.key, GO_BACK.text}:
        return
    line = f"  {text}  {answer}"
    width = shutil.get_terminal_size().columns
    sys.stderr.write((line if len(line) < width else f"{line[: width - 2]}…") + "\n")
    sys.stderr.flush()
