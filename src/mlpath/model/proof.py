"""A proof pack: what somebody claimed or proved, and how each part is known, to be shown to others.

Its form is said once: what `mlpath export --to proof` writes is what `mlpath verify` accepts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.events.form import Stored, part
from mlpath.model.form import (
    DAY,
    LINK,
    NUMBER,
    TEXT,
    WHOLE,
    WHOLE_LEVEL,
    FieldForm,
    maybe,
    one_of,
    several,
)
from mlpath.model.grade import PROOF, Grade
from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mlpath.model.ids import ProjectId, SkillId

VERSION = 1
"""The version of the form; a proof pack of a later one is not judged."""
KEY = "mlpath_proof"
"""The key of the version, by which a proof pack is known."""
DATA = '<script type="application/json" id="mlpath-proof">'
"""What stands before the proof pack in its page; no browser runs it."""
DATA_END = "</script>"
STATEMENT = (
    "Self-asserted, not signed: written by the person it is about, on their own computer. The "
    "digest shows whether the file was changed since it was written; it does not show that what "
    "it says is true."
)
"""What every proof pack says of itself, before anything else."""
AGAIN: Mapping[Grade, str] = {
    Grade.TESTED: "anybody who has mlpath, by asking the person again: mlpath quiz SKILL. The "
    "questions and their answers are public, so watch while they are answered",
    Grade.SHOWN: "whoever gets to see the code: look it up, and ask about it",
    Grade.DONE: "nobody: the person marked it as done; ask to see what was made",
    Grade.DOCUMENTED: "whoever reads the CV, and asks the employers that it names",
    Grade.CLAIMED: "nobody: the person says so; ask them to show it",
}
"""Who can check again what a grade of evidence says."""
OURS = "x-mlpath"
"""The key of what a JSON Resume has no word for; nothing under it is read back as a claim."""
HOURS_AGAIN = "nobody: the person noted them"
"""Who can check again how many hours were spent."""
PROJECT_SAYS = "finished, by own word"
"""How a finished project is known."""
PROJECT_AGAIN = {
    True: "whoever opens the address; ask how it was made",
    False: "nobody: the person says so; ask to see it",
}
"""Who can check a finished project again, with an address and without."""


@record
class ProofEvidence(Stored):
    """One way in which the level of a skill is known."""

    form: ClassVar[Mapping[str, FieldForm]] = {
        "grade": one_of(*Grade, read=Grade),
        "says": TEXT,
        "first": DAY,
        "last": DAY,
    }
    grade: Grade
    says: str
    """What was said, found, asked or done, in words."""
    first: date
    """The day it was noted, or the first of several days."""
    last: date


@record
class EscoSkill(Stored):
    """What a skill is called in ESCO, the classification of the European Union."""

    form: ClassVar[Mapping[str, FieldForm]] = {"uri": TEXT, "label": TEXT}
    uri: str
    label: str


@record
class ProofSkill(Stored):
    """A skill that was claimed or proven."""

    form: ClassVar[Mapping[str, FieldForm]] = {
        "skill": TEXT,
        "name": TEXT,
        "level": WHOLE_LEVEL,
        "level_name": TEXT,
        "can": TEXT,
        "proven": WHOLE_LEVEL,
        "proven_name": TEXT,
        "proven_can": TEXT,
        "hours": NUMBER,
        "evidence": several(part(ProofEvidence)),
        "esco": maybe(part(EscoSkill)),
    }
    skill: SkillId
    name: str
    level: int
    """As the person says, as far as checks leave it."""
    level_name: str
    can: str
    """What somebody at the level can do."""
    proven: int
    """The part of the level that was shown, tested or done; 0 is none."""
    proven_name: str
    proven_can: str
    """What somebody at the proven level can do; empty where nothing is proven."""
    hours: float
    """Logged for it."""
    evidence: tuple[ProofEvidence, ...]
    """The strongest first."""
    esco: EscoSkill | None = None
    """Only where the two surely mean the same."""

    @property
    def proofs(self) -> tuple[ProofEvidence, ...]:
        """What proves the proven level."""
        return tuple(one for one in self.evidence if one.grade in PROOF)

    @property
    def sayings(self) -> tuple[ProofEvidence, ...]:
        """What speaks for the rest of the level: where nothing is proven, all that is known."""
        return tuple(one for one in self.evidence if not self.proven or one.grade not in PROOF)


@record
class ProofProject(Stored):
    """A project that is finished, by the person's own word; it proves no level."""

    form: ClassVar[Mapping[str, FieldForm]] = {
        "project": TEXT,
        "name": TEXT,
        "summary": TEXT,
        "on": DAY,
        "skills": several(TEXT),
        "link": maybe(LINK),
    }
    project: ProjectId
    name: str
    summary: str
    """What it is, in a sentence; empty where the catalogue has it no more."""
    on: date
    """The day it was finished."""
    skills: tuple[str, ...]
    """The skills that it practised, by name."""
    link: str | None = None
    """Where it can be seen."""

    @property
    def again(self) -> str:
        """Who can check it again."""
        return PROJECT_AGAIN[self.link is not None]


@record
class Proof(Stored):
    """All that a proof pack says of a person."""

    form: ClassVar[Mapping[str, FieldForm]] = {
        "name": TEXT,
        "label": TEXT,
        "made": DAY,
        "made_by": TEXT,
        "hours": NUMBER,
        "skills": several(part(ProofSkill)),
        "questions": WHOLE,
        "projects": several(part(ProofProject)),
    }
    name: str
    """Empty unless the person gave it."""
    label: str
    """What the person does, as they say; may be empty."""
    made: date
    made_by: str
    """The program and its version."""
    hours: float
    """Logged for the skills in it."""
    skills: tuple[ProofSkill, ...]
    """The proven ones first, each part by level."""
    questions: int
    """How many questions were answered about them."""
    projects: tuple[ProofProject, ...] = ()
    """The newest first; a proof pack of before has none."""

    @property
    def proven(self) -> tuple[ProofSkill, ...]:
        """The skills of which something is proven."""
        return tuple(skill for skill in self.skills if skill.proven)

    @property
    def claimed(self) -> tuple[ProofSkill, ...]:
        """The skills of which something is claimed beyond what is proven."""
        return tuple(skill for skill in self.skills if skill.level > skill.proven)
