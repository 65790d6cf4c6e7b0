"""People and a field for the tests of the assessment engines."""

from datetime import UTC, datetime, timedelta

from mlpath.model.events.progress import LevelDone
from mlpath.model.field.background import Background, Prior
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.quiz_item import Item
from mlpath.model.field.source import Source
from mlpath.model.field.trait import Trait
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, QuizAnswer, Settings
from worlds.smallfield import AREAS, ROLE, SKILLS, role, skill, target

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)

CODER = Background(
    id="coder",
    name="Coder",
    summary="Writes code.",
    levels={"code": Prior(mean=2.5, spread=0.6), "serving": Prior(mean=1.0, spread=0.8)},
)
COUNTER = Background(
    id="counter",
    name="Counter",
    summary="Counts.",
    levels={"algebra": Prior(mean=2.5, spread=0.6), "models": Prior(mean=1.5, spread=0.8)},
)
OTHER = role(target("algebra", 2, 0.9), target("models", 1, 0.4), id_="counter-in-chief")
TINY = role(target("code", 1, 0.9, must=True), target("serving", 1, 0.4), id_="server")


def item(skill_: str, level: int, number: int = 1) -> Item:
    return Item(
        id=f"{skill_}-{level}-{number}",
        skill=skill_,
        level=level,
        text=f"What is {skill_} {level} {number}?",
        answer="this",
        wrong=("that", "those", "nothing"),
        explain="Because.",
    )


ITEMS = tuple(item(s.id, n, k) for s in SKILLS for n in (1, 2) for k in (1, 2))


def world(**parts) -> Catalog:
    whole = {
        "areas": AREAS,
        "skills": SKILLS,
        "roles": (ROLE, OTHER, TINY),
        "backgrounds": (CODER, COUNTER),
        "items": ITEMS,
        "traits": (
            Trait(id="curiosity", name="Curiosity", question="?", grow=(), show=(), source="x"),
        ),
        "sources": (
            Source(
                id="jobs", title="Jobs of 2026", publisher="", date="", licence="", url="", note=""
            ),
        ),
    }
    return Catalog.of(**(whole | parts))


def somebody(background="coder", **parts) -> Person:
    settings = parts.pop("settings", Settings(background=background))
    return Person(settings=settings, **parts)


def rating(skill_: str, level: float, grade=Grade.CLAIMED, days: int = 0, detail="") -> Evidence:
    at = NOW + timedelta(days=days)
    return Evidence(skill=skill_, level=level, grade=grade, at=at, detail=detail)


def answered(skill_: str, level: int, correct, number: int = 1, days: int = 0) -> QuizAnswer:
    return QuizAnswer(
        item=f"{skill_}-{level}-{number}",
        skill=skill_,
        level=level,
        correct=correct,
        at=NOW + timedelta(days=days),
    )


def finished(skill_: str, level: int, days: int = 0) -> LevelDone:
    return LevelDone(skill=skill_, level=level, on=(NOW + timedelta(days=days)).date())


__all__ = ["ROLE", "SKILLS", "skill"]
