"""Many processes that update one store at the same time."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from trials import ground
from trials.verdict import Verdict

if TYPE_CHECKING:
    from pathlib import Path


def run(processes: int = 16, updates: int = 100, rounds: int = 20) -> Verdict:
    """Let `processes` make `updates` each, `rounds` times over; each opens the store for each."""
    verdict = Verdict("parallel")
    for _ in range(rounds):
        with ground.somewhere() as folder:
            home = folder / "home"
            writers = [_writer(home, f"p{number}", updates) for number in range(processes)]
            acknowledged = set()
            for number, writer in enumerate(writers):
                lines = writer.communicate()[0].split()
                if writer.returncode:
                    verdict.note("writers gave up after 5 seconds")
                acknowledged |= {(f"p{number}", int(n) + far) for n in lines for far in (0, 1_000_000)}
                verdict.acknowledged += len(lines)
            verdict.runs += processes * updates
            found = ground.stored(home)
            verdict.expect(found == acknowledged, f"lost {len(acknowledged - found)} in a round")
    return verdict


def _writer(home: Path, name: str, updates: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ground.command("stream", home, name, 0, updates),
        env=ground.ENVIRONMENT,
        stdout=subprocess.PIPE,
    )
