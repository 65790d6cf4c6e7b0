"""Learn how strongly words speak for each role from postings whose titles tell it.

Usage: python tools/fit_signs.py POSTINGS.jsonl... > src/mlpath/evidence/postings/sign_weights.py
A line holds title, text and source. Names of roles are taken out of the texts first, and whatever
is labelled by hand or drawn for it (benchmarks/labels) is left out. Out come a number a role and
kind of sign, as in a log-linear model drawn towards what is judged in `signs.py`. `--cross` prints
instead how many roles are told in texts that were not learnt from, employers kept apart.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from itertools import chain
from math import exp, fsum
from pathlib import Path
from tempfile import gettempdir
from typing import NamedTuple
from zlib import crc32

from mlpath.catalog.load import load_catalog
from mlpath.evidence.postings.likely import Signs
from mlpath.evidence.postings.signs import BASE, SIGNS
from mlpath.evidence.postings.titles import Titles
from mlpath.evidence.terms.terms import Terms, Words, cut

LABELS = Path(__file__).parents[1] / "benchmarks" / "labels"
ALIKE = 60
"""Letters at the beginning that postings of one employer share."""
MOST = 250
"""Postings of one role and source at most: nobody's postings are spread as these."""
RARE = 0.5
"""The power by which a posting of a rare role counts more: the root of their number."""
DRAWN = 15.0
"""How strongly the weights are drawn towards those judged."""
STEPS = 600
RATE = 0.3
PARTS = 5
LITTLE = 1e-4
"""What is surer than this teaches nothing."""
LINE = 12
"""Numbers of a line of the table."""

Table = dict[str, list[float]]


class Known(NamedTuple):
    """A posting whose role its title tells."""

    role: str
    signs: list[float]
    """One, and then the strength of each kind of sign."""
    part: int
    """The fifth that it and all of its employer belong to."""


def known(paths: list[Path]) -> list[Known]:
    """Read the postings, each once, without those that people labelled."""
    roles = load_catalog([], Path(gettempdir()) / "mlpath-tools").roles
    titles = Titles(roles.values())
    names = Terms((name, True) for role in roles.values() for name in (role.name, *role.aliases))
    labelled = {key for file in LABELS.glob("*.json") for key in _ids(file)}
    signs, seen, count = Signs(), set(), Counter[tuple[str, str]]()
    found = []
    for row in (
        json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()
    ):
        role = str(titles.role(row["title"], "") or "")
        beginning = "".join(row["text"].split()).lower()
        if role not in BASE or row["id"] in labelled or beginning[:400] in seen:
            continue
        seen.add(beginning[:400])
        count[role, row["source"]] += 1
        if count[role, row["source"]] > MOST and role != "ai-engineer":
            continue
        strength = signs.count(_without(names, cut(row["text"]))).strength
        employer = row.get("employer") or beginning[:ALIKE]
        found.append(Known(role, [1.0, *strength], crc32(employer.encode()) % PARTS))
    return found


def _ids(file: Path) -> list[str]:
    rows = json.loads(file.read_text("utf-8"))
    if not isinstance(rows, dict):
        return []
    drawn = (one for one in rows.values() if isinstance(one, list))
    return [*rows, *chain.from_iterable(drawn)]


def _without(names: Terms, words: Words) -> Words:
    gone = {place for hit in names.find(words) for place in range(hit.first, hit.last)}
    return cut(" ".join(word for place, word in enumerate(words.lower) if place not in gone))


def judged() -> Table:
    """Return the weights to begin with: a base, and each kind of sign for its own role."""
    return {
        role: [base, *(sign.weight if sign.role == role else 0.0 for sign in SIGNS)]
        for role, base in BASE.items()
    }


def fit(postings: list[Known]) -> Table:
    """Learn the weights by going downhill, rare roles counted more."""
    often = Counter(one.role for one in postings)
    share = {role: n**-RARE for role, n in often.items()}
    all_of = fsum(share[one.role] for one in postings) / len(postings)
    start, table = judged(), judged()
    speed = {role: [0.0] * len(row) for role, row in table.items()}
    for _ in range(STEPS):
        slope = {
            role: [DRAWN * (w - s) for w, s in zip(row, start[role], strict=True)]
            for role, row in table.items()
        }
        for one in postings:
            weight = share[one.role] / all_of
            for role, chance in chances(table, one.signs).items():
                wrong = weight * (chance - (role == one.role))
                if abs(wrong) > LITTLE:
                    row = slope[role]
                    for place, x in enumerate(one.signs):
                        if x:
                            row[place] += wrong * x
        for role, row in table.items():
            for place in range(len(row)):
                speed[role][place] = (
                    0.9 * speed[role][place] - RATE / len(postings) * slope[role][place]
                )
                row[place] += speed[role][place]
    return table


def chances(table: Table, signs: list[float]) -> dict[str, float]:
    """Return how likely each role is by these weights."""
    points = {
        role: fsum(w * x for w, x in zip(row, signs, strict=True)) for role, row in table.items()
    }
    top = max(points.values())
    odds = {role: exp(one - top) for role, one in points.items()}
    whole = fsum(odds.values())
    return {role: one / whole for role, one in odds.items()}


def cross(postings: list[Known]) -> None:
    """Print how many roles are told by the judged weights, and by those learnt from the others."""
    for name, learn in (("judged", False), ("learnt", True)):
        right, every = Counter[str](), Counter[str]()
        for part in range(PARTS):
            table = fit([one for one in postings if one.part != part]) if learn else judged()
            for one in postings:
                if one.part == part:
                    told = chances(table, one.signs)
                    every[one.role] += 1
                    right[one.role] += max(told, key=told.__getitem__) == one.role
        print(name, f"{right.total()} of {every.total()} {right.total() / every.total():.3f}")
        print("  " + ", ".join(f"{role} {right[role]}/{n}" for role, n in every.most_common()))


def main() -> None:
    """Print the table as a module, or how good it is."""
    postings = known([Path(one) for one in sys.argv[1:] if not one.startswith("--")])
    if "--cross" in sys.argv:
        cross(postings)
        return
    print(
        '"""How strongly each kind of sign speaks for a role: written by tools/fit_signs.py."""\n'
    )
    print("# fmt: off\nWEIGHTS: dict[str, tuple[float, ...]] = {")
    for role, row in fit(postings).items():
        numbers = [f"{round(w, 1) + 0.0}," for w in row]
        lines = [" ".join(numbers[start : start + LINE]) for start in range(0, len(row), LINE)]
        print(f'    "{role}": (\n        ' + "\n        ".join(lines) + "\n    ),")
    print("}\n# fmt: on")
    print('"""A role: points to begin with, then points for each kind of `signs.SIGNS` in turn."""')


if __name__ == "__main__":
    main()
