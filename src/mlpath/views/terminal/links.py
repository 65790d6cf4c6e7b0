"""Addresses on a terminal: carried by a title where it can, else whole on a line of their own."""

from __future__ import annotations

import re

from mlpath.views.blocks import Linked, Said, Tone
from mlpath.views.terminal.palette import STYLES
from mlpath.views.terminal.text import Text, wide

FIRST, LAST = 0xE000, 0xF8FF
"""Letters without a meaning, which no page holds: one stands for an address until all is laid out,
so that nothing breaks it or is broken by it."""
INDENT = 2
"""Columns before an address that does not fit where its title stands."""
_ADDRESS = r"https?://[^\s<>\"`|\\]+[^\s<>\"`|\\.,;:!?)\]']/?"
"""Compiled when it is first needed, which most pages never do."""
_FOLLOWED = re.compile(r"https?://[!-~]+")
_NAMED = re.compile(r"\x1b\]8;id=[^;]*;")
_COLOURS = re.compile(r"\x1b\[[\d;]*m")


class Links:
    """The addresses of one page."""

    def __init__(self, *, carried: bool) -> None:
        """Tell whether the device lets a title carry its address."""
        self._carried = carried
        self._addresses: list[str] = []

    def text(self, said: Said, style: str = "") -> Text:
        """Return a text with what leads to its addresses."""
        if isinstance(said, Linked):
            return self._linked(said, style)
        if "://" not in said:
            return Text(said, style)
        out, rest = Text("", style), said
        while found := re.search(_ADDRESS, rest):
            before, rest = rest[: found.start()], rest[found.end() :]
            if not self._carried:
                before, rest = _apart(before, rest)
            out.append(before)
            self._put(out, found.group(), found.group())
            out.append("\n" if rest and not self._carried else "")
        out.append(rest)
        return out

    def carries(self, url: str) -> bool:
        """Tell whether a title can carry this address, and whatever it is, it can be followed."""
        return self._carried and _FOLLOWED.fullmatch(url) is not None

    def mark(self, url: str) -> str:
        """Return the letter that stands for an address until all is laid out."""
        self._addresses.append(url)
        code = FIRST + len(self._addresses) - 1
        return chr(code) if code <= LAST else url

    def laid_out(self, line: str, width: int) -> str:
        """Put the addresses into a line: where one is too long for its place, further left."""
        if self._carried:  # the names that Rich gives are drawn by lot
            line = _NAMED.sub("\x1b]8;;", line)
        if not self._addresses or line.isascii():
            return line
        marks = [one for one in line if FIRST <= ord(one) <= LAST]
        if not marks:
            return line
        line, first = line.rstrip(), marks[0]
        bare = _COLOURS.sub("", line)
        spaces, last = len(line) - len(line.lstrip(" ")), width - wide(self._address(first))
        if bare.strip() == first and len(bare) - 1 > last:
            line = " " * min(spaces, max(0, min(INDENT, last))) + line.lstrip(" ")
        for mark in marks:
            line = line.replace(mark, self._address(mark))
        return line

    def _address(self, mark: str) -> str:
        return self._addresses[ord(mark) - FIRST]

    def _linked(self, said: Linked, style: str) -> Text:
        if self.carries(said.url):
            out = Text(said.before, style)
            self._put(out, said.title, said.url)
            out.append(said.after)
            return out
        out = Text(said.words, style)
        self._put(out, "", said.url)
        return out

    def _put(self, out: Text, title: str, url: str) -> None:
        """Add a title that carries its address, or the address on a line of its own."""
        if self.carries(url):
            out.append(title, f"{STYLES[Tone.LINK]} link {url}")
        elif url:
            out.append(f"\n{self.mark(url)}" if out.plain else self.mark(url))


def _apart(before: str, after: str) -> tuple[str, str]:
    """Return what stands around an address, without the marks that only set it apart."""
    if before.endswith("(") and after.startswith(")"):
        before, after = before[:-1], after[1:]
    return before.rstrip(), after.lstrip(" \n.,;:")


def without_colours(page: str) -> str:
    """Take out of a page what is not a link."""
    return _COLOURS.sub("", page)
