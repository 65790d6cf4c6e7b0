"""What is written for its owner alone: whole or not at all, whatever the umask, and no remains."""

import os
import stat

import pytest

from mlpath.model import private

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights are others on Windows")


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777])
def umask(request):
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_folders_and_what_is_missing_above_them_are_the_owners_whatever_the_umask(tmp_path, umask):
    tmp_path.chmod(0o755)
    private.make_folder(tmp_path / "a" / "b")
    assert mode(tmp_path / "a") == mode(tmp_path / "a" / "b") == 0o700
    assert mode(tmp_path) == 0o755
    private.make_folder(tmp_path / "a" / "b")


def test_a_new_file_is_the_owners_and_one_that_is_replaced_keeps_its_mode(tmp_path, umask):
    file = tmp_path / "x"
    private.write(file, b"one")
    assert mode(file) == 0o600
    file.chmod(0o640)
    private.write(file, b"two")
    assert (mode(file), file.read_bytes()) == (0o640, b"two")


def test_a_link_planted_under_any_name_is_not_written_through(tmp_path, monkeypatch):
    victim, planted = tmp_path / "victim", tmp_path / f".{b'guessed!'.hex()}{private.PART}"
    victim.write_text("mine")
    planted.symlink_to(victim)
    monkeypatch.setattr(os, "urandom", lambda _: b"guessed!")  # even if somebody could
    with pytest.raises(FileExistsError):
        private.write(tmp_path / "x", b"secret")
    assert victim.read_text() == "mine"


def test_names_of_unfinished_files_differ_and_fit_beside_the_longest_name(tmp_path, monkeypatch):
    seen = []
    really = os.open
    monkeypatch.setattr(os, "open", lambda path, *a: (seen.append(path), really(path, *a))[1])
    for _ in range(2):
        private.write(tmp_path / ("x" * 255), b"text")
    first, second = seen
    assert first.name != second.name


def test_a_write_that_fails_leaves_what_was_there_and_nothing_else(tmp_path, monkeypatch):
    file = tmp_path / "x"
    file.write_text("old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        private.write(file, b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["x"]
    assert file.read_text() == "old"


def test_what_a_killed_process_left_is_swept_and_what_is_being_written_is_not(tmp_path):
    left, fresh = (tmp_path / f".{n * 16}{private.PART}" for n in "ab")
    for path in (left, fresh):
        path.write_text("a profile")
    os.utime(left, (1, 1))
    private.write(tmp_path / "x", b"text")
    assert sorted(p.name for p in tmp_path.iterdir()) == [fresh.name, "x"]
    private.sweep(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


def test_what_can_be_made_again_does_not_wait_for_the_disk(tmp_path, monkeypatch) -> None:
    waited = []
    monkeypatch.setattr("os.fsync", waited.append)
    private.write(tmp_path / "page", b"words", durable=False)
    assert (tmp_path / "page").read_bytes() == b"words"
    assert not waited
    private.write(tmp_path / "page", b"others")
    assert len(waited) == 1


def test_what_was_left_behind_is_swept_once_by_whoever_writes_many_files(tmp_path) -> None:
    left = tmp_path / f".x{private.PART}"
    left.write_bytes(b"")
    os.utime(left, (0, 0))
    private.pour(tmp_path / "one", [b"1"], tidy=False)
    assert left.exists()
    private.pour(tmp_path / "two", [b"2"])
    assert not left.exists()
