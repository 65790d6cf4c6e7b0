"""The same question again: what a command line that only shows something was answered last time.

The answer is kept only if nothing was stored meanwhile, and found only while everything that it
follows from is the same: the command line, the terminal, the day, the program, the data, the log.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath import __version__
from mlpath.cli.device import ability
from mlpath.errors import MlpathError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ONLY_SHOW = frozenset(
    [
        "front",
        "gap",
        "plan",
        "roadmap",
        "next",
        "status",
        "compare",
        "history",
        "salary",
        "roles",
        "skills",
        "resources",
        "projects",
        "certs",
        "guide",
        "search",
        "help",
    ]
)
"""Modules of the commands whose page follows from the state alone, and whose run changes none."""
TERMINAL = (
    *ability.SAYS,
    "COLUMNS",
    "LINES",
    "PYTHONIOENCODING",
    "PYTHONUTF8",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "LANGUAGE",
    "TZ",
    "PAGER",
    "MLPATH_PAGER",
)
"""What the environment may say of the terminal."""
PACKS = "MLPATH_DATA"
PAGED = "\f"
"""The sign before a page that goes through a pager where it is long."""
PACKAGE = Path(__file__).parents[1]
COMPILED = PACKAGE / "data" / "_catalog.json"
CODE = (".py", ".j2", ".css", ".js")
DATA = (".toml", ".csv")
"""What answers follow from, by how the names of files end."""


class CommandLine:
    """A command line in a state."""

    def __init__(self, file: Path, follows_from: str, state: str) -> None:
        """Take what the answer follows from."""
        self.file, self.follows_from, self.state = file, follows_from, state

    def answer(self) -> str | None:
        """Return the page that was shown last time."""
        from mlpath.store.pages import find

        return find(self.file, self.follows_from)

    def keep(self, page: str, *, paged: bool = False) -> None:
        """Keep a page, unless the log went on while it was made."""
        from mlpath.store.pages import keep, state

        if state(self.file) == self.state:
            keep(self.file, self.follows_from, PAGED + page if paged else page)


asked: CommandLine | None = None
"""What this run of the program was asked, if its answer may be kept."""


def ask(arguments: Sequence[str], environ: Mapping[str, str]) -> str | None:
    """Remember what was asked, and return the answer if it is known."""
    global asked  # noqa: PLW0603 - one run of the program has one question
    asked = question(arguments, environ)
    return asked.answer() if asked else None


def tell(page: str, environ: Mapping[str, str]) -> None:
    """Write a page that was kept as it was written the first time."""
    from mlpath.cli.screen import show, write

    if page.startswith(PAGED):
        show(page.removeprefix(PAGED), environ)
    else:
        write(page)


def question(arguments: Sequence[str], environ: Mapping[str, str]) -> CommandLine | None:
    """Gather what an answer follows from; None where that is not known, or nobody is there yet."""
    may = not arguments or not ONLY_SHOW.isdisjoint(arguments)
    if not may or environ.get(PACKS) or any(one.startswith("--data") for one in arguments):
        return None
    from mlpath.cli.clock import local_day, now
    from mlpath.store.pages import state
    from mlpath.store.paths import home, store_file

    try:
        file, moment = store_file(home(environ)), now(environ)
    except (MlpathError, RuntimeError, OSError):
        return None  # the command says what is wrong
    stored = state(file)
    if stored is None:
        return None
    day = local_day(moment, environ)
    said = [f"{name}={environ[name]}" for name in TERMINAL if name in environ]
    parts = [*arguments, *said, *_device(), str(day), stored, *program()]
    return CommandLine(file, "\n".join(map(repr, parts)), stored)


def _device() -> Iterator[str]:
    """Tell what stdout is."""
    out = sys.stdout
    yield str(getattr(out, "encoding", None))
    if out is not None and out.isatty():
        from shutil import get_terminal_size

        yield str(get_terminal_size())


def program() -> Iterator[str]:
    """Tell which program and data answer: of an installed one the version and the data say it."""
    yield __version__
    yield str(PACKAGE)
    if COMPILED.is_file():
        facts = COMPILED.stat()
        yield f"{facts.st_mtime_ns} {facts.st_size}"
        return
    for file in (*_files(PACKAGE, CODE), *_files(PACKAGE.parents[1] / "data", DATA)):
        facts = os.stat(file)  # noqa: PTH116 - 700 of them
        yield f"{file} {facts.st_mtime_ns} {facts.st_size}"


def code() -> str:
    """Return a fingerprint of what the program is made of: the same wherever the same is there."""
    from hashlib import sha256

    found = sha256(__version__.encode())
    for file in _files(PACKAGE, CODE):
        path = Path(file)
        words = path.read_bytes().replace(b"\r\n", b"\n")
        found.update(f"\0{path.relative_to(PACKAGE).as_posix()}\0{len(words)}\0".encode() + words)
    return found.hexdigest()[:16]


def _files(folder: Path, endings: tuple[str, ...]) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name.endswith(endings):
                yield os.path.join(root, name)  # noqa: PTH118 - likewise
