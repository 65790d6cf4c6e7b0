"""Skills: what can be learnt, what it needs, and how long each level takes."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from mlpath.model.field.level import Level
from mlpath.model.field.theme import Stage
from mlpath.model.ids import AreaId, SkillId
from mlpath.model.record import record


class SkillKind(StrEnum):
    """What sort of thing a skill is."""

    LANGUAGE = "language"
    LIBRARY = "library"
    TOOL = "tool"
    PLATFORM = "platform"
    CONCEPT = "concept"
    PRACTICE = "practice"
    SOFT = "soft"


@record
class Hours:
    """A range of hours of honest study and practice."""

    low: float
    likely: float
    high: float


@record
class SkillLevel:
    """A skill at a level."""

    skill: SkillId
    level: Level


@record
class Need:
    """A prerequisite: another skill at `level`, before this one can reach `for_level`."""

    skill: SkillId
    level: Level
    for_level: Level
    why: str


class Firmness(IntEnum):
    """How much it matters that one thing is learnt after another."""

    TASTE = 1
    ADVISED = 2
    FIRM = 3
    """As good as a need: no plan does it otherwise."""


@record
class After:
    """Something better learnt after another skill; without levels it holds level by level."""

    skill: SkillId
    level: Level | None = None
    """The level of the other skill that comes first."""
    for_level: Level | None = None
    """The level of this one that waits for it; both are given or none."""
    strength: Firmness
    why: str


@record
class Brings:
    """What whoever knows a skill well does with it in a project of their own."""

    stage: Stage
    """What the project grows by then."""
    text: str
    """After "With its name, "."""


@record
class Skill:
    """One thing that can be learnt."""

    id: SkillId
    name: str
    kind: SkillKind
    area: AreaId
    summary: str
    can: tuple[str, ...]
    """Four sentences, for levels 1 to 4, each after "You can ..."."""
    hours: tuple[Hours, ...]
    """Hours to climb to levels 1 to 4, each from the level below."""
    needs: tuple[Need, ...] = ()
    after: tuple[After, ...] = ()
    aliases: tuple[str, ...] = ()
    """What CVs and postings call it."""
    trains: bool = False
    """Whether somebody who begins with it trains a model."""
    foundation: bool = False
    """Postings rarely name it though the work needs it: its weight is editorial."""
    no_needs: str = ""
    """Why nothing has to come before it, when nothing does."""
    was: tuple[SkillId, ...] = ()
    """Ids that this skill had in earlier versions of the data."""
    brings: Brings | None = None


@record
class Area:
    """A group of skills that belong together."""

    id: AreaId
    name: str
    summary: str
    order: float | None = None
    """Where it stands in lists; an area that does not say comes last."""
    fast: bool = False
    """Whether what is taught of it is old after a few years."""
