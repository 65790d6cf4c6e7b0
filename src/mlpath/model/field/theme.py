"""Themes: what a module is about, and so what a change of subject is."""

from __future__ import annotations

from enum import StrEnum

from mlpath.model.ids import AreaId, SkillId, ThemeId
from mlpath.model.record import record


class Stage(StrEnum):
    """What a project of one's own grows by, from subject to subject."""

    TABLES = "tables"
    CLEAN = "clean"
    """All of the data, repaired: what follows the first look of whoever begins at nothing."""
    MODEL = "model"
    DEEP = "deep"
    LANGUAGE = "language"
    SERVICE = "service"


@record
class Theme:
    """A subject that a person stays with for a while."""

    id: ThemeId
    name: str
    areas: tuple[AreaId, ...] = ()
    """The areas whose skills belong to it, unless another theme names them."""
    skills: tuple[SkillId, ...] = ()
    """Skills that belong to it though their area does not."""
    near: tuple[ThemeId, ...] = ()
    """Themes into which a small rest may go without a change of subject, nearest first."""
    stage: Stage | None = None
    """What a project of one's own grows by in it."""
    studying: str = ""
    """What somebody who studies can do at the university in the weeks of it."""
    looking: str = ""
    """What somebody between jobs can do in the weeks of it."""
