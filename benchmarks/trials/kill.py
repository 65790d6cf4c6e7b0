"""Kill writers with SIGKILL at random moments."""

from __future__ import annotations

import random
import subprocess
import time
from typing import TYPE_CHECKING

from trials import ground
from trials.verdict import Verdict

if TYPE_CHECKING:
    from pathlib import Path

NEW_STORE_AFTER = 50
LONGEST = 0.06
"""Seconds after the first acknowledgement within which a writer is killed: about three updates."""


def run(kills: int = 1000, seed: int = 1) -> Verdict:
    """Kill `kills` writers, some while they make the store; nothing acknowledged may be lost."""
    verdict, chance = Verdict("kill"), random.Random(seed)
    done = 0
    while done < kills:
        with ground.somewhere() as folder:
            batch = min(NEW_STORE_AFTER, kills - done)
            _batch(folder / "home", batch, chance, verdict)
            done += batch
    verdict.runs = done
    return verdict


def _batch(home: Path, kills: int, chance: random.Random, verdict: Verdict) -> None:
    acknowledged: set[tuple[str, int]] = set()
    following = 0
    for _ in range(kills):
        lines = _killed(home, following, chance)
        acknowledged |= {("w", n + far) for n in lines for far in (0, 1_000_000)}
        following += len(lines) + 2
        if any(name.endswith("-journal") for name in ground.contents(home)):
            verdict.note("left a journal to undo")
        before = ground.contents(home)
        found = ground.stored(home)
        verdict.expect(before == ground.contents(home), "a reader changed the folder")
        verdict.expect(not acknowledged - found, f"lost {sorted(acknowledged - found)}")
        verdict.expect(not ground.halves(found), "half an update was stored")
        verdict.acknowledged += len(lines)


def _killed(home: Path, first: int, chance: random.Random) -> list[int]:
    process = subprocess.Popen(
        ground.command("stream", home, "w", first, 1_000_000),
        env=ground.ENVIRONMENT,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    early = chance.random() < 0.3
    line = b"" if early else process.stdout.readline()
    time.sleep(chance.random() * (4 * LONGEST if early else LONGEST))
    process.kill()
    rest, _ = process.communicate()
    return [int(n) for n in (line + rest).split()]
