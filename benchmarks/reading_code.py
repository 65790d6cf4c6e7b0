"""Measure what code shows on labelled repositories: python benchmarks/reading_code.py [tune|test].

benchmarks/labels/code/ holds small ones as texts: commits of Kim (the person) and Ada (somebody
else), and for each skill the levels that a careful reader would accept; what stands under @maybe
counts neither way. `--public FOLDER` measures clones of public repositories, named as in
public.toml, which holds labels alone; two people of one repository are told apart behind a #. Its
halves are `tune` and `test`, of the second draw `open` and `aside`; `last` is the third, `fourth`
and `fifth` those after, `sixth-open` and `sixth` the halves of the sixth. Errors are listed for the
tuning half, or with --errors.
"""

from __future__ import annotations

import sys
import tempfile
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coded.build import build
from coded.score import Score
from coded.text import Label, read
from mlpath.evidence.code.code import scan
from mlpath.evidence.code.whose import survey

if TYPE_CHECKING:
    from collections.abc import Sequence

LABELS = Path(__file__).parent / "labels" / "code"
PUBLIC = ("tune", "test", "open", "aside", "last", "fourth", "fifth", "sixth-open", "sixth")
NOW = datetime(2026, 11, 27, tzinfo=UTC)


def main(arguments: list[str]) -> int:
    """Print the figures of one half or both."""
    errors = "--errors" in arguments
    if "--public" in arguments:
        clones = Path(arguments[arguments.index("--public") + 1])
        named = tomllib.loads((LABELS / "public.toml").read_text("utf-8"))
        for half in [a for a in arguments if a in PUBLIC] or PUBLIC:
            score = Score()
            for name, label in named.items():
                clone = clones / name.partition("#")[0]
                if label["half"] == half and clone.is_dir():
                    _measure(score, name, clone, label.get("me"), Label.of(label))
            score.show(f"public {half}", errors=errors)
        return 0
    for half in [a for a in arguments if a in {"tune", "test"}] or ["tune", "test"]:
        score = Score()
        for file in sorted((LABELS / half).glob("*.txt")):
            with tempfile.TemporaryDirectory() as folder:
                told = read(file.read_text("utf-8"))
                build(told, Path(folder))
                _measure(score, file.stem, Path(folder), ["kim@example.org"], told.label)
        score.show(half, errors=errors or half == "tune")
    return 0


def _measure(score: Score, name: str, folder: Path, me: Sequence[str] | None, label: Label) -> None:
    found = scan(survey(folder), now=NOW, me=me, environ={"HOME": "/nonexistent"})
    score.add(name, {one.skill: one.level for one in found.skills}, label)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
