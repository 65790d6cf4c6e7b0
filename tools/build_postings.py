"""Build data/postings.csv: what each real posting asks for, as our own reader finds it.

Usage: python tools/build_postings.py POSTINGS.jsonl PUBLIC.jsonl... > data/postings.csv
       python tools/build_postings.py --count data/postings.csv    prints how many there are
POSTINGS holds one posting a line (title, text, country, date), and so does PUBLIC, which
benchmarks/public_postings.py --ours writes. Out come facts of ours: no text, no employer, no link,
and rows in an order of their own, so that none leads back to its posting.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any

from mlpath.catalog.load import load_catalog
from mlpath.engine.market.yardstick import Yardstick
from mlpath.evidence.postings.corpus import fingerprint
from mlpath.evidence.postings.posting import PostingReader
from mlpath.model.field.market_posting import COLUMNS, NO, YES, Importance, LeastDegree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mlpath.model.ids import SkillId
    from mlpath.model.reports.postings import Posting

SOURCE = "posting-facts-2026"
SOURCE_PUBLIC = "posting-facts-public"


def row(
    posting: Posting, yardstick: Yardstick, country: str, year: str, source: str = SOURCE
) -> tuple[str, ...]:
    """Return the facts of a posting in the order of the columns."""
    musts = yardstick.musts(posting)
    wished = {m.skill for m in posting.mentions if m.importance is Importance.PREFERRED}
    soft = {a.mention.skill for a in yardstick.asks(posting) if a.soft}
    return (
        str(posting.role or ""),
        posting.level.value if posting.level else "",
        "" if posting.years is None else str(posting.years),
        country,
        year,
        " ".join(sorted("|".join(sorted(any_of)) for any_of in musts)),
        _ids(wished - soft),
        _ids(posting.in_title),
        source,
        posting.degree or LeastDegree.NONE.value,
        (YES if posting.instead else NO) if posting.degree else "",
    )


def _ids(skills: Iterable[SkillId]) -> str:
    return " ".join(sorted(skills))


def facts(path: Path, *public: Path) -> list[tuple[str, ...]]:
    """Read the postings, each once, and sort what was found."""
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-tools")
    reader = PostingReader(catalog)
    yardstick = Yardstick(catalog.skills, catalog.roles, None, groups=catalog.groups.values())
    seen: set[int] = set()
    found = []
    for source, one in _lines(path, public):
        mark = fingerprint(one["text"])
        if mark not in seen:
            seen.add(mark)
            posting = reader.read(one["text"], file="", title=one["title"])
            found.append(row(posting, yardstick, one["country"] or "", one["date"][:4], source))
    return sorted(found)


def _lines(path: Path, public: Sequence[Path]) -> Iterator[tuple[str, Any]]:
    for source, file in ((SOURCE, path), *((SOURCE_PUBLIC, one) for one in public)):
        for line in file.read_text("utf-8").splitlines():
            yield source, json.loads(line)


def count(path: Path) -> None:
    """Print how many there are a role and level, and a country."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    levels = ("junior", "mid", "senior", "")
    print("| role | all | junior | mid | senior | unsaid |\n|---|---:|---:|---:|---:|---:|")
    for role, n in Counter(one["role"] for one in rows).most_common():
        here = Counter(one["level"] for one in rows if one["role"] == role)
        cells = " | ".join(str(here[level]) for level in levels)
        print(f"| {role or 'none of ours'} | {n} | {cells} |")
    print(dict(Counter(one["country"] or "unsaid" for one in rows).most_common()))


def main() -> None:
    """Write the table, or count it."""
    if sys.argv[1] == "--count":
        count(Path(sys.argv[2]))
        return
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(facts(*map(Path, sys.argv[1:])))


if __name__ == "__main__":
    main()
