"""The graph of a module: the skills that it teaches, each over what it needs."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from mlpath.cli.explore.ladder import SIGNS, Mark
from mlpath.engine.levels.reached import reached
from mlpath.model.field.level import LEVEL_NAMES
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.cli.explore.ladder import Rung
    from mlpath.engine.case import Case
    from mlpath.model.ids import SkillId

DEEP = 6
"""So many layers are drawn; below them nothing is left to read."""
STANDS = {Mark.PROVEN: "proven", Mark.CLAIMED: "as you say", Mark.OPEN: "missing"}


class Needed(NamedTuple):
    """A skill with the level that is needed of it."""

    depth: int
    name: str
    level: int
    mark: Mark
    """Proven, claimed or open."""
    again: bool
    """Shown with all that it needs further up."""


def graph_of(case: Case, rung: Rung) -> tuple[Needed, ...]:
    """List what a module teaches, and under each what it needs; what is there needs no more."""
    seen: set[SkillId] = set()
    climbs = [(skill, ceil(level)) for skill, level in rung.climbs]  # half needs what all needs
    own = {skill for skill, _ in climbs}
    waited = {n.skill for s, level in climbs for n in _needs(case, s, level)} & own
    roots = [climb for climb in climbs if climb[0] not in waited]
    lines = [line for skill, level in roots for line in _grown(case, skill, level, 0, seen)]
    rest = [climb for climb in climbs if climb[0] not in seen]
    return (*lines, *(line for s, level in rest for line in _grown(case, s, level, 0, seen)))


class _Need(NamedTuple):
    skill: SkillId
    level: int


def _needs(case: Case, skill: SkillId, level: int) -> list[_Need]:
    """List what a skill needs up to a level, each at the highest level asked."""
    most: dict[SkillId, int] = {}
    for need in case.catalog.skills[skill].needs:
        if need.for_level <= level:
            most[need.skill] = max(need.level, most.get(need.skill, 0))
    return [_Need(*one) for one in most.items()]


def _grown(
    case: Case, skill: SkillId, level: int, depth: int, seen: set[SkillId]
) -> Iterator[Needed]:
    mark, again = _mark(case, skill, level), skill in seen
    seen.add(skill)
    needs = [] if again or depth == DEEP else _needs(case, skill, level)
    if mark is not Mark.OPEN and depth:
        needs, again = [], False
    yield Needed(depth, case.catalog.skills[skill].name, level, mark, again)
    for need in needs:
        yield from _grown(case, *need, depth + 1, seen)


def _mark(case: Case, skill: SkillId, level: int) -> Mark:
    if reached(case.knowledge.proven.get(skill, 0.0), level):
        return Mark.PROVEN
    return Mark.CLAIMED if reached(case.level_of(skill), level) else Mark.OPEN


def drawn(lines: Sequence[Needed]) -> list[tuple[str, Mark]]:
    """Draw a graph as branches, one line a skill."""
    texts: list[tuple[str, Mark]] = []
    open_: list[bool] = []
    for place, line in enumerate(lines):
        last = _is_last(lines, place)
        open_ = [*open_[: line.depth], not last]
        stem = "".join("│ " if more else "  " for more in open_[1 : line.depth])
        arm = ("└ " if last else "├ ") if line.depth else ""
        word = "shown above" if line.again else STANDS[line.mark]
        told = f"{line.name} {LEVEL_NAMES[line.level]}: {word}"
        texts.append((f"{stem}{arm}{SIGNS[line.mark]} {told}", line.mark))
    return texts


def _is_last(lines: Sequence[Needed], place: int) -> bool:
    """Tell whether no brother follows."""
    depth = lines[place].depth
    for line in lines[place + 1 :]:
        if line.depth <= depth:
            return line.depth < depth
    return True
