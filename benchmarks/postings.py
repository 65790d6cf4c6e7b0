"""Measure role, level, years and degree of postings, with their titles and without.

Usage: python benchmarks/postings.py POSTINGS.jsonl [tune|test] [--errors]
Labels: benchmarks/labels/. Beside them stand all other postings, halved by their ids: their titles
are read well, so that they can tell how well a text is read that has lost its title. Skills:
benchmarks/terms.py.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from mlpath.catalog.load import load_catalog
from mlpath.evidence.postings.posting import PostingReader

LABELS = Path(__file__).parent / "labels"
FACTS = ("role", "level", "years", "degree")
ALWAYS = frozenset({"years", "degree"})
"""Facts where none is an answer too; no role or level in a label says that none can be told."""


@dataclass
class Tally:
    """What was right, what was said at all, and what was told where nothing can be."""

    name: str
    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    none: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add(self, key: str, fact: str, told: object, true: object) -> None:
        """Count one fact."""
        if true is None and fact not in ALWAYS:
            self.none[fact] += 1
            self.told[fact] += told is not None
            return
        self.all[fact] += 1
        self.said[fact] += told is not None
        self.right[fact] += told == true
        if told != true:
            self.errors.append(f"  {self.name}: {key} {fact}: {told} for {true}")

    def print(self) -> None:
        """Print a line a fact."""
        for fact in FACTS:
            if not self.all[fact]:
                continue
            share = self.right[fact] / self.all[fact]
            line = (
                f"  {self.name:28} {fact:7} {self.right[fact]:5} of {self.all[fact]:5} {share:.3f}"
            )
            if fact not in ALWAYS:
                line += f"   of {self.said[fact]} said {self.right[fact] / self.said[fact]:.3f}"
            if self.none[fact]:
                line += f"   ({self.told[fact]} of {self.none[fact]} without one got one)"
            print(line)


def halves(rows: dict[str, Any], half: str) -> tuple[dict[str, Any], list[str]]:
    """Return the labels of a half and the ids of the other postings that belong to it."""
    labels = {h: json.loads((LABELS / f"{h}.json").read_text("utf-8")) for h in ("tune", "test")}
    labelled = labels["tune"].keys() | labels["test"].keys()
    odd = half == "test"
    rest = [
        key
        for key in rows
        if key not in labelled and blake2b(key.encode(), digest_size=2).digest()[0] % 2 == odd
    ]
    return labels[half], rest


def main() -> None:
    """Print the tables of one half."""
    half = "test" if "test" in sys.argv else "tune"
    lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
    rows = {row["id"]: row for row in map(json.loads, lines)}
    labels, rest = halves(rows, half)
    reader = PostingReader(load_catalog([], Path(gettempdir()) / "mlpath-benchmarks"))
    titled, bare = Tally("labels, with title"), Tally("labels, without title")
    other = Tally("others, without title")
    for key, label in labels.items():
        row = rows[key]
        with_title = reader.read(row["text"], file=key, title=row["title"])
        without = reader.read(row["text"], file=key)
        for fact in FACTS:
            titled.add(key, fact, getattr(with_title, fact), label[fact])
            bare.add(key, fact, getattr(without, fact), label[fact])
    for key in rest:
        row = rows[key]
        true = reader.read(row["text"], file=key, title=row["title"])
        told = reader.read(row["text"], file=key)
        for fact in ("role", "level"):
            other.add(key, fact, getattr(told, fact), getattr(true, fact))
    print(f"{half}: {len(labels)} labelled postings, {len(rest)} others")
    for tally in (titled, bare, other):
        tally.print()
        if "--errors" in sys.argv and half != "test":
            print("\n".join(tally.errors))


if __name__ == "__main__":
    main()
