"""Measure the term finder on postings labelled by hand, and how fast it is.

Usage: python benchmarks/terms.py POSTINGS.jsonl [tune|test] [--errors]
Labels: benchmarks/labels/ (ids and labels; the texts stay where they are). Errors are listed for
the tuning half only.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any

from mlpath.catalog.load import load_catalog
from mlpath.evidence.postings.posting import PostingReader

if TYPE_CHECKING:
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.reports.postings import Posting

LABELS = Path(__file__).parent / "labels"
IMPORTANCE = ("required", "preferred", "mentioned")
FACTS = ("role", "level", "years", "degree")
GROUPS = {
    **dict.fromkeys(("language", "library", "tool", "platform"), "tools"),
    "concept": "concepts",
    "practice": "practices",
    "soft": "soft",
}
SAMPLE = 300


@dataclass
class Score:
    """What was right and wrong."""

    catalog: Catalog
    skills: Counter[tuple[str, str]] = field(default_factory=Counter)
    importance: Counter[tuple[str, str]] = field(default_factory=Counter)
    facts: Counter[tuple[str, bool]] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add(self, key: str, posting: Posting, label: dict[str, Any]) -> None:
        """Compare one posting with its label."""
        truth = {skill: level for level in IMPORTANCE for skill in label[level]}
        found = {mention.skill: mention for mention in posting.mentions}
        for skill in (truth.keys() | found.keys()) - set(label["unsure"]):
            group = GROUPS[self.catalog.skills[skill].kind]
            if skill in truth and skill in found:
                told = found[skill].importance.value
                self.skills[group, "right"] += 1
                self.importance[truth[skill], told] += 1
                if told != truth[skill]:
                    self.errors.append(f"{key} {skill}: {told} for {truth[skill]}")
            else:
                outcome = "false" if skill in found else "missed"
                words = found[skill].surface if skill in found else ""
                self.skills[group, outcome] += 1
                self.errors.append(f"{key} {outcome} {group} {skill} {words}")
        for fact in FACTS:
            self._fact(key, fact, getattr(posting, fact), label[fact])

    def _fact(self, key: str, fact: str, told: object, true: object) -> None:
        if true is not None or fact in {"years", "degree"}:
            self.facts[fact, told == true] += 1
            if told != true:
                self.errors.append(f"{key} {fact}: {told} for {true}")

    def print(self) -> None:
        """Print the table."""
        for group in ("tools", "concepts", "practices", "soft"):
            counts = [self.skills[group, outcome] for outcome in ("right", "false", "missed")]
            print(f"  {group:10}", line(*counts))
        print("  importance of the skills that both name:")
        for level in IMPORTANCE:
            others = [other for other in IMPORTANCE if other != level]
            false = sum(self.importance[other, level] for other in others)
            missed = sum(self.importance[level, other] for other in others)
            print(f"  {level:10}", line(self.importance[level, level], false, missed))
        for fact in FACTS:
            right, wrong = self.facts[fact, True], self.facts[fact, False]
            print(f"  {fact:10} {right} of {right + wrong} right")


def line(right: int, false: int, missed: int) -> str:
    """Format precision, recall and F1."""
    precision, recall = right / max(1, right + false), right / max(1, right + missed)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    counts = f"({right} right, {false} false, {missed} missed)"
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  {counts}"


def speed(reader: PostingReader, rows: list[dict[str, Any]]) -> None:
    """Print how fast postings are read, and how fast names alone are found."""
    per_5_kb = 5000 / sum(len(row["text"]) for row in rows)
    start = time.process_time()
    for row in rows:
        reader.read(row["text"], file="", title=row["title"])
    read = time.process_time() - start
    start = time.process_time()
    for row in rows:
        reader.lexicon.find(row["text"])
    terms = time.process_time() - start
    print(
        f"  {len(rows) / read:.0f} postings a second a core, {1000 * read * per_5_kb:.2f} ms",
        end="",
    )
    print(f" for 5 KB; names alone {1000 * terms * per_5_kb:.2f} ms")


def main() -> None:
    """Print the table of one half, and the speed."""
    half = "test" if "test" in sys.argv else "tune"
    texts = {r["id"]: r for r in map(json.loads, Path(sys.argv[1]).read_text("utf-8").splitlines())}
    labels: dict[str, dict[str, Any]] = json.loads((LABELS / f"{half}.json").read_text("utf-8"))
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-benchmarks")
    reader, score = PostingReader(catalog), Score(catalog)
    for key, label in labels.items():
        row = texts[key]
        score.add(key, reader.read(row["text"], file=key, title=row["title"]), label)
    print(f"{half}: {len(labels)} postings")
    score.print()
    if "--errors" in sys.argv and half != "test":
        print("\n".join(sorted(score.errors)))
    speed(reader, list(texts.values())[:SAMPLE])


if __name__ == "__main__":
    main()
