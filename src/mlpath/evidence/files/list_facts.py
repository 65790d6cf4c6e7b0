"""What there is to know of a list beside its postings: it can be added up over pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.postings import Unread

if TYPE_CHECKING:
    from collections.abc import Iterator

DAMAGED = "the file is damaged"
USUAL = ((), ("title", "text"), ("title", "description"))
"""Columns that anybody would expect."""


class ListFacts:
    """What there is to know of a list beside its postings."""

    __slots__ = ("bad", "columns", "good", "hint", "problem")

    def __init__(self) -> None:
        self.good = 0
        self.bad = 0
        self.columns: tuple[str, ...] = ()
        """Those that were read."""
        self.problem = ""
        """What ended it early."""
        self.hint = ""

    def add(self, later: ListFacts) -> None:
        """Add what is known of a later piece of the same list."""
        self.good += later.good
        self.bad += later.bad
        self.columns = self.columns or later.columns
        if not self.problem:
            self.problem, self.hint = later.problem, later.hint

    def told(self, shown: str) -> str:
        """Say which columns were read, unless they are called what anybody would expect."""
        if self.columns in USUAL:
            return ""
        return f"Read from {shown}: {' and '.join(self.columns)}."

    def unread(self, shown: str) -> Iterator[Unread]:
        """Tell what could not be read."""
        if self.problem:
            after = f" after {self.good} postings" if self.good and self.problem == DAMAGED else ""
            yield Unread(file=shown, problem=f"{self.problem}{after}", hint=self.hint)
        if self.bad:
            yield Unread(
                file=shown,
                problem=f"{self.bad} of its {self.good + self.bad} rows hold no posting",
                hint="Each needs a title and a text (or description).",
            )
