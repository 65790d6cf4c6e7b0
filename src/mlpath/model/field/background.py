"""Where people come from, and what they typically can do."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from mlpath.model.ids import BackgroundId, DomainId, SkillId, ThemeId
from mlpath.model.record import default, record


class Occupation(StrEnum):
    """What fills somebody's week beside learning: a job, a university, or neither."""

    EMPLOYED = "employed"
    STUDENT = "student"
    LOOKING = "looking"


@record
class Prior:
    """What people of a background typically can do in one skill."""

    mean: float
    spread: float
    """Standard deviation, in levels."""


@record
class Background:
    """Where a person comes from."""

    id: BackgroundId
    name: str
    aliases: tuple[str, ...] = ()
    summary: str
    domain: DomainId | None = None
    """The field of work, where the background says it."""
    work: Occupation | None = None
    """What fills their week, where the background says it; nobody says otherwise: a job."""
    levels: Mapping[SkillId, Prior]
    at_work: Mapping[ThemeId, str] = default(factory=dict)
    """What somebody of this background can do at the present job in the weeks of a theme."""
