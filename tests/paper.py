"""Documents made for tests: small PDFs, Word documents, archives that lie."""

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


def pdf(operators: str, *, font: bool = True) -> bytes:
    """Return a PDF of one page with these drawing operators."""
    stream = zlib.compress(operators.encode("latin-1"))
    fonts = b"/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << "
        + (fonts if font else b"")
        + b" >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 5\n0000000000 65535 f \n"
        + table
        + b"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    )


def line(x: float, y: float, text: str, size: int = 10) -> str:
    """Return the operators that write a line."""
    safe = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({safe}) Tj ET\n"


def pdf_of(text: str) -> bytes:
    """Return a PDF that holds a text, line by line."""
    plain = text.replace("–", "-").replace("•", "-")
    return pdf("".join(line(50, 800 - 12 * n, row) for n, row in enumerate(plain.split("\n"))))


def docx(path: Path, *paragraphs: str, parts: dict[str, str] | None = None) -> Path:
    """Write a Word document."""
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document(body))
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
    return path


def document(body: str) -> str:
    """Return the XML of a Word document."""
    return f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
