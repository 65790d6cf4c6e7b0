"""`-` is stdin where a command reads, and stdout where it writes."""

import gzip
import io
import json
import os
import pty
import subprocess
import sys

import pytest

from mlpath.cli.files import PIPE, given
from mlpath.errors import UsageError

POSTING = {"title": "ML Engineer", "text": "Requirements: Python, SQL, Docker, PyTorch and Git."}
ROWS = "".join(json.dumps({**POSTING, "id": n}) + "\n" for n in range(4)).encode()
TABLE = b"Job Title;Job Description\nML Engineer;Requirements: Python, SQL, Docker and Git.\n"
PROFILE = ["--background", "backend-engineer", "--role", "ml-engineer", "--hours", "8"]


@pytest.fixture
def piped(tmp_path, shared_cache):
    """Run the program in a folder of its own with something piped in."""
    (tmp_path / "home").mkdir(mode=0o700)
    (tmp_path / "home" / "cache").symlink_to(shared_cache, target_is_directory=True)
    env = {**os.environ, "MLPATH_HOME": str(tmp_path / "home"), "MLPATH_TODAY": "2026-11-27"}

    def run(*words, into=b"", code=0):
        done = subprocess.run(
            [sys.executable, "-m", "mlpath", *words],
            input=into, env=env, cwd=tmp_path, capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stderr.decode()
        return done.stdout.decode() if not code else done.stderr.decode()

    return run


@pytest.mark.parametrize(
    ("raw", "count"),
    [(ROWS, 4), (gzip.compress(ROWS), 4), (TABLE, 1), (gzip.compress(TABLE), 1)],
    ids=["jsonl", "jsonl.gz", "csv", "csv.gz"],
)
def test_a_list_is_read_from_a_pipe_whatever_it_is(piped, raw, count):
    assert json.loads(piped("match", "-", "-f", "json", into=raw))["data"]["read"] == count
    kept = json.loads(piped("demand", "-", "-f", "json", into=raw))["data"]
    assert kept["postings"] == 1  # the others are copies
    assert kept["duplicates"] == count - 1


def test_one_document_is_read_from_a_pipe(piped):
    text = b"ML Engineer\nRequirements: Python, SQL, Docker, PyTorch and Git.\n"
    (one,) = json.loads(piped("match", "-", "-f", "json", into=text))["data"]["postings"]
    assert (one["file"], one["role"]) == ("stdin", "ml-engineer")


def test_cvs_and_answers_are_read_from_a_pipe(piped):
    resume = {"basics": {"name": "A"}, "skills": [{"name": "Python", "keywords": ["PyTorch"]}]}
    line = json.dumps(resume).encode()
    out = piped("assess", "--cv", "-", *PROFILE, "--yes", "-f", "json", into=line)
    assert any("Taken as read in stdin" in note for note in json.loads(out)["notes"])
    answers = b'background = "nurse"\nrole = "ml-engineer"\nhours = 5\n[ratings]\npython = 2\n'
    piped("--profile", "b", "assess", "--answers", "-", "--yes", into=answers)
    assert "Python" in piped("--profile", "b", "profile", "show")


def test_what_is_written_to_a_dash_is_stdout_and_no_file(piped, tmp_path):
    piped("assess", *PROFILE, "--yes")
    assert piped("export", "--to", "ics", "-").startswith("BEGIN:VCALENDAR")
    assert piped("report", "--output", "-").startswith("<!DOCTYPE html>")
    profile = piped("profile", "export", "-")
    assert json.loads(profile)["name"] == "default"
    told = piped("--profile", "copy", "profile", "import", "-", into=profile.encode())
    assert "profile copy" in told
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_nothing_in_the_pipe_is_one_sentence(piped):
    assert "nothing came through the pipe" in piped("match", "-", code=3)
    damaged = gzip.compress(ROWS * 50)[:80]
    assert "the file is damaged" in piped("demand", "-", into=damaged, code=3)


def test_stdin_is_read_once(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    with pytest.raises(UsageError, match="only once"):
        given([PIPE, PIPE], "postings")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal to type at")
def test_at_a_terminal_it_is_said_what_is_waited_for(tmp_path):
    master, slave = pty.openpty()
    env = {**os.environ, "MLPATH_HOME": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-m", "mlpath", "match", "-", "-f", "json"],
        stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env,
    ) as ran:  # fmt: skip
        os.close(slave)
        said = ran.stderr.readline()
        os.write(master, b"ML Engineer\nRequirements: Python, SQL, Docker and PyTorch\n\x04")
        out = ran.stdout.read()
    os.close(master)
    assert said.startswith(b"Waiting for postings: paste it, and end it with Ctrl-D")
    assert json.loads(out)["data"]["read"] == 1
