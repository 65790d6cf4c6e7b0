"""No network, nothing written elsewhere, nobody else may read it, and deleting leaves nothing."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from commands import EVERY, ME, lay_out
from mlpath.model.private import PART

pytestmark = pytest.mark.slow

STRACE = shutil.which("strace")
CALLS = "socket,connect,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat"  # fmt: skip  # noqa: E501
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|^(?:mkdir|rename|unlink|creat|link|symlink)")
PATHS = re.compile(r'"((?:[^"\\]|\\.)*)"')
INSIDE = """
import json, sys
from mlpath.cli.app import app
for argv in json.loads(sys.argv[1]):
    app(argv, prog_name="mlpath", standalone_mode=False)
"""
LINES = [
    list(ME),
    ["assess", "--yes", "--cv", "cv.pdf", "--code", "projects", "--save-answers", "answers.toml"],
    *(
        case.argv
        for case in EVERY
        if not case.known and "delete" not in case.line and "restore" not in case.line
    ),
    ["match", "posting.pdf"],
    ["profile", "delete", "--yes", "--profile", "other"],
]
NAMED = {
    "answers.toml", "class", "page.html", "plan.ics", "plan.html", "me-now.json", "market", "proof",
    "my-skills",
}  # fmt: skip
"""What the lines above are told to write."""


class Place(NamedTuple):
    """A person's account for a while: HOME, the folder they stand in, and MLPATH_HOME."""

    account: Path
    here: Path
    env: dict[str, str]


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Place:
    root = tmp_path_factory.mktemp("privacy")
    account, here = root / "account", root / "here"
    account.mkdir()
    here.mkdir()
    lay_out(here)
    drop = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "MLPATH_DATA", "NO_COLOR")
    env = {k: v for k, v in os.environ.items() if k not in drop and not k.startswith("COV_")}
    env |= {
        "HOME": str(account),
        "MLPATH_HOME": str(account / "mine"),
        "MLPATH_TODAY": "2026-11-20",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return Place(account, here, env)


@pytest.fixture(scope="module")
def seen(place) -> list[str]:
    """Return the system calls of a process that runs every command, and its children."""
    if STRACE is None:
        pytest.skip("strace is not installed")
    trace = place.account.parent / "trace"
    done = subprocess.run(
        [STRACE, "-f", "-qq", "-e", f"trace={CALLS}", "-o", str(trace),
         sys.executable, "-c", INSIDE, json.dumps(LINES)],
        env=place.env, cwd=place.here, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if "PTRACE" in done.stderr or "ptrace" in done.stderr:
        pytest.skip("strace may not trace here")
    assert done.returncode == 0, done.stderr
    assert "mlpath:" not in done.stderr, done.stderr
    lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line.split(None, 1)[1] for line in lines if " " in line]


def test_no_command_opens_a_socket(seen) -> None:
    assert len(seen) > 1000
    sockets = [line for line in seen if line.startswith(("socket(", "connect("))]
    assert [line for line in sockets if "AF_UNIX" not in line] == []


def test_no_command_writes_anywhere_but_where_it_was_told(seen, place) -> None:
    allowed = [str(place.account / "mine"), "/dev/null", "/dev/tty"]
    allowed += NAMED
    strangers = set()
    for line in seen:
        if not WRITES.search(line) or "= -1 " in line:
            continue
        for path in PATHS.findall(line):
            local = path.removeprefix(f"{place.here}/")
            if local.startswith(".") and local.endswith(PART) and "/" not in local:
                continue  # what is not complete yet
            # The interpreter's own compiled modules are part of the installation.
            if not local.startswith(tuple(allowed)) and "/__pycache__/" not in path:
                strangers.add(line)
    assert strangers == set()


def test_nothing_else_is_left_in_the_account_or_the_folder(seen, place) -> None:
    assert seen
    assert {path.name for path in place.account.iterdir()} == {"mine"}
    fresh = {path.name for path in place.here.iterdir()} - {p.name for p in made(place)}
    assert fresh == NAMED


def made(place: Place) -> list[Path]:
    """Return what the test itself laid out."""
    bare = place.account.parent / "bare"
    bare.mkdir(exist_ok=True)
    if not any(bare.iterdir()):
        lay_out(bare)
    return list(bare.iterdir())


def test_only_the_owner_may_look(seen, place) -> None:
    assert seen
    mine = place.account / "mine"
    assert stat.S_IMODE(mine.stat().st_mode) == 0o700
    for path in mine.iterdir():
        want = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == want, path


def runs(place: Place, *words: str, umask: int = 0o022, prefix: tuple[str, ...] = ()) -> str:
    done = subprocess.run(
        [*prefix, sys.executable, "-m", "mlpath", *words],
        env=place.env, cwd=place.here, capture_output=True, text=True, check=False, umask=umask,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_generous_umask_gives_nothing_away(place, tmp_path) -> None:
    env = {**place.env, "MLPATH_HOME": str(tmp_path / "mine")}
    open_place = place._replace(env=env)
    runs(open_place, "roles", umask=0)
    runs(open_place, *ME, umask=0)
    for path in [tmp_path / "mine", *(tmp_path / "mine").iterdir()]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_everything_works_where_there_is_no_network(place, tmp_path) -> None:
    unshare = shutil.which("unshare")
    if unshare is None or subprocess.run([unshare, "-n", "true"], check=False).returncode:
        pytest.skip("a network namespace cannot be made here")
    cut_off = place._replace(env={**place.env, "MLPATH_HOME": str(tmp_path / "mine")})
    for words in (ME, ("salary", "--region", "europe"), ("roadmap",)):
        assert runs(cut_off, *words, prefix=(unshare, "-n"))


def test_deleting_the_last_profile_leaves_nothing(place, tmp_path) -> None:
    mine = tmp_path / "mine"
    alone = place._replace(env={**place.env, "MLPATH_HOME": str(mine)})
    runs(alone, *ME)
    runs(alone, "log", "pytorch", "2h")
    (mine / "cache" / "fault.txt").write_text("a fault that quotes the profile", encoding="utf-8")
    runs(alone, "profile", "delete", "--yes")
    left = [path for path in mine.rglob("*") if path.is_file()]
    assert all(path.parent.name == "cache" for path in left), left
    assert all(path.name.startswith("catalog-") for path in left), left


def test_deleting_one_profile_leaves_no_letter_of_it(place, tmp_path) -> None:
    mine = tmp_path / "mine"
    alone = place._replace(env={**place.env, "MLPATH_HOME": str(mine)})
    runs(alone, *ME, "--profile", "kept")
    runs(alone, *ME[:-1], "--rate", "triton=4", "--yes", "--profile", "forgotten")
    store = mine / "mlpath.db"
    assert b"forgotten" in store.read_bytes()
    assert b"triton" in store.read_bytes()
    runs(alone, "profile", "delete", "--yes", "--profile", "forgotten")
    for path in mine.iterdir():
        if path.is_file():
            assert b"forgotten" not in path.read_bytes(), path
            assert b"triton" not in path.read_bytes(), path
    assert "kept" in runs(alone, "profile", "list")


def test_a_read_only_disk_can_be_read(place, tmp_path) -> None:
    if os.geteuid() == 0 and shutil.which("setpriv") is None:
        pytest.skip("root may write anywhere, and setpriv is not there to be somebody else")
    mine = tmp_path / "mine"
    alone = place._replace(env={**place.env, "MLPATH_HOME": str(mine)})
    runs(alone, *ME)
    before = {path: path.stat().st_mtime_ns for path in mine.rglob("*")}
    for path in [*mine.rglob("*"), mine]:
        path.chmod(0o500 if path.is_dir() else 0o400)
    drop = ("setpriv", "--inh-caps=-all", "--bounding-set=-all") if os.geteuid() == 0 else ()
    try:
        assert "readiness" in runs(alone, "gap", prefix=drop)
        assert {path: path.stat().st_mtime_ns for path in mine.rglob("*")} == before
    finally:
        mine.chmod(0o700)
        (mine / "cache").chmod(0o700)
