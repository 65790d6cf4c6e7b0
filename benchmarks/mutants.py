"""How many small faults put into the core the tests notice.

    pip install cosmic-ray                      (nothing else of the project needs it)
    python benchmarks/mutants.py                300 mutants of the engine, about ten minutes
    python benchmarks/mutants.py --size 40      a small sample
    python benchmarks/mutants.py --rooms model engine/pay
    python benchmarks/mutants.py --kinds Number ReplaceComparisonOperator_Lt_LtE
    python benchmarks/mutants.py --own          only the core's own tests, tests/test_engine_*.py
    python benchmarks/mutants.py --report mutants.jsonl
    python benchmarks/mutants.py --again mutants.jsonl      only the survivors of that report

The operators are those of cosmic-ray; this program draws the sample, the same for the same seed and
source: each module gets its share by the number of places to change, then a place and one change of
it are drawn. Left out are changes that no test could see: in annotations, in the flags of a
dataclass, below TYPE_CHECKING; and those that hardly any test could miss, such as `+` turned into
`<<`. A mutant meets the tests that run its line, its module's own first, in a copy of the project
(benchmarks/mutants_map.py). docs/mutation.md has the score.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict
from functools import partial
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

from mutants_map import Map, copied, mapped
from mutants_source import Mutant, again, drawn, ready
from mutants_tests import LIBRARIES, tried

OWN = tuple(f"test_{room}_*.py" for room in ("engine", "model", "catalog", "interview"))
OTHERS = ("test_cli_*.py", "test_views_*.py", "test_data*.py")


def outcome_of(tree: Path, runs: Map, mutant: Mutant) -> Mutant:
    """Try a mutant."""
    found = again(ready(), tree, mutant)
    outcome = tried(tree, runs, mutant, *found) if found else "gone"
    return Mutant(**asdict(mutant) | {"outcome": outcome})


def judged(
    folder: Path, globs: Sequence[str], rooms: Sequence[str], sample: list[Mutant], jobs: int
) -> Iterator[Mutant]:
    """Try every mutant in a copy of the project, several at once."""
    os.nice(15)
    for name in LIBRARIES:
        import_module(name)
    tree = folder.resolve() / "tree"
    kept = folder / "map.json"
    if not kept.exists():
        copied(tree)
        kept.write_text(mapped(tree, globs, rooms).as_json())
    ask = partial(outcome_of, tree, Map.of_json(kept.read_text()))
    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        yield from pool.map(ask, sample)


def survivors(report: Path) -> list[Mutant]:
    """Read the mutants of a report that were not killed."""
    mutants = [Mutant(**json.loads(line)) for line in report.read_text().splitlines()]
    return [mutant for mutant in mutants if mutant.outcome in ("survived", "unseen")]


def told(mutants: Iterator[Mutant], report: Path | None) -> Counter[str]:
    """Print what no test noticed, write the report and count."""
    counts: Counter[str] = Counter()
    for mutant in mutants:
        counts[mutant.outcome] += 1
        if mutant.outcome != "killed":
            print(f"{mutant.outcome}: {mutant.module}:{mutant.line} {mutant.operator}")
            print(f"    {mutant.before}\n    {mutant.after}", flush=True)
        if report:
            with report.open("a") as file:
                file.write(json.dumps(asdict(mutant)) + "\n")
    return counts


def main() -> int:
    """Draw, try and count."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--size", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--report", type=Path, help="write a line of JSON a mutant to this file")
    parser.add_argument("--again", type=Path, help="try the survivors of this report only")
    parser.add_argument("--rooms", nargs="+", default=["engine"], help="folders of src/mlpath")
    parser.add_argument("--kinds", nargs="+", default=[""], help="how operators begin")
    parser.add_argument("--own", action="store_true", help="run only the core's own tests")
    parser.add_argument("--keep", type=Path, help="keep copy and map here, or use those kept")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="mutants at once")
    asked = parser.parse_args()
    plugins = ready()
    if plugins is None:
        print("Skipped: cosmic-ray is not installed (pip install cosmic-ray).")
        return 0
    sample = (
        survivors(asked.again)
        if asked.again
        else drawn(plugins, asked.rooms, asked.kinds, asked.size, asked.seed)
    )
    globs = OWN if asked.own else (*OWN, *OTHERS)
    with ExitStack() as stack:
        folder = asked.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        counts = told(judged(folder, globs, asked.rooms, sample, asked.jobs), asked.report)
    caught = counts["killed"] + counts["timeout"]
    print(
        f"{caught} of {counts.total()} caught ({100 * caught / max(1, counts.total()):.1f} %):",
        end=" ",
    )
    print(", ".join(f"{count} {outcome}" for outcome, count in counts.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
