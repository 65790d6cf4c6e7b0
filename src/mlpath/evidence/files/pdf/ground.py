"""What lies under the text of a PDF page: surfaces and pictures, in the order they are drawn."""

from __future__ import annotations

from ctypes import addressof, byref, c_float, c_int, c_uint
from functools import partial
from typing import TYPE_CHECKING, Any

import pypdfium2_raw as pdfium  # type: ignore[import-untyped]

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 20_000
"""Objects of a page that are looked at."""
DEEP = 4
"""Forms in forms that are opened."""
WHITE = 240
"""A colour whose red, green and blue all are at least this is not seen on paper."""
CLEAR = 13
"""An opacity, of 255, below which nothing is seen."""
_SURFACES = frozenset(
    {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING}
)

Matrix = tuple[float, float, float, float, float, float]
_PLAIN: Matrix = (1, 0, 0, 1, 0, 0)


class Surface(NamedTuple):
    """Something drawn that has a colour, with its place in points and in the order of drawing."""

    order: int
    left: float
    bottom: float
    right: float
    top: float
    white: bool
    image: bool

    @property
    def area(self) -> float:
        """Square points."""
        return (self.right - self.left) * (self.top - self.bottom)


class Surfaces:
    """All surfaces of a page, and when each object of text is drawn."""

    def __init__(self, page: Any) -> None:
        self.surfaces: list[Surface] = []
        self._order: dict[int, int] = {}
        self._left = MOST
        count = pdfium.FPDFPage_CountObjects(page)
        self._walk(count, partial(pdfium.FPDFPage_GetObject, page), _PLAIN, DEEP)

    def shows(self, text: Any, x: float, y: float) -> bool:
        """Tell whether white text at a place stands on something that is not white."""
        order = self._order.get(addressof(text.contents), MOST)
        for one in reversed(self.surfaces):
            under = one.order < order and one.left <= x <= one.right
            if under and one.bottom <= y <= one.top:
                return not one.white
        return False

    def _walk(self, count: int, item: Callable[[int], Any], matrix: Matrix, deep: int) -> None:
        for at in range(count):
            if self._left <= 0:
                return
            self._left -= 1
            thing = item(at)
            kind = pdfium.FPDFPageObj_GetType(thing)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self._order[addressof(thing.contents)] = MOST - self._left
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and deep:
                parts = pdfium.FPDFFormObj_CountObjects(thing)
                inner = _times(_matrix(thing), matrix)
                self._walk(parts, partial(pdfium.FPDFFormObj_GetObject, thing), inner, deep - 1)
            elif kind in _SURFACES:
                self._add(thing, matrix, image=kind != pdfium.FPDF_PAGEOBJ_PATH)

    def _add(self, thing: Any, matrix: Matrix, *, image: bool) -> None:
        if not image and not _filled(thing):
            return
        colour = fill(thing)
        if colour is not None and colour[3] < CLEAR and not image:
            return
        box = [c_float() for _ in range(4)]
        if pdfium.FPDFPageObj_GetBounds(thing, *map(byref, box)):
            left, bottom, right, top = (value.value for value in box)
            corners = [_at(matrix, x, y) for x in (left, right) for y in (bottom, top)]
            xs, ys = zip(*corners, strict=True)
            self.surfaces.append(
                Surface(
                    MOST - self._left,
                    min(xs),
                    min(ys),
                    max(xs),
                    max(ys),
                    white=not image and white(colour),
                    image=image,
                )
            )


def fill(thing: Any) -> tuple[int, int, int, int] | None:
    """Return the colour that fills an object: red, green, blue and opacity, 0 to 255."""
    parts = [c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(thing, *map(byref, parts)):
        return None
    red, green, blue, opacity = (part.value for part in parts)
    return red, green, blue, opacity


def white(colour: tuple[int, int, int, int] | None) -> bool:
    """Tell whether a colour cannot be told from white paper; a pattern can."""
    return colour is not None and min(colour[:3]) >= WHITE


def _filled(path: Any) -> bool:
    mode, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(path, byref(mode), byref(stroke))
    return mode.value != int(pdfium.FPDF_FILLMODE_NONE)


def _matrix(form: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(form, byref(found))
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = two
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
