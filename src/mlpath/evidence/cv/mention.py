"""One place where a CV names a skill, with all that its surroundings say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from mlpath.evidence.cv.parts import CvPart
    from mlpath.model.ids import SkillId


class CvMention(NamedTuple):
    """One place where a skill stands."""

    skill: SkillId
    start: int
    end: int
    part: CvPart
    months: int = 0
    """How long the entry lasted that it stands in; 0 outside of one."""
    ago: int = 0
    """Months since that entry ended; 0 while it lasts."""
    title: str = ""
    """The title of that entry."""
