"""The one place where failures become a sentence, a hint and an exit code."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from mlpath.errors import ExitCode, MlpathError

if TYPE_CHECKING:
    from collections.abc import Callable

FAULT = "fault.txt"
"""What the cache calls the details of the last fault."""


def say(message: str, hint: str = "") -> None:
    """Write an error to stderr: one sentence, and under it what to do."""
    from mlpath.model.clean import clean

    text = f"mlpath: {clean(message)}\n"
    if hint:
        text += "".join(f"        {clean(line)}\n" for line in hint.splitlines())
    with suppress(OSError, ValueError):
        encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
        sys.stderr.write(text.encode(encoding, "replace").decode(encoding))
        sys.stderr.flush()


def _usage(error: Exception) -> ExitCode:
    """Answer a mistake on the command line, which the parser found."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "mlpath"
    message = str(error.format_message())  # type: ignore[attr-defined] # every click exception has it
    if type(error).__name__ == "NoArgsIsHelpError":
        sys.stderr.write(message + "\n")
        return ExitCode.USAGE
    say(message[:1].lower() + message[1:], f"{command} --help")
    return ExitCode.USAGE


def _bug(error: Exception) -> ExitCode:
    """Answer a mistake of ours: one line, and where the details went."""
    import traceback

    from mlpath.store.paths import cache

    hint = "This is a fault in mlpath, not in what you did. Nothing stored was changed by it."
    with suppress(OSError):
        folder = cache(os.environ)
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / FAULT
        file.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        hint += f"\nThe details are in {file}"
    say(f"something went wrong that should not ({type(error).__name__})", hint)
    return ExitCode.ERROR


def _enough() -> int:
    """End well: the reader, such as `head`, has seen enough; a complaint at exit is kept quiet."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())  # type: ignore[union-attr] # it was open
    return ExitCode.OK


def guarded(run: Callable[[], object]) -> int:  # noqa: PLR0911 - one a kind of failure
    """Run a command line and return its exit code; nothing but an exit code comes out."""
    try:
        result = run()
        sys.stdout.flush()
    except MlpathError as error:
        say(error.message, error.hint)
        return error.exit_code
    except KeyboardInterrupt:
        say("interrupted")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        return _enough()
    except SystemExit as leaving:
        # The framework turns a closed pipe into an exit of its own when it is the first to see it.
        if isinstance(leaving.__context__, BrokenPipeError):
            return _enough()
        raise
    except Exception as error:  # noqa: BLE001 - the boundary: whatever it is, a person reads one line
        if hasattr(error, "format_message"):
            return _usage(error)
        if type(error).__name__ == "Abort":
            say("interrupted")
            return ExitCode.INTERRUPTED
        return _bug(error)
    return result if isinstance(result, int) else ExitCode.OK
