"""The parent's side of the limited child: start it, ask it, and outlive it."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Self

from mlpath.errors import BadDataError
from mlpath.evidence.files.document import Document
from mlpath.evidence.files.limits import ANSWER_BYTES, WALL_SECONDS

if TYPE_CHECKING:
    from pathlib import Path

    from mlpath.evidence.files.sniff import Kind

_START = "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from {} import main; main()"
_SMALLER = "Give a smaller file, or the text of it."


class Child:
    """One child process for many files; a new one after a file that killed it."""

    def __init__(
        self,
        *,
        seconds: float = WALL_SECONDS,
        worker: str = "mlpath.evidence.files.worker",
    ) -> None:
        self._seconds = seconds
        self._start = _START.format(worker)
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Enter; the process starts with the first file."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self._stop()

    def read(self, path: Path, kind: Kind) -> list[Document]:
        """Read a file in the child: everything in it."""
        return _texts(self.ask({"path": str(path.absolute()), "kind": kind.value}))

    def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """Have the child answer one request, or say that it could not in time."""
        process = self._running()
        try:
            assert process.stdin is not None
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
            raw = self._line(process) if os.name == "posix" else self._line_by_thread(process)
        except (OSError, ValueError):
            raw = b""
        if not raw.endswith(b"\n"):
            self._stop()
            raise BadDataError("reading it takes too long or too much memory", hint=_SMALLER)
        answer: dict[str, Any] = json.loads(raw)
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            paths = [p for p in sys.path if os.path.isabs(p)]  # noqa: PTH117 - strings, never touched
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own program
                [sys.executable, "-I", "-c", self._start, json.dumps(paths)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=os.sep,
            )
        return self._process

    def _line(self, process: subprocess.Popen[bytes]) -> bytes:
        """Read one line of the answer, within the time and size that an answer may have."""
        assert process.stdout is not None
        handle = process.stdout.fileno()
        end = time.monotonic() + self._seconds
        got: list[bytes] = []
        size = 0
        with selectors.DefaultSelector() as waiting:
            waiting.register(handle, selectors.EVENT_READ)
            while size <= ANSWER_BYTES:
                left = end - time.monotonic()
                if left <= 0 or not waiting.select(left):
                    return b""
                piece = os.read(handle, 1 << 16)
                got.append(piece)
                size += len(piece)
                if not piece or piece.endswith(b"\n"):
                    return b"".join(got)
        return b""

    def _line_by_thread(self, process: subprocess.Popen[bytes]) -> bytes:
        """Read one line where pipes cannot be waited for; a late answer is thrown away."""
        from threading import Thread

        assert process.stdout is not None
        read = process.stdout.readline
        got: list[bytes] = []
        reader = Thread(target=lambda: got.append(read(ANSWER_BYTES)), daemon=True)
        reader.start()
        reader.join(self._seconds)
        return got[0] if got else b""

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):
                    if pipe is not None:
                        pipe.close()
            process.wait()


def _texts(answer: dict[str, Any]) -> list[Document]:
    if "problem" in answer:
        raise BadDataError(answer["problem"], hint=answer["hint"])
    return [
        Document("", title, text, frozenset(headings), hidden)
        for title, text, headings, hidden in answer["texts"]
    ]
