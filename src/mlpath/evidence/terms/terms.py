"""Find names in text: a trie of words with boundaries, so "Java" is never in "JavaScript".

Text is cut into words once; an alias is a path of words. Between the words of an alias only what
people write inside names may stand (a space, hyphen, slash, dot, line end), never a comma or a
full stop. The longest path wins, so "machine learning pipelines" is not "machine learning", and a
path that leads to no skill ("go to market") swallows its words.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_HAN = "\u3400-\u9fff"
"""Chinese characters: nothing separates them from a name, as in "精通Python"."""
_SPLIT = re.compile(rf"([^\W_{_HAN}]+(?:\+\+|#)?|[{_HAN}])")
_JOINS = frozenset(
    (
        *(" ", "  ", "-", "/", ".", "_", "&", "", "'", "’"),
        *(" & ", " / ", "/ ", " /", "- ", " -", " - "),
        *("\n", "\n ", " \n", "\n  ", "\n    ", "\n      ", "-\n"),
        *("-\n ", "-\n  ", "-\n    ", "-\n      "),
        *("\N{NO-BREAK SPACE}", "\N{NON-BREAKING HYPHEN}", "\N{HYPHEN}", "\N{EN DASH}"),
        *("™ ", "® ", "®\n"),
    )
)
"""What may stand between the words of one name."""
_END = ""
"""Key of what a path leads to; no word is empty."""
DIGITS = "0123456789."


class Words(NamedTuple):
    """A text cut into words and what stands between them."""

    text: str
    lower: list[str]
    gaps: list[str]
    """gaps[i] stands before word i; one more stands after the last."""
    starts: list[int]


class Hit(NamedTuple):
    """Words `first` to `last` (not included) name `target`."""

    target: Any
    first: int
    last: int


class Terms:
    """A set of names to look for."""

    def __init__(self, names: Iterable[tuple[str, Any]]) -> None:
        self._root: dict[str, Any] = {}
        for name, target in names:
            self.add(name, target)

    def add(self, name: str, target: Any) -> None:
        """Add a name; the first one to claim a path keeps it. A target of None swallows."""
        node = self._root
        words = tokens(name)
        for word in words:
            node = node.setdefault(word, {})
        if words and _END not in node:
            node[_END] = target

    def find(self, words: Words) -> list[Hit]:
        """Find every name in the text, longest first at each place, never overlapping."""
        root, lower = self._root, words.lower
        hits: list[Hit] = []
        free = 0
        for i in [i for i, w in enumerate(lower) if w in root or w[-1] in DIGITS]:
            if i < free:
                continue
            node = root.get(lower[i]) or _unnumbered(root, lower[i])
            if node is not None:
                last, target = _longest(node, words, i + 1)
                if last:
                    free = last
                    if target is not None:
                        hits.append(Hit(target, i, last))
        return hits


def _longest(node: dict[str, Any], words: Words, j: int) -> tuple[int, Any]:
    """Follow the longest path through the words from `j` on; 0 when no name ends on it."""
    _, lower, gaps, _ = words
    count = len(lower)
    last, target = 0, None
    while True:
        if _END in node:
            last, target = j, node[_END]
        if j >= count or gaps[j] not in _JOINS:
            return last, target
        below = node.get(lower[j])
        if below is None:
            return last, target
        node = below
        j += 1


def cut(text: str) -> Words:
    """Cut a text into words."""
    parts = _SPLIT.split(text)
    starts = [0, *accumulate(map(len, parts))]
    lower = "\n".join(parts[1::2]).lower().split("\n") if len(parts) > 1 else []
    return Words(text, lower, parts[0::2], starts[1::2])


def tokens(name: str) -> list[str]:
    """Cut a name into the words of its path."""
    return [w.lower() for w in _SPLIT.findall(name)]


def surface(words: Words, hit: Hit) -> str:
    """Tell the very words that were found."""
    return " ".join(words.text[words.starts[hit.first] : end(words, hit.last)].split())


def end(words: Words, last: int) -> int:
    """Tell where in the text the word before word `last` ends."""
    after = words.starts[last] if last < len(words.starts) else len(words.text)
    return after - len(words.gaps[last])


def _unnumbered(root: dict[str, Any], word: str) -> dict[str, Any] | None:
    """Look up "python3" or "java17" as the name without its version; only whole names count."""
    stem = word.rstrip(DIGITS)
    if len(stem) < 4:  # noqa: PLR2004 - "s3", "d3", "ec2" are names of their own
        return None
    node = root.get(stem)
    return None if node is None or _END not in node else node
