"""What happened, in the order it happened: the store keeps these and nothing else."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class EventKind(StrEnum):
    """Kinds of event; the body of each is documented at its fold in `engine/journal.py`."""

    SETTINGS = "settings"
    RATING = "rating"
    EVIDENCE = "evidence"
    ANSWER = "answer"
    HOURS = "hours"
    DONE = "done"
    TRAITS = "traits"
    SKIPPED = "skipped"
    PLAN = "plan"
    UNDO = "undo"


@record
class NewEvent:
    """Something to be remembered."""

    kind: EventKind
    body: Mapping[str, object]
    """JSON values only."""
    group: str = ""
    """Events of one action share a group and are undone together."""


@record
class Event:
    """Something remembered."""

    id: int
    at: datetime
    kind: EventKind
    body: Mapping[str, object]
    group: str = ""
