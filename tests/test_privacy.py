"""What docs/privacy.md promises: no network, nothing left of a deleted profile."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "requests", "httpx"}
PURE = {"urllib.parse"}
"""Part of a network package, and nothing but text."""
ME = ("assess", "--background", "student", "--role", "ml-engineer", "--hours", "8", "--yes")
COMMANDS = (
    (),
    ME,
    ("gap",),
    ("gap", "--explain", "python"),
    ("roadmap",),
    ("plan",),
    ("next",),
    ("compare", "data-engineer", "ml-engineer"),
    ("quiz", "--ask", "-f", "json"),
    ("log", "python", "2h"),
    ("done", "python", "1"),
    ("status",),
    ("history",),
    ("undo",),
    ("match", "posting.txt"),
    ("demand", "postings.jsonl"),
    ("salary", "--region", "europe"),
    ("roles",),
    ("skills", "python"),
    ("resources",),
    ("projects",),
    ("certs",),
    ("guide", "myths"),
    ("report", "--output", "page.html"),
    ("export", "--to", "ics", "plan.ics"),
    ("profile", "show"),
    ("data", "sources"),
    ("assess", "--cv", "cv.md", "--code", ".", "--yes"),
)


def imported(file: Path) -> set[str]:
    """List the modules that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
    return found


def test_no_module_imports_a_network_library() -> None:
    files = list((ROOT / "src").rglob("*.py"))
    assert len(files) > 100
    wrong = {
        f"{file.name}: {name}"
        for file in files
        for name in imported(file) - PURE
        if name.split(".")[0] in NETWORK
    }
    assert wrong == set()


@pytest.mark.skipif(shutil.which("strace") is None, reason="no strace here")
def test_no_command_opens_an_internet_socket(home: Path, tmp_path: Path) -> None:
    posting = "Machine Learning Engineer\nRequired: Python, Docker.\n"
    (tmp_path / "posting.txt").write_text(posting, encoding="utf-8")
    (tmp_path / "postings.jsonl").write_text('{"text": "Python and SQL"}\n', encoding="utf-8")
    (tmp_path / "cv.md").write_text("# Skills\nPython, Docker\n", encoding="utf-8")
    calls = " && ".join(
        " ".join(['"$PYTHON" -m mlpath', *args, "</dev/null >/dev/null"]) for args in COMMANDS
    )
    trace = tmp_path / "trace"
    done = subprocess.run(
        ["strace", "-f", "-qq", "-e", "trace=socket,connect", "-o", str(trace), "sh", "-c", calls],
        cwd=tmp_path,
        env={**os.environ, "PYTHON": sys.executable},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    seen = trace.read_text(encoding="utf-8")
    assert "AF_INET" not in seen, seen
    assert (tmp_path / "page.html").stat().st_size > 10_000, "the commands did not really run"


def test_nothing_of_a_deleted_profile_is_left_in_any_file(run, home: Path) -> None:
    word = "zanzibarium"
    assert run(*ME, "--profile", word).code == 0
    assert run("log", "python", "2h", "--profile", word).code == 0
    assert any(word.encode() in file.read_bytes() for file in stored(home))
    assert run(*ME, "--profile", "other").code == 0
    assert run("profile", "delete", "--yes", "--profile", word).code == 0
    assert stored(home), "the other profile is still there"
    assert not any(word.encode() in file.read_bytes() for file in stored(home))


def test_the_last_profile_takes_its_files_along(run, home: Path) -> None:
    assert run(*ME).code == 0
    assert run("profile", "delete", "--yes").code == 0
    assert stored(home) == []


def stored(home: Path) -> list[Path]:
    """List everything in the home but the cache."""
    return [path for path in home.iterdir() if path.is_file()] if home.exists() else []
