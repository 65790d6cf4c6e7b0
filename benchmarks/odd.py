"""How well CVs in odd layouts are read: python benchmarks/odd.py [--errors].

benchmarks/labels/cv_odd.jsonl: a line is a CV of an invented person with what a reader would say of
it, written before it was read. A range that begins at 0 is a trap: not there, or only wished for.
The second draw has the halves "open 2" and "aside 2". Errors are listed of the open halves.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import TYPE_CHECKING, Any

from mlpath.catalog.load import load_catalog
from mlpath.evidence.cv.cv import read_cv
from mlpath.evidence.files.documents import one_document

if TYPE_CHECKING:
    from mlpath.model.reports.postings import CvFindings

LABELS = Path(__file__).parent / "labels" / "cv_odd.jsonl"
TODAY = date(2026, 11, 27)
HALF_A_YEAR, A_TENTH = 0.5, 0.1


def compare(told: dict[str, Any], found: CvFindings) -> dict[str, bool]:
    """Say of each thing that is told whether it was read rightly."""
    levels = {one.skill: one.level for one in found.skills}
    right = {}
    for skill, (low, high) in told["levels"].items():
        level = levels.get(skill, 0.0)
        if low == 0:
            right[f"trap {skill}"] = level <= high
            continue
        right[f"skill {skill}"] = skill in levels
        if skill in levels:
            right[f"level {skill}"] = low <= level <= high
    if "years" in told:
        first, last = told["years"]
        off = max(HALF_A_YEAR, A_TENTH * last)
        right["years"] = found.years is not None and first - off <= found.years <= last + off
    if "degree" in told:
        right["degree"] = (found.education or "none") in told["degree"].split("|")
    if "background" in told and found.background is not None:
        right["background"] = found.background in told["background"]
    return right


def main() -> None:
    """Print the figures of both halves."""
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-benchmark")
    all_told = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    for half in ("open", "aside", "open 2", "aside 2"):
        counts: Counter[str] = Counter()
        with TemporaryDirectory() as folder:
            for told in all_told:
                if told["half"] != half:
                    continue
                file = Path(folder) / "cv.txt"
                file.write_text(told["text"], encoding="utf-8")
                for what, right in compare(
                    told, read_cv(one_document(file), catalog, TODAY)
                ).items():
                    kind = what.partition(" ")[0]
                    counts[kind] += 1
                    counts[f"{kind} right"] += right
                    if not right and half.startswith("open") and "--errors" in sys.argv:
                        print(told["name"], what)
        kinds = ("skill", "level", "years", "degree", "background", "trap")
        print(half, *(f"{kind} {counts[f'{kind} right']} of {counts[kind]};" for kind in kinds))


if __name__ == "__main__":
    main()
