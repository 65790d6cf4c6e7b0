"""The report of a proof pack that is whole: its version, and what can be checked again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.ids import ProjectId, SkillId


@record
class CheckedAgain:
    """One way in which parts of a proof pack are known, and who can check it again."""

    what: str
    """tested, shown, done, documented, claimed or hours."""
    skills: int
    """How many skills rest on it."""
    by: str
    """Who can check it, and how."""


@record
class VerifiedSkill:
    """A skill of a proof pack."""

    skill: SkillId
    """Id of the skill, as the proof pack says."""
    name: str
    """Its name, as the proof pack says."""
    level: str
    """The level as the person says, in a word."""
    proven: str
    """The level that was shown, tested or done, in a word; none where nothing was."""
    known: tuple[str, ...]
    """How it is known, in words."""


@record
class VerifiedProject:
    """A finished project of a proof pack."""

    project: ProjectId
    """Id of the project, as the proof pack says."""
    name: str
    """Its name, as the proof pack says."""
    on: date
    """The day it was finished, as the proof pack says."""
    skills: tuple[str, ...]
    """The skills that it practised, by name."""
    link: str | None
    """Where it can be seen; nothing was opened."""
    by: str
    """Who can check it again, and how."""


@record
class VerifyReport:
    """What a proof pack is that was not changed since it was written."""

    kind: ClassVar[str] = "verify"
    file: str
    version: int
    """Version of its form."""
    made: date
    """The day it was made, as it says."""
    made_by: str
    """The program and version that it says it was made by."""
    name: str
    """The person, as it says; may be empty."""
    digest: str
    """SHA-256 of its contents, the same in the page and in the JSON."""
    skills: tuple[VerifiedSkill, ...]
    """Proven ones first."""
    again: tuple[CheckedAgain, ...]
    """What can be checked again, by whom; what others can check best comes first."""
    means: str
    """What an unchanged digest says, and what it does not."""
    projects: tuple[VerifiedProject, ...] = ()
    """The newest first."""
