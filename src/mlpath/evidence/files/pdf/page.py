"""One page of a PDF: its lines in the order of the file, and what on it nobody can see."""

from __future__ import annotations

import re
from ctypes import addressof
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any

import pypdfium2_raw as pdfium  # type: ignore[import-untyped]

from mlpath.evidence.files.pdf.columns import read_down
from mlpath.evidence.files.pdf.ground import Surfaces
from mlpath.evidence.files.pdf.order import put_back
from mlpath.evidence.files.pdf.run import Run
from mlpath.evidence.files.pdf.type import Sight, Type, Types
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINED = re.compile(r"(?<=[^\W\d_])\x02(?=([^\W\d_])?)|\x02")
"""Where pdfium has joined a line that ends with a hyphen and the next one."""
_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl")
_CODES = {chr(first + n): letters for first in (0x0B, 0x1B) for n, letters in enumerate(_LIGATURES)}
"""Where the fonts of LaTeX keep ligatures; files that do not say what they are give these codes."""
_UNKNOWN = re.compile(r"[\x00\x01\x03-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")
"""What a letter becomes when its font does not say which it is."""
_SPACED = re.compile(r"\S(?: {1,3}\S){2,}")
"""Letters set apart, as in headings."""
WIDE_GAP = 2.0
"""Sizes of its letters from one letter to the next; a wider gap parts two columns."""
_LEVEL, _BEHIND, _SPACE = 0.2, 0.6, 0.12
"""Sizes of letters: on one line; right behind another letter; so far that there is a space."""
_SCAN = 0.5
"""A picture of at least this share of a page may be a scan of it."""
_LAYER = 0.9
"""Share of letters without ink over a scan that makes them the document."""


class Page(NamedTuple):
    """What a page says."""

    runs: list[Run]
    hidden: str
    letters: int
    unknown: int
    """Letters of which the font does not say which they are."""


class _Letter(NamedTuple):
    char: str
    at: int
    type: Type


class PageReader:
    """Reads one page."""

    def __init__(self, page: Any, text: Any) -> None:
        self._page = page
        self._text = text
        self._types = Types(page, text, lambda: self._ground)

    @cached_property
    def _ground(self) -> Surfaces:
        return Surfaces(self._page)

    def read(self, most: int) -> Page:
        """Read at most so many letters."""
        lines = list(self._lines(most))
        letters = [one for line in lines for one in line]
        bare = sum(one.type.sight is Sight.NO_INK for one in letters)
        layer = bare > _LAYER * len(letters) and self._is_scan()
        seen = {Sight.SEEN, Sight.NO_INK} if layer else {Sight.SEEN}
        rows, hidden = [], []
        for line in lines:
            shown = [one for one in line if one.type.sight in seen]
            cells = [self._run(cell) for cell in self._cells(shown)]
            rows.append(sorted(cells, key=lambda cell: cell.x))
            hidden += [one.char for one in line if one.type.sight not in seen] + [" "]
        unknown = sum(_UNKNOWN.match(one.char) is not None for one in letters)
        return Page(
            put_back(read_down(rows)), " ".join("".join(hidden).split()), len(letters), unknown
        )

    def _lines(self, most: int) -> Iterator[list[_Letter]]:
        """Give the letters line by line; what pdfium adds between words looks like the word.

        It takes letters of fonts that are drawn as pictures for wider than they are, and ends a
        line where the next one stands right behind: only a letter elsewhere ends a line.
        """
        unicode, drawn = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetTextObject
        types: dict[int, Type] = {}
        line: list[_Letter] = []
        type_: Type | None = None
        ended = False
        for at in range(min(pdfium.FPDFText_CountChars(self._text), most)):
            char, thing = chr(unicode(self._text, at)), drawn(self._text, at)
            if thing:
                key = addressof(thing.contents)
                if key not in types:
                    types[key] = self._types.of(thing, at)
                type_ = types[key]
                char = _CODES.get(char, char)
                gap = self._gap(line[-1], at) if ended and line else None
                if ended and gap is None:
                    yield line
                    line = []
                elif gap is not None and gap > _SPACE:
                    line.append(_Letter(" ", at, type_))
                ended = False
            elif char == "\n":
                ended = True
            if type_ is not None and char not in "\r\n":
                line.append(_Letter(char, at, type_))
        yield line

    def _gap(self, last: _Letter, at: int) -> float | None:
        """Say how far behind a letter another stands on its line, in sizes; None if elsewhere."""
        (_, line), (x, y) = self._types.place(last.at), self._types.place(at)
        size = max(last.type.size, 1)
        gap = (x - self._types.end(last.at)) / size
        return gap if abs(y - line) < _LEVEL * size and abs(gap) <= _BEHIND else None

    def _cells(self, letters: list[_Letter]) -> Iterator[list[_Letter]]:
        """Cut a line where it leaves a wide gap before another object, or goes back to one."""
        cell: list[_Letter] = []
        last: _Letter | None = None
        for one in letters:
            if one.char.isspace():
                if cell:
                    cell.append(one)
                continue
            if last is not None and one.type is not last.type:
                (x, y), (before, line) = self._types.place(one.at), self._types.place(last.at)
                size = max(one.type.size, last.type.size)
                back = before - x > WIDE_GAP * size and abs(y - line) < size / 2
                if back or x - before > WIDE_GAP * size:
                    yield cell
                    cell = []
            cell.append(one)
            last = one
        if cell:
            yield cell

    def _run(self, letters: list[_Letter]) -> Run:
        inked = [one for one in letters if not one.char.isspace()]
        x, y = self._types.place(inked[0].at)
        end, _ = self._types.place(inked[-1].at)
        size = sum(one.type.size for one in inked) / len(inked)
        text = "".join(one.char for one in letters).strip()
        if _SPACED.fullmatch(text):
            text = self._drawn_together(inked)
        text = _JOINED.sub(lambda hit: "" if (hit[1] or "").islower() else "-", text)
        bold = all(one.type.bold for one in inked)
        return Run(text, x, end + size / 2, y, round(size, 1), bold)

    def _drawn_together(self, inked: list[_Letter]) -> str:
        """Join letters that are set apart; where they stand much further apart, a word ends."""
        places = [self._types.place(one.at)[0] for one in inked]
        steps = [after - before for before, after in pairwise(places)]
        wide = 1.6 * median(steps)
        pairs = zip(inked[1:], steps, strict=True)
        return inked[0].char + "".join(" " * (step > wide) + one.char for one, step in pairs)

    def _is_scan(self) -> bool:
        pictures = (one.area for one in self._ground.surfaces if one.image)
        return max(pictures, default=0.0) >= _SCAN * self._types.area
