"""The child process that opens untrusted documents: asked line by line, answers line by line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError
from mlpath.evidence.files import limits
from mlpath.evidence.files.document import Document, Extract
from mlpath.evidence.files.sniff import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 2000
"""Documents in one file."""
HIDDEN = 20_000
"""Letters that are kept of what nobody sees."""
_SMALLER = "Give a smaller file, or the text of it."
_DEATHS: tuple[tuple[type[Exception], str, str], ...] = (
    (limits.TooSlowError, "reading it takes too long", _SMALLER),
    (MemoryError, "reading it takes too much memory", _SMALLER),
    (RecursionError, "it is nested deeper than any document", "Save it again."),
)


def main() -> None:
    """Read documents until the parent closes the pipe."""
    serve(_documents)


def _documents(request: dict[str, Any]) -> dict[str, Any]:
    found = read(Path(request["path"]), Kind(request["kind"]))
    return {"texts": [[d.title, d.text, sorted(d.headings), d.hidden] for d in found]}


def serve(work: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Answer requests until the parent closes the pipe, each within its limits."""
    limits.hold()
    out = sys.stdout
    sys.stdout = sys.stderr  # a library that prints must not speak for us
    for line in sys.stdin:
        answer = _answer(work, json.loads(line))
        out.write(json.dumps(answer) + "\n")
        out.flush()


def _answer(
    work: Callable[[dict[str, Any]], dict[str, Any]], request: dict[str, Any]
) -> dict[str, Any]:
    try:
        limits.allow()
        return work(request)
    except BadDataError as error:
        return {"problem": error.message, "hint": error.hint}
    except Exception as error:  # noqa: BLE001 - a damaged file can break a parser in any way
        problem, hint = _explained(error)
        return {"problem": problem, "hint": hint}


def _explained(error: Exception) -> tuple[str, str]:
    """Say in words what a parser died of."""
    if isinstance(error, OSError):
        return f"it cannot be read ({error.strerror})", ""
    for kind, problem, hint in _DEATHS:
        if isinstance(error, kind):
            return problem, hint
    return f"it is damaged ({type(error).__name__})", "Save or download it again."


def read(path: Path, kind: Kind) -> list[Document]:
    """Read a document: everything in it, clean."""
    readings = _READERS[kind](path)[:MOST]
    many = len(readings) > 10  # noqa: PLR2004
    each = max(limits.LETTERS // len(readings), 8000) if many else limits.LETTERS
    return [_clean(reading, each) for reading in readings]


def _clean(reading: Extract, most: int) -> Document:
    from mlpath.evidence.files.decode import tidy, tidy_marked

    text, headings = tidy_marked(reading.text, limit=most)
    hidden = " ".join(tidy(reading.hidden, limit=HIDDEN).split())
    return Document("", reading.title, text, headings, hidden)


def _pdf(path: Path) -> list[Extract]:
    from mlpath.evidence.files.read_pdf import read_pdf

    return [read_pdf(path)]


def _docx(path: Path) -> list[Extract]:
    from mlpath.evidence.files.read_docx import read_docx

    return [read_docx(path)]


def _odt(path: Path) -> list[Extract]:
    from mlpath.evidence.files.read_odt import read_odt

    return [read_odt(path)]


def _rtf(path: Path) -> list[Extract]:
    from mlpath.evidence.files.read_rtf import read_rtf
    from mlpath.evidence.files.sniff import open_regular

    with open_regular(path) as file:
        return [read_rtf(file.read(limits.DOCUMENT_BYTES))]


def _linkedin(path: Path) -> list[Extract]:
    from mlpath.evidence.files.read_linkedin import read_linkedin

    return [read_linkedin(path)]


def _html(path: Path) -> list[Extract]:
    from mlpath.evidence.files.read_html import read_html

    return [read_html(_decoded(path))]


def _json(path: Path) -> list[Extract]:
    from mlpath.evidence.files.decode import marked
    from mlpath.evidence.files.read_json import read_json

    return [Extract(marked(words), title) for title, words in read_json(_decoded(path))]


def _plain(path: Path) -> list[Extract]:
    from mlpath.evidence.files.decode import marked

    return [Extract(marked(_decoded(path)))]


def _decoded(path: Path) -> str:
    from mlpath.evidence.files.decode import decode
    from mlpath.evidence.files.sniff import open_regular

    with open_regular(path) as file:
        return decode(file.read(limits.TEXT_BYTES + 1))


_READERS = {
    Kind.PDF: _pdf,
    Kind.DOCX: _docx,
    Kind.ODT: _odt,
    Kind.RTF: _rtf,
    Kind.LINKEDIN: _linkedin,
    Kind.HTML: _html,
    Kind.JSON: _json,
    Kind.TEXT: _plain,
}


if __name__ == "__main__":
    main()
