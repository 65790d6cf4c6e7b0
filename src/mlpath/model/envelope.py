"""A report on its way to a reader: what it is, of which day, and what has to be said beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date


class Report(Protocol):
    """What an engine hands to the views: a frozen dataclass that knows its kind."""

    kind: ClassVar[str]


@record
class Envelope:
    """A report with its day and its notes."""

    report: Report
    as_of: date
    notes: tuple[str, ...] = ()
    exit_code: int = 0
    """Non-zero when the report is whole but something in it failed, such as one unreadable file."""
