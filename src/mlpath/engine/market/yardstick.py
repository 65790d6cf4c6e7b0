"""What a posting asks of a person: which of the skills it names are musts, at which level."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mlpath.engine.levels.reached import reached
from mlpath.engine.market.gap_words import GapWords
from mlpath.model.field.market_posting import Importance
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import SkillKind
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mlpath.model.field.group import Group
    from mlpath.model.field.role import Role
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import RoleId, SkillId
    from mlpath.model.person import Estimate
    from mlpath.model.reports.postings import Mention, Posting

    Choices = Sequence[tuple[SkillId, ...]]

LEVELS = {RoleLevel.JUNIOR: 1, RoleLevel.MID: 2, RoleLevel.SENIOR: 2, RoleLevel.LEAD: 2}
"""The level meant where the role does not say: what is not the core of a role needs no depth."""
FEW = 3
"""Where fewer skills are required in so many words, soft ones aside, what the work is done with
is a must too; a posting that has fewer musts even so cannot be judged."""


class Ask(NamedTuple):
    """One skill that a posting names, held against a person."""

    mention: Mention
    must: bool
    soft: bool
    need: int
    have: float
    instead: SkillId | None = None
    """The skill that serves in its place, where one of several is enough."""

    @property
    def met(self) -> bool:
        """Tell whether the person is at the level meant."""
        return reached(self.have, self.need)


class Yardstick:
    """What postings are measured with."""

    def __init__(
        self,
        skills: Mapping[SkillId, Skill],
        roles: Mapping[RoleId, Role],
        estimates: Mapping[SkillId, Estimate] | None,
        *,
        groups: Iterable[Group] = (),
    ) -> None:
        self.skills = skills
        self.estimates = estimates
        self.soft = {skill.id for skill in skills.values() if skill.kind is SkillKind.SOFT}
        """Skills that no posting tells how much of, so that they never are musts."""
        self.words = GapWords(skills)
        """What is missing, short enough to be kept of every posting."""
        self._roles = roles
        self._groups = [frozenset(group.members) for group in groups]
        self._usual: dict[tuple[RoleId, RoleLevel], Mapping[SkillId, int]] = {}

    def role_name(self, role: RoleId | None) -> str:
        """Return what people call a role, where it is known."""
        return self._roles[role].name if role and role in self._roles else ""

    def level_meant(self, role: RoleId | None, level: RoleLevel | None, skill: SkillId) -> int:
        """Tell which level of a skill a posting of a role and level means where it requires it."""
        rung = level or RoleLevel.MID
        usual = self._usual_of(role, rung) if role and role in self._roles else {}
        return usual.get(skill, LEVELS[rung])

    def _usual_of(self, role: RoleId, level: RoleLevel) -> Mapping[SkillId, int]:
        """Return the levels that a role asks for, worked out when first asked for."""
        if (role, level) not in self._usual:
            self._usual[role, level] = {
                skill: target.need
                for target in self._roles[role].targets.get(level, ())
                if target.need
                for skill in target.any_of
            }
        return self._usual[role, level]

    def need(self, posting: Posting, mention: Mention) -> int:
        """Tell which level of a skill the posting means."""
        need = self.level_meant(posting.role, posting.level, mention.skill)
        return need if mention.importance is Importance.REQUIRED else max(1, need - 1)

    def have(self, skill: SkillId) -> float:
        """Tell the level that the person has in a skill."""
        known = (self.estimates or {}).get(skill)
        return 0.0 if known is None else known.value

    def musts(self, posting: Posting) -> tuple[tuple[SkillId, ...], ...]:
        """Tell what one has to have: the one definition for fit, hours, plan and data.

        Each must is the skills of which one is enough: mostly a single one. Members of a group
        that a posting names are one must, as doors count them: "clouds (AWS, Azure)".
        """
        hard = [m for m in posting.mentions if m.skill not in self.soft]
        required = [m for m in hard if m.importance is Importance.REQUIRED]
        musts = _each(required, posting.either)
        if len(musts) < FEW:
            named = [m for m in hard if m.importance is not Importance.PREFERRED]
            musts = _each(named, posting.either)
        return self._folded(musts)

    def _folded(self, musts: Choices) -> tuple[tuple[SkillId, ...], ...]:
        """Join what is of one group."""
        joined: dict[frozenset[SkillId], tuple[SkillId, ...]] = {}
        for must in musts:
            ids = frozenset(must)
            group = next((members for members in self._groups if ids <= members), ids)
            joined[group] = tuple(dict.fromkeys((*joined.get(group, ()), *must)))
        return tuple(joined.values())

    def asks(self, posting: Posting) -> list[Ask]:
        """Hold everything that a posting names against the person."""
        gaps = {
            m.skill: min(0.0, self.have(m.skill) - self.need(posting, m)) for m in posting.mentions
        }
        serves = partial(max, key=gaps.__getitem__)  # of equals what is named first
        each = self.musts(posting)
        musts = set(map(serves, each))
        instead = _instead(posting, each, serves)
        return [
            Ask(
                mention,
                mention.skill in musts,
                mention.skill in self.soft,
                self.need(posting, mention),
                self.have(mention.skill),
                None if mention.skill in musts else instead.get(mention.skill),
            )
            for mention in posting.mentions
        ]


def _each(mentions: Iterable[Mention], either: Choices) -> tuple[tuple[SkillId, ...], ...]:
    """Return what is asked for by itself, and the choices that nothing of it serves for."""
    alone = {m.skill: m.alone for m in mentions}
    firm = dict.fromkeys(((skill,) for skill, by_itself in alone.items() if by_itself))
    sets = [tuple(skill for skill in some if skill in alone) for some in either]
    open_ = {frozenset(some): some for some in sets if not any(alone[skill] for skill in some)}
    least = [
        some for ids, some in open_.items() if some and not any(other < ids for other in open_)
    ]
    return (*firm, *least)


def _instead(
    posting: Posting, musts: Choices, serves: Callable[[Iterable[SkillId]], SkillId]
) -> Mapping[SkillId, SkillId]:
    """Tell what serves in the place of a skill that is one of several."""
    several = [some for some in musts if len(some) > 1]
    alone = {m.skill for m in posting.mentions if m.alone}.difference(*several)
    choices = (*several, *posting.either)
    best = {some: serves([s for s in some if s in alone] or some) for some in choices}
    chosen = alone | set(best.values())
    return {skill: one for some, one in best.items() for skill in some if skill not in chosen}


def too_little(asks: Sequence[Ask]) -> bool:
    """Tell whether a posting has too few musts to be judged by them."""
    return sum(ask.must for ask in asks) < FEW
