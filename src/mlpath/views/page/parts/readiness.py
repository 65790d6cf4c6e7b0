"""Readiness as every page shows it: what is proven, what is only said, and what is likely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.role_level import READY
from mlpath.views.blocks import Gauge
from mlpath.views.words import shares

if TYPE_CHECKING:
    from mlpath.model.person import Estimate


def readiness_gauge(ready: Estimate, likely: Estimate, proven: float) -> Gauge:
    """Show a readiness in its parts."""
    return Gauge(
        label="readiness",
        value=ready.value,
        low=likely.low,
        high=likely.high,
        goal=READY,
        parts=shares(ready.value, proven),
        proven=proven,
    )
