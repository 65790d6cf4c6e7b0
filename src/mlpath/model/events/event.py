"""What happened, in the order it happened: the store keeps these and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, get_args

from mlpath.model.events.about import SettingsChanged, TraitsTold
from mlpath.model.events.plan import FirstGoal, SavedPlan
from mlpath.model.events.progress import HoursLogged, LevelDone, ProjectDone
from mlpath.model.events.skills import EvidenceFound, QuizAnswered, Rating, SkillSkipped
from mlpath.model.events.undo import Undo
from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

Event: TypeAlias = (
    SettingsChanged
    | TraitsTold
    | Rating
    | EvidenceFound
    | QuizAnswered
    | SkillSkipped
    | HoursLogged
    | LevelDone
    | ProjectDone
    | FirstGoal
    | SavedPlan
    | Undo
)
"""Something that happened: one class a kind, each with its form in the store."""

KINDS: Mapping[str, type[Event]] = {kind.kind: kind for kind in get_args(Event)}
"""Every kind of event, by the name that the store has for it."""


@record
class StoredEvent:
    """Something that happened, as the store has it."""

    id: int
    at: datetime
    event: Event
    action: str = ""
    """What was done at once has one name here and is undone together; files call it group."""
