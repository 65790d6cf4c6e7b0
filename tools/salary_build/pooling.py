"""Partial pooling on the log scale: thin cells borrow from their country, level and role.

log pay = level + year + country + role + country x level + cell + error.  Level and year are
fixed; the rest are random effects whose variances are learnt (empirical Bayes); Huber weights keep
odd postings from pulling.  Weights change in an outer loop; the inner loop works on sums a cell,
which makes it fast.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from salary_build.postings import Posting
from salary_build.priors import FLAT, Prior

HUBER = 1.5
OUTER = 6
INNER = 25
LEAST_VARIANCE = 1e-4
START = {"country": 0.2, "role": 0.02, "country x level": 0.01, "cell": 0.01}
FIXED = ("level", "year")
BASE_YEAR = 2024

Sums = dict[tuple[str, str, str, int], tuple[float, float]]
"""(country, role, level, year) to weight and weighted sum of residuals."""


@dataclass(slots=True, kw_only=True)
class Fit:
    """A fitted model."""

    centre: float
    fixed: dict[str, dict[Hashable, float]]
    effects: dict[str, dict[Hashable, float]]
    left: dict[str, dict[Hashable, float]]
    """Variance that remains of each effect."""
    variance: dict[str, float]
    error: float
    """Variance of one posting around its cell."""
    priors: Mapping[str, Prior] = field(default_factory=dict)

    def country(self, code: str) -> tuple[float, float]:
        """Return what a country adds, with its variance."""
        prior = self.priors.get(code, FLAT)
        own = self.effects["country"].get(code, 0.0)
        return prior.mean + own, self.left["country"].get(code, prior.variance)

    def predict(self, country: str, role: str, level: str) -> tuple[float, float]:
        """Return the log median of a cell in the base year, with its variance."""
        mean, variance = self.country(country)
        mean += self.centre + self.fixed["level"][level] + self.fixed["year"][BASE_YEAR]
        for name in ("role", "country x level", "cell"):
            key = _key(name, country, role, level)
            mean += self.effects[name].get(key, 0.0)
            variance += self.left[name].get(key, self.variance[name])
        return mean, variance

    def year(self, year: int) -> float:
        """Return what a year adds beside the base year."""
        return self.fixed["year"][year] - self.fixed["year"][BASE_YEAR]


def _key(name: str, country: str, role: str, level: str, year: int = 0) -> Hashable:
    return {
        "level": level,
        "year": year,
        "country": country,
        "role": role,
        "country x level": (country, level),
        "cell": (country, role, level),
    }[name]


def fit(
    postings: Sequence[Posting],
    logs: Sequence[float],
    *,
    priors: Mapping[str, Prior] | None = None,
) -> Fit:
    """Fit the model to the logs of pay (in dollars at one year's rate) of the postings."""
    cells = [(p.country, p.role, p.level, p.year) for p in postings]
    known = priors or {}
    model = Fit(
        centre=statistics.median(logs),
        fixed={name: {_key(name, *cell): 0.0 for cell in cells} for name in FIXED},
        effects={name: {} for name in START},
        left={name: {} for name in START},
        variance=dict(START),
        error=0.1,
        priors=known,
    )
    keys = {cell: {n: _key(n, *cell) for n in (*FIXED, *START)} for cell in sorted(set(cells))}
    for _ in range(OUTER):
        fitted = {cell: _fitted(model, cell[0], key) for cell, key in keys.items()}
        residuals = [log - fitted[cell] for cell, log in zip(cells, logs, strict=True)]
        sums, within = _weigh(cells, residuals, edge=HUBER * math.sqrt(model.error))
        for _ in range(INNER):
            _sweep(model, sums, keys, within)
    return model


def _fitted(model: Fit, country: str, key: Mapping[str, Hashable]) -> float:
    total = model.centre + model.priors.get(country, FLAT).mean
    total += sum(model.fixed[name][key[name]] for name in FIXED)
    return total + sum(model.effects[name].get(key[name], 0.0) for name in START)


def _weigh(
    cells: Sequence[tuple[str, str, str, int]], residuals: Sequence[float], *, edge: float
) -> tuple[Sums, float]:
    """Sum residuals a cell with Huber weights; also return the squares within cells."""
    weight: dict[tuple[str, str, str, int], float] = dict.fromkeys(cells, 0.0)
    total = dict(weight)
    squares = 0.0
    for cell, residual in zip(cells, residuals, strict=True):
        w = 1.0 if abs(residual) <= edge else edge / abs(residual)
        weight[cell] += w
        total[cell] += w * residual
        squares += w * residual * residual
    within = squares - sum(total[c] ** 2 / weight[c] for c in total)
    return {c: (weight[c], total[c]) for c in sorted(total)}, within


def _sweep(
    model: Fit,
    sums: Sums,
    keys: Mapping[tuple[str, str, str, int], Mapping[str, Hashable]],
    within: float,
) -> None:
    """Move every effect once towards what the residuals say; `sums` is kept up to date."""
    for name in (*FIXED, *START):
        weight: dict[Hashable, float] = {}
        total: dict[Hashable, float] = {}
        for cell, (w, s) in sums.items():
            key = keys[cell][name]
            weight[key] = weight.get(key, 0.0) + w
            total[key] = total.get(key, 0.0) + s
        step = _moves(model, name, weight, total)
        for cell, (w, s) in sums.items():
            sums[cell] = (w, s - w * step[keys[cell][name]])
    between = sum(s * s / w for w, s in sums.values())
    model.error = max(LEAST_VARIANCE, (within + between) / sum(w for w, _ in sums.values()))


def _moves(
    model: Fit, name: str, weight: Mapping[Hashable, float], total: Mapping[Hashable, float]
) -> dict[Hashable, float]:
    """Update one family of effects; return by how much each moved."""
    if name in FIXED:
        steps = {key: total[key] / weight[key] for key in weight}
        for key, step in steps.items():
            model.fixed[name][key] += step
        return steps
    old = model.effects[name]
    new: dict[Hashable, float] = {}
    left: dict[Hashable, float] = {}
    for key, w in weight.items():
        spread = model.variance[name]
        if name == "country":
            spread = model.priors.get(str(key), FLAT).variance
        stiff = w + model.error / spread
        new[key] = (total[key] + w * old.get(key, 0.0)) / stiff
        left[key] = model.error / stiff
    model.effects[name], model.left[name] = new, left
    if name != "country":
        mean_square = sum(new[key] ** 2 + left[key] for key in new) / len(new)
        model.variance[name] = max(LEAST_VARIANCE, mean_square)
    return {key: new[key] - old.get(key, 0.0) for key in new}
