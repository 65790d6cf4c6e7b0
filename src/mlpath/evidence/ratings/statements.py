"""Cut a text into statements: what is said in one breath, sentences and lines of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_BREAK = re.compile(
    r"(?<!\.\.)(?<![.\s]\w)(?<!incl)(?<!e\.g)(?<!i\.e)(?<!z\.B)(?<!bzw)(?<!approx)(?<!yrs)\.(?=\s|$)"
    r"|[!?;](?=\s|$)|[。；！]|\s[·•](?=\s)|\n"
)
_WRAPPED = re.compile(r"(?:[,/&(–-]|\b(?:and|or|with|in|of|und|mit|et|en|de|y|con|e|i|w|z))[ \t]*$")
_GOES_ON = re.compile(r"[ \t]*(?:[^\W\d_](?<=[^A-ZÀ-Þ])[^\W_]*(?!:)\b|\()")
_MARKS_ONLY = re.compile(r"[ \t]*[★⭐✭✮●⬤■█▓◆☆✩✰○◯□░▒◇|.\d%/ \ufe0f]{2,30}[ \t]*(?:\n|$)")
"""A line that is nothing but a scale belongs to the line above it."""


def statement_starts(text: str, open_ends: Container[int] = ()) -> list[int]:
    """Return where each statement begins, the first at 0; an end of line that is open is none."""
    starts = [0]
    for one in _BREAK.finditer(text):
        if one[0] == "\n" and one.start() in open_ends:
            continue
        if one[0] != "\n" or not _same(text, starts[-1], one.start()):
            starts.append(one.end())
    return starts


def _same(text: str, start: int, at: int) -> bool:
    """Tell whether a sentence goes on behind the end of its line."""
    tail = text[max(start, at - 12) : at]
    if not tail.strip():
        return False
    after = text[at + 1 : at + 60]
    if _MARKS_ONLY.match(after) and after.strip():
        return True
    return (bool(_WRAPPED.search(tail)) and not after[:1].isspace()) or _is_lower(after)


def _is_lower(after: str) -> bool:
    """Tell whether a line begins in the middle of a sentence: with a small letter, no label."""
    word = after[:1]
    return word.isalpha() and word.islower() and ":" not in after.split("\n", 1)[0]
