"""Where things are kept on this computer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "MLPATH_HOME"
STORE_NAME = "mlpath.db"


def home(environ: Mapping[str, str]) -> Path:
    """Return the folder of all that is stored: MLPATH_HOME, or the user's data folder."""
    chosen = environ.get(VARIABLE, "")
    if chosen:
        return _absolute(chosen)
    import platformdirs  # 2 ms that a person with MLPATH_HOME need not pay

    return Path(platformdirs.user_data_dir("mlpath", appauthor=False))


def cache(environ: Mapping[str, str]) -> Path:
    """Return the folder of what can be computed again, inside MLPATH_HOME when that is set."""
    chosen = environ.get(VARIABLE, "")
    if chosen:
        return _absolute(chosen) / "cache"
    import platformdirs

    return Path(platformdirs.user_cache_dir("mlpath", appauthor=False))


def store_file(home: Path) -> Path:
    """Return the file that holds every profile."""
    return home / STORE_NAME


def journal_file(file: Path) -> Path:
    """Return the rollback journal that SQLite keeps beside `file` while it writes."""
    return file.with_name(file.name + "-journal")


def _absolute(text: str) -> Path:
    path = Path(text)
    if text.startswith("~"):
        path = path.expanduser()
    return Path.cwd() / path
