"""The field of three skills that benchmarks/hostility breaks, here whole, as a catalogue."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from hostility.world import TABLES, WORLD, skill, write
from mlpath.catalog.compiled import compile_roots
from mlpath.catalog.opened import open_compiled

if TYPE_CHECKING:
    from pathlib import Path

    from mlpath.model.field.catalog import Catalog

__all__ = ["TABLES", "catalogue", "skill", "world", "write"]


def world() -> dict[str, Any]:
    """Return a copy of the field that a test may change."""
    return copy.deepcopy(WORLD)


def catalogue(folder: Path, changed: dict[str, Any] | None = None) -> Catalog:
    """Write a field to a folder, and return it as a catalogue."""
    write(folder, changed or WORLD, TABLES)
    return open_compiled(compile_roots([folder]))
