"""Roles, and what each asks for at each level."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from mlpath.model.field.own.family import Family
from mlpath.model.field.role_level import EXPERIENCED, RoleLevel
from mlpath.model.ids import BackgroundId, GroupId, RoleId, SkillId, SourceId, TraitId
from mlpath.model.record import default, record


class Basis(StrEnum):
    """Where a weight comes from."""

    MEASURED = "measured"
    BLENDED = "blended"
    EDITORIAL = "editorial"


@record
class Weight:
    """How much a skill matters in a role, and how we know."""

    value: float
    """0 to 1: about the share of such jobs that ask for it."""
    basis: Basis
    share: float | None = None
    low: float | None = None
    high: float | None = None
    n: int = 0
    source: SourceId


@record
class Target:
    """What a role asks of one skill at one of its levels."""

    skill: SkillId
    need: int
    must: bool
    core: bool = False
    """Whether everybody in that job can do it; every must is core."""
    weight: Weight
    group: GroupId | None = None
    """The group of which any member will do."""
    others: tuple[SkillId, ...] = ()
    """The other members of the group."""

    @property
    def any_of(self) -> tuple[SkillId, ...]:
        """The skills of which one is asked."""
        return (self.skill, *self.others)


@record
class LevelProof:
    """Something that people of a level have to show, and no lesson gives."""

    level: RoleLevel
    name: str
    """What it is, in a few words for a list."""
    text: str
    """The same with what others see, so that it can be missed."""
    otherwise: str
    """What to do when it is."""
    tonight: str = ""
    """The first half hour of it; of the one that is begun first."""


@record
class Role:
    """A job that a person may want."""

    id: RoleId
    name: str
    aliases: tuple[str, ...] = ()
    summary: str
    work: tuple[str, ...]
    """What the days are made of, a sentence each."""
    asked: tuple[str, ...] = ()
    """What interviews for it come to, whatever the level; what tells most is first."""
    differs: Mapping[RoleId, str] = default(factory=dict)
    """How it differs from each of its neighbours."""
    traits: tuple[TraitId, ...] = ()
    family: Family = Family.MODELS
    """Under which titles somebody from elsewhere is taken for it."""
    trial: str = ""
    """A few evenings of the work, to find out whether one likes it."""
    trial_name: str = ""
    """The same in a few words."""
    work_trial: str = ""
    """What experienced people try in its place, on what their house has."""
    work_trial_name: str = ""
    local: Mapping[str, str] = default(factory=dict)
    """How the job is called in other languages, by their codes, where it has a name of its own."""
    interns: tuple[str, ...] = ()
    """Under which titles interns and working students are looked for, the likeliest first."""
    source: SourceId | None = None
    years: Mapping[RoleLevel, tuple[int, int]]
    """Usual years of work at each level, from and to."""
    targets: Mapping[RoleLevel, tuple[Target, ...]]
    soft: Mapping[RoleLevel, tuple[Target, ...]] = default(factory=dict)
    """Ways of working that are practised in projects and asked in interviews, never lessons."""
    entered_from: tuple[BackgroundId, ...] = ()
    """Where people come from who get such a job, if no study replaces that; none: anywhere."""
    proofs: tuple[LevelProof, ...] = ()
    """What separates people of the levels of experience, what tells most is first."""
    opening: tuple[SkillId, ...] = ()
    """What the way begins with, where that is not a first language for programs."""
    order: float | None = None
    """Where it stands in lists; a role that does not say comes last."""
    was: tuple[RoleId, ...] = ()

    def tried(self, level: RoleLevel) -> tuple[str, str]:
        """Name what to try the work by, and say how: nobody experienced is given a first one."""
        if level in EXPERIENCED and self.work_trial:
            return self.work_trial_name, self.work_trial
        return self.trial_name, self.trial

    def proven_by(self, level: RoleLevel) -> tuple[LevelProof, ...]:
        """List what people of a level have to show."""
        return tuple(proof for proof in self.proofs if proof.level is level)

    def level_of_years(self, years: float) -> RoleLevel:
        """Tell the highest level that so many years of this work usually give."""
        reached = [rung for rung, (least, _) in self.years.items() if least <= years]
        return max(reached, key=list(RoleLevel).index, default=RoleLevel.JUNIOR)
