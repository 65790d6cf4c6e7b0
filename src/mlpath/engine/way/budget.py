"""Which paid resources are worth it when money is short: a small knapsack, solved exactly."""

from __future__ import annotations

from math import gcd, inf
from typing import TYPE_CHECKING

from mlpath.engine.way.resources import RankedResource, Taste, offers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.way.resources import Learnt
    from mlpath.model.field.resource import Cover, Resource
    from mlpath.model.ids import ResourceId, SkillId

    Covering = Sequence[tuple[Resource, Cover]]

MOST_SUMS = 10_000
"""Sums of money that are told apart."""


def chosen_offers(
    steps: Sequence[Learnt],
    covering: Mapping[SkillId, Covering],
    taste: Taste,
    budget: float | None = None,
    *,
    main: Sequence[Sequence[ResourceId]] = (),
) -> list[list[RankedResource]]:
    """Rank the resources of every step so that the first ones together fit the budget.

    A paid resource is worth what it suits better than the best free one, over all steps it is
    used for; the most valuable affordable set is kept, and steps that lose theirs choose again.
    `main` are, for every step, the resources that its module was written for.
    """
    ranked = _in_order(steps, covering, taste, set(), main)
    if budget is None:
        return ranked
    paid, worth = _paid(ranked)
    cents = {id_: (round(paid[id_] * 100), worth[id_]) for id_ in paid}
    kept = best_affordable(cents, int(budget * 100 + 1e-6))
    allowed = {resource.id for resource, _ in _all(covering) if resource.cost <= 0} | kept
    refused = {resource.id for resource, _ in _all(covering)} - allowed
    return _in_order(steps, covering, taste, refused, main)


def money(ranked: Sequence[Sequence[RankedResource]]) -> float:
    """Add up what the chosen resources cost, each once."""
    costs = {one[0].resource.id: one[0].resource.cost for one in ranked if one}
    return sum(costs.values())


def best_affordable(items: Mapping[ResourceId, tuple[int, float]], budget: int) -> set[ResourceId]:
    """Choose items (cost, worth) of the highest worth within a budget, costs in cents.

    Sums are counted in the largest coin that all costs are made of, or, where that makes too many,
    in a larger one, costs rounded up: never more is spent than there is.
    """
    names = list(items)
    if sum(cost for cost, _ in items.values()) <= budget:
        return {name for name in names if items[name][1] > 0}
    coin = gcd(*(cost for cost, _ in items.values()))
    coin = max(coin, -(-budget // MOST_SUMS))
    best: dict[int, tuple[float, int]] = {0: (0.0, 0)}
    for place, (cost, worth) in enumerate(items.values()):
        coins = -(-cost // coin)
        for spent, (value, chosen) in list(best.items()):
            total = spent + coins
            if total * coin <= budget and (total not in best or best[total][0] < value + worth):
                best[total] = (value + worth, chosen | 1 << place)
        best = _rising(best)
    chosen = max(best.items(), key=lambda one: (one[1][0], -one[0]))[1][1]
    return {name for place, name in enumerate(names) if chosen >> place & 1}


def _rising(best: Mapping[int, tuple[float, int]]) -> dict[int, tuple[float, int]]:
    """Leave out every sum that is worth no more than a smaller one."""
    kept: dict[int, tuple[float, int]] = {}
    most = -inf
    for spent in sorted(best):
        if best[spent][0] > most:
            most = best[spent][0]
            kept[spent] = best[spent]
    return kept


def _in_order(
    steps: Sequence[Learnt],
    covering: Mapping[SkillId, Covering],
    taste: Taste,
    refused: set[ResourceId],
    main: Sequence[Sequence[ResourceId]],
) -> list[list[RankedResource]]:
    """Rank for one step after the other, so that what is already in use is preferred."""
    in_use: set[ResourceId] = set()
    ranked: list[list[RankedResource]] = []
    for step, written_for in zip(steps, main or [()] * len(steps), strict=True):
        found = offers(
            step,
            covering.get(step.skill, ()),
            taste,
            in_use=in_use,
            refused=refused,
            main=written_for,
        )
        in_use.update(offer.resource.id for offer in found[:1])
        ranked.append(found)
    return ranked


def _paid(
    ranked: Sequence[Sequence[RankedResource]],
) -> tuple[dict[ResourceId, float], dict[ResourceId, float]]:
    """Find what the chosen paid resources cost, and how much better than free ones they are."""
    cost: dict[ResourceId, float] = {}
    worth: dict[ResourceId, float] = {}
    for found in ranked:
        if found and found[0].resource.cost > 0:
            first = found[0]
            free = next((offer.score for offer in found if offer.resource.cost <= 0), 0.0)
            cost[first.resource.id] = first.resource.cost
            worth[first.resource.id] = worth.get(first.resource.id, 0.0) + first.score - free
    return cost, worth


def _all(covering: Mapping[SkillId, Covering]) -> list[tuple[Resource, Cover]]:
    return [pair for pairs in covering.values() for pair in pairs]
