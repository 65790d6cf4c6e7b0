"""What `mlpath` alone shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.person import Estimate
    from mlpath.model.reports.progress import Status


@record
class Welcome:
    """The page for somebody new."""

    kind: ClassVar[str] = "welcome"
    commands: tuple[tuple[str, str], ...]
    """A command and what it is for."""


@record
class Front:
    """The page for somebody who is on the way."""

    kind: ClassVar[str] = "front"
    profile: str
    readiness: Estimate
    """As the person says."""
    likely: Estimate
    proven: float
    """Points of readiness that were shown, tested or done."""
    status: Status
    checks: int = 0
    """Claims that are worth a check."""
    answer: str = ""
    """What a mentor says to "can I do this?", as in the plan."""
