"""Where trials happen, and what every trial checks afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.model.events.skills import EvidenceFound
from mlpath.store.store import Store
from trials.worker import PROFILE

if TYPE_CHECKING:
    from collections.abc import Iterator

WORKER = Path(__file__).with_name("worker.py")
ENVIRONMENT = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(WORKER.parents[1])}


def command(*arguments: object) -> list[str]:
    """Return the command line of a worker."""
    return [sys.executable, str(WORKER), *map(str, arguments)]


def work(action: str, home: Path, *arguments: object) -> int:
    """Run a worker to its end and return its exit status."""
    return subprocess.run(
        command(action, home, *arguments), env=ENVIRONMENT, check=False
    ).returncode


@contextmanager
def somewhere(*, fast: bool = False) -> Iterator[Path]:
    """Give a folder that is gone afterwards; a fast one need not be on a disk."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(
        prefix="torture-", dir=memory if fast and memory.is_dir() else None
    ) as folder:
        yield Path(folder)


def stored(home: Path) -> set[tuple[str, int]]:
    """Read and check the whole store; return what the workers put into it."""
    with Store.open_read(home) as store:
        store.check()
        found = [stored.event for stored in store.events(PROFILE)]
    return {(e.skill, int(e.detail)) for e in found if isinstance(e, EvidenceFound)}


def halves(found: set[tuple[str, int]]) -> set[tuple[str, int]]:
    """Return events whose partner is not there."""
    partner = {(who, n - 1_000_000 if n >= 1_000_000 else n + 1_000_000) for who, n in found}
    return {e for e in found if e not in partner}


def fresh_copy(template: Path, home: Path) -> None:
    """Put a copy of a prepared home in place of whatever is there."""
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(template, home)


def contents(home: Path) -> dict[str, bytes]:
    """Return every file of a home with its bytes."""
    return {p.name: p.read_bytes() for p in sorted(home.iterdir())} if home.exists() else {}
