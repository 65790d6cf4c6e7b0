"""Running the program in this process and looking for what must never come out."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from typer.testing import CliRunner

from hostility.pages import steers
from mlpath.cli.app import app

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from trials.verdict import Verdict

CODES = {0, 1, 2, 3, 4, 5}
OURS = "something went wrong that should not"
ENVIRONMENT = {"MLPATH_TODAY": "2026-11-20", "COLUMNS": "80"}


class Answer(NamedTuple):
    """What a command said."""

    code: int
    out: str
    err: str


def ask(*words: object) -> Answer:
    """Run one command."""
    done = CliRunner().invoke(app, [str(word) for word in words], prog_name="mlpath")
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Answer(done.exit_code, done.stdout, done.stderr)


def judge(answer: Answer, verdict: Verdict, what: str, *, codes: Sequence[int] = ()) -> None:
    """Check that an answer is one, whatever was asked."""
    allowed = set(codes) or CODES
    verdict.expect(answer.code in allowed, f"{what}: exit code {answer.code}: {answer.err[:200]}")
    text = answer.out.replace("\r\n", "\n") + answer.err
    verdict.expect(OURS not in text, f"{what}: a fault of ours: {answer.err[:200]}")
    verdict.expect("Traceback" not in text, f"{what}: a traceback")
    verdict.expect(not steers(text), f"{what}: {steers(text)[:5]} came through")
    if answer.code in (1, 2, 3, 4, 5) and not answer.out:
        said = answer.err.startswith(("mlpath: ", '{\n  "mlpath": 1,\n  "error": '))
        verdict.expect(said, f"{what}: no sentence: {answer.err[:99]}")


@contextmanager
def at_home(folder: Path) -> Iterator[None]:
    """Let the program store in a folder for a while."""
    before = {name: os.environ.get(name) for name in ("MLPATH_HOME", *ENVIRONMENT)}
    os.environ.update(ENVIRONMENT, MLPATH_HOME=str(folder))
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def forget(home: Path) -> None:
    """Remove what is stored, and keep the cache."""
    for path in home.iterdir():
        if path.name != "cache":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
