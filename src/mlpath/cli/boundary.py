"""The one place where failures become a sentence, a hint and an exit code."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.cli import streams
from mlpath.errors import (
    BadDataError,
    ExitCode,
    FaultError,
    InterruptedByUserError,
    MlpathError,
    UsageError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mlpath.model.failure import Failure

PACKAGE = Path(__file__).parents[1]
FAULT = "fault.txt"
"""What the cache calls the details of the last fault."""
LEAST_WIDTH = 20
"""Letters; a narrower line holds no word beside its indent."""
NOTHING_CHANGED = " Nothing stored was changed by it."
"""What is said only where no command began to store."""


def say(failure: Failure) -> None:
    """Write an error to stderr: one sentence, and under it what to do."""
    lines = [f"mlpath: {failure.message}", *(f"        {x}" for x in failure.hint.splitlines())]
    with suppress(ValueError):  # of a closed stream
        lines = list(_broken(lines)) if sys.stderr.isatty() else lines
    _write("\n".join(lines))


def _broken(lines: Sequence[str]) -> Iterator[str]:
    """Break lines between words where a screen would break them within one."""
    from shutil import get_terminal_size
    from textwrap import wrap

    for line in lines:
        yield from wrap(
            line,
            max(LEAST_WIDTH, get_terminal_size().columns),
            subsequent_indent=" " * len("mlpath: "),
            break_long_words=False,
            break_on_hyphens=False,
        )


def say_as_json(failure: Failure) -> None:
    """Write an error to stderr as one document, for programs."""
    from mlpath.views.formats.json import render_failure

    _write(render_failure(failure, ascii_only=not _encoding().startswith("utf")).rstrip("\n"))


def _encoding() -> str:
    return (getattr(sys.stderr, "encoding", None) or "utf-8").lower()


def _write(text: str) -> None:
    with suppress(OSError, ValueError):
        encoding = _encoding()
        sys.stderr.write(f"{text}\n".encode(encoding, "replace").decode(encoding))
        sys.stderr.flush()


def wants_json(arguments: Sequence[str]) -> bool:
    """Tell whether a command line asks for JSON, also where the parser refuses it."""
    wanted = ""
    for word, after in zip(arguments, [*arguments[1:], ""], strict=False):
        if word == "--":
            break
        if word in ("-f", "--format"):
            wanted = after
        elif word.startswith(("-f", "--format=")):
            wanted = word.removeprefix("--format=").removeprefix("-f")
    return wanted == "json"


def _usage(error: Exception) -> MlpathError:
    """Name a mistake on the command line, which the parser found."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "mlpath"
    message = str(error.format_message())  # type: ignore[attr-defined] # every click exception has it
    if type(error).__name__ == "NoArgsIsHelpError":
        message = f"{command} needs a command"
    return UsageError(
        message[:1].lower() + message[1:],
        hint=f"{command} --help",
        did_you_mean=getattr(error, "possibilities", None) or (),
    )


def _bug(error: Exception) -> MlpathError:
    """Name a mistake of ours: one line, and where the details went."""
    import traceback

    from mlpath.model import private
    from mlpath.store.paths import cache

    stored = "".join(f"\n{note}" for note in getattr(error, "__notes__", ())) or NOTHING_CHANGED
    hint = f"This is a fault in mlpath, not in what you did.{stored}"
    with suppress(Exception):  # whatever goes wrong here is less than what went wrong before
        file = cache(os.environ) / FAULT
        private.make_folder(file.parent)
        private.write(file, "".join(traceback.format_exception(error)).encode())
        hint += f"\nThe details are in {file}"
    return FaultError(f"something went wrong that should not ({type(error).__name__})", hint=hint)


def place_of(error: Exception) -> str:
    """Tell of a mistake of ours the kind and our last line: its words may quote somebody."""
    from traceback import extract_tb

    frames = list(extract_tb(error.__traceback__))
    ours = [one for one in frames if Path(one.filename).is_relative_to(PACKAGE)] or frames
    return f"{type(error).__name__} at {Path(ours[-1].filename).name}:{ours[-1].lineno}"


def _enough() -> int:
    """End well: the reader, such as `head`, has seen enough."""
    streams.give_up_stdout()
    return ExitCode.OK


def named(error: BaseException) -> MlpathError:
    """Name what the framework raised, a stdout that takes nothing, or a mistake of ours."""
    if isinstance(error, MlpathError):
        return error
    if isinstance(error, KeyboardInterrupt) or type(error).__name__ == "Abort":
        return _noted(InterruptedByUserError("interrupted"), error)
    if hasattr(error, "format_message"):
        return _usage(error)  # type: ignore[arg-type] # only exceptions of the parser have it
    if isinstance(error, OSError) and streams.was_echoing(error):
        return _noted(streams.UnwrittenError(error), error)
    if isinstance(error, OSError) and error.filename is not None:
        return _noted(_no_file(error), error)
    return _bug(error)  # type: ignore[arg-type] # whoever calls catches exceptions


def _noted(named: MlpathError, error: BaseException) -> MlpathError:
    """Pass on what is known of what was stored, which stands in the notes of an error."""
    for note in getattr(error, "__notes__", ()):
        named.add_note(note)
    return named


def _no_file(error: OSError) -> MlpathError:
    """Name a file or folder that the system does not give: a name too long, no rights."""
    import errno

    reason = (error.strerror or "unknown reason").lower()
    return BadDataError(
        "the current folder is gone"
        if error.errno == errno.ENOENT and not _is_somewhere()
        else f"cannot open {os.fsdecode(error.filename)}: {reason}",
        hint="Check the path and who may read it.",
    )


def _is_somewhere() -> bool:
    try:
        return bool(os.getcwd())  # noqa: PTH109 - it need not be a path
    except OSError:
        return False


def _told(error: BaseException, arguments: Sequence[str]) -> int:
    """Say a failure in the form that was asked for, and return its exit code."""
    from mlpath.model.failure import failure_of

    known = named(error)
    if wants_json(arguments):
        say_as_json(failure_of(known))
    elif type(error).__name__ == "NoArgsIsHelpError":
        _write(str(error.format_message()))  # type: ignore[attr-defined] # the help, as the parser wrote it
    else:
        say(failure_of(known))
    if isinstance(known, streams.UnwrittenError):
        streams.give_up_stdout()
    return known.exit_code


def guarded(run: Callable[[], object], arguments: Sequence[str] = ()) -> int:
    """Run a command line and return its exit code; nothing but an exit code comes out."""
    try:
        result = run()
        streams.flush()
    except BrokenPipeError:
        return _enough()
    except SystemExit as leaving:
        # The framework turns a closed pipe into an exit of its own when it is the first to see it.
        if isinstance(leaving.__context__, BrokenPipeError):
            return _enough()
        raise
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the boundary: whatever it is, a person reads one line
        return _told(error, arguments)
    return result if isinstance(result, int) else ExitCode.OK
