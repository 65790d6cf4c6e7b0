"""Themes: what a module is about, and so what a change of subject is."""

from __future__ import annotations

from mlpath.model.ids import AreaId, SkillId, ThemeId
from mlpath.model.record import record


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
    studying: str = ""
    """What somebody who studies can do at the university in the weeks of it."""
    looking: str = ""
    """What somebody between jobs can do in the weeks of it."""
