"""Files that are none: pipes, devices, loops, names with line ends and escape sequences."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hostility.asking import OURS
from hostility.pages import steers
from trials.verdict import Verdict

LONGEST = 10
"""Seconds that anything may take."""
MOST_MEMORY = 512 * 1024 * 1024
NAMES = (
    "line\nend.toml", "\x1b[2Jwipe.toml", "\x1b]0;title\x07.toml", "\u202etxt.toml", "[bold]x.toml",
    "-rf.toml", " .toml", "%s%n.toml", "'; rm -rf ~;'.toml", "a" * 240 + ".toml",
)  # fmt: skip


def lay(root: Path) -> Path:
    """Make a folder of traps and return it."""
    traps = root / "traps"
    (traps / "skills").mkdir(parents=True)
    os.mkfifo(traps / "pipe.toml")
    os.mkfifo(traps / "skills" / "pipe.csv")
    (traps / "loop").symlink_to(traps)
    (traps / "self.toml").symlink_to("self.toml")
    (traps / "ring.html").symlink_to("ring.html")
    (traps / "gone.toml").symlink_to("no-such-file")
    (traps / "passwd.toml").symlink_to("/etc/passwd")
    (traps / "zero.csv").symlink_to("/dev/zero")
    (traps / "folder.toml").mkdir()
    for name in NAMES:
        (traps / name).write_text("wishes = 1\n", encoding="utf-8")
    (traps / os.fsdecode(b"bytes-\xff\xfe.toml")).write_text("wishes = 1\n", encoding="utf-8")
    (traps / "deep.toml").write_bytes(b"x = " + b"[" * 100_000)
    (traps / "long.toml").write_bytes(b"x = " + b"9" * 100_000)
    (traps / "wide.csv").write_bytes(b"a" + b",a" * 200_000 + b"\n")
    (traps / "nul.toml").write_bytes(b"\x00" * 4096)
    with (traps / "huge.toml").open("wb") as file:
        file.truncate(2**31)
    deep = traps
    for _ in range(60):
        deep /= "d"
        deep.mkdir()
    (deep / "x.toml").write_text("wishes = 1\n", encoding="utf-8")
    return traps


def lines(traps: Path) -> list[tuple[list[str], set[int]]]:
    """Return command lines with the exit codes they may have."""
    pipe, zero = str(traps / "pipe.toml"), "/dev/zero"
    up = traps / "skills" / ".." / ".." / "traps"
    out: list[tuple[list[str], set[int]]] = [
        (["data", "check", str(traps)], {3}),
        (["data", "check", str(up)], {3}),
        (["data", "diff", str(traps)], {3}),
        (["roles", "--data", str(traps)], {3}),
        (["roles", "--data", pipe], {3}),
        (["roles", "--data", zero], {3}),
        (["roles", "--data", str(traps / "self.toml")], {3}),
        (["data", "check", "/proc"], {0, 3}),
        (["data", "check", str(traps / NAMES[0])], {3}),
        (["report", "--output", str(traps)], {1}),
        (["report", "--output", pipe], {1}),
        (["report", "--output", "/dev/full"], {1}),
        (["report", "--output", str(traps / "ring.html")], {0, 1}),
        (["export", "--to", "ics", "/dev/null"], {0}),
        (["export", "--to", "ics", str(traps / "no" / "such.ics")], {1}),
        (["gap", "--profile", "\x1b]0;x\x07\n../../x"], {0, 1, 2, 3, 4}),
        (["skills", "\x1b[2J\u202e"], {4}),
        (["gap", "--explain", "x" * 100_000], {4}),
    ]
    bads = ("pipe.toml", "", "self.toml", NAMES[1], "huge.toml", "nul.toml", "deep.toml")
    for bad in (zero, *(str(traps / name) for name in bads)):
        out.append((["assess", "--answers", bad, "--yes"], {3}))
        out.append((["profile", "import", bad], {3}))
        out.append((["match", bad], {0, 3} if bad.endswith("deep.toml") else {3}))
        out.append((["assess", "--cv", bad, "--background", "student", "--yes"], {3, 5}))
    return out


def _limited() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def run(every: int = 1, first: int = 0) -> Verdict:
    """Name traps on the command line: each is refused in a sentence, soon and in little memory."""
    verdict = Verdict("places")
    if sys.platform == "win32":
        verdict.skipped = "there are no pipes and devices among the files here"
        return verdict
    root = Path(tempfile.mkdtemp(prefix="hostile-"))
    env = {**os.environ, "MLPATH_HOME": str(root / "home"), "MLPATH_TODAY": "2026-11-20"}
    try:
        subprocess.run(
            [sys.executable, "-m", "mlpath", "roles"], env=env, capture_output=True, check=True
        )
        for line, codes in lines(lay(root))[first::every]:
            verdict.runs += 1
            _one(line, codes, env, verdict)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    return verdict


def _one(line: list[str], codes: set[int], env: dict[str, str], verdict: Verdict) -> None:
    started = time.monotonic()
    what = " ".join(line)[:120]
    try:
        done = subprocess.run(
            [sys.executable, "-m", "mlpath", *line],
            env=env, capture_output=True, check=False, timeout=4 * LONGEST, preexec_fn=_limited,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        verdict.losses.append(f"{what!r}: did not end")
        return
    seconds = time.monotonic() - started
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    verdict.expect(seconds < LONGEST, f"{what!r}: took {seconds:.0f} s")
    verdict.expect(done.returncode in codes, f"{what!r}: exit {done.returncode}: {said[:200]}")
    verdict.expect(OURS not in said and "Traceback" not in said, f"{what!r}: {said[-300:]}")
    verdict.expect(
        not steers(said.replace("\r\n", "\n")), f"{what!r}: {steers(said)[:5]} came through"
    )
