"""Shortened and changed files: never a traceback, the original kept, nothing false read."""

from __future__ import annotations

import random
from contextlib import suppress
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError, MlpathError
from mlpath.store.paths import store_file
from mlpath.store.rescue.restore import restore
from mlpath.store.store import Store
from trials import ground
from trials.verdict import Verdict
from trials.worker import DAY, PROFILE, append, event

if TYPE_CHECKING:
    from pathlib import Path

    Truth = dict[str, tuple[object, ...]]
    """Profile -> its events."""

EVENTS = 120


def prepare(home: Path) -> None:
    """Make a store of several pages, two profiles and one long event."""
    with Store.open_write(home) as store:
        store.append(PROFILE, [event("base", n) for n in range(EVENTS)], at=DAY)
        long = event("base " + "long " * 2000, 0)
        store.append("other", [event("other", n) for n in range(20)] + [long], at=DAY)
    for copy in home.glob("*.backup-*"):
        copy.unlink()


def flips(count: int = 10_000, seed: int = 1) -> Verdict:
    """Flip one random bit, `count` times."""
    verdict, chance = Verdict("bitflip"), random.Random(seed)
    with ground.somewhere(fast=True) as folder:
        whole, truth = _whole(folder / "template")
        for _ in range(count):
            data = bytearray(whole)
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            _try(folder, bytes(data), truth, verdict, most_lost=EVENTS)
    return verdict


def lengths(every: int = 1) -> Verdict:
    """Cut the file to every length."""
    verdict = Verdict("truncate")
    with ground.somewhere(fast=True) as folder:
        whole, truth = _whole(folder / "template")
        for length in range(0, len(whole), every):
            _try(folder, whole[:length], truth, verdict, most_lost=2 * EVENTS)
    return verdict


def _whole(template: Path) -> tuple[bytes, Truth]:
    prepare(template)
    return store_file(template).read_bytes(), _all(template)


def _try(folder: Path, data: bytes, truth: Truth, verdict: Verdict, *, most_lost: int) -> None:
    home = folder / "home"
    ground.fresh_copy(folder / "template", home)
    file = store_file(home)
    file.write_bytes(data)
    verdict.runs += 1
    try:
        readable = _read(home, truth, verdict)
        verdict.expect(ground.contents(home) == {file.name: data}, "a reader changed the folder")
        written = _write(home, truth, verdict)
        if not written:
            verdict.expect(file.read_bytes() == data, "a refused update changed the file")
        if not readable:
            verdict.expect(not written, "written to though it cannot be read")
            _restore(home, data, truth, verdict, most_lost)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a loss
        verdict.losses.append(f"{type(error).__name__} {error}")


def _all(home: Path) -> Truth:
    with Store.open_read(home) as store:
        return {name: store.events(name) for name in store.profiles()}


def _read(home: Path, truth: Truth, verdict: Verdict) -> bool:
    try:
        found = _all(home)
    except BadDataError:
        verdict.note("noticed by a reader")
        return False
    verdict.expect(found == truth, "something false was read")
    verdict.acknowledged += 1
    return True


def _write(home: Path, truth: Truth, verdict: Verdict) -> bool:
    try:
        append(home, "new", "0")
    except MlpathError:
        verdict.note("noticed by a writer")
        return False
    found = _all(home)
    verdict.expect(found["other"] == truth["other"], "an update changed somebody else")
    verdict.expect(found[PROFILE][:-2] == truth[PROFILE], "an update changed what was there")
    return True


def _restore(home: Path, data: bytes, truth: Truth, verdict: Verdict, most_lost: int) -> None:
    with suppress(BadDataError):  # a store that claims to be newer is left alone
        done = restore(home)
        verdict.expect(
            done.kept is not None and done.kept.read_bytes() == data,
            "the damaged file was not kept",
        )
        found = _all(home)
        for name, events in found.items():
            false = set(map(str, events)) - set(map(str, truth.get(name, ())))
            verdict.expect(not false, "a restore made something up")
        back, total = (sum(map(len, group.values())) for group in (found, truth))
        verdict.expect(total - back <= most_lost, f"a restore lost {total - back} events")
        verdict.note("restored")
        verdict.note("events lost by restores without a backup", total - back)
