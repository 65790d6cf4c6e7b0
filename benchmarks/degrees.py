"""Measure what is read of degrees: the lowest accepted, and whether experience does instead.

Usage: python benchmarks/degrees.py POSTINGS.jsonl PUBLIC.jsonl... open|aside [--errors]
Labels: benchmarks/labels/degrees_open.json and degrees_aside.json. Errors are listed for the open
half only: rules are made on it, and the other is looked at by its totals.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from mlpath.catalog.load import load_catalog
from mlpath.evidence.postings.posting import PostingReader
from postings import LABELS
from terms import line


@dataclass
class Tried:
    """What was told rightly, what was told and is not so, and what was not told."""

    right: int = 0
    false: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def add(self, key: str, told: object, true: object) -> None:
        """Count one posting: another degree than the true one is both false and missed."""
        self.right += bool(true) and told == true
        if told and told != true:
            self.false.append(f"{key}: {told} for {true}")
        if true and told != true:
            self.missed.append(f"{key}: {told} for {true}")


def main() -> None:
    """Print the figures of one half."""
    half = "aside" if "aside" in sys.argv else "open"
    files = [Path(one) for one in sys.argv[1:] if one.endswith(".jsonl")]
    lines = (text for file in files for text in file.read_text("utf-8").splitlines())
    rows = {row["id"]: row for row in map(json.loads, lines)}
    labels: dict[str, dict[str, Any]] = json.loads(
        (LABELS / f"degrees_{half}.json").read_text("utf-8")
    )
    reader = PostingReader(load_catalog([], Path(gettempdir()) / "mlpath-benchmarks"))
    tried = {"degree": Tried(), "instead": Tried()}
    for key, label in labels.items():
        told = reader.read(rows[key]["text"], file=key, title=rows[key]["title"])
        for fact in tried.keys() - set(label.get("unsure", ())):
            tried[fact].add(key, getattr(told, fact), label.get(fact))
    print(f"{half}: {len(labels)} postings")
    for fact, one in tried.items():
        print(f"  {fact} {line(one.right, len(one.false), len(one.missed))}")
        if "--errors" in sys.argv and half == "open":
            print("\n".join(f"    {error}" for error in (*one.false, *one.missed)))


if __name__ == "__main__":
    main()
