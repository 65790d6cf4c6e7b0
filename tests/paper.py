"""Documents made for tests: PDFs, Word documents, archives that lie. All written by hand."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CV = """Jane Doe
Berlin

PROFILE
Backend engineer moving towards machine learning.

WORK EXPERIENCE
Senior Software Engineer, Acme GmbH        Jan 2021 – Present
• Built REST APIs in Python (FastAPI) with PostgreSQL, deployed on Kubernetes
Software Developer, Foo Ltd                03/2018 – 12/2020
• Java and Spring Boot microservices, Kafka

EDUCATION
B.Sc. Computer Science, TU Berlin          2014 – 2018

SKILLS
Languages: Python (expert), SQL, Go (basic)
ML: PyTorch (beginner), pandas

INTERESTS
Rust restoration, R&D of cakes
"""
FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold"}


def pdf(operators: str, *, font: bool = True, picture: bool = False) -> bytes:
    """Return a PDF of one page with these drawing operators; /Im is a picture, if wanted."""
    fonts = "".join(
        f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding >> "
        for name, base in FONTS.items()
    )
    resources = f"/Font << {fonts} >> " if font else ""
    return pdf_of_objects(
        page_object(resources + ("/XObject << /Im 5 0 R >> " if picture else "")),
        stream(operators.encode("cp1252")),
        *([PICTURE] if picture else []),
    )


def drawn_letters(operators: str) -> bytes:
    """Return a PDF whose font /F3 is made of drawings, as browsers print some letters."""
    every = "/g " * 95
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 -.001 0 0]"
        f" /FirstChar 32 /LastChar 126 /Widths [{'600 ' * 95}] /Resources << >> /ToUnicode 6 0 R"
        f" /Encoding << /Differences [32 {every}] >> /CharProcs << /g 5 0 R >> >>"
    )
    plain = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    letters = b"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0020>"
    return pdf_of_objects(
        page_object(f"/Font << /F1 {plain} /F3 {font} >>"),
        stream(operators.encode("cp1252")),
        stream(b"600 0 d0 0 0 500 700 re f"),
        stream(b"begincmap " + letters + b" endbfrange endcmap"),
    )


def page_object(resources: str = "", *, box: str = "0 0 595 842") -> bytes:
    """Return a page, object 3; what it draws is object 4."""
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R "
        f"/Resources << {resources} >> >>"
    ).encode()


def stream(data: bytes, extra: bytes = b"", *, packed: bytes | None = None) -> bytes:
    """Return a stream object, packed as PDF files have it."""
    packed = zlib.compress(data) if packed is None else packed
    head = b"<< /Length %d /Filter /FlateDecode %s >>" % (len(packed), extra)
    return head + b"\nstream\n" + packed + b"\nendstream"


PICTURE = stream(
    b"\x80", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
    b"/BitsPerComponent 8",
)  # fmt: skip
SCAN = "q 595 0 0 842 0 0 cm /Im Do Q\n"
"""Operators that put the picture over the whole page."""


def pdf_of_objects(*objects: bytes, trailer: bytes = b"", pages: bytes = b"") -> bytes:
    """Return a PDF of these objects, from the third on: the page, what it draws, and so on."""
    tree = pages or b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate((b"<< /Type /Catalog /Pages 2 0 R >>", tree, *objects), 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    count = len(places) + 1
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n" % count
        + table
        + b"trailer << /Size %d /Root 1 0 R %s >>\n" % (count, trailer)
        + b"startxref\n%d\n%%%%EOF" % len(out)
    )


def line(x: float, y: float, text: str, size: float = 10, *, font: str = "F1") -> str:
    """Return the operators that write a line."""
    safe = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({safe}) Tj ET\n"


def pdf_of(text: str) -> bytes:
    """Return a PDF that holds a text, line by line."""
    plain = text.replace("–", "-").replace("•", "-")
    return pdf("".join(line(50, 800 - 12 * n, row) for n, row in enumerate(plain.split("\n"))))


def docx(path: Path, *paragraphs: str, parts: dict[str, str] | None = None) -> Path:
    """Write a Word document."""
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    return zipped(path, {"word/document.xml": document(body), **(parts or {})})


def zipped(path: Path, parts: dict[str, str]) -> Path:
    """Write an archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def document(body: str) -> str:
    """Return the XML of a Word document."""
    return f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


_ODT = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = (
    f'xmlns:o="{_ODT}:office:1.0" xmlns:s="{_ODT}:style:1.0" xmlns:t="{_ODT}:text:1.0" '
    f'xmlns:a="{_ODT}:table:1.0" xmlns:f="{_ODT}:xsl-fo-compatible:1.0"'
)


def odt(path: Path, body: str, styles: str = "", page: str = "") -> Path:
    """Write an OpenDocument text, with what stands around the text on each page."""
    content = f"<o:body><o:text>{body}</o:text></o:body>"
    automatic = f"<o:automatic-styles>{styles}</o:automatic-styles>"
    parts = {"content.xml": f"<x {_NAMES}>{automatic}{content}</x>"}
    if page:
        parts["styles.xml"] = f"<x {_NAMES}><s:master-page>{page}</s:master-page></x>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, content in parts.items():
            archive.writestr(name, content, zipfile.ZIP_DEFLATED)
    return path
