"""How a text of a PDF looks: size, weight, and whether anybody can see it. Each object once."""

from __future__ import annotations

import re
from ctypes import addressof, byref, c_double, create_string_buffer
from enum import Enum
from math import hypot
from typing import TYPE_CHECKING, Any

import pypdfium2_raw as pdfium  # type: ignore[import-untyped]

from mlpath.evidence.files.pdf.ground import CLEAR, Surfaces, fill, white
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

TINY = 3.0
"""Points; nobody reads smaller letters."""
EDGE = 1.0
"""Points that a letter may stand beyond the edge of the page."""
_NO_INK = frozenset({pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP})
_FILLS = frozenset({pdfium.FPDF_TEXTRENDERMODE_FILL, pdfium.FPDF_TEXTRENDERMODE_FILL_CLIP})
_BOLD = re.compile(r"bold|black|heavy|demi|(?:\+|^)(?:cm|sf|ec|lm)[a-z]*bx", re.IGNORECASE)
_BOLD_WEIGHT = 600


Box = tuple[float, float, float, float]


class Sight(Enum):
    """Whether something can be seen."""

    SEEN = 0
    NO_INK = 1
    """Drawn invisibly, as text recognition lays text over a scan."""
    HIDDEN = 2


class Type(NamedTuple):
    """How an object of text looks."""

    size: float
    bold: bool
    sight: Sight


class Types:
    """The looks of all objects of text on one page."""

    def __init__(self, page: Any, text: Any, ground: Callable[[], Surfaces]) -> None:
        self._text = text
        self._ground = ground
        self._bold: dict[int, bool] = {}
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, byref(box))
        self._box: Box = (box.left, box.bottom, box.right, box.top)

    @property
    def area(self) -> float:
        """Square points of the page."""
        left, bottom, right, top = self._box
        return (right - left) * (top - bottom)

    def of(self, thing: Any, at: int) -> Type:
        """Look at an object of text by the first of its letters."""
        found = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text, at, byref(found))
        size = pdfium.FPDFText_GetFontSize(self._text, at) * hypot(found.c, found.d)
        return Type(size, self._is_bold(thing), self._sight(thing, at, size))

    def place(self, at: int) -> tuple[float, float]:
        """Return where a letter stands."""
        x, y = c_double(), c_double()
        pdfium.FPDFText_GetCharOrigin(self._text, at, byref(x), byref(y))
        return x.value, y.value

    def end(self, at: int) -> float:
        """Return where a letter ends."""
        box = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self._text, at, byref(box))
        return float(box.right)

    def _sight(self, thing: Any, at: int, size: float) -> Sight:
        mode = pdfium.FPDFTextObj_GetTextRenderMode(thing)
        if mode in _NO_INK:
            return Sight.NO_INK
        x, y = self.place(at)
        if size < TINY or not self._on_page(x, y):
            return Sight.HIDDEN
        colour = fill(thing) if mode in _FILLS else None
        if colour is None:
            return Sight.SEEN
        if colour[3] < CLEAR or (white(colour) and not self._ground().shows(thing, x, y)):
            return Sight.HIDDEN
        return Sight.SEEN

    def _on_page(self, x: float, y: float) -> bool:
        left, bottom, right, top = self._box
        return left - EDGE <= x <= right + EDGE and bottom - EDGE <= y <= top + EDGE

    def _is_bold(self, thing: Any) -> bool:
        font = pdfium.FPDFTextObj_GetFont(thing)
        if not font:
            return False
        key = addressof(font.contents)
        if key not in self._bold:
            name = create_string_buffer(200)
            pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
            told = name.value.decode("utf-8", "replace")
            heavy = int(pdfium.FPDFFont_GetWeight(font)) >= _BOLD_WEIGHT
            self._bold[key] = heavy or _BOLD.search(told) is not None
        return self._bold[key]
