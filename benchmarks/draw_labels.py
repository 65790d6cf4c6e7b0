"""Draw the postings that people label by hand, and set half of them aside for the test.

Usage: python benchmarks/draw_labels.py POSTINGS.jsonl benchmarks/labels/split.json
The seed is fixed: the same postings give the same draw. Only ids are written, never texts.
"""

from __future__ import annotations

import json
import random
import sys
from collections import defaultdict
from pathlib import Path

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


if __name__ == "__main__":
    drawn = draw(Path(sys.argv[1]).read_text("utf-8").splitlines())
    Path(sys.argv[2]).write_text(json.dumps({"seed": SEED, **drawn}, indent=1) + "\n", "utf-8")
