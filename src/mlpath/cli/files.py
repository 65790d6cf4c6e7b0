"""Writing files that a person named."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from mlpath.errors import MlpathError

if TYPE_CHECKING:
    from pathlib import Path


def write_file(path: Path, text: str) -> None:
    """Write a whole file or leave what was there: never half of one."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with fresh.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink()
        reason = (error.strerror or "unknown reason").lower()
        raise MlpathError(
            f"cannot write {path}: {reason}", hint="Name a file in a folder that you can write to."
        ) from None
