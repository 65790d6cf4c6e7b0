"""Long pages on a terminal go through a pager, so that the headline is what one sees first."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import PurePath
from typing import TYPE_CHECKING

from mlpath.cli.device.ability import dumb

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from subprocess import Popen

SCREEN = 24
"""Lines that are never too long."""
USUAL = "less"
FLAGS = "FRX"
"""Of less: end at once if all fits, let colours through, and leave the page on the screen."""
LINKING = 566
"""The first version of less that lets links through."""
VARIABLES = ("MLPATH_PAGER", "PAGER")


def command(environ: Mapping[str, str]) -> list[str]:
    """Return the pager that is wanted, nothing where none is."""
    import shlex

    given = next((environ[name] for name in VARIABLES if name in environ), USUAL)
    try:
        words = shlex.split(given, posix=os.name != "nt")
    except ValueError:  # a quotation mark without its second
        return []
    return [] if words[:1] == ["cat"] else words


def is_long(page: str) -> bool:
    """Tell whether a page is longer than the screen, lines that go on below counted."""
    if page.count("\n") <= SCREEN and len(page) < SCREEN * 80:
        return False
    import shutil

    size = shutil.get_terminal_size()
    lines = sum(1 + max(0, len(line) - 1) // size.columns for line in bare(page).splitlines())
    return lines > max(SCREEN, size.lines - 1)


def bare(page: str) -> str:
    """Return a page without colours and links."""
    import re

    return re.sub(r"\x1b\][^\x1b]*\x1b\\|\x1b\[[\d;]*m", "", page)


def wanted(page: str, environ: Mapping[str, str]) -> list[str]:
    """Return the pager that a page has to go through; nothing where it is just written."""
    there = sys.stdout.isatty() and sys.stdin.isatty() and not dumb(environ)
    return command(environ) if there and is_long(page) else []


def lets_links_through(words: Sequence[str]) -> bool:
    """Tell whether a pager is known to leave links as they are."""
    import re
    import subprocess

    if PurePath(words[0]).stem != USUAL:
        return False
    try:
        said = subprocess.run(  # noqa: S603 - the person chose it
            [words[0], "--version"], capture_output=True, text=True, check=False, timeout=2
        ).stdout
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return False
    version = re.match(r"less (\d+)", said)
    return bool(version) and int(version[1]) >= LINKING  # type: ignore[index] # it matched


def show(page: str, words: Sequence[str], environ: Mapping[str, str]) -> bool:
    """Show a page; False when the pager did not, whether it is not there or does not work."""
    import subprocess

    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    env = {**environ, "LESS": environ.get("LESS", FLAGS), "LV": environ.get("LV", "-c")}
    if encoding.casefold().replace("-", "") == "utf8":
        env.setdefault("LESSCHARSET", "utf-8")
    raw = ["-R"] if PurePath(words[0]).stem == USUAL else []  # LESS may say anything
    sys.stdout.flush()
    try:
        pager = subprocess.Popen(  # noqa: S603 - the person chose it
            [*words, *raw], stdin=subprocess.PIPE, env=env
        )
    except (OSError, ValueError):
        return False
    try:
        _feed(pager, page.encode(encoding, "replace"))
        return _left(pager) <= 0
    finally:
        if pager.poll() is None:  # this program is being ended
            pager.terminate()
            pager.wait()


def _feed(pager: Popen[bytes], page: bytes) -> None:
    """Hand the page over; who has read enough leaves before the end of it."""
    with suppress(BrokenPipeError, KeyboardInterrupt), pager.stdin:  # type: ignore[union-attr] # it is a pipe
        pager.stdin.write(page)  # type: ignore[union-attr]


def _left(pager: Popen[bytes]) -> int:
    """Wait until the pager is left; Ctrl-C is for the pager, which may go on."""
    while True:
        with suppress(KeyboardInterrupt):
            return pager.wait()
