"""What is missing for a role: the report of `gap`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import late, record

if TYPE_CHECKING:
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import AreaId, RoleId, SkillId
    from mlpath.model.person import Estimate
    from mlpath.model.reports.ahead import Ahead
    from mlpath.model.reports.comparison import NearRole
    from mlpath.model.reports.doors import DoorsRise
    from mlpath.model.reports.skill_map import MapNode


@record
class GapRow:
    """One skill that the role asks for."""

    skill: SkillId
    name: str
    area: AreaId
    need: int
    have: Estimate
    weight: float
    gain: float
    """Points of readiness for closing the gap; 0 when there is none."""
    open: bool
    """Whether something is left to do: levels within a quarter of the need count as reached."""
    hours: float
    """Likely hours from `have` to `need`, prerequisites not counted."""
    must: bool
    evidence: str
    """How we know, in a few words."""
    proven: float = 0.0
    """The level that was shown, tested or done."""
    others: tuple[str, ...] = ()
    """Names of skills that would do as well."""
    first: tuple[SkillId, ...] = ()
    """Prerequisites that are missing."""
    core: bool = False
    """Whether everybody in the job can do it."""


@record
class Missing:
    """A must that is not there yet."""

    skill: SkillId
    name: str
    have: float
    need: int


@record
class Strength:
    """A skill that is there already."""

    skill: SkillId
    name: str
    have: float
    need: int
    points: float
    """What it contributes to readiness."""
    doubted: bool = False
    """Whether it is a high claim that is more likely not there."""


@record
class NotYet:
    """Something better left for later, and why."""

    skill: SkillId
    name: str
    reason: str
    gain: float
    hours: float


@record
class Counterfactual:
    """What one step up in one skill would change."""

    skill: SkillId
    name: str
    from_: float
    to: int
    gain: float
    hours: float
    text: str


@record
class Shifted:
    """The advice if every rating were off by `shift` levels."""

    shift: int
    readiness: float
    first: tuple[SkillId, ...]
    same: bool
    """Whether the first three stay the same, in any order."""


@late("readiness", "hours")
@record
class RungReadiness:
    """How ready the person is for one level of the role."""

    level: RoleLevel
    readiness: Estimate
    hours: float
    """Likely hours to everything that level asks for, prerequisites included."""


@late("not_yet", "counterfactuals", "sensitivity", "nearest")
@record
class GapReport:
    """Where somebody stands for a role."""

    kind: ClassVar[str] = "gap"
    listed: ClassVar[str] = "skills"
    role: RoleId
    name: str
    level: RoleLevel
    readiness: Estimate
    """As the person says; from low to high it is likely."""
    likely: Estimate
    """What a careful model believes."""
    proven: float
    """Points of readiness that were shown, tested or done."""
    claimed: float
    """Points of readiness that were claimed, or follow from what was said."""
    skills: tuple[GapRow, ...]
    """All that the role asks for: gaps by gain an hour, then what is there already."""
    musts_missing: tuple[Missing, ...]
    strengths: tuple[Strength, ...]
    not_yet: tuple[NotYet, ...]
    counterfactuals: tuple[Counterfactual, ...]
    sensitivity: tuple[Shifted, ...]
    levels: tuple[RungReadiness, ...]
    nearest: tuple[NearRole, ...]
    doors: DoorsRise
    """Real postings that are met today and when ready."""
    ahead: Ahead | None
    """What the person does better than most of their background; null when nothing is known so."""
    habit: str
    """How the person rates themselves, in a sentence, once checks have shown it; else empty."""
    known: bool
    """False when nothing is known of the person: everything is counted from zero."""
    apply_at: RoleLevel | None = None
    """The level of jobs to apply for, where years of work make it another than the one planned."""
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""
    nodes: tuple[MapNode, ...] = ()
    """What rests on what, where that was asked for."""
    first: str = ""
    """What the plan leads to before this, a role or a level; empty where it leads straight here."""
    show: str = "near"
    """What a page shows: near is what matters first, or all, or map; JSON holds everything."""
