"""Leave-cells-out check of the salary model: do its intervals hold what they promise?

    python benchmarks/salary_coverage.py RAW

Three tables in Markdown, as in docs/salary.md. The postings of a well-known cell (or of a whole
country) are hidden but for a few; the rest is fitted; the estimate is compared with what the hidden
postings say.
"""

from __future__ import annotations

import math
import random
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))

from salary_build.pooling import Fit, fit  # noqa: E402

from salary_build.bands import (  # noqa: E402
    Z90,
    bare,
    estimated,
    quartiles_around,
    spread_out,
    widening,
)
from salary_build.model import Salaries, log_pay, read_salaries  # noqa: E402
from salary_build.postings import Posting  # noqa: E402

BUCKETS = ((0, 0), (1, 4), (5, 9), (10, 29))
KNOWN_FROM = 30
COUNTRY_FROM = 20
FOLDS = 5
DRAWS = 3
"""How often each cell is thinned to each size; to nothing only once."""


def refit(salaries: Salaries, postings: Sequence[Posting]) -> Fit:
    """Fit the model again to some of the postings, with the same priors."""
    logs = log_pay(postings, places=salaries.places, rates=salaries.rates)
    return fit(postings, logs, priors=salaries.fit.priors)


def row(label: str, errors: Sequence[float], raw: Sequence[float], inside: Sequence[bool]) -> str:
    """Write one row of a table."""
    ordered = sorted(errors)
    p90 = ordered[min(len(ordered) - 1, int(0.9 * len(ordered)))]
    plain = f"{100 * statistics.median(raw):.0f} %" if raw else "-"
    held = 100 * statistics.mean(inside)
    middle = 100 * statistics.median(ordered)
    cells = (label, len(ordered), f"{middle:.0f} %", f"{100 * p90:.0f} %", plain, f"{held:.0f} %")
    return f"| {' | '.join(map(str, cells))} |"


def label(low: int, high: int) -> str:
    """Name a bucket."""
    return str(low) if low == high else f"{low}-{high}"


def cells(salaries: Salaries, chance: random.Random) -> Iterable[str]:
    """Thin one well-known cell at a time."""
    grouped: dict[tuple[str, str, str], list[Posting]] = defaultdict(list)
    for posting in salaries.postings:
        grouped[posting.country, posting.role, posting.level].append(posting)
    known = {cell: found for cell, found in grouped.items() if len(found) >= KNOWN_FROM}
    for low, high in BUCKETS:
        errors, raw, inside = [], [], []
        for cell, found in sorted(known.items()) * (DRAWS if high else 1):
            kept = chance.sample(found, chance.randint(low, high))
            rest = [p for p in salaries.postings if (p.country, p.role, p.level) != cell]
            mean, variance = refit(salaries, [*rest, *kept]).predict(*cell)
            truth = statistics.median(logs_of(salaries, found))
            errors.append(abs(math.expm1(mean - truth)))
            inside.append(abs(mean - truth) <= Z90 * math.sqrt(variance) * widening(len(kept)))
            if kept:
                own = statistics.median(logs_of(salaries, kept))
                raw.append(abs(math.expm1(own - truth)))
        yield row(label(low, high), errors, raw, inside)


def logs_of(salaries: Salaries, postings: Sequence[Posting]) -> list[float]:
    """Return the logs of pay, moved to the base year."""
    logs = log_pay(postings, places=salaries.places, rates=salaries.rates)
    return [log - salaries.fit.year(p.year) for log, p in zip(logs, postings, strict=True)]


def countries(salaries: Salaries, chance: random.Random) -> Iterable[str]:
    """Thin one country at a time; what it adds is compared with what all its postings say."""
    grouped: dict[str, list[Posting]] = defaultdict(list)
    for posting in salaries.postings:
        grouped[posting.country].append(posting)
    known = {c: p for c, p in grouped.items() if len(p) >= COUNTRY_FROM and c != "US"}
    for low, high in BUCKETS:
        errors, raw, inside = [], [], []
        for code, found in sorted(known.items()) * (DRAWS if high else 1):
            kept = chance.sample(found, min(len(found) - 1, chance.randint(low, high)))
            rest = [p for p in salaries.postings if p.country != code]
            model = refit(salaries, [*rest, *kept])
            mean, variance = model.country(code)
            truth = statistics.median(beyond(salaries, model, found))
            errors.append(abs(math.expm1(mean - truth)))
            inside.append(abs(mean - truth) <= Z90 * math.sqrt(variance) * widening(len(kept)))
            if kept:
                own = statistics.median(beyond(salaries, model, kept))
                raw.append(abs(math.expm1(own - truth)))
        yield row(label(low, high), errors, raw, inside)


def beyond(salaries: Salaries, model: Fit, postings: Sequence[Posting]) -> list[float]:
    """Return what postings pay beyond what their level, role and year explain."""
    logs = log_pay(postings, places=salaries.places, rates=salaries.rates)
    return [
        log
        - model.centre
        - model.fixed["level"][p.level]
        - model.fixed["year"][p.year]
        - model.effects["role"][p.role]
        for log, p in zip(logs, postings, strict=True)
    ]


def quartiles(salaries: Salaries, chance: random.Random) -> Iterable[str]:
    """Hide a fifth of the postings outside the US at a time; count pay inside the quartiles."""
    abroad = [p for p in salaries.postings if p.country != "US"]
    home = [p for p in salaries.postings if p.country == "US"]
    chance.shuffle(abroad)
    around = quartiles_around(salaries, home=False)
    counts = {"below p25": 0, "p25 to p75": 0, "above p75": 0}
    for fold in range(FOLDS):
        hidden = abroad[fold::FOLDS]
        shown = [p for i, p in enumerate(abroad) if i % FOLDS != fold]
        model = refit(salaries, [*home, *shown])
        for posting in hidden:
            n = sum(
                (p.country, p.role, p.level) == (posting.country, posting.role, posting.level)
                for p in shown
            )
            mean, variance = model.predict(posting.country, posting.role, posting.level)
            mean += math.log(salaries.rate(posting.country)) + model.year(posting.year)
            band = estimated(mean, variance, around, bare(n))
            for amount in spread_out(posting):
                where = "below p25" if amount < band.p25 else "above p75"
                counts["p25 to p75" if band.p25 <= amount <= band.p75 else where] += 1
    total = sum(counts.values())
    for name, count in counts.items():
        yield f"| {name} | {100 * count / total:.0f} % |"


def main(raw: str) -> None:
    """Print all three tables."""
    salaries = read_salaries(Path(raw), ROOT / "data" / "salary" / "regions.csv")
    head = "| postings left | trials | median error | 90 % of errors below | raw median's error | "
    head += "truth inside the 90 % interval |\n|---|---|---|---|---|---|"
    print(f"Cells with {KNOWN_FROM} and more postings, thinned:\n\n{head}")
    print("\n".join(cells(salaries, random.Random(6))))
    print(f"\nCountries with {COUNTRY_FROM} and more postings, thinned:\n\n{head}")
    print("\n".join(countries(salaries, random.Random(6))))
    print("\nPay in hidden postings outside the US:\n\n| | share |\n|---|---|")
    print("\n".join(quartiles(salaries, random.Random(6))))


if __name__ == "__main__":
    main(sys.argv[1])
