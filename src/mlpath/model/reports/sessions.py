"""The plan as sessions: what to do on which evening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date, datetime

    from mlpath.model.reports.plan import PlanModule, PlannedProject, PlanStep

INTERVIEWS = "interviews"
CAPSTONE = "capstone"
TRYING = "trying"


@record
class SessionPiece:
    """What is done in a session, or in a part of one."""

    module: PlanModule | None
    """None for the capstone and for interviews, which belong to no module."""
    step: PlanStep | None
    project: PlannedProject | None
    """With neither a step nor a project it is time for applications and interviews."""
    trying: bool = False
    """Whether two roles are tried, by whoever cannot decide between them."""
    hours: float
    part: int
    """Which session of the same work it is, of `parts`."""
    parts: int


@record
class StudySession:
    """A time in the calendar with something to do; its times are those of a wall clock."""

    key: str
    """Its module, and how many sessions of it are left: what is past keeps its key."""
    start: datetime
    end: datetime
    pieces: tuple[SessionPiece, ...]


@record
class ReviewDay:
    """A day on which questions come back."""

    day: date
    questions: int


@record
class Sessions:
    """All sessions of a plan, and how they fit its hours."""

    sessions: tuple[StudySession, ...]
    reviews: tuple[ReviewDay, ...]
    held: float
    """Hours a week that the times hold."""
    wanted: float
    """Hours a week that the plan counts with."""
    ends: date | None
    """The day of the last one; None without any."""
    whole: bool
    """Whether the sessions reach the end of the plan."""
