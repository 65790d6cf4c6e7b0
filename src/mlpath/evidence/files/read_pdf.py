"""PDF to text by pdfium: in the order of reading, with its headings and what nobody can see."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError
from mlpath.evidence.files.document import Extract
from mlpath.evidence.files.limits import DOCUMENT_BYTES, LETTERS
from mlpath.evidence.files.lines import Line, written
from mlpath.evidence.files.sniff import open_regular

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from mlpath.evidence.files.pdf.page import Page

PAGES = 60
UNKNOWN = 0.3
"""Share of letters that no font explains, above which the rest is not enough to read."""
ENOUGH = 100
"""Letters from which on the vowels tell whether a text is in a language."""
_AGAIN = "Export it again as PDF, or give the text of it."


def read_pdf(path: Path) -> Extract:
    """Read the text of a PDF."""
    with open_regular(path) as file:
        raw = file.read(DOCUMENT_BYTES + 1)
    with _opened(raw) as document:
        pages = list(_pages(document))
    hidden = " ".join(page.hidden for page in pages if page.hidden)
    lines: list[Line] = []
    for page in pages:
        lines += [Line(run.text, run.size, bold=run.bold) for run in page.runs] + [Line("")]
    text = written(lines)
    _check(pages, text, hidden)
    return Extract(text, hidden=hidden)


def _check(pages: Sequence[Page], text: str, hidden: str) -> None:
    """Refuse what has nothing to read, with what to do about it."""
    if not pages:
        raise BadDataError("the PDF has no pages", hint=_AGAIN)
    letters = sum(page.letters for page in pages)
    unknown = sum(page.unknown for page in pages)
    if unknown > UNKNOWN * letters or no_language(text):
        raise BadDataError(
            "its fonts do not say which letters they show",
            hint="Export it again from the program it was written with, or run text recognition.",
        )
    if not text.strip() and hidden:
        raise BadDataError("nothing of its text can be seen on the page", hint=_AGAIN)
    if not text.strip():
        raise BadDataError(
            "it is a scan: pictures of pages without any text",
            hint="Run text recognition (OCR) on it, or give the text of it.",
        )


def no_language(text: str) -> bool:
    """Tell whether a text has so few or so many vowels that it is in no language.

    Only where it is long enough, and most of it is in Latin letters.
    """
    from unicodedata import normalize

    latin = [char for char in normalize("NFD", text.lower()) if "a" <= char <= "z"]
    others = any(char > "\u024f" and char.isalpha() for char in text)
    if len(latin) < ENOUGH or others:
        return False
    vowels = sum(map("aeiouy".count, latin))
    return not 0.2 * len(latin) < vowels < 0.7 * len(latin)


@contextmanager
def _opened(raw: bytes) -> Iterator[Any]:
    import pypdfium2_raw as pdfium  # type: ignore[import-untyped]

    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(raw, len(raw), None)
    if not document:
        if pdfium.FPDF_GetLastError() in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise BadDataError(
                "the PDF is protected with a password", hint="Save a copy without the password."
            )
        raise BadDataError("the PDF is damaged", hint=_AGAIN)
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _pages(document: Any) -> Iterator[Page]:
    import pypdfium2_raw as pdfium

    from mlpath.evidence.files.pdf.page import PageReader

    left = LETTERS
    for number in range(min(pdfium.FPDF_GetPageCount(document), PAGES)):
        page = pdfium.FPDF_LoadPage(document, number)
        text = pdfium.FPDFText_LoadPage(page) if page else None
        if text and left > 0:
            found = PageReader(page, text).read(left)
            left -= found.letters
            yield found
        if text:
            pdfium.FPDFText_ClosePage(text)
        if page:
            pdfium.FPDF_ClosePage(page)
