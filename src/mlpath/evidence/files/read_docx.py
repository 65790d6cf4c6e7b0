"""DOCX to text: paragraphs, tables, headers, text boxes, in the order they stand."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from mlpath.errors import BadDataError
from mlpath.evidence.files.decode import HEADING
from mlpath.evidence.files.document import Reading

if TYPE_CHECKING:
    from pathlib import Path

PART_BYTES = 24 << 20
"""One part may unpack to this much."""
ALL_BYTES = 48 << 20
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PARTS = ("document", "header", "footnotes", "endnotes", "footer")
_AGAIN = "Open it in the program it was written with, save it again, or export it as PDF."


def read_docx(path: Path) -> Reading:
    """Read the text of a Word document."""
    try:
        with zipfile.ZipFile(path) as archive:
            if not any(name.startswith("word/") for name in archive.namelist()):
                raise BadDataError(
                    "it is an archive and not a Word document",
                    hint="Unpack it and give the document.",
                )
            parts = [_part(archive, info) for info in _wanted(archive)]
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise BadDataError("the Word document is damaged", hint=_AGAIN) from error
    except RuntimeError as error:
        raise BadDataError(
            "the Word document is protected with a password", hint="Save a copy without it."
        ) from error
    try:
        return Reading("\n\n".join(text for text in map(_text, parts) if text.strip()))
    except ET.ParseError as error:
        raise BadDataError("the Word document is damaged", hint=_AGAIN) from error


def _wanted(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    found = []
    for info in archive.infolist()[:5000]:
        name = info.filename.removeprefix("word/")
        if info.filename.startswith("word/") and name.endswith(".xml") and "/" not in name:
            kind = next((n for n, part in enumerate(_PARTS) if name.startswith(part)), None)
            if kind is not None:
                found.append((kind != _PARTS.index("header"), kind, name, info))
    if sum(info.file_size for *_, info in found) > ALL_BYTES:
        raise BadDataError(
            "the Word document unpacks to more than any CV or posting has", hint=_AGAIN
        )
    return [info for *_, info in sorted(found, key=lambda item: item[:3])]


def _part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as file:  # the size that the archive states may be a lie
        data = file.read(PART_BYTES + 1)
    if len(data) > PART_BYTES:
        raise BadDataError(
            "the Word document unpacks to more than any CV or posting has", hint=_AGAIN
        )
    if (
        b"<!DOCTYPE" in data
        or b"<!ENTITY" in data
        or data[:2] in {b"\xff\xfe", b"\xfe\xff"}
        or b"\x00" in data[:200]
    ):
        raise BadDataError(
            "the Word document holds definitions that no document needs", hint=_AGAIN
        )
    return data


def _text(data: bytes) -> str:
    """Walk through the parts as they come, keeping nothing but text."""
    out: list[str] = []
    skip = depth = 0
    for event, element in ET.iterparse(BytesIO(data), events=("start", "end")):  # noqa: S314 - see above
        tag = element.tag
        if event == "start":
            skip += tag == _FALLBACK
            if tag == _W + "p" and not skip:
                depth += 1
                if depth > 1:  # a text box inside a paragraph
                    out.append("\n")
            continue
        if tag == _FALLBACK:
            skip -= 1
            element.clear()
        elif not skip:
            depth -= tag == _W + "p"
            _add(out, tag, element)
        if tag in {_W + "p", _W + "tbl"}:
            element.clear()
    return "".join(out)


def _add(out: list[str], tag: str, element: ET.Element) -> None:
    if tag == _W + "t":
        out.append(element.text or "")
    elif tag in {_W + "tab", _W + "tc"}:
        out.append("  ")
    elif tag in {_W + "p", _W + "br", _W + "cr", _W + "tr"}:
        out.append("\n")
    elif tag == _W + "numPr":
        out.append("- ")
    elif tag == _W + "pStyle" and element.get(_W + "val", "").lower().startswith(
        ("heading", "title", "berschrift")
    ):
        out.append(f"\n{HEADING}## ")
