"""Count roles told without the title by weights learnt from postings of other employers alone.

Usage: python benchmarks/roles.py POSTINGS.jsonl... [--before] [--titled] [--at 0.7 0.7]
The labels of all draws but the last two teach the weights that are shipped, so figures on them
would flatter; here each fifth of the employers is read with what the other fifths teach. `--before`
learns from titles alone, without words, other work and labels, as was done before. `--titled` reads
all other postings without their titles too, halved by their employers: how many whose titles name
other work get no role, and how many of ours lose theirs. The rules were tuned on the open half.
`--at` tells other chances from which on work is of no role of ours: without a title, and with one.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING
from zlib import crc32

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

import fit_signs
from mlpath.catalog.load import load_catalog
from mlpath.evidence.postings import likely
from mlpath.evidence.postings.likely import LikelyRole
from mlpath.evidence.postings.posting import PostingReader
from mlpath.evidence.postings.signs import OTHER
from postings import LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DRAWS = ("tune", "test", "fresh_open", "fresh_aside", "third_open", "third_aside", "fourth")
SHUT = frozenset({"test", "fresh_aside", "third_aside", "fourth"})
"""Those that no rule was made on."""

BESIDE = re.compile(
    r"\b(?:data\w*|analy\w*|bi|intelligence|ai|ml|machine|learning|scien\w*|research\w*|quant\w*"
    r"|statist\w*|insights?|knowledge|model\w*|genai|llm|nlp|vision|ki|ia|warehouse|etl|reporting)\b",
    re.IGNORECASE,
)
"""Titles of other work with such a word may well be next to ours."""


def titled(
    rows: Mapping[str, dict[str, str]], fifths: list[PostingReader]
) -> Iterator[tuple[int, str, bool, bool]]:
    """Tell of each unlabelled posting its half, its kind, whether it is right and gets no role."""
    _, drawn = fit_signs.labelled()
    for row in rows.values():
        if row["id"] in drawn:
            continue
        employer = row.get("employer") or "".join(row["text"].split()).lower()[: fit_signs.ALIKE]
        role = fifths[0].titles.role(row["title"], row["text"])
        told = fifths[fit_signs.part_of(row)].read(row["text"], file="").role
        other = "other, beside ours" if BESIDE.search(row["title"]) else "other"
        half = crc32(f"none{employer}".encode()) % 2
        yield half, "ours" if role else other, told == role, told is None


def print_titled(rows: Mapping[str, dict[str, str]], fifths: list[PostingReader]) -> None:
    """Print how many of ours are right and how many get no role, a half."""
    every, right, none = (
        Counter[tuple[int, str]](),
        Counter[tuple[int, str]](),
        Counter[tuple[int, str]](),
    )
    for half, kind, well, refused in titled(rows, fifths):
        every[half, kind] += 1
        right[half, kind] += well
        none[half, kind] += refused
    for (half, kind), n in sorted(every.items()):
        name, ok, no = ("open", "aside")[half], right[half, kind], none[half, kind]
        print(f"{name:6} {kind:20} right {ok:4} of {n:4} {ok / n:.3f}   none {no:4} {no / n:.3f}")


def readers(paths: list[Path], *, before: bool) -> list[PostingReader]:
    """Make a reader a fifth of the employers that learnt from the other fifths."""
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-benchmarks")
    postings = fit_signs.known(paths)
    if before:
        postings = [one for one in postings if one.role != OTHER and not one.by_hand]
    made = []
    for part in range(fit_signs.PARTS):
        others = [one for one in postings if one.part != part]
        words = [] if before else fit_signs.telling(others)
        table = fit_signs.fit(others, words)
        weights = dict(zip(fit_signs.ROLES, table.tolist(), strict=True))
        made.append(PostingReader(catalog, LikelyRole(catalog.roles, words, weights)))
    return made


def main() -> None:
    """Print how many roles are right a draw, and of postings of no role how many get none."""
    paths = [Path(one) for one in sys.argv[1:] if one.endswith(".jsonl")]
    lines = (line for path in paths for line in path.read_text("utf-8").splitlines())
    rows = {row["id"]: row for row in map(json.loads, lines)}
    fifths = readers(paths, before="--before" in sys.argv)
    if "--at" in sys.argv:
        at = sys.argv.index("--at")
        likely.OTHERWISE, likely.OTHERWISE_TITLED = map(float, sys.argv[at + 1 : at + 3])
    right, every = Counter[tuple[str, bool]](), Counter[tuple[str, bool]]()
    for draw in DRAWS:
        for key, label in json.loads((LABELS / f"{draw}.json").read_text("utf-8")).items():
            row, ours = rows[key], label["role"] is not None
            told = fifths[fit_signs.part_of(row)].read(row["text"], file=key).role
            every[draw, ours] += 1
            right[draw, ours] += told == label["role"]
    for name, draws in (*((draw, {draw}) for draw in DRAWS), ("shut", SHUT), ("all", set(DRAWS))):
        ok, n = (sum(count[one, True] for one in draws) for count in (right, every))
        none, no = (sum(count[one, False] for one in draws) for count in (right, every))
        print(f"{name:12} roles {ok:4} of {n:4} {ok / n:.3f}   none {none:3} of {no:3}")
    if "--titled" in sys.argv:
        print_titled(rows, fifths)


if __name__ == "__main__":
    main()
