"""Make every system call that changes something fail, one at a time, by means of strace."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from typing import TYPE_CHECKING

from trials import ground, homes
from trials.verdict import Verdict

if TYPE_CHECKING:
    from pathlib import Path

CALLS = (
    "write,pwrite64,writev,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,"
    "ftruncate,mkdir,mkdirat,link,linkat,chmod,fchmod,fchmodat,rmdir"
)
FAULTS = {
    "kill": "signal=SIGKILL",
    "no space": "error=ENOSPC",
    "bad disk": "error=EIO",
    "no space from there on": "error=ENOSPC",
}


def available() -> str:
    """Return why faults cannot be injected here, or nothing."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], check=False)
    return "" if tried.returncode == 0 else "strace may not trace here"


def run(names: tuple[str, ...] = tuple(homes.SCENES), every: int = 1) -> Verdict:
    """Break each scene at each `every`-th of its changing calls in each way."""
    verdict = Verdict("faults", skipped=available())
    if verdict.skipped:
        return verdict
    with ground.somewhere() as folder:
        for name in names:
            _scene(homes.SCENES[name], folder / name, every, verdict)
    return verdict


def _scene(scene: homes.Scene, folder: Path, every: int, verdict: Verdict) -> None:
    folder.mkdir()
    template, home = folder / "template", folder / "home"
    scene.prepare(template)
    ground.fresh_copy(template, home)
    calls = _counted(scene, home)
    plan = [(call, k) for call, count in sorted(calls.items()) for k in range(1, count + 1)]
    verdict.note("system calls", len(plan))
    for call, k in plan[::every]:
        for fault, what in FAULTS.items():
            ground.fresh_copy(template, home)
            onward = "+" if fault.endswith("from there on") else ""
            status = _strace(scene, home, f"inject={call}:{what}:when={k}{onward}")
            verdict.runs += 1
            verdict.acknowledged += status == 0
            where = f"{scene.name}, {fault} at {call} {k} (exit {status})"
            verdict.expect(status in ({0, 1, -9, 137}), f"{where}: traceback")
            try:
                scene.check(home, template, status == 0)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is a loss
                verdict.losses.append(f"{where}: {type(error).__name__} {error}")


def _counted(scene: homes.Scene, home: Path) -> Counter[str]:
    trace = home.parent / "trace"
    subprocess.run(
        [*_strace_command(f"trace={CALLS}", str(trace)), *ground.command(*scene.action(home))],
        env=ground.ENVIRONMENT,
        check=True,
    )
    lines = trace.read_text(errors="replace").splitlines()
    return Counter(line.split(None, 1)[-1].split("(")[0] for line in lines if "+++" not in line)


def _strace(scene: homes.Scene, home: Path, injection: str) -> int:
    return subprocess.run(
        [*_strace_command(injection), *ground.command(*scene.action(home))],
        env=ground.ENVIRONMENT,
        stderr=subprocess.DEVNULL,
        check=False,
    ).returncode


def _strace_command(expression: str, output: str = "/dev/null") -> list[str]:
    return ["strace", "-f", "-qq", "-o", output, "-e", expression]
