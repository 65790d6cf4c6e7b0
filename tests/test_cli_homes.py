"""Odd homes, folders, names and environments: each is a sentence, or is used as it is."""

import os
import subprocess
import sys

import pytest

LONG = "a" * 300
NAMED = (
    "match", "demand", "gap --data", "assess --yes --code", "assess --yes --cv", "data check",
    "data diff", "assess --yes --answers", "profile import", "profile export", "report -o",
)  # fmt: skip


def one_sentence(ended):
    lines = ended.err.splitlines()
    assert ended.code in {1, 2, 3}
    assert lines[0].startswith("mlpath: ")
    assert all(line.startswith("        ") for line in lines[1:])
    assert "something went wrong" not in ended.err
    return lines[0]


@pytest.mark.parametrize("command", NAMED)
def test_a_name_longer_than_the_system_allows(known, command):
    one_sentence(known(*command.split(), LONG))


@pytest.mark.parametrize("command", NAMED)
@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="rights are others on Windows")
def test_a_path_below_a_folder_that_one_may_not_enter(known, closed, command):
    said = one_sentence(known(*command.split(), closed))
    assert "denied" in said or "may not be read" in said


@pytest.fixture
def closed(home, tmp_path):
    """Name a path in a folder that one may not enter; root, who may, is somebody else meanwhile."""
    folder, root = tmp_path / "closed", not os.geteuid()
    (folder / "x").mkdir(parents=True)
    above = {path: path.stat().st_mode for path in tmp_path.parents[:-2]} if root else {}
    if root:
        folder.chmod(0o700)
        for path in above:
            path.chmod(0o711)
        for path in (tmp_path, home, *home.iterdir(), *(home / "cache").iterdir()):
            os.chown(path, 65534, -1)
        os.seteuid(65534)
    else:
        folder.chmod(0)
    yield folder / "x"
    if root:
        os.seteuid(0)
    for path, mode in above.items():
        path.chmod(mode)
    folder.chmod(0o700)


@pytest.mark.parametrize("columns", ["²", "1" * 5000, "-5", "0", "1", "wide", "999999", "١٢٠"])
def test_any_width_is_a_width_or_none(known, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    for words in ("gap", "plan", "--help"):
        assert known(words).code == 0


@pytest.mark.parametrize("zone", ["UTC+99", "UTC-99", "/etc/passwd", "", ":::", "AAA+24:59:59"])
def test_any_time_zone_has_a_day(known, monkeypatch, zone):
    monkeypatch.delenv("MLPATH_TODAY")
    monkeypatch.setenv("TZ", zone)
    for words in ("gap", "status", "log python 1h"):
        assert known(*words.split()).code == 0


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "3000-01-01", "9999-12-31", "soon"])
def test_a_day_that_is_none_of_ours_is_a_sentence(known, monkeypatch, day):
    monkeypatch.setenv("MLPATH_TODAY", day)
    for words in ("", "status", "plan", "report -o -", "export --to ics", "log python 1h"):
        assert "MLPATH_TODAY" in one_sentence(known(*words.split()))


@pytest.mark.parametrize("day", ["1900-01-01", "1969-12-31", "2999-12-31"])
def test_the_first_and_the_last_day_work(known, monkeypatch, day):
    monkeypatch.setenv("MLPATH_TODAY", day)
    for words in ("", "status", "plan", "plan --save", "report -o -", "export --to ics", "roadmap"):
        assert known(*words.split()).code == 0


def test_a_folder_that_is_gone_is_no_matter_to_who_does_not_need_it(known, tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    for words in ("gap", "log python 1h", "history"):
        assert known(*words.split()).code == 0
    one_sentence(known("report"))
    monkeypatch.setenv("MLPATH_HOME", "x")
    assert "the current folder is gone" in one_sentence(known("gap"))


@pytest.mark.parametrize("home_", ["~nosuchuser/x", f"/tmp/{LONG}", "/dev/null/x", "/proc/1/x"])
def test_a_home_that_cannot_be_is_a_sentence(known, monkeypatch, home_):
    monkeypatch.setenv("MLPATH_HOME", home_)
    one_sentence(known("log", "python", "1h"))


def apart(words, env):
    """Run a command with nothing in its environment but this."""
    return subprocess.run(
        [sys.executable, "-m", "mlpath", *words],
        env={"MLPATH_TODAY": "2026-11-20", **env}, capture_output=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "env",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}],
    ids=["ascii", "C"],
)
def test_letters_that_neither_come_in_nor_go_out_are_no_fault(known, home, env):
    ended = apart(["skills", "möbius-☃"], {"MLPATH_HOME": str(home), **env})
    assert ended.returncode == 4
    assert ended.stderr.startswith(b"mlpath: no skill called")
    assert (ended.stdout + ended.stderr).isascii()


@pytest.mark.skipif("not hasattr(os, 'seteuid')", reason="rights are others on Windows")
def test_a_home_that_may_only_be_read_is_read_and_nothing_is_noted(known, home, closed):
    for path in (home, *home.iterdir()):
        path.chmod(path.stat().st_mode & 0o555)
    assert known("next").code == 0
    one_sentence(known("log", "python", "1h"))
    for path in (home, *home.iterdir()):
        path.chmod(path.stat().st_mode | 0o200)
