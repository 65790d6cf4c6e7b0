"""DOCX to text: paragraphs, tables, headers, text boxes, in the order they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.files.docx_styles import W, dark, letters, paragraph, read_styles
from mlpath.evidence.files.sheet import Sheet
from mlpath.evidence.files.styles import Style
from mlpath.evidence.files.zipped import opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from xml.etree import ElementTree as ET

    from mlpath.evidence.files.document import Extract
    from mlpath.evidence.files.zipped import Archive

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FILL = "{http://schemas.openxmlformats.org/drawingml/2006/main}solidFill"
_SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}wsp"
_PARTS = ("header", "document", "footnotes", "endnotes", "footer")
_STYLES = "word/styles.xml"
_TEXTS = {"t": "", "tab": "  ", "ptab": "  ", "noBreakHyphen": "-"}
"""What these elements say; nothing: what stands in them."""
_KEPT = frozenset({W + "rPr", W + "pPr", W + "tcPr"})
"""Elements that are read when they have ended, with what is in them."""


def read_docx(path: Path) -> Extract:
    """Read the text of a Word document."""
    with opened(path, "the Word document") as archive:
        if not any(name.startswith("word/") for name in archive.names):
            raise BadDataError(
                "it is an archive and not a Word document", hint="Unpack it and give the document."
            )
        reader = _WordReader(_styles(archive))
        for name in _wanted(archive.names):
            reader.read(archive.events(name))
            reader.sheet.gap()
    return reader.sheet.reading()


def _styles(archive: Archive) -> dict[str, Style]:
    if _STYLES not in archive.names:
        return {}
    return read_styles(element for start, element in archive.events(_STYLES) if not start)


def _wanted(names: Iterable[str]) -> list[str]:
    found = []
    for name in names:
        part = name.removeprefix("word/")
        if name.startswith("word/") and name.endswith(".xml") and "/" not in part:
            kind = next((n for n, begin in enumerate(_PARTS) if part.startswith(begin)), None)
            if kind is not None:
                found.append((kind, name))
    return [name for _, name in sorted(set(found))]


class _WordReader:
    """Walks through the parts as they come, keeping nothing but lines."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self.sheet = Sheet()
        self._styles = styles
        self._paragraphs: list[Style] = []
        self._run = Style()
        self._cells: list[bool] = []
        self._boxes: list[bool] = []
        self._filled = True  # what an old drawing is filled with is not told
        self._skip = self._kept = 0

    def read(self, events: Iterable[tuple[bool, ET.Element]]) -> None:
        for start, element in events:
            tag = element.tag
            if tag == _FALLBACK:
                self._skip += 1 if start else -1
            elif start:
                self._begin(tag)
            else:
                if not self._skip:
                    self._end(tag, element)
                self._kept -= tag in _KEPT
            if not start and not self._kept and tag in {_FALLBACK, W + "p", W + "tbl"}:
                element.clear()

    def _begin(self, tag: str) -> None:
        self._kept += tag in _KEPT
        if self._skip:
            return
        if tag == W + "p":
            self.sheet.end()  # of the paragraph around a text box
            self._paragraphs.append(self._styles.get("", Style()))
        elif tag == W + "r":
            self._run = self._paragraphs[-1] if self._paragraphs else Style()
        elif tag == _SHAPE:
            self._filled = False
        elif tag == W + "txbxContent":
            self._boxes.append(self._filled)
        elif tag == W + "tr":
            self.sheet.start_row()
        elif tag == W + "tc":
            self.sheet.start_cell()
            self._cells.append(False)

    def _end(self, tag: str, element: ET.Element) -> None:
        name = tag.removeprefix(W)
        if name in _TEXTS and not self._kept:
            self._add(_TEXTS[name] or element.text or "")
        elif name in {"br", "cr"}:
            self._end_line()
        elif tag in _KEPT:
            self._end_properties(name, element)
        elif tag == _FILL:
            self._filled = True
        else:
            self._end_block(name)

    def _end_properties(self, name: str, element: ET.Element) -> None:
        if name == "rPr" and self._kept == 1:
            looks = letters(element).over(self._named(element, "rStyle"))
            self._run = looks.over(self._run)
        elif name == "pPr" and self._paragraphs:
            self._paragraphs[-1] = paragraph(element).over(self._named(element, "pStyle"))
        elif name == "tcPr" and self._cells:
            self._cells[-1] = bool(dark(element.find(W + "shd")))

    def _end_block(self, name: str) -> None:
        if name == "p" and self._paragraphs:
            done = self._paragraphs.pop()
            self.sheet.end(heading=bool(done.heading), listed=bool(done.listed))
        elif name == "tc":
            self.sheet.end_cell()
            del self._cells[-1:]
        elif name == "tr":
            self.sheet.end_row()
        elif name == "txbxContent":
            del self._boxes[-1:]

    def _end_line(self) -> None:
        """End a line inside a paragraph; what follows is no new point of the list."""
        done = self._paragraphs[-1] if self._paragraphs else Style()
        self.sheet.end(listed=bool(done.listed))
        self._paragraphs[-1:] = [done._replace(listed=False)]

    def _named(self, properties: ET.Element, kind: str) -> Style:
        """Return the style that properties name; for a paragraph else what holds without any."""
        named = properties.find(W + kind)
        name = "" if named is None else named.get(W + "val", "")
        default = self._styles.get("", Style()) if kind == "pStyle" else Style()
        if name in self._styles:
            return self._styles[name].over(default)
        heading = name.lower().startswith(("heading", "title", "berschrift"))
        return Style(heading=heading or None).over(default)

    def _add(self, text: str) -> None:
        shaded = any(self._cells) or any(self._boxes)
        self.sheet.add(text, self._run.look(shaded=shaded))
