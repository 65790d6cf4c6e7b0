"""Measure the term finder on postings labelled by hand, and how fast it is.

Usage: python benchmarks/terms.py POSTINGS.jsonl [tune|test] [--errors]
Labels: benchmarks/labels/ (ids and labels; the texts stay where they are).
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from mlpath.catalog.load import load_catalog
from mlpath.evidence.posting import Reader

LABELS = Path(__file__).parent / "labels"
IMPORTANCE = ("required", "preferred", "mentioned")
GROUPS = {
    "language": "tools",
    "library": "tools",
    "tool": "tools",
    "platform": "tools",
    "concept": "concepts",
    "practice": "practices",
    "soft": "soft",
}


def scores(hit: int, false: int, missed: int) -> str:
    """Format precision, recall and F1."""
    precision, recall = hit / max(1, hit + false), hit / max(1, hit + missed)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({hit} right, {false} false, {missed} missed)"


def main() -> None:
    """Print the table."""
    half = "test" if "test" in sys.argv else "tune"
    texts = {r["id"]: r for r in map(json.loads, Path(sys.argv[1]).read_text("utf-8").splitlines())}
    labels: dict[str, dict[str, Any]] = json.loads((LABELS / f"{half}.json").read_text("utf-8"))
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-bench")
    reader = Reader(catalog)
    count: Counter[tuple[str, str]] = Counter()
    errors: Counter[str] = Counter()
    importance: Counter[tuple[str, str]] = Counter()
    facts: Counter[tuple[str, str]] = Counter()
    for key, label in labels.items():
        row = texts[key]
        posting = reader.read(row["text"], file=key, title=row["title"])
        truth = {s: i for i in IMPORTANCE for s in label[i]}
        found = {m.skill: m for m in posting.mentions}
        for skill in truth.keys() | found.keys():
            if skill in label["unsure"] or skill not in catalog.skills:
                continue
            group = GROUPS[catalog.skills[skill].kind]
            if skill in truth and skill in found:
                outcome = "hit"
                importance[truth[skill], found[skill].importance.value] += 1
                if truth[skill] != found[skill].importance:
                    errors[
                        f"{key} importance {skill}: {found[skill].importance} for {truth[skill]} {found[skill].surface}"
                    ] += 1
            elif skill in found:
                outcome = "false"
                errors[f"{key} FALSE {group} {skill} {found[skill].surface}"] += 1
            else:
                outcome = "missed"
                errors[f"{key} missed {group} {skill}"] += 1
            count[group, outcome] += 1
        for fact in ("role", "level", "years", "degree"):
            told = getattr(posting, fact)
            if label[fact] is not None or fact in {"years", "degree"}:
                right = told == label[fact]
                facts[fact, "right" if right else "wrong"] += 1
                if not right:
                    errors[f"{key} {fact}: {told} for {label[fact]} | {posting.title}"] += 1
    print(f"{half}: {len(labels)} postings")
    for group in ("tools", "concepts", "practices", "soft"):
        print(f"  {group:10}", scores(*(count[group, o] for o in ("hit", "false", "missed"))))
    print("  importance of the skills found in both:")
    for level in IMPORTANCE:
        hit = importance[level, level]
        false = sum(importance[other, level] for other in IMPORTANCE if other != level)
        missed = sum(importance[level, other] for other in IMPORTANCE if other != level)
        print(f"  {level:10}", scores(hit, false, missed))
    for fact in ("role", "level", "years", "degree"):
        right, wrong = facts[fact, "right"], facts[fact, "wrong"]
        print(f"  {fact:10} {right} of {right + wrong} right")
    if "--errors" in sys.argv and half != "test":
        print("\n".join(sorted(errors)))
    sample = list(texts.values())[:300]
    start = time.process_time()
    for row in sample:
        reader.read(row["text"], file="", title=row["title"])
    spent = time.process_time() - start
    letters = sum(len(r["text"]) for r in sample)
    print(
        f"  {len(sample) / spent:.0f} postings a second a core, {1000 * spent / (letters / 5000):.2f} ms for 5 KB"
    )
    start = time.process_time()
    for row in sample:
        reader.lexicon.find(row["text"])
    spent = time.process_time() - start
    print(f"  terms alone: {1000 * spent / (letters / 5000):.2f} ms for 5 KB")


if __name__ == "__main__":
    main()
