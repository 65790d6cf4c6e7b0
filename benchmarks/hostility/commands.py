"""Texts that are made to be slow, read by whole commands: seconds, memory, growth, the table."""

from __future__ import annotations

import math
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import NamedTuple

from hostility.asking import OURS
from trials.verdict import Verdict

SIZES = (1_000, 10_000, 75_000, 150_000, 300_000)
"""Letters of a text; longer ones are refused unread."""
SECONDS, MEGABYTES = 10, 512
STEEP = 1.4
"""The largest exponent between the two longest texts: n log n grows like 1.08, noise adds to it."""
TELLING = 0.4
"""Seconds above those of the shortest text; below, noise is larger than growth."""
TIMES = 2
"""Each is measured; what else the machine does only adds to a time."""
POSTING, CV = "ML engineer\n\nRequirements\n- ", "Experience\nEngineer Jan 2019 - present x"
CODE = "import numpy as np\nx = np.zeros(3)\n"
TRAPS = {
    "posting: `python plus `": ("match", "p.txt", POSTING, "python plus ", ""),
    "posting: `no python `": ("match", "p.txt", POSTING, "no python ", ""),
    "posting: `phd python `": ("match", "p.txt", POSTING, "phd python ", ""),
    "posting: `Go R Excel `": ("match", "p.txt", POSTING, "Go R Excel ", ""),
    "posting: `python. sql, `": ("match", "p.txt", POSTING, "python. sql, ", ""),
    "posting: `5+ years of `": ("match", "p.txt", POSTING, "5+ years of ", ""),
    "posting: `AWS, Azure or GCP or `": ("match", "p.txt", POSTING, "AWS, Azure or GCP or ", ""),
    "posting: `ML engineer` a line": ("match", "p.txt", POSTING, "ML engineer\n", ""),
    "posting: `- design systems` a line": ("match", "p.txt", POSTING, "- design systems\n", ""),
    "page: `<div>` in `<div>`": ("match", "p.html", "<html><body>ML engineer", "<div>", ""),
    "list of postings: `<!--` in a row": ("demand", "p.jsonl", '{"text": "</', "<!--", '"}\n'),
    "CV: a line of `-`": ("assess --yes --cv", "cv.txt", CV, "-", "y"),
    "CV: a line of `._`": ("assess --yes --cv", "cv.txt", CV, "._", "y"),
    "CV: `2019 - 2021 `": ("assess --yes --cv", "cv.txt", CV, "2019 - 2021 ", ""),
    "code: empty requirements": ("assess --yes --code", "d/requirements.txt", "", "\n", ""),
    "code: `import a.a.a...`": ("assess --yes --code", "d/a.py", CODE + "import a", ".a", ""),
    "code: `((((`": ("assess --yes --code", "d/a.py", CODE + "x = ", "(", ""),
    "code: `np.zeros(3)` a line": ("assess --yes --code", "d/a.py", CODE, "np.zeros(3)\n", ""),
    "notebook: `[[[[`": ("assess --yes --code", "d/a.ipynb", '{"cells": ', "[", ""),
}  # fmt: skip
"""The command, its file, and how the text begins, goes on and ends."""


class Took(NamedTuple):
    """What a command took."""

    seconds: float
    """Of the processor, with all child processes."""
    megabytes: int
    code: int
    said: str


def laid(folder: Path, trap: str, letters: int) -> list[str]:
    """Write a text of so many letters; return the command line that reads it."""
    command, name, begin, unit, end = TRAPS[trap]
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    room = letters - len(begin) - len(end)
    file.write_text(begin + (unit * (room // len(unit) + 1))[:room] + end, encoding="utf-8")
    read = file.parent if command.endswith("--code") else file
    return [*command.split(), str(read)]


def took(line: list[str], home: Path) -> Took:
    """Run a command line and measure it; whoever takes ten times too long is ended."""
    env = {**os.environ, "MLPATH_HOME": str(home), "MLPATH_TODAY": "2026-11-27"}
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen(
            [sys.executable, "-m", "mlpath", *line],
            env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
        )  # fmt: skip
        ends = threading.Timer(10 * SECONDS, child.kill)
        ends.start()
        _, status, used = os.wait4(child.pid, 0)
        ends.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read().decode("utf-8", "replace")
    return Took(used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, child.returncode, said)


def exponent(times: list[float]) -> float | None:
    """Return the power of the length with which time grows at the end; nothing when it is noise."""
    before, after = (one - times[0] for one in times[-2:])
    if after < TELLING:
        return None
    return math.log(after / max(before, 0.01)) / math.log(SIZES[-1] / SIZES[-2])


def judged(trap: str, found: list[Took], verdict: Verdict) -> None:
    """Count whatever is too slow, too large, too steep or no sentence."""
    for letters, one in zip(SIZES, found, strict=False):
        what = f"{trap}, {letters:,} letters"
        verdict.runs += 1
        verdict.expect(one.seconds < SECONDS, f"{what}: {one.seconds:.1f} s")
        verdict.expect(one.megabytes < MEGABYTES, f"{what}: {one.megabytes} MB")
        fine = one.code in {0, 3} and OURS not in one.said and "Traceback" not in one.said
        verdict.expect(fine, f"{what}: exit {one.code}: {one.said[-200:]}")
    grows = exponent([one.seconds for one in found]) if len(found) == len(SIZES) else None
    verdict.expect(grows is None or grows < STEEP, f"{trap}: grows like n^{grows or 0:.2f}")


def measured(sizes: tuple[int, ...] = SIZES) -> dict[str, list[Took]]:
    """Read every trap at every size."""
    with tempfile.TemporaryDirectory() as at:
        root = Path(at)
        someone = "assess --background student --role ml-engineer --hours 8 --yes"
        took(someone.split(), root / "home")
        found: dict[str, list[Took]] = {}
        for number, trap in enumerate(TRAPS):
            (folder := root / str(number)).mkdir()
            found[trap] = [
                min(took(laid(folder, trap, letters), root / "home") for _ in range(TIMES))
                for letters in sizes
            ]
    return found


def run(sizes: tuple[int, ...] = SIZES) -> Verdict:
    """Read every trap at every size within seconds and memory that do not grow too fast."""
    verdict = Verdict("commands")
    for trap, found in measured(sizes).items():
        judged(trap, found, verdict)
    return verdict


def table(found: dict[str, list[Took]]) -> str:
    """Write the table: seconds by letters, the power of the length, the most memory."""
    heads = " | ".join(f"{size:,}" for size in SIZES)
    rows = [
        f"| text | {heads} | grows like | MB | read |",
        f"|---|{'---:|' * (len(SIZES) + 2)}---|",
    ]
    for trap, those in found.items():
        times = [one.seconds for one in those]
        power = exponent(times)
        cells = [f"{one:.1f}" for one in times]
        cells.append("not seen" if power is None else f"n^{power:.2f}")
        cells.append(str(max(one.megabytes for one in those)))
        cells.append(read_up_to(those))
        rows.append(f"| {trap} | {' | '.join(cells)} |")
    return "\n".join(rows)


def read_up_to(those: list[Took]) -> str:
    """Say which of the texts were read and which refused."""
    fine = [size for size, one in zip(SIZES, those, strict=True) if not one.code]
    if len(fine) == len(SIZES):
        return "all"
    return f"up to {fine[-1]:,}, then refused" if fine else "refused"
