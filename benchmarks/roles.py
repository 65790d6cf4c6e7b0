"""Count roles told without the title by weights learnt from postings of other employers alone.

Usage: python benchmarks/roles.py POSTINGS.jsonl... [--before]
The labels of all draws but the last teach the weights that are shipped, so figures on them would
flatter; here each fifth of the employers is read with what the other fifths teach. `--before`
learns from titles alone, without words, other work and labels, as was done before.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from tempfile import gettempdir

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

import fit_signs
from mlpath.catalog.load import load_catalog
from mlpath.evidence.postings.likely import LikelyRole
from mlpath.evidence.postings.posting import PostingReader
from mlpath.evidence.postings.signs import OTHER
from postings import LABELS

DRAWS = ("tune", "test", "fresh_open", "fresh_aside", "third_open", "third_aside", "fourth")
SHUT = frozenset({"test", "fresh_aside", "third_aside", "fourth"})
"""Those that no rule was made on."""


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


if __name__ == "__main__":
    main()
