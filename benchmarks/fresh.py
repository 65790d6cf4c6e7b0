"""Measure practices, and role, level and years without the title, on the fresh draws of postings.

Usage: python benchmarks/fresh.py POSTINGS.jsonl... [open|aside] [--third] [--errors]
       python benchmarks/fresh.py POSTINGS.jsonl... --fourth|--fifth
Labels: benchmarks/labels/fresh_open.json and fresh_aside.json, third_open.json and
third_aside.json, or fourth.json and fifth.json, which have no halves. Errors are listed for open
halves only: rules are made on them, and the others are looked at once.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from mlpath.catalog.load import load_catalog
from mlpath.evidence.postings.posting import PostingReader
from mlpath.model.field.skill import SkillKind
from postings import LABELS, Tally
from terms import line

FACTS = ("role", "level", "years")


def main() -> None:
    """Print the figures of one half."""
    half = "aside" if "aside" in sys.argv else "open"
    name = f"{'third' if '--third' in sys.argv else 'fresh'}_{half}.json"
    for whole in ("fourth", "fifth"):
        if f"--{whole}" in sys.argv:
            half, name = whole, f"{whole}.json"
    files = [Path(one) for one in sys.argv[1:] if one.endswith(".jsonl")]
    lines = (line for file in files for line in file.read_text("utf-8").splitlines())
    rows = {row["id"]: row for row in map(json.loads, lines)}
    labels: dict[str, dict[str, Any]] = json.loads((LABELS / name).read_text())
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-benchmarks")
    practices = {s.id for s in catalog.skills.values() if s.kind is SkillKind.PRACTICE}
    reader = PostingReader(catalog)
    titled, bare = Tally("with title"), Tally("without title")
    right, false, missed = [], [], []
    for key, label in labels.items():
        text, title = rows[key]["text"], rows[key]["title"]
        with_title, without = reader.read(text, file=key, title=title), reader.read(text, file=key)
        for fact in FACTS:
            titled.add(key, fact, getattr(with_title, fact), label[fact])
            bare.add(key, fact, getattr(without, fact), label[fact])
        if "practices" not in label:
            continue
        found = {m.skill: m for m in with_title.mentions if m.skill in practices}
        true, unsure = set(label["practices"]), set(label["unsure"])
        right += [key for skill in found if skill in true]
        missed += [f"{key} missed {skill}" for skill in sorted(true - found.keys())]
        false += [
            f"{key} false {skill} {one.importance} {one.surface}"
            for skill, one in sorted(found.items())
            if skill not in true | unsure
        ]
    print(
        f"{half}: {len(labels)} postings\n  practices {line(len(right), len(false), len(missed))}"
    )
    for tally in (titled, bare):
        tally.print()
    if "--errors" in sys.argv and half == "open":
        print("\n".join([*false, *missed, *bare.errors]))


if __name__ == "__main__":
    main()
