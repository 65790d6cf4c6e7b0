"""The model of pay fitted: terms by ridge over all countries, each country's own part by its ties.

Cells of a country are one normal vector whose covariance is the sum of its ties, so any cell,
source or country is left out by leaving its rows out, and the rest is exact again.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from salary_build.cells import Cell
from salary_build.economy import YEAR, Economy
from salary_build.neighbours import countries, moved
from salary_build.places import Place
from salary_build.terms import LOCAL, Asked, Term, asked, terms, ties

Array = NDArray[np.float64]
Spreads = Mapping[str, float]
NOBODY = np.array([], dtype=int)
"""The rows of a country without cells."""
NORMAL = 1.645
"""So many standard deviations around what is said lie 90 % of a normal distribution."""
FREEDOM = 4
"""Degrees of freedom of the errors: a cell far off counts less."""
DISAGREEING = 0.5
"""Where nobody in a country was asked, so much of what its cells say beyond price level and
neighbours is doubt; judgement."""
ROUNDS = 2
"""How often cells are weighed anew."""


def dollars(cell: Cell, economy: Economy) -> float | None:
    """Return the log of a cell's median in dollars of `YEAR`, carried there by price level."""
    rate = economy.rate(cell.currency, cell.year)
    now, then = (economy.level(cell.country, at) for at in (YEAR, cell.year))
    return math.log(cell.p50 / rate * now / then) if rate and now and then else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The cells of one country as numbers."""

    cells: Sequence[Cell]
    asked: Sequence[Asked]
    x: Array
    """Terms, a row a cell."""
    y: Array
    noise: Array
    """Variance from sampling."""
    tied: Mapping[str, Array]
    """What a spread of 1 adds to the covariance, by the name of the spread."""


class World:
    """All cells as numbers, before any spread is known."""

    def __init__(
        self, cells: Sequence[Cell], economy: Economy, places: Mapping[str, Place]
    ) -> None:
        self.countries = countries(economy)
        self.columns: dict[Term, int] = {}
        self.spreads: list[float | str] = []
        groups: dict[str, list[tuple[Cell, float, Asked]]] = defaultdict(list)
        for cell in cells:
            country = self.countries.get(cell.country)
            log = dollars(cell, economy)
            if country and log is not None:
                move = moved(economy, places[cell.country], cell.year)
                groups[cell.country].append((cell, log, asked(cell, country, move)))
        for rows in groups.values():
            for _, _, of in rows:
                self._add(of)
        self.held = {code: self._held(rows) for code, rows in groups.items()}

    def _add(self, of: Asked) -> None:
        for name, (_, spread) in terms(of).items():
            if name not in self.columns:
                self.columns[name] = len(self.columns)
                self.spreads.append(spread)

    def row(self, of: Asked, spreads: Spreads) -> tuple[Array, float]:
        """Return the known terms of what is asked, and the variance of those not known."""
        row, unknown = np.zeros(len(self.columns)), 0.0
        for name, (value, spread) in terms(of).items():
            if name in self.columns:
                row[self.columns[name]] = value
            else:
                size = spreads[spread] if isinstance(spread, str) else spread
                unknown += (size * value) ** 2
        return row, unknown

    def of(self, code: str) -> Held:
        """Return the cells of a country, perhaps none."""
        return self.held.get(code) or self._held([])

    def _held(self, rows: Sequence[tuple[Cell, float, Asked]]) -> Held:
        shared: dict[str, dict[str, Array]] = defaultdict(dict)
        for i, (_, _, of) in enumerate(rows):
            for name, what, much in ties(of):
                shared[name].setdefault(what, np.zeros(len(rows)))[i] = much
        return Held(
            cells=[cell for cell, _, _ in rows],
            asked=[of for _, _, of in rows],
            x=np.array([self.row(of, {})[0] for _, _, of in rows]).reshape(-1, len(self.columns)),
            y=np.array([log for _, log, _ in rows]),
            noise=np.array([cell.noise**2 for cell, _, _ in rows]),
            tied={
                name: sum((np.outer(v, v) for v in parts.values()), np.zeros((len(rows),) * 2))
                for name, parts in shared.items()
            },
        )


class Answer(NamedTuple):
    """Log pay of what was asked, with its doubt."""

    mean: float
    doubt: float
    """Standard deviation."""


class Fit:
    """The model at given spreads, fitted to all cells but those that are hidden."""

    def __init__(
        self,
        world: World,
        spreads: Spreads,
        *,
        hidden: Mapping[str, Collection[int]] = MappingProxyType({}),
        rounds: int = ROUNDS,
    ) -> None:
        self.world, self.spreads = world, spreads
        sizes = [spreads[s] if isinstance(s, str) else s for s in world.spreads]
        self._ridge = np.array(sizes) ** -2.0
        self._rows = {
            code: np.array(sorted(set(range(len(held.y))) - set(hidden.get(code, ()))), dtype=int)
            for code, held in world.held.items()
        }
        self.weights = {code: np.ones(len(held.y)) for code, held in world.held.items()}
        for left in range(rounds, -1, -1):
            parts = [self._part(code) for code in self._rows]
            self._whole = sum((part[0] for part in parts), np.diag(self._ridge))
            self._right = sum((part[1] for part in parts), np.zeros(len(sizes)))
            self._squares = sum(part[2] for part in parts)
            self.terms: Array = np.linalg.solve(self._whole, self._right).astype(np.float64)
            if left:
                self._weigh()

    def _weigh(self) -> None:
        """Let cells that lie far from what is expected count less."""
        for code, rows in self._rows.items():
            held = self.world.held[code]
            own = held.noise[rows] + self.spreads["cell"] ** 2
            off = held.y[rows] - held.x[rows] @ self.terms
            error = own / self.weights[code][rows] * np.linalg.solve(self._covariance(code), off)
            self.weights[code][rows] = (FREEDOM + 1) / (FREEDOM + error**2 / own)

    def _covariance(self, code: str) -> Array:
        """Return the covariance of the cells of a country that are seen."""
        held, rows = self.world.of(code), self._rows.get(code, NOBODY)
        own = held.noise[rows] + self.spreads["cell"] ** 2
        whole: Array = np.diag(own / self.weights.get(code, own)[rows])
        for name, tied in held.tied.items():
            whole = whole + self.spreads[name] ** 2 * tied[np.ix_(rows, rows)]
        return whole

    def _part(self, code: str) -> tuple[Array, Array, float]:
        """Return what a country adds to both sides of the equations, and to the likelihood."""
        held, rows = self.world.held[code], self._rows[code]
        root = np.linalg.cholesky(self._covariance(code))
        side = np.linalg.solve(root, np.column_stack([held.x[rows], held.y[rows]]))
        scaled, right = side[:, :-1], side[:, -1]
        squares = float(right @ right + 2 * np.log(np.diag(root)).sum())
        return scaled.T @ scaled, scaled.T @ right, squares

    def likelihood(self) -> float:
        """Return the log of how likely the cells are at these spreads, but for a constant."""
        squares = self._squares - float(self._right @ self.terms)
        size = float(np.linalg.slogdet(self._whole)[1] - np.log(self._ridge).sum())
        return -0.5 * (squares + size)

    def predict(self, code: str, wanted: Sequence[Asked]) -> list[Answer]:
        """Return log pay of what is asked of a country."""
        held, rows = self.world.of(code), self._rows.get(code, NOBODY)
        known = [self.world.row(of, self.spreads) for of in wanted]
        new = np.array([row for row, _ in known])
        tied = self._tied([*(held.asked[i] for i in rows), *wanted])
        cross = tied[len(rows) :, : len(rows)]
        right = [held.y[rows] - held.x[rows] @ self.terms, held.x[rows], cross.T]
        solved = np.linalg.solve(self._covariance(code), np.column_stack(right))
        left = new - cross @ solved[:, 1 : 1 + new.shape[1]]
        own = tied[len(rows) :, len(rows) :] - cross @ solved[:, 1 + new.shape[1] :]
        shift = cross @ solved[:, 0]
        inverse = np.linalg.inv(self._whole)
        variance = np.diag(own) + np.einsum("ij,jk,ik->i", left, inverse, left)
        variance = variance + self.spreads["cell"] ** 2 + [unknown for _, unknown in known]
        if not any(held.cells[i].kind in LOCAL for i in rows):
            variance = variance + (DISAGREEING * shift) ** 2
        means = new @ self.terms + shift
        return [Answer(float(m), math.sqrt(v)) for m, v in zip(means, variance, strict=True)]

    def _tied(self, of: Sequence[Asked]) -> Array:
        """Return the covariance that ties give to what is asked of one country."""
        columns: dict[tuple[str, str], int] = {}
        loads = [[(columns.setdefault(t[:2], len(columns)), t) for t in ties(one)] for one in of]
        matrix = np.zeros((len(of), len(columns)))
        for i, row in enumerate(loads):
            for column, (name, _, much) in row:
                matrix[i, column] += much * self.spreads[name]
        covariance: Array = matrix @ matrix.T
        return covariance
