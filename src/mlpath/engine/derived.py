"""What the engine works out of the data alone, compiled with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.engine.catalogue.from_zero import compiled as hours_compiled
from mlpath.engine.curriculum.curriculum import compiled
from mlpath.engine.way.resources import compiled as covering_compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.catalog import Catalog


def derived(catalog: Catalog) -> Mapping[str, Any]:
    """Work out what is compiled with the data."""
    return {**compiled(catalog), **hours_compiled(catalog), **covering_compiled(catalog)}
