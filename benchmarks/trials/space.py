"""Disks that are full, that become full, and that cannot be written to."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mlpath.errors import MlpathError
from mlpath.store.store import Store
from trials import ground
from trials.verdict import Verdict
from trials.worker import append

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROOMS = (0, 4096, 8192, 16384, 32768, 65536)


def available() -> str:
    """Return why small disks cannot be made here, or nothing."""
    if not sys.platform.startswith("linux"):
        return "only on Linux"
    if os.geteuid():
        return "mounting needs root"
    with ground.somewhere() as folder:
        done = subprocess.run([*MOUNT, str(folder)], check=False, capture_output=True)
        if done.returncode:
            return "mounting is not allowed here"
        subprocess.run(["umount", str(folder)], check=True)
    return ""


MOUNT = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs"]


@contextmanager
def small_disk() -> Iterator[Path]:
    """Give a disk of 400 KB."""
    with ground.somewhere() as folder:
        subprocess.run([*MOUNT, str(folder)], check=True)
        try:
            yield folder
        finally:
            subprocess.run(["umount", str(folder)], check=True)


def run() -> Verdict:
    """Fill a disk around a store, leave it a little room, and make it read-only."""
    verdict = Verdict("full", skipped=available())
    if verdict.skipped:
        return verdict
    for daily in (True, False):
        with small_disk() as disk:
            _fill_up(disk, verdict, daily=daily)
    with small_disk() as disk:
        _read_only(disk, verdict)
    return verdict


def _fill_up(disk: Path, verdict: Verdict, *, daily: bool) -> None:
    home = disk / "home"
    acknowledged = _update(home, "before", 0, verdict)
    for copy in home.glob("*.backup-*"):
        if daily:
            copy.unlink()
    for room in ROOMS:
        _fill(disk / "filler", room)
        for number in range(6):
            acknowledged |= _update(home, f"room{room}", number, verdict)
            found = ground.stored(home)
            verdict.expect(acknowledged <= found, f"lost with {room} bytes of room")
            verdict.expect(not ground.halves(found), f"half an update with {room} bytes of room")
    (disk / "filler").unlink()
    after = _update(home, "after", 0, verdict)
    verdict.expect(bool(after), "no update when there was room again")
    verdict.expect(acknowledged | after <= ground.stored(home), "lost after there was room again")


def _update(home: Path, who: str, number: int, verdict: Verdict) -> set[tuple[str, int]]:
    verdict.runs += 1
    try:
        append(home, who, str(number))
    except MlpathError:
        verdict.note("updates refused")
        return set()
    verdict.acknowledged += 1
    return {(who, number), (who, number + 1_000_000)}


def _fill(file: Path, room: int) -> None:
    file.unlink(missing_ok=True)
    size = 0
    with file.open("wb", buffering=0) as stream:
        try:
            while True:
                size += stream.write(b"x" * 512) or 0
        except OSError:
            pass  # now it is full
    os.truncate(file, max(0, size - room))


def _read_only(disk: Path, verdict: Verdict) -> None:
    home = disk / "home"
    acknowledged = _update(home, "before", 0, verdict)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    verdict.expect(ground.stored(home) == acknowledged, "a read-only disk could not be read")
    verdict.expect(not _update(home, "new", 0, verdict), "a read-only disk was written to")
    with Store.open_read(disk / "none") as store:
        verdict.expect(store.profiles() == (), "no store on a read-only disk is no empty store")
