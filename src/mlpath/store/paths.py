"""Where things are kept on this computer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.errors import MlpathError
from mlpath.model.clean import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "MLPATH_HOME"
STORE_NAME = "mlpath.db"


def home(environ: Mapping[str, str]) -> Path:
    """Return the folder of all that is stored: MLPATH_HOME, or the user's data folder."""
    return _chosen(environ) or _users("user_data_dir")


def cache(environ: Mapping[str, str]) -> Path:
    """Return the folder of what can be computed again, inside MLPATH_HOME when that is set."""
    chosen = _chosen(environ)
    return chosen / "cache" if chosen else _users("user_cache_dir")


def store_file(home: Path) -> Path:
    """Return the file that holds every profile."""
    return home / STORE_NAME


def journal_file(file: Path) -> Path:
    """Return the rollback journal that SQLite keeps beside `file` while it writes."""
    return file.with_name(file.name + "-journal")


def _users(kind: str) -> Path:
    """Return a folder of the user's, as the system has it."""
    import platformdirs  # 2 ms that a person with MLPATH_HOME need not pay

    try:
        return Path(getattr(platformdirs, kind)("mlpath", appauthor=False))
    except (RuntimeError, KeyError, OSError) as error:
        raise MlpathError(
            "there is no home folder on this computer to keep things in.",
            hint=f"Set {VARIABLE} to a folder that you may write to.",
        ) from error


def _chosen(environ: Mapping[str, str]) -> Path | None:
    """Return the folder that the variable names; one that is not absolute is in the current one."""
    text = environ.get(VARIABLE, "")
    if not text:
        return None
    try:
        return _absolute(text)
    except (RuntimeError, OSError) as error:
        gone = isinstance(error, OSError)
        raise MlpathError(
            f"{VARIABLE} is {clean(text, limit=80)}, and "
            + ("the current folder is gone." if gone else "nobody here is called that."),
            hint=f"Set {VARIABLE} to the whole path of a folder.",
        ) from error


def _absolute(text: str) -> Path:
    path = Path(text)
    if text.startswith("~"):
        path = path.expanduser()
    return path if path.is_absolute() else Path.cwd() / path
