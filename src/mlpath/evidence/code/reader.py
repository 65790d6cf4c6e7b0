"""Have files read in the limited child, many at a time, and no more of them than tells anything."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError
from mlpath.evidence.code.reading.uses import unpacked
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.evidence.code.reading.uses import Uses
    from mlpath.evidence.code.walk import File
    from mlpath.evidence.files.child import Child

BATCH_FILES = 50
BATCH_BYTES = 400_000
MOST = {"notebook": 8_000_000}
MOST_BYTES = 400_000
"""Of a file; a longer source file is generated."""
NOTEBOOK_SHARE = 0.1
"""Of a notebook that is code, and not pictures."""
A_FILE = 200
"""Bytes that opening a file costs as much as."""
PROJECT_BYTES = 3_000_000
"""Read of one project: a hundred thousand lines tell what more would."""
ALL_BYTES = 12_000_000
MOST_SLOW = 3
"""Files that take too long to read, after which no more are read."""


class Read(NamedTuple):
    """What a file shows."""

    file: File
    uses: Uses
    owned: bool
    """Whether a company or a team claims it."""
    homework: bool
    """Whether it is an exercise that others set."""


class Reader:
    """Reads files until so many bytes were read or so many files took too long."""

    def __init__(self, child: Child) -> None:
        self._child = child
        self._waiting: list[File] = []
        self._bytes = 0
        self._spent: Counter[str] = Counter()
        self._all = 0
        self._same: set[str] = set()
        self.read = 0
        """Files opened."""
        self.slow = 0
        self.passed = 0
        """Files that were not read because enough was."""

    def take(self, file: File, project: str) -> Iterator[Read]:
        """Take a file to be read with others."""
        if not 0 < file.size <= MOST.get(file.kind, MOST_BYTES):
            return
        if self._spent[project] > PROJECT_BYTES or self._all > ALL_BYTES:
            self.passed += 1
            return
        cost = int(file.size * (NOTEBOOK_SHARE if file.kind == "notebook" else 1)) + A_FILE
        self._spent[project] += cost
        self._all += cost
        self._bytes += file.size
        self._waiting.append(file)
        if len(self._waiting) >= BATCH_FILES or self._bytes > BATCH_BYTES:
            yield from self.rest()

    def rest(self) -> Iterator[Read]:
        """Read what waits."""
        files, self._waiting, self._bytes = self._waiting, [], 0
        yield from self._read(files)

    def _read(self, files: list[File]) -> Iterator[Read]:
        """Read files together; where that fails, each for itself."""
        if not files or self.slow >= MOST_SLOW:
            self.passed += len(files)
            return
        try:
            answers = self._asked(files)
        except BadDataError:
            if len(files) == 1:
                self.slow += 1
                return
            for file in files:
                yield from self._read([file])
            return
        self.read += len(files)
        for file, answer in zip(files, answers, strict=True):
            if answer is not None and answer["same"] not in self._same:
                self._same.add(answer["same"])
                yield Read(file, unpacked(answer), answer["owned"], answer["homework"])

    def _asked(self, files: list[File]) -> list[dict[str, Any] | None]:
        wanted = [(file.path, file.kind, sorted(file.local)) for file in files]
        told = self._child.ask({"work": "read", "files": wanted})
        if "read" not in told:
            raise BadDataError(told["problem"])
        read: list[dict[str, Any] | None] = told["read"]
        return read
