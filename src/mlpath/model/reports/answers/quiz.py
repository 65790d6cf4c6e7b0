"""A quiz question, what an answer changed, and how far a session came: the report of `quiz`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.ids import ItemId, SkillId
    from mlpath.model.person import Estimate


@record
class QuizChoice:
    """One answer to choose."""

    id: str
    text: str


@record
class Question:
    """A question, without its answer."""

    id: ItemId
    skill: SkillId
    name: str
    level: int
    text: str
    code: str
    choices: tuple[QuizChoice, ...]


@record
class Marked:
    """An answer that was given, and what it changed."""

    item: ItemId
    skill: SkillId
    name: str
    level: int
    choice: str
    correct: bool | None
    """None for "I don't know"."""
    answer: str
    """The right answer."""
    explain: str
    before: Estimate
    after: Estimate
    readiness_before: Estimate
    readiness_after: Estimate


@record
class QuizReport:
    """What a call of `quiz` has to say."""

    kind: ClassVar[str] = "quiz"
    question: Question | None = None
    """The next question; None when there is none left for now."""
    marked: tuple[Marked, ...] = ()
    """Answers given in this call."""
    left: int = 0
    """Questions that could still be asked."""
    items: int = 0
    """Questions there are about it, asked lately or not."""
    about: str | None = None
    """The area or skill that was asked about."""
    told: bool = False
    """Whether each answer was explained when it was given."""
