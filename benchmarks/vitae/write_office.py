"""Rows as Word, OpenDocument and RTF files: as little of each format as programs write."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from vitae.rows import Style

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vitae.rows import Row

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_ODT = "application/vnd.oasis.opendocument.text"
_O = "urn:oasis:names:tc:opendocument:xmlns"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def docx(rows: Sequence[Row]) -> bytes:
    """Write a Word file; hidden words are hidden as Word does it."""
    body = _word_columns(rows) if any(row.aside for row in rows) else _word_body(rows)
    document = (
        f'{_DECLARED}<w:document xmlns:w="{_W}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    )
    types = (
        f'{_DECLARED}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}"/></Types>'
    )
    relations = (
        f'{_DECLARED}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}" Target="word/document.xml"/></Relationships>'
    )
    return _zipped(
        {"[Content_Types].xml": types, "_rels/.rels": relations, "word/document.xml": document}
    )


def _word_body(rows: Sequence[Row]) -> str:
    body = ""
    for is_table, group in groupby(rows, key=lambda row: row.style is Style.CELLS):
        body += _word_rows(list(group), is_table=is_table)
    return body


def _word_rows(rows: Sequence[Row], *, is_table: bool) -> str:
    return _word_table(rows) if is_table else "".join(map(_word_row, rows))


def _word_columns(rows: Sequence[Row]) -> str:
    """Set the narrow column beside the wide one as templates do: in a table of one row."""
    head = [row for row in rows if row.style in {Style.NAME, Style.HIDDEN}]
    rest = [row for row in rows if row not in head]
    narrow, wide = ([row for row in rest if row.aside is side] for side in (True, False))
    cells = "".join(f"<w:tc>{_word_body(part)}</w:tc>" for part in (narrow, wide))
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>{cells}</w:tr>"
    return f"{_word_body(head)}{table}</w:tbl>"


def _word_row(row: Row) -> str:
    marks = {
        Style.NAME: '<w:b/><w:sz w:val="36"/>',
        Style.HEADING: '<w:b/><w:sz w:val="26"/>',
        Style.ENTRY: "<w:b/>",
        Style.HIDDEN: '<w:vanish/><w:color w:val="FFFFFF"/>',
    }.get(row.style, "")
    style = {Style.HEADING: "Heading1", Style.BULLET: "ListBullet"}.get(row.style, "")
    about = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{about}<w:r><w:rPr>{marks}</w:rPr>{_word_text(row.text)}</w:r></w:p>"


def _word_text(text: str) -> str:
    parts = [f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t")]
    return "<w:tab/>".join(parts)


def _word_table(rows: Sequence[Row]) -> str:
    lines = []
    for row in rows:
        cells = "".join(
            "<w:tc>"
            + "".join(f"<w:p><w:r>{_word_text(line)}</w:r></w:p>" for line in cell.split("\n"))
            + "</w:tc>"
            for cell in (row.left, row.text)
        )
        lines.append(f"<w:tr>{cells}</w:tr>")
    return (
        f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{''.join(lines)}</w:tbl>"
    )


def odt(rows: Sequence[Row]) -> bytes:
    """Write an OpenDocument text."""
    body = ""
    for is_table, group in groupby(rows, key=lambda row: row.style is Style.CELLS):
        body += _open_rows(list(group), is_table=is_table)
    spaces = " ".join(f'xmlns:{name}="{_O}:{name}:1.0"' for name in ("office", "text", "table"))
    content = (
        f'{_DECLARED}<office:document-content {spaces} office:version="1.3"><office:body>'
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    manifest = (
        f'{_DECLARED}<manifest:manifest xmlns:manifest="{_O}:manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODT}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    return _zipped({"mimetype": _ODT, "content.xml": content, "META-INF/manifest.xml": manifest})


def _open_rows(rows: Sequence[Row], *, is_table: bool) -> str:
    return _open_table(rows) if is_table else "".join(map(_open_row, rows))


def _open_row(row: Row) -> str:
    text = escape(row.text).replace("\t", "<text:tab/>")
    match row.style:
        case Style.HIDDEN:
            return ""
        case Style.NAME | Style.HEADING:
            return f'<text:h text:outline-level="1">{text}</text:h>'
        case Style.BULLET:
            return (
                f"<text:list><text:list-item><text:p>{text}</text:p></text:list-item></text:list>"
            )
        case _:
            return f"<text:p>{text}</text:p>"


def _open_table(rows: Sequence[Row]) -> str:
    lines = []
    for row in rows:
        cells = "".join(
            "<table:table-cell>"
            + "".join(f"<text:p>{escape(line)}</text:p>" for line in cell.split("\n"))
            + "</table:table-cell>"
            for cell in (row.left, row.text)
        )
        lines.append(f"<table:table-row>{cells}</table:table-row>")
    column = '<table:table-column table:number-columns-repeated="2"/>'
    return f'<table:table table:name="t">{column}{"".join(lines)}</table:table>'


def rtf(rows: Sequence[Row]) -> bytes:
    """Write rich text."""
    lines = [r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Helvetica;}}\f0\fs21"]
    for row in rows:
        text = _rich(row.text)
        match row.style:
            case Style.NAME | Style.HEADING:
                lines.append(rf"{{\pard\b\fs30 {text}\par}}")
            case Style.ENTRY:
                lines.append(rf"{{\pard\b {text}\par}}")
            case Style.BULLET:
                lines.append(rf"{{\pard\li360 \bullet  {text}\par}}")
            case Style.CELLS:
                lines.append(rf"{{\pard\tx2800 {_rich(row.left)}\tab {text}\par}}")
            case Style.HIDDEN:
                lines.append(rf"{{\pard\v {text}\par}}")
            case _:
                lines.append(rf"{{\pard {text}\par}}")
    return "\n".join([*lines, "}"]).encode("ascii")


def _rich(text: str) -> str:
    units = text.encode("utf-16-le")
    codes = [int.from_bytes(units[at : at + 2], "little") for at in range(0, len(units), 2)]
    plain = {"\\": r"\\", "{": r"\{", "}": r"\}", "\t": r"\tab ", "\n": r"\line "}
    return "".join(
        plain.get(chr(code), chr(code)) if code < 128 else rf"\u{code - (code >> 15 << 16)}?"
        for code in codes
    )


def _zipped(files: Mapping[str, str]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text)
    return out.getvalue()
