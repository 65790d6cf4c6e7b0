"""A person: what they told us, what we found out, what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import default, record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from mlpath.model.events.plan import SavedPlan
    from mlpath.model.events.progress import HoursLogged, LevelDone
    from mlpath.model.grade import Grade
    from mlpath.model.ids import BackgroundId, ItemId, RoleId, SkillId, TraitId
    from mlpath.model.rung import RoleLevel


@record
class Evidence:
    """One observation of a skill's level (a rating, a CV mention, code found, a level done)."""

    skill: SkillId
    level: float
    grade: Grade
    at: datetime
    detail: str = ""
    """What was seen and where, in words."""


@record
class QuizAnswer:
    """One answered quiz item; `correct` is None for "I don't know"."""

    item: ItemId
    skill: SkillId
    level: int
    correct: bool | None
    at: datetime


@record
class Settings:
    """What the person told about themselves and wants; None is "not said"."""

    background: BackgroundId | None = None
    years: float | None = None
    """Years of paid work in anything technical."""
    education: str | None = None
    """none, school, bootcamp, bachelor, master or phd."""
    role: RoleId | None = None
    level: RoleLevel | None = None
    country: str | None = None
    """ISO 3166 two letters."""
    hours: float | None = None
    """Hours a week for learning."""
    deadline: date | None = None
    start: date | None = None
    budget: float | None = None
    """Money for learning, in USD."""
    free: bool | None = None
    """Free resources only."""
    prefers: tuple[str, ...] = ()
    """Kinds of resource the person likes: course, book, video, docs, practice ..."""
    tracks: int | None = None
    away: tuple[tuple[date, date], ...] = ()


@record
class Person:
    """Everything known about one person: the fold of their events."""

    name: str = "default"
    settings: Settings = default(factory=Settings)
    evidence: tuple[Evidence, ...] = ()
    answers: tuple[QuizAnswer, ...] = ()
    logged: tuple[HoursLogged, ...] = ()
    done: tuple[LevelDone, ...] = ()
    traits: Mapping[TraitId, int] = default(factory=dict)
    """How much each trait is like them, 1 to 4."""
    skipped: tuple[SkillId, ...] = ()
    """Skills asked about and answered with "I'm not sure"."""
    plan: SavedPlan | None = None
    """What the last saved plan promised."""


@record
class Estimate:
    """A level with its 80 % interval."""

    value: float
    low: float
    high: float
