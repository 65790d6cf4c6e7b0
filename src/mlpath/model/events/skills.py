"""What was said, found or asked about a skill."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.events.form import Stored, Told
from mlpath.model.field.level import level_name
from mlpath.model.form import FLAG, LEVEL, NOISE, TEXT, WHOLE_LEVEL, FieldForm, maybe, one_of
from mlpath.model.grade import Grade
from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.ids import ItemId, SkillId

OUTCOMES = {True: "right", False: "wrong", None: "not known"}
"""What a quiz answer was, in words."""


@record
class Rating(Stored):
    """A level that the person claims."""

    kind: ClassVar[str] = "rating"
    form: ClassVar[Mapping[str, FieldForm]] = {"skill": TEXT, "level": LEVEL}
    grade: ClassVar[Grade] = Grade.CLAIMED
    detail: ClassVar[str] = ""
    noise: ClassVar[float | None] = None
    skill: SkillId
    level: float

    def tell(self, names: Mapping[str, str]) -> Told:
        """Say what was noted."""
        name = names.get(self.skill, self.skill)
        return Told(f"{name} rated {level_name(self.level)}", self.skill, level=self.level)


@record
class EvidenceFound(Stored):
    """A level that a CV or code speaks for."""

    kind: ClassVar[str] = "evidence"
    form: ClassVar[Mapping[str, FieldForm]] = {
        "skill": TEXT,
        "level": LEVEL,
        "grade": one_of(Grade.DOCUMENTED, Grade.SHOWN, read=Grade),
        "detail": TEXT,
        "noise": NOISE,
    }
    skill: SkillId
    level: float
    grade: Grade
    detail: str = ""
    """What was seen and where, in words."""
    noise: float | None = None
    """How far the level may be off (a standard deviation); None: as far as its grade says."""

    def tell(self, names: Mapping[str, str]) -> Told:
        """Say what was noted."""
        name = names.get(self.skill, self.skill)
        return Told(f"{name}: {level_name(self.level)}, {self.grade}", self.skill, level=self.level)


@record
class QuizAnswered(Stored):
    """An answer to a quiz item; `correct` is None for "I don't know"."""

    kind: ClassVar[str] = "answer"
    form: ClassVar[Mapping[str, FieldForm]] = {
        "item": TEXT,
        "skill": TEXT,
        "level": WHOLE_LEVEL,
        "correct": maybe(FLAG),
    }
    item: ItemId
    skill: SkillId
    level: int
    correct: bool | None = None

    def tell(self, names: Mapping[str, str]) -> Told:
        """Say what was noted."""
        name = names.get(self.skill, self.skill)
        text = f"a question about {name}: {OUTCOMES[self.correct]}"
        return Told(text, self.skill, level=self.level)


@record
class SkillSkipped(Stored):
    """A skill asked about and answered with "I'm not sure"."""

    kind: ClassVar[str] = "skipped"
    form: ClassVar[Mapping[str, FieldForm]] = {"skill": TEXT}
    skill: SkillId

    def tell(self, names: Mapping[str, str]) -> Told:
        """Say what was noted."""
        return Told(f"{names.get(self.skill, self.skill)} skipped", self.skill)
