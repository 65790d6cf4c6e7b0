"""Finding entries by any word they contain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Thing = TypeVar("Thing")
_WORD = re.compile(r"[\w+#]+")


def words(text: str) -> list[str]:
    """Return the words of a text, in lower case, without a plural s."""
    found = _WORD.findall(text.lower())
    return [word[:-1] if len(word) > 3 and word.endswith("s") else word for word in found]  # noqa: PLR2004 - "css" keeps its s


def score(wanted: Sequence[str], fields: Sequence[str]) -> int:
    """Rate how well a text answers a search: earlier fields count more; 0 if a word is missing."""
    total = 0
    parts = [words(field) for field in fields]
    for word in wanted:
        best = 0
        for rank, part in enumerate(parts):
            whole = word in part
            start = not whole and any(other.startswith(word) for other in part)
            best = max(best, (2 * whole + start) * (len(parts) - rank))
        if not best:
            return 0
        total += best
    return total


def search(
    things: Iterable[Thing], text: str, fields: Callable[[Thing], Sequence[str]]
) -> list[Thing]:
    """Return the things that contain every word, best first, otherwise in their order."""
    wanted = words(text)
    scored = [(score(wanted, fields(thing)), thing) for thing in things]
    hits = [pair for pair in scored if pair[0]]
    return [thing for _, thing in sorted(hits, key=lambda pair: -pair[0])]
