"""Many processes that update one store at the same time."""

from __future__ import annotations

import subprocess

from trials import ground
from trials.verdict import Verdict


def run(processes: int = 16, updates: int = 100, rounds: int = 20) -> Verdict:
    """Let `processes` make `updates` each, `rounds` times over; each opens the store for each."""
    verdict = Verdict("parallel")
    for _ in range(rounds):
        with ground.somewhere() as folder:
            home = folder / "home"
            done = _together(
                [("stream", home, f"p{n}", 0, updates) for n in range(processes)], verdict
            )
            acknowledged = {
                (f"p{n}", i + far)
                for n, lines in done.items()
                for i in lines
                for far in (0, 1_000_000)
            }
            found = ground.stored(home)
            verdict.expect(found == acknowledged, f"lost {len(acknowledged - found)} in a round")
    verdict.runs = processes * updates * rounds
    return verdict


def comings_and_goings(processes: int = 8, updates: int = 50, rounds: int = 5) -> Verdict:
    """Let each process store, read and delete its own profile, so that the file comes and goes."""
    verdict = Verdict("come and go", runs=processes * updates * rounds)
    for _ in range(rounds):
        with ground.somewhere() as folder:
            home = folder / "home"
            _together([("come_and_go", home, f"p{n}", updates) for n in range(processes)], verdict)
            verdict.expect(not home.exists(), f"left {sorted(ground.contents(home))}")
    return verdict


def _together(works: list[tuple[object, ...]], verdict: Verdict) -> dict[int, list[int]]:
    """Run workers at the same time; return what each acknowledged."""
    writers = [
        subprocess.Popen(
            ground.command(*work),
            env=ground.ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for work in works
    ]
    done = {}
    for number, writer in enumerate(writers):
        output, complaint = writer.communicate()
        done[number] = [int(line) for line in output.split()]
        verdict.acknowledged += len(done[number])
        last = complaint.decode().strip().rpartition("\n")[2]
        if writer.returncode == 1:
            verdict.note(f"refused: {last}")
        verdict.expect(writer.returncode in {0, 1}, last)
    return done
