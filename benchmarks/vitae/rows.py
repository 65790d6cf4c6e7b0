"""A paper as rows: what every kind of file is written from."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Style(StrEnum):
    """How a row looks."""

    NAME = "name"
    HEADING = "heading"
    ENTRY = "entry"
    TEXT = "text"
    BULLET = "bullet"
    CELLS = "cells"
    HIDDEN = "hidden"


class Row(NamedTuple):
    """A line or paragraph; of cells, `left` is the first and `text` the second."""

    style: Style
    text: str
    left: str = ""
    aside: bool = False
    """It stands in the narrow column."""
