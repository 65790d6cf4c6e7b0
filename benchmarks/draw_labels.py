"""Draw the postings that people label by hand, and set half of them aside for the test.

Usage: python benchmarks/draw_labels.py POSTINGS.jsonl benchmarks/labels/split.json
       python benchmarks/draw_labels.py POSTINGS.jsonl benchmarks/labels/split_fresh.json --fresh
       python benchmarks/draw_labels.py POSTINGS.jsonl split_third.json --third PUBLIC.jsonl
       python benchmarks/draw_labels.py POSTINGS.jsonl split_fourth.json --fourth PUBLIC.jsonl...
       python benchmarks/draw_labels.py POSTINGS.jsonl split_fifth.json --fifth PUBLIC.jsonl...
       python benchmarks/draw_labels.py POSTINGS.jsonl split_sixth.json --sixth PUBLIC.jsonl...
       python benchmarks/draw_labels.py POSTINGS.jsonl split_degrees.json --degrees PUBLIC.jsonl...
The seeds are fixed: the same postings give the same draw. Only ids are written, never texts.
`--fresh` draws from what no rule or label was made on: the half of the other postings that is kept
for the test (benchmarks/postings.py), by role as their titles tell it and by source, one of an
employer, rare roles as often as common ones. `--third` draws from what is left of them and from
the postings that benchmarks/public_postings.py finds, which have more of the rare roles, and so
do `--fourth`, `--fifth` and `--sixth`, without halves; the last in the order in which every second
posting is labelled for its skills too, the first among them. `--degrees` draws evenly from all that
data/postings.csv counts, but for the seventy whose degrees were labelled first; then sixty more
whose texts speak of what might do instead of a degree.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import defaultdict
from itertools import chain, zip_longest
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from mlpath.catalog.load import load_catalog
from mlpath.evidence.postings.titles import Titles
from postings import LABELS, halves

SEED = 20261120
QUOTA = {
    "ai-engineer": 22,
    "machine-learning-engineer": 18,
    "data-scientist": 14,
    "research": 8,
    "mlops-engineer": 6,
    "computer-vision-engineer": 2,
}
"""How many of each guessed role: the rare ones more often than they occur."""


def draw(lines: list[str]) -> dict[str, list[str]]:
    """Draw by role, without copies (same first 400 letters), in turn for tuning and testing."""
    groups: dict[str, list[str]] = defaultdict(list)
    seen: set[str] = set()
    for line in lines:
        row = json.loads(line)
        key = "".join(row["text"].split()).lower()[:400]
        if key not in seen:
            seen.add(key)
            groups[row["role_guess"]].append(row["id"])
    random_ = random.Random(SEED)
    split: dict[str, list[str]] = {"tune": [], "test": []}
    for role, count in QUOTA.items():
        chosen = random_.sample(sorted(groups[role]), count)
        split["tune"] += chosen[0::2]
        split["test"] += chosen[1::2]
    return split


FRESH_SEED = 20261128
FRESH = {
    "ai-engineer": 14,
    "ml-engineer": 12,
    "data-scientist": 10,
    "mlops-engineer": 10,
    "forward-deployed-engineer": 8,
    "data-engineer": 7,
    "research-engineer": 7,
    "nlp-engineer": 5,
}
"""How many of each role that its title tells; of every other role three at most."""
OTHER = 3
ALIKE = 60
"""Letters at the beginning that postings of one employer share."""


def fresh(lines: list[str]) -> dict[str, list[str]]:
    """Draw what is new by role and source, in turn for the open half and the one set aside."""
    rows = {row["id"]: row for row in map(json.loads, lines)}
    return _by_role(rows, set(halves(rows, "test")[1]), FRESH_SEED, FRESH, OTHER)


THIRD_SEED = 20261129
THIRD = {
    "ai-engineer": 20,
    "ml-engineer": 18,
    "data-scientist": 14,
    "mlops-engineer": 14,
    "data-engineer": 14,
    "analytics-engineer": 10,
    "forward-deployed-engineer": 10,
    "nlp-engineer": 8,
}
THIRD_OTHER = 6


def third(lines: list[str], public: list[str]) -> dict[str, list[str]]:
    """Draw from what no draw took and from public postings whose titles tell a role of ours."""
    rows, new = _untouched(lines, public, ("fresh",))
    return _by_role(rows, new, THIRD_SEED, THIRD, THIRD_OTHER)


FOURTH_SEED = 20261130
FOURTH = {
    "ai-engineer": 30,
    "ml-engineer": 22,
    "data-scientist": 16,
    "data-engineer": 14,
    "analytics-engineer": 12,
    "mlops-engineer": 8,
    "data-analyst": 10,
    "forward-deployed-engineer": 8,
    "nlp-engineer": 5,
    "computer-vision-engineer": 5,
    "": 6,
}
FOURTH_OTHER = 3


def fourth(lines: list[str], public: list[str]) -> dict[str, list[str]]:
    """Draw as for the third from what is left, all of it to be looked at once."""
    rows, new = _untouched(lines, public, ("fresh", "third"))
    return _shut(_by_role(rows, new, FOURTH_SEED, FOURTH, FOURTH_OTHER))


FIFTH_SEED = 20261201
FIFTH = {
    "ai-engineer": 26,
    "ml-engineer": 20,
    "data-scientist": 14,
    "data-engineer": 14,
    "data-analyst": 10,
    "analytics-engineer": 8,
    "mlops-engineer": 8,
    "forward-deployed-engineer": 6,
    "research-engineer": 5,
}
FIFTH_OTHER = 4


def fifth(lines: list[str], public: list[str]) -> dict[str, list[str]]:
    """Draw as for the fourth from what is left."""
    rows, new = _untouched(lines, public, ("fresh", "third", "fourth"))
    return _shut(_by_role(rows, new, FIFTH_SEED, FIFTH, FIFTH_OTHER))


SIXTH_SEED = 20261202


def sixth(lines: list[str], public: list[str]) -> dict[str, list[str]]:
    """Draw as for the fifth from what is left, in an order that no role or source stands behind."""
    rows, new = _untouched(lines, public, ("fresh", "third", "fourth", "fifth"))
    left = _shut(_by_role(rows, new, SIXTH_SEED, FIFTH, FIFTH_OTHER))
    random.Random(SIXTH_SEED).shuffle(left["shut"])
    return left


DEGREES_SEED = 20261129
DEGREES, INSTEAD = 160, 60
MIGHT = re.compile(
    r"(?:degree|bachelor|master|ph\.?d|\bb\.?s\b|studium|abschluss|diplom)[^\n]{0,250}?\b(?:equivalent"
    r"|comparable|similar|in lieu|instead|substitut\w*|alternativ\w*|combination|vergleichbar\w*"
    r"|gleichwertig\w*|or (?:\w+ ){0,4}(?:years?|experience|background)|oder|ou|required)\b"
    r"|self-taught|\bno degree|bootcamp",
    re.IGNORECASE,
)
"""Words with which a text may say so; most of them do not."""


def degrees(lines: list[str], public: list[str]) -> dict[str, list[str]]:
    """Draw evenly from all postings, copies aside, in turn for the open half and the other."""
    rows = {row["id"]: row for row in map(json.loads, [*lines, *public])}
    first = [json.loads((LABELS / f"{half}.json").read_text("utf-8")) for half in ("tune", "test")]
    seen = {_beginning(rows[key]["text"]) for labels in first for key in labels}
    order = sorted(rows)
    random.Random(DEGREES_SEED).shuffle(order)
    chosen: list[str] = []
    for key in order:
        beginning = _beginning(rows[key]["text"])
        if beginning not in seen:
            seen.add(beginning)
            chosen.append(key)
    might = [key for key in chosen[DEGREES:] if MIGHT.search(" ".join(rows[key]["text"].split()))]
    chosen = [*chosen[:DEGREES], *might[:INSTEAD]]
    return {"open": chosen[0::2], "aside": chosen[1::2]}


def _shut(halves_: dict[str, list[str]]) -> dict[str, list[str]]:
    return {"shut": sorted([*halves_["open"], *halves_["aside"]])}


def _untouched(
    lines: list[str], public: list[str], draws: tuple[str, ...]
) -> tuple[dict[str, Any], set[str]]:
    """Return all postings by id, and those that no draw holds: of public ones, one an employer."""
    rows = {row["id"]: row for row in map(json.loads, lines)}
    taken: set[str] = set()
    for draw_ in draws:
        drawn_ = json.loads((LABELS / f"split_{draw_}.json").read_text("utf-8"))
        taken.update(chain.from_iterable(one for one in drawn_.values() if isinstance(one, list)))
    new = set(halves(rows, "test")[1]) - taken
    titles = _titles()
    others = [json.loads(line) for line in public]
    employers = {row["employer"] for row in others if row["id"] in taken}
    rows.update((row["id"], row) for row in others if row["id"] in taken)
    for row in others:
        if row["employer"] not in employers and titles.role(row["title"], ""):
            employers.add(row["employer"])
            rows[row["id"]] = row
            new.add(row["id"])
    return rows, new


def _titles() -> Titles:
    return Titles(load_catalog([], Path(gettempdir()) / "mlpath-benchmarks").roles.values())


def _by_role(
    rows: dict[str, Any], new: set[str], seed: int, quotas: dict[str, int], other: int
) -> dict[str, list[str]]:
    titles = _titles()
    seen = {_beginning(rows[key]["text"]) for key in rows.keys() - new}
    order = sorted(new)
    random.Random(seed).shuffle(order)
    groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for key in order:
        row = rows[key]
        beginning = _beginning(row["text"])
        if beginning not in seen:
            seen.add(beginning)
            role = str(titles.role(row["title"], row["text"]) or "")
            groups[role][row["source"]].append(key)
    split: dict[str, list[str]] = {"open": [], "aside": []}
    for name, sources in sorted(groups.items()):
        mixed = [key for some in zip_longest(*sources.values()) for key in some if key]
        for key in mixed[: quotas.get(name, other)]:
            split[min(split, key=lambda half: len(split[half]))].append(key)
    return split


def _beginning(text: str) -> str:
    return "".join(text.split()).lower()[:ALIKE]


if __name__ == "__main__":
    texts = Path(sys.argv[1]).read_text("utf-8").splitlines()
    others = [line for one in sys.argv[4:] for line in Path(one).read_text("utf-8").splitlines()]
    if "--sixth" in sys.argv:
        drawn, seed = sixth(texts, others), SIXTH_SEED
    elif "--degrees" in sys.argv:
        drawn, seed = degrees(texts, others), DEGREES_SEED
    elif "--fifth" in sys.argv:
        drawn, seed = fifth(texts, others), FIFTH_SEED
    elif "--fourth" in sys.argv:
        drawn, seed = fourth(texts, others), FOURTH_SEED
    elif "--third" in sys.argv:
        drawn, seed = third(texts, others), THIRD_SEED
    elif "--fresh" in sys.argv:
        drawn, seed = fresh(texts), FRESH_SEED
    else:
        drawn, seed = draw(texts), SEED
    Path(sys.argv[2]).write_text(json.dumps({"seed": seed, **drawn}, indent=1) + "\n", "utf-8")
