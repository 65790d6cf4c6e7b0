"""A real program on a real pseudo-terminal, drawn on a screen that tests can read."""

from __future__ import annotations

import os
import sys
import time

import pexpect
import pyte

DOWN, UP, LEFT, RIGHT = "\x1b[B", "\x1b[A", "\x1b[D", "\x1b[C"
ENTER, CTRL_C, CTRL_D, CTRL_U = "\r", "\x03", "\x04", "\x15"
PATIENCE = 90.0
"""Seconds; on a busy machine a first run that compiles the data takes most of them."""


class Terminal:
    """Runs `mlpath` and keeps what its screen shows."""

    def __init__(self, *args: str, columns: int = 80, rows: int = 40, **environ: str) -> None:
        env = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LINES")}
        env |= {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **environ}
        self.screen = pyte.HistoryScreen(columns, rows, history=2000)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "mlpath", *args],
            env=env,
            dimensions=(rows, columns),
            timeout=PATIENCE,
        )
        self.screen.write_process_input = self.child.send  # cursor reports

    def pump(self, seconds: float = 0.05) -> bool:
        """Take in what the program wrote; False when it has ended."""
        try:
            data = self.child.read_nonblocking(65536, seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += data
        self.stream.feed(data)
        return True

    def text(self) -> str:
        """Return everything on the screen and above it."""
        above = [
            "".join(line[x].data for x in range(self.screen.columns))
            for line in self.screen.history.top
        ]
        return "\n".join(line.rstrip() for line in [*above, *self.screen.display]).rstrip()

    def until(self, needle: str, seconds: float = PATIENCE) -> str:
        """Wait for a text on the screen."""
        end = time.monotonic() + seconds
        while needle not in "\n".join(self.screen.display):
            alive = self.pump()
            assert time.monotonic() < end, f"no {needle!r} in\n{self.text()}"
            assert alive or needle in self.text(), f"ended without {needle!r}:\n{self.text()}"
        return self.text()

    def send(self, *keys: str) -> None:
        """Press keys."""
        for key in keys:
            self.child.send(key)

    def wait(self) -> int:
        """Let the program end and return its exit code."""
        end = time.monotonic() + PATIENCE
        while self.pump():
            assert time.monotonic() < end, self.text()
        self.child.wait()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -1)
