"""What can go wrong, said in one sentence, with a hint and an exit code."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The documented exit codes of every command."""

    OK = 0
    ERROR = 1
    USAGE = 2
    BAD_DATA = 3
    UNKNOWN_NAME = 4
    NEEDS_TERMINAL = 5
    INTERRUPTED = 130


class MlpathError(Exception):
    """A failure that a person can understand and act on."""

    exit_code = ExitCode.ERROR

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(MlpathError):
    """An option or argument has a value that cannot be meant."""

    exit_code = ExitCode.USAGE


class BadDataError(MlpathError):
    """A file, a pack or the store holds something that cannot be used."""

    exit_code = ExitCode.BAD_DATA


class UnknownNameError(MlpathError):
    """A name that the catalogue does not know."""

    exit_code = ExitCode.UNKNOWN_NAME


class NeedsTerminalError(MlpathError):
    """A question had to be asked and nobody was there to answer."""

    exit_code = ExitCode.NEEDS_TERMINAL


class InterruptedByUserError(MlpathError):
    """The person pressed Ctrl-C."""

    exit_code = ExitCode.INTERRUPTED


class MovedError(MlpathError):
    """The profile is not as it was when it was decided what to note."""
