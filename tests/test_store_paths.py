"""Where things are kept."""

from pathlib import Path

import pytest

from mlpath.errors import MlpathError
from mlpath.store import paths


def test_the_variable_moves_everything(tmp_path):
    environ = {"MLPATH_HOME": str(tmp_path / "x")}
    assert paths.home(environ) == tmp_path / "x"
    assert paths.cache(environ).is_relative_to(tmp_path / "x")
    assert paths.store_file(tmp_path).parent == tmp_path


def test_a_relative_home_is_made_absolute_and_a_tilde_is_the_users(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", "/somewhere")
    assert paths.home({"MLPATH_HOME": "x"}) == tmp_path / "x"
    assert paths.home({"MLPATH_HOME": "~/x"}) == Path("/somewhere/x")


def test_without_the_variable_the_users_own_folders_are_used(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for environ in ({}, {"MLPATH_HOME": ""}):
        assert paths.home(environ).name == paths.cache(environ).name == "mlpath"
        assert paths.home(environ) != paths.cache(environ)


def test_a_home_that_cannot_be_known_is_said_in_a_sentence(tmp_path, monkeypatch):
    with pytest.raises(MlpathError, match="~nosuchuser/x, and nobody here is called that") as error:
        paths.home({"MLPATH_HOME": "~nosuchuser/x"})
    assert error.value.hint
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(MlpathError, match="the current folder is gone"):
        paths.cache({"MLPATH_HOME": "x"})
    assert paths.home({"MLPATH_HOME": str(tmp_path)}) == tmp_path  # a whole path needs no other

    def nobody(*_, **__):
        raise RuntimeError("could not determine the home directory")

    monkeypatch.setattr("platformdirs.user_data_dir", nobody)
    with pytest.raises(MlpathError, match="no home folder") as error:
        paths.home({})
    assert "MLPATH_HOME" in error.value.hint
