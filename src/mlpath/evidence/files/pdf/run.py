"""A line of a PDF page, or a part of one, as it was drawn."""

from __future__ import annotations

from mlpath.model.named import NamedTuple


class Run(NamedTuple):
    """Text with its place in points; y grows upwards."""

    text: str
    x: float
    end: float
    y: float
    size: float
    bold: bool
