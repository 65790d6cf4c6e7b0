"""A report on its way to a reader: what it is, of which day, and what has to be said beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from mlpath.model.record import record, replace

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


def shortened(report: Any, most: int) -> Any:
    """Return a report with the first entries of its list, and how many were left off.

    The list is the field that the report names in `listed`; a list of lists is cut within each.
    A report that is no list stays as it is.
    """
    name = getattr(report, "listed", "")
    entries = getattr(report, name, ())
    if entries and hasattr(entries[0], "listed"):
        parts = tuple(shortened(part, most) for part in entries)
        return replace(report, **{name: parts, "more": sum(part.more for part in parts)})
    left = len(entries) - most
    if left <= 0:
        return report
    return replace(report, **{name: entries[:most], "more": report.more + left})
