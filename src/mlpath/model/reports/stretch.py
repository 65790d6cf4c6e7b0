"""Some modules told as one: what to learn, one thing to build, and one day to look back on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.reports.job_offer import Phase


@record
class Built:
    """What a project grows by, and until when."""

    text: str
    end: date


@record
class Stretch:
    """Some modules that follow each other, with one checkpoint."""

    titles: tuple[str, ...]
    """Of its modules, in the order in which they end."""
    hours: float
    end: date
    """The checkpoint."""
    free: tuple[str, ...]
    """What its longest modules are learnt with first, as far as it costs nothing."""
    paid: tuple[str, ...]
    """The same, as far as it costs money."""
    can: str
    """What the person can do then, after "then you can"."""
    build: str
    """The project of the module that tells; empty where one's own project grows."""
    grows: tuple[Built, ...]
    """What one's own project grows by."""
    check: str
    """What shows to somebody else that it is done."""
    otherwise: str
    """What to do when the check is missed."""
    at_work: str
    """What to do in the same weeks at the present job, or where else somebody spends them."""
    where: str
    """Where that is."""
    without_sight: tuple[str, ...]
    """How to do what asks for eyes, by module; only for whoever reads with a screen reader."""
    phase: Phase | None
    """Before the first day, in the first 90 days or later; only where a job is offered."""
