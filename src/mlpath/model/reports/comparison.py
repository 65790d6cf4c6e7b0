"""Which roles are near, and the ways between them; the report of `compare`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.field.role import LevelProof
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import RoleId, SkillId, TraitId
    from mlpath.model.person import Estimate


@record
class NearRole:
    """A role, and how far it is from here."""

    role: RoleId
    name: str
    level: RoleLevel
    readiness: Estimate
    hours: float
    """Likely hours to everything the role asks for, prerequisites included, each counted once."""
    musts_missing: int
    traits: tuple[TraitId, ...]
    """Traits of the role that are like the person."""


@record
class Stone:
    """A role on the way to another one."""

    via: RoleId
    name: str
    level: RoleLevel
    hours_to: float
    """Likely hours from here to it."""
    hours_on: float
    """Likely hours from it to the goal."""
    shared: float
    """Hours that count for both."""
    detour: float
    """Hours more than the direct way."""


@record
class Side:
    """One of two roles that are compared."""

    role: RoleId
    name: str
    """The name of the role, with the level where the two differ in it."""
    level: RoleLevel
    summary: str
    work: tuple[str, ...]
    differs: str
    """How it differs from the other one, in a sentence."""
    traits: tuple[TraitId, ...]
    alike: tuple[TraitId, ...]
    """Those of the traits that are like the person."""
    years: tuple[int, int]
    readiness: Estimate
    hours: float
    hours_after: float
    """Likely hours to it from the other role."""
    musts_missing: tuple[SkillId, ...]
    fits: tuple[str, ...]
    """What speaks for it, for this person."""
    trial: str
    """A few evenings of the work, to find out whether one likes it."""
    proofs: tuple[LevelProof, ...] = ()
    """What people of the level have to show in it; empty below the levels of experience."""


@record
class CompareRow:
    """A skill that one of two roles asks for."""

    skill: SkillId
    name: str
    have: float
    first: int
    second: int
    first_weight: float
    second_weight: float


@record
class CompareReport:
    """Two roles side by side."""

    kind: ClassVar[str] = "compare"
    listed: ClassVar[str] = "skills"
    level: RoleLevel
    """Of the first role; each side tells its own."""
    first: Side
    second: Side
    skills: tuple[CompareRow, ...]
    """What they ask for, largest difference first."""
    shared: int
    """Skills that both ask for."""
    stones: tuple[Stone, ...]
    """Roles on the way from here to the second one."""
    better: str
    """Which of them fits better, and why, in a sentence."""
    recommended: str
    """What to do about it: one first and then the other, or one of them straight; empty when
    nothing is known of the person."""
    known: bool
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""
