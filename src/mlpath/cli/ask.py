"""Asking in the terminal: the one importer of questionary, which costs more than all of Typer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import InterruptedByUserError, MlpathError, NeedsTerminalError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mlpath.interview.questions import Choice

MARGIN = 8
BACK = "back"
STOP = "stop"


def _style() -> object:
    from prompt_toolkit.styles import Style

    return Style(
        [("qmark", "fg:ansicyan"), ("pointer", "fg:ansicyan bold"), ("highlighted", "bold")]
    )


def _echo(text: str, answer: str) -> None:
    """Leave one short line behind an answered question, whose screen is wiped."""
    import shutil
    import sys

    line = f"  {text}  {answer}"
    width = shutil.get_terminal_size().columns
    sys.stderr.write((line if len(line) < width else f"{line[: width - 2]}…") + "\n")
    sys.stderr.flush()


def _asked(question: object) -> object:
    """Ask with Ctrl-C and Ctrl-D as one clear answer."""
    try:
        return question.unsafe_ask()  # type: ignore[attr-defined] # questionary has no types here
    except (KeyboardInterrupt, EOFError):
        raise InterruptedByUserError("stopped; what you answered so far is kept") from None


def wrapped(text: str, indent: int = 3) -> str:
    """Break a text at words: the terminal would break or cut it anywhere."""
    import shutil
    import textwrap

    width = max(30, shutil.get_terminal_size().columns - MARGIN)
    lines = [
        textwrap.wrap(line, width, subsequent_indent=" " * indent) for line in text.split("\n")
    ]
    return "\n".join("\n".join(line) for line in lines)


def must_be_terminal(flags: Sequence[str]) -> None:
    """Refuse to ask when nobody can answer, naming the flags that answer instead."""
    from mlpath.cli.screen import interactive

    if not interactive():
        raise NeedsTerminalError(
            "there is no terminal to ask in", hint=f"Answer with flags: {' '.join(flags)}"
        )


def select(
    text: str,
    choices: Sequence[Choice],
    *,
    default: str = "",
    extras: Sequence[Choice] = (),
    instruction: str = " ",
) -> str:
    """Let one answer be chosen; `extras` stand under a line."""
    import questionary

    options: list[object] = [questionary.Choice(wrapped(c.text), value=c.value) for c in choices]
    if extras:
        options.append(questionary.Separator("─────────"))
        options += [questionary.Choice(c.text, value=c.value) for c in extras]
    texts = {c.value: c.text for c in (*choices, *extras)}
    answer = str(
        _asked(
            questionary.select(
                wrapped(text, indent=2),
                choices=options,  # type: ignore[arg-type]
                default=default if default in texts else None,
                instruction=instruction,
                style=_style(),  # type: ignore[arg-type]
                erase_when_done=True,
            )
        )
    )
    _echo(text, texts[answer])
    return answer


def several(
    text: str, choices: Sequence[Choice], *, checked: Sequence[str] = ()
) -> tuple[str, ...]:
    """Let any number of answers be ticked."""
    import questionary

    options = [
        questionary.Choice(wrapped(c.text), value=c.value, checked=c.value in checked)
        for c in choices
    ]
    answer = _asked(
        questionary.checkbox(
            text,
            choices=options,
            instruction="(space ticks, Enter goes on)",
            style=_style(),  # type: ignore[arg-type]
            erase_when_done=True,
        )
    )
    ticked = tuple(str(value) for value in answer)  # type: ignore[attr-defined]
    _echo(text, f"{len(ticked)} of {len(choices)}")
    return ticked


def line(text: str, *, default: str = "", check: Callable[[str], object] | None = None) -> str:
    """Ask for a line of text; what `check` refuses can be mended at once."""
    import questionary

    def valid(given: str) -> bool | str:
        try:
            if given.strip() and check is not None:
                check(given)
        except MlpathError as error:
            return error.message
        return True

    question = questionary.text(
        text,
        default=default,
        validate=valid,
        style=_style(),  # type: ignore[arg-type]
        erase_when_done=True,
    )
    answer = str(_asked(question)).strip()
    _echo(text, answer or "-")
    return answer


def confirm(text: str, *, default: bool = True) -> bool:
    """Ask yes or no."""
    import questionary

    return bool(_asked(questionary.confirm(text, default=default, style=_style())))  # type: ignore[arg-type]
