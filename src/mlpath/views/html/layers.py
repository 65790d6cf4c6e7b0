"""Where each skill lies on the map: below all it rests on, near what it is joined to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.model.ids import SkillId
    from mlpath.model.reports.skill_map import MapNode

SWEEPS = 4


def layers(nodes: Sequence[MapNode]) -> list[list[MapNode]]:
    """Return the layers from top to bottom, each in an order with few crossings."""
    depth = _depths(nodes)
    rows: list[list[MapNode]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for node in nodes:
        rows[depth[node.skill]].append(node)
    above = {node.skill: node.needs for node in nodes}
    below: dict[SkillId, list[SkillId]] = {node.skill: [] for node in nodes}
    for node in nodes:
        for need in node.needs:
            below[need].append(node.skill)
    for sweep in range(SWEEPS):
        joined: Mapping[SkillId, Sequence[SkillId]] = below if sweep % 2 else above
        for row in rows[::-1] if sweep % 2 else rows:
            _sort(row, joined, rows)
    return rows


def _depths(nodes: Sequence[MapNode]) -> dict[SkillId, int]:
    needs = {node.skill: node.needs for node in nodes}
    depth: dict[SkillId, int] = {}

    def of(skill: SkillId) -> int:
        if skill not in depth:
            depth[skill] = 1 + max((of(need) for need in needs[skill]), default=-1)
        return depth[skill]

    for node in nodes:
        of(node.skill)
    return depth


def _sort(
    row: list[MapNode],
    joined: Mapping[SkillId, Sequence[SkillId]],
    rows: Sequence[Sequence[MapNode]],
) -> None:
    """Put each skill near the middle of those it is joined to; one joined to none stays."""
    place = {
        node.skill: (number + 0.5) / len(other)
        for other in rows
        for number, node in enumerate(other)
    }

    def middle(node: MapNode) -> float:
        found = [place[skill] for skill in joined[node.skill]] or [place[node.skill]]
        return sum(found) / len(found)

    row.sort(key=middle)
