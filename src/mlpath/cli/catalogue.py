"""The catalogue as commands open it, with what the engine works out when data are compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mlpath.model.field.catalog import Catalog


def open_catalog(packs: Sequence[Path], cache: Path) -> Catalog:
    """Return the catalogue, with packs over what is bundled."""
    from mlpath.catalog.load import load_catalog

    def derived(catalog: Catalog) -> Mapping[str, Any]:
        from mlpath.engine.derived import derived  # only when the data changed

        return derived(catalog)

    return load_catalog(packs, cache, derived)


def replaced(catalog: Catalog) -> str:
    """Say what packs put in the place of what came with the program; nothing when they only add."""
    from mlpath.catalog.compiled import REPLACED

    counts: Mapping[str, int] = catalog.derived(REPLACED) or {}
    told = ", ".join(f"{count} of {what}" for what, count in counts.items())
    return f"Packs replace what is bundled: {told}." if told else ""
