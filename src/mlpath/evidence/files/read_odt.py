"""ODT to text: paragraphs, tables, headers, text boxes, in the order they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.evidence.files.sheet import Letters, Sheet
from mlpath.evidence.files.styles import Style, is_white, whole
from mlpath.evidence.files.zipped import opened

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from xml.etree import ElementTree as ET

    from mlpath.evidence.files.document import Extract

_O = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, STYLE, TEXT, TABLE = (_O % name for name in ("office", "style", "text", "table"))
FO = _O % "xsl-fo-compatible"
_UNREAD = frozenset({TEXT + "tracked-changes", TEXT + "table-of-content", OFFICE + "annotation"})


def read_odt(path: Path) -> Extract:
    """Read the text of an OpenDocument text."""
    with opened(path, "the OpenDocument file") as archive:
        content = archive.tree("content.xml")
        around = archive.tree("styles.xml") if "styles.xml" in archive.names else None
        trees = [content] if around is None else [around, content]
        walk = _Walk(_styles(trees))
        if around is not None:
            walk.all(around, STYLE + "header")
        walk.all(content, f"{OFFICE}body/{OFFICE}text")
        if around is not None:
            walk.all(around, STYLE + "footer")
    return walk.sheet.reading()


def _styles(trees: list[ET.Element]) -> dict[str, Style]:
    found: dict[str, Style] = {}
    for tree in trees:
        for element in tree.iter(STYLE + "style"):
            found[element.get(STYLE + "name", "")] = _style(element)
    return {name: whole(found, name) for name in found}


def _style(element: ET.Element) -> Style:
    style = Style(on=element.get(STYLE + "parent-style-name", ""))
    if element.get(STYLE + "default-outline-level"):
        style = style._replace(heading=True)
    for part in element:
        ground = part.get(FO + "background-color", "transparent")
        if ground != "transparent":
            style = style._replace(shaded=not is_white(ground[1:]))
        if part.tag == STYLE + "text-properties":
            weight, colour = part.get(FO + "font-weight"), part.get(FO + "color")
            style = style._replace(
                size=_points(part.get(FO + "font-size", "")),
                bold=None if weight is None else weight in {"bold", "600", "700", "800", "900"},
                gone=None
                if part.get(TEXT + "display") is None
                else part.get(TEXT + "display") == "none",
                white=None if colour is None else is_white(colour[1:]),
            )
    return style


def _points(size: str) -> float | None:
    """Read a size in points; a share of another size is left to the style below."""
    number = size.removesuffix("pt")
    if number == size or not number.replace(".", "", 1).isdigit() or not number.isascii():
        return None
    return float(number[:8])


class _Walk:
    def __init__(self, styles: Mapping[str, Style]) -> None:
        self.sheet = Sheet()
        self._styles = styles
        self._shaded = 0
        self._point = False
        """The line is the first of a point of a list."""

    def all(self, tree: ET.Element, place: str) -> None:
        """Read all elements at a place."""
        for element in tree.findall(place) if "/" in place else tree.iter(place):
            self._inside(element, Style())
            self.sheet.gap()

    def _inside(self, element: ET.Element, style: Style, *, listed: bool = False) -> None:
        for part in element:
            self._one(part, style, listed=listed)
            if part.tail and style.on:  # text between elements counts in paragraphs alone
                self._add(part.tail, style)

    def _one(self, part: ET.Element, style: Style, *, listed: bool) -> None:
        tag = part.tag
        if tag in _UNREAD:
            return
        if tag in {TEXT + "p", TEXT + "h"}:
            self._paragraph(part, listed=listed)
        elif tag == TABLE + "table-row":
            self.sheet.start_row()
            self._inside(part, style)
            self.sheet.end_row()
        elif tag == TABLE + "table-cell":
            self._cell(part, style)
        elif tag == TEXT + "list-item":
            self._inside(part, style, listed=True)
        elif tag in {TEXT + "tab", TEXT + "s"}:
            self._add("  " if tag == TEXT + "tab" else " ", style)
        elif tag == TEXT + "line-break":
            self.sheet.end(listed=self._point)
            self._point = False
        else:
            inner = self._named(part.get(TEXT + "style-name", "")).over(style)._replace(on=style.on)
            if style.on:
                self._add(part.text or "", inner)
            self._inside(part, inner, listed=listed)

    def _paragraph(self, part: ET.Element, *, listed: bool) -> None:
        self.sheet.end()  # of the paragraph around a text box
        style = self._named(part.get(TEXT + "style-name", ""))._replace(on="paragraph")
        self._point = listed
        self._add(part.text or "", style)
        self._inside(part, style)
        heading = part.tag == TEXT + "h" or bool(style.heading)
        self.sheet.end(heading=heading, listed=self._point)

    def _cell(self, part: ET.Element, style: Style) -> None:
        shaded = bool(self._named(part.get(TABLE + "style-name", "")).shaded)
        self._shaded += shaded
        self.sheet.start_cell()
        self._inside(part, style)
        self.sheet.end_cell()
        self._shaded -= shaded

    def _named(self, name: str) -> Style:
        return self._styles.get(name, Style())

    def _add(self, text: str, style: Style) -> None:
        look: Letters = style.look(shaded=self._shaded > 0)
        self.sheet.add(text.replace("\n", " "), look)
