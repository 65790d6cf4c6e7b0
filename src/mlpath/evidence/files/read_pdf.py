"""PDF to text, column by column where a page has columns."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError
from mlpath.evidence.files.columns import Piece, in_columns

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PAGES = 60
LETTERS = 300_000
_AGAIN = "Export it again as PDF, or give the text of it."


def read_pdf(path: Path) -> str:
    """Read the text of a PDF."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError

    logging.disable(logging.CRITICAL)
    try:
        reader = PdfReader(path, strict=False)
        if reader.is_encrypted:
            reader.decrypt("")  # many are locked against changes only; a real lock shows below
        pages = reader.pages
        text = _pages(pages)
    except (FileNotDecryptedError, DependencyError):
        raise BadDataError(
            "the PDF is protected with a password", hint="Save a copy without the password."
        ) from None
    except LimitReachedError:
        raise BadDataError(
            "the PDF unpacks to more than any CV or posting has", hint=_AGAIN
        ) from None
    except PyPdfError as error:
        raise BadDataError("the PDF is damaged", hint=_AGAIN) from error
    if not text.strip():
        if not len(pages):
            raise BadDataError("the PDF has no pages", hint=_AGAIN)
        raise BadDataError(
            "it is a scan: pictures of pages without any text",
            hint="Run text recognition (OCR) on it, or give the text of it.",
        )
    return text


def _pages(pages: Any) -> str:
    texts: list[str] = []
    size = 0
    for number, page in enumerate(pages):
        if number >= PAGES or size > LETTERS:
            break
        text = page_text(page)
        texts.append(text)
        size += len(text)
    return "\n\n".join(texts)


def page_text(page: Any) -> str:
    """Read one page, by columns if it has them."""
    pieces: list[Piece] = []

    def visit(
        text: str, ctm: Sequence[float], matrix: Sequence[float], _font: Any, size: float
    ) -> None:
        if text.strip() and len(pieces) < 20_000:  # noqa: PLR2004
            pieces.append(_piece(text, ctm, matrix, size))

    plain: str = page.extract_text(visitor_text=visit)
    columns = in_columns(pieces)
    return plain if columns is None else columns


def _piece(text: str, ctm: Sequence[float], matrix: Sequence[float], size: float) -> Piece:
    x = matrix[4] * ctm[0] + matrix[5] * ctm[2] + ctm[4]
    y = matrix[4] * ctm[1] + matrix[5] * ctm[3] + ctm[5]
    height = abs(size * (matrix[3] or matrix[0] or 1) * (ctm[3] or 1)) or 10.0
    clean = text.strip("\n")
    return Piece(x, y, 0.5 * height * len(clean.strip()), height, clean)
