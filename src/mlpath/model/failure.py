"""Why a command has no report: what programs read in the place of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.clean import clean
from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.errors import MlpathError


@record
class Failure:
    """Why a command has no report."""

    code: int
    """The exit code."""
    kind: str
    """What went wrong, one of the kinds listed here."""
    message: str
    """One sentence."""
    hint: str
    """What to do about it, in lines; may be empty."""
    did_you_mean: tuple[str, ...] = ()
    """Where a name is unknown: those that could be meant, the likeliest first."""
    problems: tuple[str, ...] = ()
    """Where data are wrong: every problem, also those for which the hint has no room."""


def failure_of(error: MlpathError) -> Failure:
    """Return what there is to say of an error, with nothing in it that steers a terminal."""
    notes = getattr(error, "__notes__", ())  # what is known of what was stored
    hint = "\n".join([error.hint, *notes])
    return Failure(
        code=int(error.exit_code),
        kind=error.kind,
        message=clean(error.message),
        hint="\n".join(clean(line) for line in hint.splitlines() if line.strip()),
        did_you_mean=tuple(map(clean, error.did_you_mean)),
        problems=tuple(map(clean, error.problems)),
    )
