"""Simulated people for the assessment benchmark: made by rules that the model does not share.

Levels come from a typical profile of the background (itself wrong by a fixed amount), a general
and an area talent, and noise; then every prerequisite closes its gate unless it leaks. The model
knows nothing of gates, leaks, whole levels, wrong profiles, or of how a person rates and guesses.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import BackgroundId, SkillId

KINDS = (
    "honest",
    "half too high",
    "bluffing",
    "modest",
    "vague",
    "specialist",
    "expert",
    "changer",
    "two backgrounds",
)
"""The first rate themselves as they are; all others are misfits in one way or another."""


def in_order(skills: Mapping[SkillId, Skill]) -> list[Skill]:
    """List the skills so that each comes after all that it needs."""
    done: dict[SkillId, Skill] = {}

    def visit(skill: Skill) -> None:
        if skill.id not in done:
            for need in skill.needs:
                visit(skills[need.skill])
            done[skill.id] = skill

    for skill in skills.values():
        visit(skill)
    return list(done.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """One population: how far its profiles are from the tables, how leaky its gates are."""

    catalog: Catalog
    seed: int
    wrong: float = 0.5
    """Standard deviation of the error of the tables, in levels."""
    noise: float = 0.6
    leak: float = 0.1

    def typical(self, background: BackgroundId) -> dict[SkillId, float]:
        """Tell the true typical level a skill of a background in this population."""
        random = Random(f"{self.seed} {background}")
        table = self.catalog.backgrounds[background].levels
        out = {}
        for skill in self.catalog.skills:
            listed = table.get(skill)
            error = random.gauss(0, self.wrong)
            out[skill] = listed.mean + error if listed else -0.8 + 1.2 * error
        return out


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulated:
    """A person whose true levels are known."""

    kind: str
    background: BackgroundId | None
    levels: dict[SkillId, int]
    bias: float
    blur: float
    """Standard deviation of a rating around level plus bias."""
    squeeze: float
    """Share by which ratings shrink to the middle of the scale."""

    def rate(self, skill: SkillId, random: Random) -> int:
        """Rate oneself, with bias and blur."""
        felt = self.levels[skill] * (1 - self.squeeze) + 1.5 * self.squeeze
        return min(4, max(0, round(felt + self.bias + random.gauss(0, self.blur))))

    def answer(self, skill: SkillId, level: int, random: Random) -> bool | None:
        """Answer an item: slips and lucky guesses differ from item to item."""
        if self.levels[skill] >= level:
            return random.random() > random.choice((0.02, 0.08, 0.18))
        far = level - self.levels[skill]
        if random.random() < (0.2 if far == 1 else 0.45):
            return None
        return random.random() < (0.32 if far == 1 else 0.25)


def person(world: World, kind: str, number: int) -> Simulated:
    """Make one person; the same arguments make the same one."""
    random = Random(f"{world.seed} {kind} {number}")
    background = random.choice(named(world, kind))
    talent = talents(world, kind, random)
    true = world.typical(background)
    if kind == "two backgrounds":  # and names only one of them
        other = world.typical(random.choice(list(world.catalog.backgrounds)))
        true = {skill: max(level, other[skill]) for skill, level in true.items()}
    levels: dict[SkillId, int] = {}
    for skill in in_order(world.catalog.skills):
        fine = true[skill.id] + talent[skill.area] + random.gauss(0, world.noise)
        level = min(4, max(0, round(fine)))
        for need in skill.needs:
            held = levels.get(need.skill, 4)
            if held < need.level and random.random() > world.leak:
                level = min(level, need.for_level - 1)
        levels[skill.id] = level
    bias = rates_too_high(kind, random)
    vague = kind == "vague"
    return Simulated(
        kind=kind,
        background=None if kind == "changer" else background,
        levels=levels,
        bias=bias,
        blur=1.3 if vague else 0.8,
        squeeze=0.35 if vague else 0.1,
    )


def named(world: World, kind: str) -> list[BackgroundId]:
    """List the backgrounds that people of a kind come from: experts from technical ones."""
    backgrounds = world.catalog.backgrounds
    if kind != "expert":
        return list(backgrounds)
    known = {id_: sum(p.mean for p in b.levels.values()) for id_, b in backgrounds.items()}
    return sorted(known, key=lambda id_: -known[id_])[: len(known) // 3]


def rates_too_high(kind: str, random: Random) -> float:
    """Draw by how many levels somebody rates themselves too high."""
    if kind == "bluffing":
        return random.uniform(1.0, 2.0)
    usual = {"honest": 0.0, "half too high": 0.5, "modest": -0.8, "vague": 0.4, "expert": 0.0}
    wide = {"vague": 0.8, "specialist": 0.5, "changer": 0.5, "two backgrounds": 0.5}
    return random.gauss(usual.get(kind, 0.25), wide.get(kind, 0.3))


def talents(world: World, kind: str, random: Random) -> dict[str, float]:
    """Draw what a person has beyond the typical, an area."""
    areas = sorted({skill.area for skill in world.catalog.skills.values()})
    general = random.gauss(0, 0.4)
    out: dict[str, float] = {area: general + random.gauss(0, 0.4) for area in areas}
    if kind == "specialist":
        strong = random.sample(areas, 3)
        out = {a: random.gauss(1.4 if a in strong else -0.8, 0.3) for a in areas}
    if kind == "expert":
        out = {area: value + random.gauss(2.0, 0.4) for area, value in out.items()}
    if kind == "changer":
        out = {a: value + random.choice((0.0, 0.0, 1.2)) for a, value in out.items()}
    return out
