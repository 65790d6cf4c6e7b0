"""Guess quiz answers by their form alone: what somebody gets right who knows nothing.

Usage: python benchmarks/guesser.py [--tells] [--items]
A guesser sees how choices are made, not what they mean: lengths, words, signs, numbers and their
rank, likeness, echoes of the question. It learns from the items of nine tenths of the skills what
right choices look like, and guesses those of the last tenth. Three guessers are tried (words,
shape, both); the best of them is the figure, so the figure leans against us.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from itertools import pairwise
from math import exp, sqrt
from pathlib import Path
from random import Random
from tempfile import gettempdir
from typing import TYPE_CHECKING, NamedTuple

from mlpath.catalog.load import load_catalog
from mlpath.engine.knowledge.quiz import DONT_KNOW, choices
from mlpath.model.field.quiz_draw import drawn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.quiz_item import Item
    from mlpath.model.ids import AreaId, SkillId

FOLDS = 10
EPOCHS = 12
RATE = 0.12
SEED = 7
HEDGES = {"may", "might", "can", "could", "often", "mostly", "usually", "about", "some", "likely"}
ABSOLUTES = {
    "all",
    "always",
    "never",
    "every",
    "none",
    "only",
    "no",
    "any",
    "whole",
    "each",
    "must",
}
REASONS = {"since", "because", "as", "so", "for", "until", "unless", "although", "though"}
NUMBER = re.compile(r"\d[\d ]*(?:[.,]\d+)?")
WORD = re.compile(r"[a-z][a-z'-]*")
Features = dict[str, float]


class Guess(NamedTuple):
    """An item as a guesser saw it, and whether it was right."""

    item: Item
    area: str
    right: bool


def words_of(text: str) -> list[str]:
    """Return the words of a text."""
    return WORD.findall(text.lower())


def number_of(text: str) -> float | None:
    """Return the first number of a choice."""
    found = NUMBER.search(text)
    return float(found[0].replace(" ", "").replace(",", ".")) if found else None


def ranks(values: Sequence[float]) -> list[str]:
    """Say where each value stands among all: lowest, 2, 3, highest, or that it shares a place."""
    names = []
    for value in values:
        below, same = sum(v < value for v in values), sum(v == value for v in values)
        names.append(f"{below}{'=' if same > 1 else ''}")
    return names


def likeness(texts: Sequence[str]) -> list[float]:
    """Say how much each choice is like the others."""
    like = [0.0] * len(texts)
    for one in range(len(texts)):
        for other in range(one):
            ratio = SequenceMatcher(None, texts[one], texts[other]).quick_ratio()
            like[one] += ratio
            like[other] += ratio
    return like


def sharing(texts: Sequence[str]) -> list[float]:
    """Say how many words of a choice others have too: a right one is often the middle of them."""
    bags = [set(words_of(t)) or {t} for t in texts]
    counts = Counter(word for bag in bags for word in bag)
    return [sum(counts[w] - 1 for w in bag) / len(bag) for bag in bags]


def shape(item: Item, texts: Sequence[str]) -> list[Features]:
    """Describe each choice beside the others, without its words."""
    asked = set(words_of(item.text + " " + item.code))
    bags = [words_of(t) for t in texts]
    numbers = [number_of(t) for t in texts]
    numeric = [n for n in numbers if n is not None]
    columns: dict[str, list[float]] = {
        "letters": [len(t) for t in texts],
        "words": [len(b) for b in bags],
        "long words": [max(map(len, b), default=0) for b in bags],
        "mean word": [sum(map(len, b)) / max(1, len(b)) for b in bags],
        "likeness": likeness(texts),
        "sharing": sharing(texts),
        "echo": [len(asked & set(b)) / max(1, len(set(b))) for b in bags],
        "echoes": [len(asked & set(b)) for b in bags],
        "hedges": [len(HEDGES & set(b)) for b in bags],
        "absolutes": [len(ABSOLUTES & set(b)) for b in bags],
        "reasons": [len(REASONS & set(b)) for b in bags],
        "commas": [t.count(",") for t in texts],
        "colons": [t.count(":") + t.count(";") for t in texts],
        "signs": [len(re.findall(r"[^\w\s,.:;]", t)) for t in texts],
        "digits": [sum(c.isdigit() for c in t) for t in texts],
        "capitals": [sum(c.isupper() for c in t) for t in texts],
    }
    if len(numeric) == len(texts):
        columns["number"] = numeric
        middle = sorted(numeric)[1:3]
        columns["far"] = [abs(n - sum(middle) / 2) for n in numeric]
        columns["round"] = [len(t.rstrip("0%").replace(".", "")) for t in texts]
    out: list[Features] = [{f"place {i}": 1.0} for i in range(len(texts))]
    for name, values in columns.items():
        spread = max(values) - min(values)
        if spread:
            mean = sum(values) / len(values)
            for features, value, rank in zip(out, values, ranks(values), strict=True):
                features[f"{name} rank {rank}"] = 1.0
                features[f"{name} +"] = (value - mean) / spread
    return out


def wording(_: Item, texts: Sequence[str]) -> list[Features]:
    """Describe each choice by the words that it has and others have not, and how it starts."""
    bags = [words_of(t) for t in texts]
    counts = Counter(word for bag in bags for word in set(bag))
    out: list[Features] = []
    for bag in bags:
        features = {f"says {w}": 1.0 for w in bag if counts[w] < len(texts)}
        if bag:
            features[f"starts {bag[0]}"] = features[f"ends {bag[-1]}"] = 1.0
        for pair in pairwise(bag):
            features[f"says {' '.join(pair)}"] = 0.5
        out.append(features)
    return out


def both(item: Item, texts: Sequence[str]) -> list[Features]:
    """Describe each choice by shape and words."""
    return [{**a, **b} for a, b in zip(shape(item, texts), wording(item, texts), strict=True)]


class Row(NamedTuple):
    """An item as a guesser learns it: its choices described, and which one is right."""

    described: list[Features]
    key: int


def softmax(weights: dict[str, float], described: list[Features]) -> list[float]:
    """Say how likely each choice is the right one."""
    scores = [sum(weights.get(name, 0.0) * x for name, x in f.items()) for f in described]
    top = max(scores)
    parts = [exp(s - top) for s in scores]
    whole = sum(parts)
    return [p / whole for p in parts]


def learn(rows: Sequence[Row], strength: float) -> dict[str, float]:
    """Fit a conditional logit by steps that shrink with what a feature has moved (AdaGrad)."""
    weights: dict[str, float] = defaultdict(float)
    moved: dict[str, float] = defaultdict(float)
    order, chance = list(rows), Random(SEED)
    for _ in range(EPOCHS):
        chance.shuffle(order)
        for described, key in order:
            likely = softmax(weights, described)
            for place, features in enumerate(described):
                miss = (place == key) - likely[place]
                for name, x in features.items():
                    slope = miss * x - strength * weights[name]
                    moved[name] += slope * slope
                    weights[name] += RATE * slope / sqrt(moved[name] + 1e-6)
    return weights


def rows_of(
    items: Iterable[Item], describe: Callable[[Item, Sequence[str]], list[Features]]
) -> list[Row]:
    """Describe items by one way of looking."""
    out = []
    for item in items:
        texts = [c.text for c in choices(item) if c.id != DONT_KNOW]
        out.append(Row(describe(item, texts), texts.index(item.answer)))
    return out


LOOKS = {"shape": (shape, 0.003), "words": (wording, 0.003), "both": (both, 0.003)}
"""Ways of looking, and how strongly each holds its weights down."""


def guesses(items: Sequence[Item], area: Mapping[SkillId, AreaId], look: str) -> list[Guess]:
    """Guess every item from what was learnt of other skills."""
    describe, strength = LOOKS[look]
    rows = rows_of(items, describe)
    skills = sorted({item.skill for item in items})
    Random(SEED).shuffle(skills)
    fold = {skill: place % FOLDS for place, skill in enumerate(skills)}
    out = []
    for number in range(FOLDS):
        known = [r for i, r in zip(items, rows, strict=True) if fold[i.skill] != number]
        weights = learn(known, strength)
        for item, row in zip(items, rows, strict=True):
            if fold[item.skill] == number:
                likely = softmax(weights, row.described)
                out.append(Guess(item, area[item.skill], likely.index(max(likely)) == row.key))
    return out


def share(found: Sequence[Guess]) -> str:
    """Tell the share right with its 95 % interval after Wilson."""
    n, p = len(found), sum(g.right for g in found) / len(found)
    middle = (p + 1.92 / n) / (1 + 3.84 / n)
    half = 1.96 * sqrt(p * (1 - p) / n + 0.96 / n / n) / (1 + 3.84 / n)
    return f"{p:.1%} of {n} ({middle - half:.0%} to {middle + half:.0%})"


def best_share(items: Sequence[Item], area: Mapping[SkillId, AreaId]) -> tuple[str, list[Guess]]:
    """Return the guesser that is right most often, and its guesses."""
    tried = {look: guesses(items, area, look) for look in LOOKS}
    for look, found in tried.items():
        print(f"{look:8}{share(found)}")
    best = max(tried, key=lambda look: sum(g.right for g in tried[look]))
    return best, tried[best]


def tells(items: Sequence[Item], least: int = 8) -> list[str]:
    """List features that right choices have more or less often than chance, strongest first."""
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    expected: dict[str, float] = defaultdict(float)
    for described, key in rows_of(items, both):
        held = Counter(n for f in described for n, x in f.items() if x in (1.0, 0.5))
        for name, times in held.items():
            if times < len(described):
                seen[name] += 1
                expected[name] += times / len(described)
                right[name] += described[key].get(name, 0.0) in (1.0, 0.5)
    scored = []
    for name, n in seen.items():
        p = expected[name] / n
        z = (right[name] - expected[name]) / sqrt(n * p * (1 - p))
        if n >= least:
            scored.append((abs(z), f"{name:28}{right[name]:4} right of {n:4}, chance {p:.0%}"))
    return [line for _, line in sorted(scored, reverse=True)]


def asked(catalog: Catalog) -> tuple[list[Item], Mapping[SkillId, AreaId]]:
    """Return the items as somebody is asked them, and the area of each skill."""
    items = [drawn(item, item.id, 0) for item in catalog.items.values()]
    return items, {skill.id: skill.area for skill in catalog.skills.values()}


def main() -> None:
    """Print how often a guesser is right, by area, and by what."""
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-benchmarks")
    items, area = asked(catalog)
    best, found = best_share(items, area)
    print(f"\nbest: {best}")
    for name in sorted({g.area for g in found}):
        print(f"  {name:24}{share([g for g in found if g.area == name])}")
    for line in tells(items)[: 60 if "--tells" in sys.argv else 12]:
        print(f"  {line}")
    if "--items" in sys.argv:
        print("\n".join(g.item.id for g in found if g.right))


if __name__ == "__main__":
    main()
