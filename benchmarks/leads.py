"""Count what postings for leads ask for beside those for seniors and all others.

Usage: python benchmarks/leads.py POSTINGS.jsonl
A title tells which of them a posting is for. What is printed is the table of docs/catalogue.md.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from itertools import chain
from pathlib import Path
from tempfile import gettempdir

from mlpath.catalog.load import load_catalog
from mlpath.cli.spread.spread import spread
from mlpath.evidence.postings.corpus import CorpusReading, batches
from mlpath.model.ids import SkillId
from mlpath.model.reports.postings import Unread

LEAD = re.compile(r"\b(?:lead|staff|principal|head|director|chief|manager)\b", re.IGNORECASE)
SENIOR = re.compile(r"\b(?:senior|sr|iii|iv)\b", re.IGNORECASE)
GROUPS = ("lead", "senior", "others")
SHOWN = (
    "mentoring",
    "system-design",
    "distributed-systems",
    "llm-safety",
    "responsible-ai",
    "software-security",
    "stakeholder-management",
    "project-management",
)


def group_of(title: str) -> str:
    """Tell whom a posting is for."""
    if LEAD.search(title):
        return "lead"
    return "senior" if SENIOR.search(title) else "others"


def main() -> None:
    """Print how many postings there are of each group, and the share that names each skill."""
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-benchmarks")
    total: Counter[str] = Counter()
    named: dict[str, Counter[SkillId]] = {group: Counter() for group in GROUPS}
    read = spread(CorpusReading.of(catalog), batches([Path(sys.argv[1])]))
    for found in chain.from_iterable(read):
        if not isinstance(found, Unread):
            posting = found[0]
            group = group_of(posting.title)
            total[group] += 1
            named[group].update({mention.skill for mention in posting.mentions})
    print(", ".join(f"{group} {total[group]}" for group in GROUPS))
    for skill in map(SkillId, SHOWN):
        shares = " | ".join(f"{named[g][skill] / total[g]:.2f}".lstrip("0") for g in GROUPS)
        print(f"| {catalog.skills[skill].name} | {shares} |")


if __name__ == "__main__":
    main()
