"""Roles, what each asks for at each level, and the backgrounds people come from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.ids import BackgroundId, RoleId, SkillId, SourceId, TraitId


class RoleLevel(StrEnum):
    """The rungs of a role."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"


class Basis(StrEnum):
    """Where a weight comes from."""

    MEASURED = "measured"
    BLENDED = "blended"
    EDITORIAL = "editorial"


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a role asks of one skill at one of its levels."""

    skill: SkillId
    need: int
    must: bool
    weight: Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A job that a person may want."""

    id: RoleId
    name: str
    aliases: tuple[str, ...]
    summary: str
    work: tuple[str, ...]
    """What the days are made of, a sentence each."""
    differs: Mapping[RoleId, str]
    """How it differs from each of its neighbours."""
    traits: tuple[TraitId, ...]
    years: Mapping[RoleLevel, tuple[int, int]]
    """Usual years of work at each level, from and to."""
    targets: Mapping[RoleLevel, tuple[Target, ...]]
    was: tuple[RoleId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """What people of a background typically can do in one skill."""

    mean: float
    spread: float
    """Standard deviation, in levels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """Where a person comes from."""

    id: BackgroundId
    name: str
    aliases: tuple[str, ...] = ()
    summary: str
    levels: Mapping[SkillId, Prior]
