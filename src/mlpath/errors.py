"""What can go wrong, said in one sentence, with a hint and an exit code."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence


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
    kind: ClassVar[str] = "error"
    """What programs tell it by; `docs/json.md` lists them."""

    def __init__(
        self,
        message: str,
        *,
        hint: str = "",
        did_you_mean: Sequence[str] = (),
        problems: Sequence[str] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.did_you_mean = tuple(did_you_mean)
        """Names that could be meant, the likeliest first."""
        self.problems = tuple(problems)
        """Everything that is wrong with data, where the hint may be cut."""

    @property
    def sentences(self) -> str:
        """What went wrong and the hint, as they are said where somebody is asked again at once."""
        end = "" if self.message.endswith((".", "?", "!")) else "."
        word = self.message.split(maxsplit=1)[0]  # a file keeps its name
        begin = word.capitalize() if word.isalpha() and word.islower() else word
        return f"{begin}{self.message[len(word) :]}{end} {self.hint}".rstrip()


class UsageError(MlpathError):
    """An option or argument has a value that cannot be meant."""

    exit_code = ExitCode.USAGE
    kind = "usage"


class BadDataError(MlpathError):
    """A file, a pack or the store holds something that cannot be used."""

    exit_code = ExitCode.BAD_DATA
    kind = "bad-data"


class UnknownNameError(MlpathError):
    """A name that the catalogue does not know."""

    exit_code = ExitCode.UNKNOWN_NAME
    kind = "unknown-name"


class NeedsTerminalError(MlpathError):
    """A question had to be asked and nobody was there to answer."""

    exit_code = ExitCode.NEEDS_TERMINAL
    kind = "needs-terminal"


class InterruptedByUserError(MlpathError):
    """The person pressed Ctrl-C."""

    exit_code = ExitCode.INTERRUPTED
    kind = "interrupted"


class FaultError(MlpathError):
    """A mistake in mlpath itself."""

    kind = "fault"


class MovedError(MlpathError):
    """The profile is not as it was when it was decided what to note."""


def kinds() -> dict[str, type[MlpathError]]:
    """Return every kind of error, with the class that stands for it."""
    named: list[type[MlpathError]] = [MlpathError, *MlpathError.__subclasses__()]
    return {one.kind: one for one in named if "kind" in vars(one)}
