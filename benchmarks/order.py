"""How fast the best order is found and proven, and what it saves against simpler orders.

    python benchmarks/order.py            all bundled plans, and random graphs
    python benchmarks/order.py --quick    a sample of each

Two tables in Markdown: every bundled role x level x background, and random chain-like graphs (one
chain a skill, hours growing with the level, gains falling, some skills asked for only as
prerequisites) against the densest bundle first and against random topological orders.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random
from statistics import mean, median
from time import perf_counter
from typing import NamedTuple

from mlpath.catalog.load import load_catalog
from mlpath.engine.levels.steps import steps_to
from mlpath.engine.order.best import best_order
from mlpath.engine.order.greedy import densest_first
from mlpath.engine.order.jobs import Jobs, as_jobs, cost_of
from mlpath.model.person import Estimate


class Trial(NamedTuple):
    """One problem solved."""

    size: int
    milliseconds: float
    gap: float
    greedy: float
    """Cost of the densest bundle first, over the cost found."""
    random: float


def tried(jobs: Jobs, random: Random) -> Trial:
    """Solve a problem and compare."""
    start = perf_counter()
    found = best_order(jobs)
    took = perf_counter() - start
    cost = max(1, found.cost)
    orders = [cost_of(jobs, random_order(random, jobs)) for _ in range(5)]
    return Trial(
        len(jobs.minutes),
        took * 1e3,
        (found.cost - found.lower_bound) / cost,
        cost_of(jobs, densest_first(jobs)) / cost,
        mean(orders) / cost,
    )


def random_order(random: Random, jobs: Jobs) -> list[int]:
    """Give any valid order."""
    waiting = [set(needs) for needs in jobs.needs]
    left = set(range(len(waiting)))
    order: list[int] = []
    while left:
        job = random.choice(sorted(j for j in left if not waiting[j] & left))
        order.append(job)
        left.remove(job)
    return order


def chains(random: Random, size: int) -> Jobs:
    """Make a graph like those of plans, with about `size` steps."""
    minutes: list[int] = []
    gains: list[int] = []
    needs: list[tuple[int, ...]] = []
    tops: list[list[int]] = []
    while len(minutes) < size:
        base = random.lognormvariate(1.9, 0.6) * 60
        asked = 0 if random.random() < 0.45 else random.paretovariate(1.2) * 1e5
        links = random.randint(0, 2) if tops else 0
        after = [tops[int(len(tops) * random.random() ** 0.5)] for _ in range(links)]
        chain: list[int] = []
        for level in range(min(random.choice((1, 2, 2, 2, 3)), size - len(minutes))):
            own = {*chain[-1:], *(other[min(level, len(other) - 1)] for other in after if other)}
            chain.append(len(minutes))
            minutes.append(max(6, round(base * 1.8**level)))
            gains.append(round(asked * 0.7**level))
            needs.append(tuple(sorted(own)))
        tops.append(chain)
    return Jobs(minutes=tuple(minutes), gains=tuple(gains), needs=tuple(needs))


def bundled(random: Random, every: int) -> list[Trial]:
    """Solve the plans of every `every`-th bundled role, level and background."""
    with tempfile.TemporaryDirectory() as folder:
        catalog = load_catalog([], Path(folder))
    trials: list[Trial] = []
    number = 0
    for role in catalog.roles.values():
        for targets in role.targets.values():
            for background in catalog.backgrounds.values():
                number += 1
                if number % every:
                    continue
                estimates = {
                    skill: Estimate(value=prior.mean, low=prior.mean, high=prior.mean)
                    for skill, prior in background.levels.items()
                }
                trials.append(tried(as_jobs(steps_to(catalog.skills, targets, estimates)), random))
    return trials


def row(name: str, trials: list[Trial]) -> str:
    """Write one line of the table."""
    times = [trial.milliseconds for trial in trials]
    proven = sum(trial.gap == 0 for trial in trials)
    cells = [
        name,
        f"{proven} of {len(trials)}",
        f"{median(times):.1f} / {max(times):.1f}",
        f"{mean(t.gap for t in trials):.2%} / {max(t.gap for t in trials):.2%}",
        f"{mean(t.greedy for t in trials):.3f} / {max(t.greedy for t in trials):.3f}",
        f"{mean(t.random for t in trials):.2f} / {max(t.random for t in trials):.2f}",
    ]
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Print the table."""
    quick = "--quick" in sys.argv
    random = Random(2026)
    print("| problems | proven | ms median / max | gap mean / max | greedy | random order |")
    print("|---|---|---|---|---|---|")
    trials = bundled(random, 10 if quick else 1)
    sizes = [trial.size for trial in trials]
    print(row(f"bundled plans, {min(sizes)} to {max(sizes)} steps", trials))
    for size in (50, 100, 200, 400):
        graphs = [chains(random, size) for _ in range(3 if quick else 20)]
        print(row(f"chains, {size} steps", [tried(jobs, random) for jobs in graphs]))


if __name__ == "__main__":
    main()
