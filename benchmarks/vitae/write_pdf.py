"""Rows as PDF: standard fonts at positions, one or two columns drawn in any order."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from vitae.rows import Style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from vitae.rows import Row

_TOP, _BOTTOM, _RIGHT = 800.0, 50.0, 560.0
_SIZES = {Style.NAME: 19.0, Style.HEADING: 13.0, Style.HIDDEN: 1.0}
_SIZE = 9.5
_BOLD = frozenset({Style.NAME, Style.HEADING, Style.ENTRY})
_BY_WIDTH = {
    0.25: "ijl'|,.:; ",
    0.31: "ft()-I/[]r!",
    0.5: 'ckszvxyJ"–•',
    0.67: "ABEKPSVXYFTLZ&",
    0.75: "CDGHNOQRUw",
    0.86: "mM%W@—",
}
_WIDTHS = {letter: width for width, letters in _BY_WIDTH.items() for letter in letters}


_SOFT_DASHES = 0.15
"""Share of files whose dashes are soft hyphens, as a much used template prints them."""
_ACROSS = 0.4


class Hand(StrEnum):
    """How a program sets a line of text."""

    LINE = "line"
    WORDS = "words"
    """Each word at a place of its own."""
    KERNED = "kerned"
    """One string whose spaces are only distances."""


class Box(NamedTuple):
    """Where a column stands: its left edge, a second left edge for cells, its right edge."""

    left: float
    second: float
    right: float


class Piece(NamedTuple):
    """Some words at a place."""

    page: int
    x: float
    y: float
    size: float
    bold: bool
    text: str
    white: bool = False


def fits(rows: Sequence[Row]) -> bool:
    """Tell whether the old encoding has all letters."""
    try:
        "".join(row.text + row.left for row in rows).encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def width(text: str, size: float) -> float:
    """Tell about how wide text is."""
    return sum(_WIDTHS.get(letter, 0.56) for letter in text) * size


def pdf(random: Random, rows: Sequence[Row], narrow: float) -> bytes:
    """Write a PDF; `narrow` is how much room cells leave to their left part."""
    if random.random() < _SOFT_DASHES:
        rows = [row._replace(text=_soft(row.text), left=_soft(row.left)) for row in rows]
    pieces = list(_placed(random, rows, narrow))
    return _file(pieces, random.choice(tuple(Hand)))


def _soft(text: str) -> str:
    return text.replace(" – ", " \N{SOFT HYPHEN} ")


def _placed(random: Random, rows: Sequence[Row], narrow: float) -> Iterator[Piece]:
    head = [row for row in rows if row.style is Style.NAME]
    hidden = [row for row in rows if row.style is Style.HIDDEN]
    aside = [row for row in rows if row.aside]
    wide = [row for row in rows if not row.aside and row.style not in {Style.NAME, Style.HIDDEN}]
    whole = Box(45, 45 + narrow, _RIGHT)
    yield from _column(head, whole, _TOP)
    yield from _column(hidden, whole, _BOTTOM - 10, white=True)
    top = _TOP - 30
    if not aside:
        yield from _column(wide, whole, top)
        return
    if random.random() < _ACROSS:  # the first section goes across both columns
        heads = [at for at, row in enumerate(wide) if row.style is Style.HEADING]
        across, wide = wide[: heads[1]], wide[heads[1] :]
        above = list(_column(across, whole, top))
        yield from above
        top = min((piece.y for piece in above if not piece.page), default=top) - 14
    small, big = random.choice(
        ((Box(45, 110, 185), Box(200, 200 + narrow, _RIGHT)),
         (Box(400, 460, _RIGHT), Box(45, 45 + narrow, 388)))
    )  # fmt: skip
    columns = [list(_column(aside, small, top)), list(_column(wide, big, top))]
    match random.choice(("narrow", "wide", "lines")):
        case "narrow":
            yield from columns[0] + columns[1]
        case "wide":
            yield from columns[1] + columns[0]
        case _:
            yield from sorted(columns[0] + columns[1], key=lambda one: (one.page, -one.y, one.x))


def _column(rows: Sequence[Row], box: Box, top: float, *, white: bool = False) -> Iterator[Piece]:
    page, y = 0, top
    for row in rows:
        size = _SIZES.get(row.style, _SIZE)
        gap = {Style.HEADING: 12.0, Style.ENTRY: 5.0, Style.CELLS: 3.0 if row.left else 0.0}
        y -= gap.get(row.style, 0.0)
        lines = list(_lines(row, box, size))
        if y - size * 1.3 < _BOTTOM and not white:
            page, y = page + 1, _TOP
        for parts in lines:
            y -= size * 1.3
            if y < _BOTTOM and not white:
                page, y = page + 1, _TOP - size * 1.3
            bold = row.style in _BOLD
            yield from (Piece(page, x, y, size, bold, text, white) for x, text in parts if text)


def _lines(row: Row, box: Box, size: float) -> Iterator[list[tuple[float, str]]]:
    """Break a row into lines, each with its texts and where they begin."""
    if row.style is Style.CELLS:
        left = _wrapped(row.left, box.second - box.left - 8, size)
        right = [
            one
            for part in row.text.split("\n")
            for one in _wrapped(part, box.right - box.second, size)
        ]
        for at in range(max(len(left), len(right))):
            pair = (left[at : at + 1] or [""])[0], (right[at : at + 1] or [""])[0]
            yield [(box.left, pair[0]), (box.second, pair[1])]
        return
    text, _, tail = row.text.partition("\t")
    end = box.right - width(tail, size)
    if tail and box.left + width(text, size) + 10 < end:
        yield [(box.left, text), (end, tail)]
        return
    indent = 12 if row.style is Style.BULLET else 0
    words = row.text.replace("\t", " ")
    for number, line in enumerate(_wrapped(words, box.right - box.left - indent, size)):
        mark = [(box.left, "•")] if indent and not number else []
        yield [*mark, (box.left + indent, line)]


def _wrapped(text: str, room: float, size: float) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _file(pieces: Sequence[Piece], hand: Hand) -> bytes:
    pages = max((piece.page for piece in pieces), default=0) + 1
    kids = " ".join(f"{5 + 2 * page} 0 R" for page in range(pages))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        font.format("Helvetica").encode(),
        font.format("Helvetica-Bold").encode(),
    ]
    for page in range(pages):
        content = b"\n".join(_drawn(piece, hand) for piece in pieces if piece.page == page)
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {6 + 2 * page} 0 R "
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>".encode(),
            f"<< /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream",
        ]
    return _assembled(objects)


def _drawn(piece: Piece, hand: Hand) -> bytes:
    colour = "1 g" if piece.white else "0 g"
    font = "F2" if piece.bold else "F1"
    head = f"BT {colour} /{font} {piece.size:g} Tf"
    place = f"1 0 0 1 {piece.x:.2f} {piece.y:.2f} Tm"
    words = piece.text.split(" ")
    match hand:
        case Hand.LINE:
            return f"{head} {place} (".encode() + _string(piece.text) + b") Tj ET"
        case Hand.KERNED:
            parts = b" -278 ".join(b"(" + _string(word) + b")" for word in words)
            return f"{head} {place} [".encode() + parts + b"] TJ ET"
        case Hand.WORDS:
            x, shown = piece.x, [head.encode()]
            for word in words:
                shown.append(
                    f"1 0 0 1 {x:.2f} {piece.y:.2f} Tm (".encode() + _string(word) + b") Tj"
                )
                x += width(f"{word} ", piece.size)
            return b" ".join([*shown, b"ET"])


def _string(text: str) -> bytes:
    words = text.encode("cp1252", "replace")
    for mark in (b"\\", b"(", b")"):
        words = words.replace(mark, b"\\" + mark)
    return words


def _assembled(objects: Sequence[bytes]) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    head = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return out + head.encode() + f"startxref\n{len(out)}\n%%EOF\n".encode()
