"""What people write: lists by name, a line an entry; some entries are kept for one half.

A phrase that only one half uses shows whether a reader knows how people write, or these lists.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

FOLDER = Path(__file__).parent / "words"
LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "zh")
_ENOUGH = 5
"""A list this long can spare entries for one half."""
_KEPT_OF = 5
"""One in so many is kept for the test half, and as many for the other."""


class Half(StrEnum):
    """To look at while a reader is made, or only to count."""

    TUNE = "tune"
    TEST = "test"


@cache
def lists(name: str) -> Mapping[str, tuple[str, ...]]:
    """Read a file of lists: each begins with "== its name"."""
    found: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            entries = found.setdefault(line[3:].strip(), [])
        elif line.strip() and not line.startswith("# "):
            entries.append(line.strip())
    return {key: tuple(lines) for key, lines in found.items()}


def kept(entries: Sequence[str], half: Half) -> Sequence[str]:
    """Leave out what is kept for the other half."""
    if len(entries) < _ENOUGH:
        return entries
    other = 0 if half is Half.TUNE else 1
    return [one for one in entries if crc32(one.encode()) % _KEPT_OF != other] or entries


def one(random: Random, half: Half, name: str, key: str) -> str:
    """Draw one entry of a list."""
    return random.choice(kept(lists(name)[key], half))


def some(random: Random, half: Half, name: str, key: str, many: int) -> list[str]:
    """Draw different entries of a list, as many as there are of what is wanted."""
    entries = kept(lists(name).get(key, ()), half)
    return random.sample(entries, min(many, len(entries)))
