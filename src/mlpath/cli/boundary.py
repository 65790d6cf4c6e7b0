"""The one place where failures become a sentence, a hint and an exit code."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from mlpath.cli import streams
from mlpath.errors import ExitCode, MlpathError

if TYPE_CHECKING:
    from collections.abc import Callable

FAULT = "fault.txt"
"""What the cache calls the details of the last fault."""
NOTHING_CHANGED = " Nothing stored was changed by it."
"""What is said only where no command began to store."""


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
        with suppress(OSError, ValueError):
            sys.stderr.write(message + "\n")
            sys.stderr.flush()
        return ExitCode.USAGE
    say(message[:1].lower() + message[1:], f"{command} --help")
    return ExitCode.USAGE


def _bug(error: Exception) -> ExitCode:
    """Answer a mistake of ours: one line, and where the details went."""
    import traceback

    from mlpath.model import private
    from mlpath.store.paths import cache

    hint = f"This is a fault in mlpath, not in what you did.{_stored(error, NOTHING_CHANGED)}"
    with suppress(Exception):  # whatever goes wrong here is less than what went wrong before
        file = cache(os.environ) / FAULT
        private.make_folder(file.parent)
        private.write(file, "".join(traceback.format_exception(error)).encode())
        hint += f"\nThe details are in {file}"
    say(f"something went wrong that should not ({type(error).__name__})", hint)
    return ExitCode.ERROR


def _stored(error: BaseException, otherwise: str = "") -> str:
    """Return what is known of what was stored, which stands in the notes of an error."""
    return "".join(f"\n{note}" for note in getattr(error, "__notes__", ())) or otherwise


def _enough() -> int:
    """End well: the reader, such as `head`, has seen enough."""
    streams.give_up_stdout()
    return ExitCode.OK


def _known(error: MlpathError) -> int:
    """Answer a failure that a person can understand."""
    if isinstance(error, streams.UnwrittenError):
        streams.give_up_stdout()
    say(error.message, f"{error.hint}{_stored(error)}".strip())
    return error.exit_code


def _unknown(error: Exception) -> int:
    """Answer what the framework raised, a stdout that takes nothing, or a mistake of ours."""
    if hasattr(error, "format_message"):
        return _usage(error)
    if type(error).__name__ == "Abort":
        return _interrupted(error)
    if isinstance(error, OSError) and streams.was_echoing(error):
        return _known(streams.UnwrittenError(error))
    if isinstance(error, OSError) and error.filename is not None:
        return _no_file(error)
    return _bug(error)


def _no_file(error: OSError) -> int:
    """Answer a file or folder that the system does not give: a name too long, no rights."""
    import errno

    from mlpath.errors import BadDataError

    reason = (error.strerror or "unknown reason").lower()
    return _known(
        BadDataError(
            "the current folder is gone"
            if error.errno == errno.ENOENT and not _is_somewhere()
            else f"cannot open {os.fsdecode(error.filename)}: {reason}",
            hint="Check the path and who may read it.",
        )
    )


def _is_somewhere() -> bool:
    try:
        return bool(os.getcwd())  # noqa: PTH109 - it need not be a path
    except OSError:
        return False


def _interrupted(error: BaseException) -> int:
    say("interrupted", _stored(error).strip())
    return ExitCode.INTERRUPTED


def guarded(run: Callable[[], object]) -> int:
    """Run a command line and return its exit code; nothing but an exit code comes out."""
    try:
        result = run()
        streams.flush()
    except MlpathError as error:
        return _known(error)
    except KeyboardInterrupt as error:
        return _interrupted(error)
    except BrokenPipeError:
        return _enough()
    except SystemExit as leaving:
        # The framework turns a closed pipe into an exit of its own when it is the first to see it.
        if isinstance(leaving.__context__, BrokenPipeError):
            return _enough()
        raise
    except Exception as error:  # noqa: BLE001 - the boundary: whatever it is, a person reads one line
        return _unknown(error)
    return result if isinstance(result, int) else ExitCode.OK
