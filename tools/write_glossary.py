"""Write the words of the screens into docs/GLOSSARY.md, among those of code and docs.

Usage: python tools/write_glossary.py            writes docs/GLOSSARY.md
       python tools/write_glossary.py --check    exit 1 when the file is stale
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from mlpath.model.glossary import WORDS

TARGET = Path(__file__).resolve().parents[1] / "docs" / "GLOSSARY.md"
ROW = re.compile(r"^\| ([a-z][a-z -]*) \| (.+) \|$", re.MULTILINE)
HEAD = "| word | meaning |\n|---|---|\n"


def written(page: str) -> str:
    """Return the page with what the screens say of their words."""
    head, _, table = page.partition(HEAD)
    rows = dict(ROW.findall(table))
    rows |= {word.term: word.means for word in WORDS if ROW.match(f"| {word.term} | x |")}
    return head + HEAD + "".join(f"| {term} | {rows[term]} |\n" for term in sorted(rows))


def main() -> int:
    """Write the page, or tell whether it is stale."""
    page = TARGET.read_text(encoding="utf-8")
    fresh = written(page)
    if "--check" in sys.argv[1:]:
        return int(page != fresh)
    TARGET.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
