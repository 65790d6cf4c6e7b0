"""The child process that opens untrusted documents: asked line by line, answers line by line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError
from mlpath.evidence.files import limits
from mlpath.evidence.files.sniff import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

_SMALLER = "Give a smaller file, or the text of it."
_DEATHS: tuple[tuple[type[Exception], str, str], ...] = (
    (limits.TooSlowError, "reading it takes too long", _SMALLER),
    (MemoryError, "reading it takes too much memory", _SMALLER),
    (RecursionError, "it is nested deeper than any document", "Save it again."),
)


def main() -> None:
    """Read documents until the parent closes the pipe."""
    serve(lambda request: {"texts": read(Path(request["path"]), Kind(request["kind"]))})


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


def read(path: Path, kind: Kind) -> list[tuple[str, str]]:
    """Read a document: the title and the text of everything in it."""
    from mlpath.evidence.files.decode import decode, tidy
    from mlpath.evidence.files.sniff import open_regular

    if kind is Kind.PDF:
        from mlpath.evidence.files.read_pdf import read_pdf

        return [("", tidy(read_pdf(path), limit=limits.LETTERS))]
    if kind is Kind.DOCX:
        from mlpath.evidence.files.read_docx import read_docx

        return [("", tidy(read_docx(path), limit=limits.LETTERS))]
    with open_regular(path) as file:
        text = decode(file.read(limits.TEXT_BYTES + 1))
    if kind is Kind.HTML:
        from mlpath.evidence.files.read_html import read_html

        page = read_html(text)
        return [(page.title, tidy(page.text, limit=limits.LETTERS))]
    if kind is Kind.JSON:
        from mlpath.evidence.files.read_json import read_json

        texts = read_json(text)[:2000]
        most = limits.LETTERS // len(texts) if len(texts) > 10 else limits.LETTERS  # noqa: PLR2004
        return [(title, tidy(words, limit=max(most, 8000))) for title, words in texts]
    return [("", tidy(text, limit=limits.LETTERS))]


if __name__ == "__main__":
    main()
