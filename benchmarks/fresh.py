"""Measure practices, and role, level and years without the title, on the fresh draws of postings.

Usage: python benchmarks/fresh.py POSTINGS.jsonl... [open|aside] [--third] [--errors]
       python benchmarks/fresh.py POSTINGS.jsonl... --fourth|--fifth|--sixth
Labels: benchmarks/labels/fresh_open.json and fresh_aside.json, third_open.json and
third_aside.json, or fourth.json, fifth.json and sixth.json, which have no halves.
Errors are listed for open halves only: rules are made on them, and the others are looked at once.
`--twenty` measures practices and soft skills alone, on labels/twenty.json.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any

from mlpath.catalog.load import load_catalog
from mlpath.evidence.postings.posting import PostingReader
from mlpath.model.field.skill import SkillKind
from postings import LABELS, Tally
from terms import line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.reports.postings import Mention

FACTS = ("role", "level", "years")
KINDS = {"practices": SkillKind.PRACTICE, "soft": SkillKind.SOFT}
"""Names in the labels of the kinds of skills."""


@dataclass
class Tried:
    """What was found of a kind of skills, and what was not."""

    right: int = 0
    false: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def add(self, key: str, found: Sequence[Mention], *, true: set[str], unsure: set[str]) -> None:
        """Count one posting: what is unsure counts neither way."""
        names = {one.skill for one in found}
        self.right += len(names & true)
        self.missed += [f"{key} missed {skill}" for skill in sorted(true - names)]
        self.false += [
            f"{key} false {one.skill} {one.importance} {one.surface}"
            for one in found
            if one.skill not in true | unsure
        ]


def main() -> None:
    """Print the figures of one half."""
    half = "aside" if "aside" in sys.argv else "open"
    name = f"{'third' if '--third' in sys.argv else 'fresh'}_{half}.json"
    for whole in ("fourth", "fifth", "sixth"):
        if f"--{whole}" in sys.argv:
            half, name = whole, f"{whole}.json"
    files = [Path(one) for one in sys.argv[1:] if one.endswith(".jsonl")]
    half, name = ("twenty", "twenty.json") if "--twenty" in sys.argv else (half, name)
    lines = (line for file in files for line in file.read_text("utf-8").splitlines())
    rows = {row["id"]: row for row in map(json.loads, lines)}
    labels: dict[str, dict[str, Any]] = json.loads((LABELS / name).read_text())
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-benchmarks")
    kinds = {skill.id: skill.kind for skill in catalog.skills.values()}
    reader = PostingReader(catalog)
    titled, bare = Tally("with title"), Tally("without title")
    tried: dict[str, Tried] = {name: Tried() for name in KINDS}
    for key, label in labels.items():
        text, title = rows[key]["text"], rows[key]["title"]
        with_title, without = reader.read(text, file=key, title=title), reader.read(text, file=key)
        for fact in FACTS if "role" in label else ():
            titled.add(key, fact, getattr(with_title, fact), label[fact])
            bare.add(key, fact, getattr(without, fact), label[fact])
        for kind in KINDS.keys() & label.keys():
            found = [m for m in with_title.mentions if kinds[m.skill] is KINDS[kind]]
            tried[kind].add(key, found, true=set(label[kind]), unsure=set(label["unsure"]))
    print(f"{half}: {len(labels)} postings")
    for kind, one in tried.items():
        if one.right or one.missed:
            print(f"  {kind} {line(one.right, len(one.false), len(one.missed))}")
    for tally in (titled, bare):
        tally.print()
    if "--errors" in sys.argv and half == "open":
        errors = [error for one in tried.values() for error in (*one.false, *one.missed)]
        print("\n".join([*errors, *bare.errors]))


if __name__ == "__main__":
    main()
