"""The map of skills as a tree: each skill under the one that it rests on most deeply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.roadmap import State
from mlpath.views.blocks import Branch, There, Tone, Tree
from mlpath.views.words import level, listing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mlpath.model.ids import SkillId
    from mlpath.model.reports.skill_map import MapNode

    Nodes = Mapping[SkillId, MapNode]


NOW = "can start now"


def skill_tree(nodes: Sequence[MapNode]) -> Tree:
    """Lay every skill of a map out once; what else one rests on stands behind it."""
    by_skill = {node.skill: node for node in nodes}
    depth: dict[SkillId, int] = {}
    parents = {node.skill: _parent(by_skill, node, depth) for node in nodes}

    def below(parent: SkillId | None, at: int) -> Iterator[Branch]:
        for node in nodes:
            if parents[node.skill] == parent:
                yield _branch(by_skill, node, parent, at)
                yield from below(node.skill, at + 1)

    return Tree(lines=tuple(below(None, 0)))


def _parent(nodes: Nodes, node: MapNode, depth: dict[SkillId, int]) -> SkillId | None:
    return max(node.needs, key=lambda one: _depth(nodes, one, depth), default=None)


def _depth(nodes: Nodes, skill: SkillId, depth: dict[SkillId, int]) -> int:
    if skill not in depth:
        below = (_depth(nodes, one, depth) for one in nodes[skill].needs)
        depth[skill] = 1 + max(below, default=-1)
    return depth[skill]


def _branch(nodes: Nodes, node: MapNode, parent: SkillId | None, at: int) -> Branch:
    done = node.state is State.DONE
    others = [nodes[one].name for one in node.needs if one != parent]
    asked = level(node.have) if done else f"{level(node.have)} → {level(node.need)}"
    now = f", {NOW}" if node.state is State.NEXT else ""
    also = f", also on {listing(others)}" if others else ""
    there = There.MISSING
    if done:
        there = There.PROVEN if level(node.proven) == level(node.need) else There.SAID
    return Branch(
        depth=at,
        text=f"{node.name}: {asked}{now}{also}",
        tone=Tone.STRONG if node.state is State.NEXT else Tone.PLAIN,
        there=there,
    )
