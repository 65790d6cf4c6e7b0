"""Programmes that take students for a summer or a term, and when one applies for them."""

from __future__ import annotations

from mlpath.model.ids import CallId, SubjectId
from mlpath.model.record import record


@record
class Call:
    """A programme with a day by which one applies, every year in about the same month."""

    id: CallId
    name: str
    gives: str
    """What it gives and whom it takes, in a sentence."""
    opens: int
    closes: int
    """The months in which its applications open and close."""
    countries: tuple[str, ...] = ()
    """Where somebody studies whom it takes, in two capital letters; empty for anywhere."""
    subjects: tuple[SubjectId, ...] = ()
    """What they study; empty for anything."""
    url: str
    checked: int
    """The year of the call that was looked up."""
