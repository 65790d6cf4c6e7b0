"""Being alone with the store, by a folder or by a file that stands for it."""

import pytest

from mlpath.errors import MlpathError
from mlpath.store import lock, waiting
from mlpath.store.paths import store_file

fcntl = pytest.importorskip("fcntl")


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setattr(waiting, "SECONDS", 0.1)
    return tmp_path / "home"


def test_the_lock_of_windows_is_a_file_that_goes_with_the_store(home):
    """Windows locks a byte of a file; POSIX can do that, too, so the rest is tried here."""
    file, held = store_file(home), []

    def take(descriptor):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        held.append(descriptor)
        return True

    with lock.by_file(file, take):
        assert sorted(p.name for p in home.iterdir()) == ["mlpath.db.lock"]
        assert len(held) == 1
        with pytest.raises(MlpathError, match="in use by another program"):
            lock.by_file(file, take).__enter__()
        assert len(held) == 1
        file.write_text("a store")
    assert sorted(p.name for p in home.iterdir()) == ["mlpath.db", "mlpath.db.lock"]
    with lock.by_file(file, take):
        file.unlink()
    assert not home.exists()


def test_a_lock_on_a_file_that_was_removed_meanwhile_is_none(home):
    """Whoever opened the stand-in before a deletion and locked it after that starts again."""
    file, removed = store_file(home), []

    def take(_):
        if not removed:
            removed.append((home / "mlpath.db.lock").unlink())
        return True

    with lock.by_file(file, take):
        assert removed
        assert (home / "mlpath.db.lock").exists()
