"""Measure which levels mentions in CVs speak for, on snippets labelled by hand.

Usage: python benchmarks/mentions.py [tune|test] [--errors] [--write]
Labels: benchmarks/labels/cv_mentions.jsonl (snippets of our own, each with the levels that a sane
reader accepts). A fixed seed draws the half to tune on; errors are listed for that half only, and
`--write` puts both figures into docs/evidence.md. `--forms` reads those of odd forms instead.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import defaultdict
from math import sqrt
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any, NamedTuple

from mlpath.catalog.load import load_catalog
from mlpath.engine.knowledge.observations import NOISE
from mlpath.evidence.cv.kinds import MentionKind
from mlpath.evidence.cv.levels import found_levels
from mlpath.evidence.cv.mention import CvMention
from mlpath.evidence.cv.parts import CvPart
from mlpath.evidence.terms.lexicon import Lexicon
from mlpath.model.grade import Grade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.model.field.catalog import Catalog

ROOT = Path(__file__).parents[1]
LABELS = ROOT / "benchmarks" / "labels" / "cv_mentions.jsonl"
FORMS = LABELS.with_name("cv_mentions_forms.jsonl")
PAGE = ROOT / "docs" / "evidence.md"
SEED = 17
HALVES = ("tune", "test")
GOAL = 88
"""Per cent of the levels within the range that is accepted."""
FAR = 0.5
BETWEEN = re.compile(r"(?<=<!-- mentions -->).*(?=<!-- /mentions -->)", re.DOTALL)
Z80 = 1.2816
"""Deviations: a labelled range is taken to hold the true level with 80 %."""


class Judged(NamedTuple):
    """One skill of a snippet: the level that we read, and the levels that are accepted."""

    text: str
    skill: str
    level: float
    low: float
    high: float
    kind: str

    @property
    def right(self) -> bool:
        """Whether the level is accepted."""
        return self.low <= self.level <= self.high


def half_of(rows: list[dict[str, Any]], half: str) -> list[dict[str, Any]]:
    """Draw a half of the snippets."""
    order = list(range(len(rows)))
    random.Random(SEED).shuffle(order)
    chosen = set(order[: len(rows) // 2])
    return [row for at, row in enumerate(rows) if (at in chosen) == (half == "tune")]


def mentions(row: dict[str, Any], lexicon: Lexicon, catalog: Catalog) -> list[CvMention]:
    """Mark the skills of a snippet as a reader of CVs does; what it overlooks is marked by name."""
    text = row["text"]
    found = {(hit.start, hit.end): hit.skill for hit in lexicon.find(text)}
    for skill in set(row["levels"]) - set(found.values()):
        names = sorted((catalog.skills[skill].name, *catalog.skills[skill].aliases), key=len)
        for name in reversed(names):
            for one in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
                if not any(start < one.end() and one.start() < end for start, end in found):
                    found[one.start(), one.end()] = skill
    about = {key: row[key] for key in ("title", "months", "ago") if key in row}
    return [
        CvMention(skill, start, end, CvPart(row["part"]), **about)
        for (start, end), skill in sorted(found.items())
    ]


def judged(rows: list[dict[str, Any]], catalog: Catalog) -> Iterator[Judged]:
    """Read every snippet and compare; a skill that is not told counts as level 0."""
    lexicon = Lexicon(catalog.skills.values())
    for row in rows:
        found = {f.skill: f for f in found_levels(row["text"], mentions(row, lexicon, catalog))}
        for skill, (low, high) in row["levels"].items():
            told = found.get(skill)
            level, kind = (0.0, "not told") if told is None else (told.level, kind_of(told.where))
            yield Judged(row["text"], skill, level, low, high, kind)


def kind_of(where: str) -> str:
    """Tell the kind of a finding by its words."""
    return next(kind.words for kind in MentionKind if where.endswith(kind.words))


def spread(kind: list[Judged]) -> float:
    """Fit how far a level may be off: from the middle of the range, and the range itself."""
    wide = [((one.high - one.low) / 2 / Z80) ** 2 for one in kind]
    off = [(one.level - (one.low + one.high) / 2) ** 2 for one in kind]
    return sqrt((sum(wide) + sum(off)) / len(kind))


def halves(of: dict[str, list[Judged]]) -> Iterator[str]:
    """Write the figures of each half."""
    yield "| half | skills | within the accepted range | by more than half a level outside |"
    yield "|---|---:|---:|---:|"
    for half, some in of.items():
        right = 100 * sum(one.right for one in some) / len(some)
        far = sum(max(one.low - one.level, one.level - one.high) > FAR for one in some)
        missed = "" if right >= GOAL else " missed"
        yield f"| {half} | {len(some)} | {right:.1f} %{missed} | {far} |"


def fitted(tuning: list[Judged]) -> dict[str, float]:
    """Fit the noise of each kind; the average is that of the grade."""
    scale = NOISE[Grade.DOCUMENTED] / spread(tuning)
    kinds = defaultdict(list)
    for one in tuning:
        kinds[one.kind].append(one)
    return {kind: scale * spread(some) for kind, some in kinds.items()}


def kinds(of: dict[str, list[Judged]], noise: dict[str, float]) -> Iterator[str]:
    """Write the figures of each kind of mention."""
    yield "| kind of mention | " + " | ".join(of) + " | noise fitted | used |"
    yield "|---|" + "---:|" * (len(of) + 2)
    for kind in MentionKind:
        cells = []
        for some in of.values():
            own = [one.right for one in some if one.kind == kind.words]
            cells.append(f"{sum(own)} of {len(own)}")
        told = f"{noise[kind.words]:.2f}" if kind.words in noise else ""
        yield f"| {kind.words} | " + " | ".join(cells) + f" | {told} | {kind.noise:.2f} |"


def main() -> None:
    """Print the figures, or write them."""
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-benchmarks")
    labels = FORMS if "--forms" in sys.argv else LABELS
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    asked = [half for half in HALVES if half in sys.argv] or list(HALVES)
    of = {half: list(judged(half_of(rows, half), catalog)) for half in asked}
    lines = [*halves(of), "", *kinds(of, fitted(of["tune"]) if "tune" in of else {})]
    print("\n".join(lines))
    if "--errors" in sys.argv:
        for one in of.get("tune", ()):
            if not one.right:
                print(f"{one.skill} {one.level}, not {one.low} to {one.high}: {one.text!r}")
    if "--write" in sys.argv:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(BETWEEN.sub("\n".join(["", *lines, ""]), page), encoding="utf-8")


if __name__ == "__main__":
    main()
