"""What the output device can show, and writing to it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from mlpath.cli.device import ability
from mlpath.cli.streams import writing
from mlpath.views.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

DEFAULT_WIDTH = 80
LONGEST = 6
"""Digits of a width; what is longer was not meant."""
AT_ONCE = 50_000
"""Letters of a report that are written together."""
_PROBE = "─█▒░→·…✓"


def _width(environ: Mapping[str, str], *, terminal: bool) -> int:
    given = environ.get("COLUMNS", "")
    if given.isdecimal() and len(given) <= LONGEST and int(given) > 0:
        return int(given)
    if not terminal:
        return DEFAULT_WIDTH
    import shutil

    return shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns


def _shows_unicode(encoding: str | None) -> bool:
    try:
        _PROBE.encode(encoding or "ascii")
    except (UnicodeError, LookupError):
        return False
    return True


def look(environ: Mapping[str, str], *, plain: bool, quiet: bool) -> Look:
    """Find out what stdout can show."""
    terminal = sys.stdout.isatty()
    return Look(
        width=_width(environ, terminal=terminal),
        colour=ability.colour(environ, terminal=terminal),
        links=ability.links(environ, terminal=terminal),
        unicode=_shows_unicode(getattr(sys.stdout, "encoding", None)),
        plain=plain,
        quiet=quiet,
    )


def write(text: str) -> None:
    """Write a report to stdout; what its encoding lacks becomes a question mark."""
    pour([text])


def pour(parts: Iterable[str]) -> None:
    """Write a report piece by piece."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    with writing():
        for text in _gathered(parts):
            sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
        sys.stdout.flush()


def _gathered(parts: Iterable[str]) -> Iterator[str]:
    some, length = list[str](), 0
    for part in parts:
        some.append(part)
        length += len(part)
        if length >= AT_ONCE:
            yield "".join(some)
            some, length = [], 0
    yield "".join(some)


def show(page: str, environ: Mapping[str, str]) -> None:
    """Write a page; one that is longer than the screen goes through a pager."""
    from mlpath.cli.device import pager

    words = pager.wanted(page, environ)
    if not words or not pager.show(page, words, environ):
        write(page)


def loses_links(page: str, environ: Mapping[str, str]) -> bool:
    """Tell whether a page would lose its links on the way through the pager."""
    from mlpath.cli.device import pager

    words = pager.wanted(page, environ)
    return bool(words) and not pager.lets_links_through(words)


def write_document(text: str) -> None:
    """Write what is meant for a file to stdout: in UTF-8, whatever a terminal would take."""
    binary = getattr(sys.stdout, "buffer", None)
    if binary is None or sys.stdout.isatty():
        write(text)
        return
    with writing():
        sys.stdout.flush()
        binary.write(text.encode("utf-8", "replace"))
        binary.flush()


def progress(text: str) -> None:
    """Show a line of progress on stderr, over the last one, when somebody is watching."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()


def interactive() -> bool:
    """Tell whether somebody can be asked: both ends are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def first_screen(*, everything: bool) -> bool:
    """Tell whether a page may leave something for --all: somebody looks at it, it is no pipe."""
    return sys.stdout.isatty() and not everything
