"""What the tests share: a home of their own, a fixed day, and running the program in-process."""

from __future__ import annotations

import io
import os
import threading
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from typer.testing import CliRunner

TODAY = "2026-11-20"


class Ran(NamedTuple):
    """What a run of the program gave."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the catalogue once for all tests of a worker."""
    from mlpath.cli.catalogue import open_catalog

    folder = tmp_path_factory.mktemp("cache")
    open_catalog([], folder)
    return folder


@pytest.fixture
def home(tmp_path: Path, shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a test a home of its own and a fixed day."""
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    (folder / "cache").symlink_to(shared_cache, target_is_directory=True)
    for name in ("NO_COLOR", "COLUMNS", "MLPATH_DATA", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MLPATH_HOME", str(folder))
    monkeypatch.setenv("MLPATH_TODAY", TODAY)
    monkeypatch.setenv("COLUMNS", "80")
    return folder


@pytest.fixture
def run(home: Path):
    """Run the program in this process: run("gap", "--level", "mid")."""
    from mlpath.cli.app import app

    def go(*args: object) -> Ran:
        result = CliRunner().invoke(app, [str(a) for a in args], prog_name="mlpath")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    return go


@pytest.fixture
def known(run, home: Path):
    """Give a profile: a software engineer with a few ratings."""
    made = run(
        "assess", "--background", "software-engineer", "--role", "ml-engineer", "--level", "mid",
        "--hours", "8", "--country", "DE", "--rate", "python=3", "--rate", "git=3",
        "--rate", "docker=2", "--rate", "scikit-learn=1", "--first", "straight", "--yes",
    )  # fmt: skip
    assert made.code == 0, made.err
    return run


@pytest.fixture(scope="session")
def catalog(shared_cache: Path):
    """Return the bundled catalogue."""
    from mlpath.cli.catalogue import open_catalog

    return open_catalog([], shared_cache)


def pytest_configure() -> None:
    """Never touch the data of whoever runs the tests; a busy machine fails no law."""
    os.environ.setdefault("MLPATH_HOME", str(Path(__file__).parent / "no-such-home"))
    settings.register_profile("patient", deadline=None)
    settings.load_profile("patient")


@pytest.fixture
def keys(monkeypatch):
    """Sit at a terminal that somebody types into: what is sent waits there to be read.

    It closes after half a minute, so that a question for which no key was sent fails its test.
    """
    monkeypatch.setattr("mlpath.cli.screen.interactive", lambda: True)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        closing = threading.Timer(30, pipe.close)
        closing.start()
        yield pipe.send_text
        closing.cancel()


@pytest.fixture
def typing(monkeypatch):
    """Sit at a terminal that cannot draw: what is typed are lines."""
    monkeypatch.setattr("mlpath.cli.screen.interactive", lambda: True)

    def lines(*typed: str) -> None:
        text = io.StringIO("".join(f"{line}\n" for line in typed))
        monkeypatch.setattr("mlpath.cli.asking.typed.read_line", text.readline)

    return lines
