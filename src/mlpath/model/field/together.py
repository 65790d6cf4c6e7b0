"""How the levels of skills go together: one correlation matrix, made when the data are compiled.

The precision (the inverse of the covariance) is a diagonal plus the weighted Laplacian of a graph:
skills are tied to what they need, to their area, to the members of their group, and areas to a
general factor. No entry off its diagonal is above 0, so it is an M-matrix: all correlations are at
least 0, and whatever raises one level can lower no other. Leaving out the areas keeps that.
"""

from __future__ import annotations

from array import array
from base64 import b64decode, b64encode
from collections.abc import Sequence
from math import sqrt
from operator import mul
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlpath.model.ids import SkillId

NEED, AREA, GROUP, GENERAL = 0.2, 1.0, 0.15, 0.13
"""How tightly a skill is tied to what it needs, to its area and its group; an area to all else."""
OWN, GENERAL_OWN = 0.025, 0.25
"""How much of a skill, and of the general factor, is tied to nothing."""

Row = list[float]
Edge = tuple[int, int, float]


class Ties:
    """Skills and what ties them, as the data say it."""

    def __init__(
        self,
        areas: Mapping[SkillId, str],
        needs: Mapping[SkillId, Iterable[SkillId]],
        groups: Iterable[Iterable[SkillId]],
    ) -> None:
        self.index = {skill: row for row, skill in enumerate(areas)}
        self.areas = areas
        self.needs = needs
        self.groups = [[self.index[s] for s in group if s in self.index] for group in groups]

    def edges(self) -> list[Edge]:
        """List all ties: two nodes and a weight; areas and the general factor come last."""
        names = {
            area: len(self.index) + k for k, area in enumerate(dict.fromkeys(self.areas.values()))
        }
        general = len(self.index) + len(names)
        out = [(self.index[skill], names[area], AREA) for skill, area in self.areas.items()]
        out += [(node, general, GENERAL) for node in names.values()]
        for skill, row in self.index.items():
            before = {self.index[need] for need in self.needs[skill] if need in self.index} - {row}
            out += [(row, other, NEED / sqrt(len(before))) for other in sorted(before)]
        for members in self.groups:
            each = GROUP / max(1, len(members) - 1)
            out += [(a, b, each) for k, a in enumerate(members) for b in members[:k]]
        return out

    def precision(self) -> list[Row]:
        """Write the precision of skills, areas and the general factor."""
        edges = self.edges()
        size = 1 + max(max(a, b) for a, b, _ in edges) if edges else 0
        rows = [[0.0] * size for _ in range(size)]
        for node in range(len(self.index)):
            rows[node][node] = OWN
        if size:
            rows[-1][-1] = GENERAL_OWN
        for a, b, weight in edges:
            rows[a][a] += weight
            rows[b][b] += weight
            rows[a][b] -= weight
            rows[b][a] -= weight
        return rows

    def correlations(self) -> list[Row]:
        """Work out the correlation of all pairs of skills."""
        size = len(self.index)
        covariance = [row[:size] for row in inverse(self.precision())[:size]]
        spread = [sqrt(covariance[k][k]) for k in range(size)]
        return [
            [value / (own * other) for value, other in zip(row, spread, strict=True)]
            for row, own in zip(covariance, spread, strict=True)
        ]


def factor(matrix: Sequence[Row]) -> list[Row]:
    """Write a positive matrix as a lower triangle times its mirror image (Cholesky)."""
    out: list[Row] = []
    for k, row in enumerate(matrix):
        new: Row = []
        for j, above in enumerate(out):
            new.append((row[j] - sum(map(mul, new, above))) / above[j])
        new.append(sqrt(row[k] - sum(map(mul, new, new))))
        out.append(new)
    return out


def inverse(matrix: Sequence[Row]) -> list[Row]:
    """Invert a positive matrix by its triangle."""
    lower = factor(matrix)
    size = len(lower)
    # Row k of `left` is row k of the inverse of the triangle, kept by columns of the result.
    columns: list[Row] = []
    for k in range(size):
        column = [1.0 / lower[k][k]]
        for i in range(k + 1, size):
            column.append(-sum(map(mul, lower[i][k:i], column)) / lower[i][i])
        columns.append(column)
    out = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            out[i][j] = out[j][i] = sum(map(mul, columns[i], columns[j][i - j :]))
    return out


def packed(row: Row) -> str:
    """Write a row of numbers as a short text."""
    return b64encode(array("d", row).tobytes()).decode("ascii")


class Packed(Sequence[Row]):
    """Rows of numbers, each read when first asked for: what is known of a few skills needs few."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take them as they were written."""
        self._texts = list(texts)
        self._rows: dict[int, Row] = {}

    def __getitem__(self, place: Any) -> Any:
        """Return a row by its place."""
        if place not in self._rows:
            self._rows[place] = array("d", b64decode(self._texts[place])).tolist()
        return self._rows[place]

    def __len__(self) -> int:
        """Count them."""
        return len(self._texts)
