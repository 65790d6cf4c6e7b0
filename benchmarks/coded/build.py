"""Make a repository out of its text, with the git program."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from coded.text import Told

PEOPLE = {"kim": ("Kim Doe", "kim@example.org"), "ada": ("Ada Other", "ada@example.com")}


def build(told: Told, folder: Path) -> None:
    """Commit everything in order, packed as git packs it."""
    _git(folder, "init", "-q", "-b", "main")
    _git(folder, "config", "user.email", PEOPLE["kim"][1])
    if told.origin:
        _git(folder, "remote", "add", "origin", told.origin)
    for made in told.commits:
        for name, text in made.files.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        name, mail = PEOPLE[made.who]
        stamp = f"{made.day.isoformat()}T12:00:00+0000"
        who = {
            f"GIT_{role}_{key}": value
            for role in ("AUTHOR", "COMMITTER")
            for key, value in (("NAME", name), ("EMAIL", mail), ("DATE", stamp))
        }
        _git(folder, "add", "-A", "-f")
        _git(folder, "commit", "-q", "--allow-empty", "-m", "work", **who)
    _git(folder, "gc", "-q")


def _git(folder: Path, *words: str, **environ: str) -> None:
    subprocess.run(
        ["git", "-c", "core.hooksPath=/dev/null", *words],
        cwd=folder,
        check=True,
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, **environ},
    )
