"""A person: what they told us, what we found out, what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from mlpath.model.record import default, late, record
from mlpath.model.settings import OF_OFFER, OFFER, by_key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from mlpath.model.events.plan import FirstGoal, SavedPlan
    from mlpath.model.events.progress import HoursLogged, LevelDone, ProjectDone
    from mlpath.model.grade import Grade
    from mlpath.model.ids import ItemId, SkillId, TraitId
    from mlpath.model.settings import Setting

T = TypeVar("T")


@record
class Evidence:
    """One observation of a skill's level (a rating, a CV mention, code found, a level done)."""

    skill: SkillId
    level: float
    grade: Grade
    at: datetime
    detail: str = ""
    """What was seen and where, in words."""
    noise: float | None = None
    """How far the level may be off (a standard deviation); None: as far as its grade says."""


@record
class QuizAnswer:
    """One answered quiz item; `correct` is None for "I don't know"."""

    item: ItemId
    skill: SkillId
    level: int
    correct: bool | None
    at: datetime


class Settings:
    """What the person told about themselves and wants; null is "not said"."""

    # `settings[HOURS]` is typed by its row, which also gives what holds as long as nobody said it.

    __slots__ = ("_said",)

    def __init__(self, **said: object) -> None:
        unknown = said.keys() - by_key().keys()
        if unknown:
            raise TypeError(f"no settings: {', '.join(sorted(unknown))}")
        self._said = {key: value for key, value in said.items() if value not in (None, ())}

    def __getitem__(self, row: Setting[T]) -> T:
        value: T = self._said.get(row.key, row.unsaid)  # type: ignore[assignment] # the row read it
        return value

    def __contains__(self, row: Setting[Any]) -> bool:
        return row.key in self._said

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Settings) and self._said == other._said

    def __hash__(self) -> int:
        return hash(frozenset(self._said.items()))

    def __repr__(self) -> str:
        return f"Settings({', '.join(f'{key}={value!r}' for key, value in self._said.items())})"

    @property
    def said(self) -> Mapping[str, Any]:
        """Only what was said, by key."""
        return self._said

    def but(self, changes: Mapping[str, object]) -> Settings:
        """Return the same with some changes; None forgets.

        What is said of an offer says that there is one; without one nothing of it is left.
        """
        of_offer = [row.key for row in OF_OFFER]
        if changes.get(OFFER.key) is False:
            changes = {**changes, **dict.fromkeys(of_offer)}
        elif any(changes.get(key) is not None for key in of_offer):
            changes = {**changes, OFFER.key: True}
        return Settings(**{**self._said, **changes})

    def unlike(self, other: Settings) -> Settings:
        """Return what is said here and not the same there."""
        return Settings(**{k: v for k, v in self._said.items() if other._said.get(k) != v})

    def on(self, today: date) -> Settings:
        """Return the same without the days that have passed by now."""
        rows = by_key()
        passed = [k for k, value in self._said.items() if rows[k].kind.passed(value, today)]
        return self.but(dict.fromkeys(passed))


NOTHING_SAID = Settings()


@record
class Person:
    """Everything known about one person: the fold of their events."""

    name: str = "default"
    settings: Settings = NOTHING_SAID
    evidence: tuple[Evidence, ...] = ()
    answers: tuple[QuizAnswer, ...] = ()
    logged: tuple[HoursLogged, ...] = ()
    done: tuple[LevelDone, ...] = ()
    traits: Mapping[TraitId, int] = default(factory=dict)
    """How much each trait is like them, 1 to 4."""
    skipped: tuple[SkillId, ...] = ()
    """Skills asked about and answered with "I'm not sure"."""
    projects: tuple[ProjectDone, ...] = ()
    """Each finished project once, as it was noted last."""
    plan: SavedPlan | None = None
    """What the last saved plan promised."""
    first: FirstGoal | None = None
    """What is planned for before the goal itself."""


@late("low", "high")
@record
class Estimate:
    """A level with its 80 % interval, which costs more than the level and is often not shown."""

    value: float
    low: float
    high: float
