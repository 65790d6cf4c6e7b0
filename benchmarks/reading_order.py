"""How many sentences of a CV come out of PDF files whole and in order, whatever the layout.

    python benchmarks/reading_order.py SENTENCES.txt FILE.pdf ...

The files show the same text in different layouts; SENTENCES.txt has it, a sentence a line and an
empty line between its parts. Parts may stand in any order (a sidebar before or after the rest); a
sentence is in order when it is whole and nothing of another part stands between it and the next.
"""

from __future__ import annotations

import re
import sys
from itertools import pairwise
from pathlib import Path

from mlpath.errors import BadDataError
from mlpath.evidence.files.documents import one_document


def flat(text: str) -> str:
    """Leave letters and digits alone: how words are parted is not asked here."""
    return re.sub(r"[\W_]+", "", text.lower())


def in_order(text: str, parts: list[list[str]]) -> int:
    """Count the sentences that are whole and followed by the next of their part."""
    whole = flat(text)
    found = sorted((whole.find(one), one) for part in parts for one in part if one in whole)
    after = {one: next_ for (_, one), (_, next_) in pairwise(found)}
    good = 0
    for part in parts:
        for one, next_ in zip(part, [*part[1:], None], strict=True):
            good += one in whole and (next_ is None or after.get(one) == next_)
    return good


def main() -> None:
    """Print the count for each file and all of them."""
    told = Path(sys.argv[1]).read_text(encoding="utf-8")
    parts = [[flat(one) for one in part.split("\n") if flat(one)] for part in told.split("\n\n")]
    each = sum(map(len, parts))
    total = 0
    for name in sys.argv[2:]:
        try:
            good = in_order(one_document(Path(name)).text, parts)
        except BadDataError as error:
            print(error.message)
            continue
        total += good
        print(f"{good:4} of {each}  {name}")
    print(f"{total} of {each * len(sys.argv[2:])} sentences in order")


if __name__ == "__main__":
    main()
