"""What styles of office documents say of letters, each standing on another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.evidence.files.sheet import Letters
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

WHITE = 240
"""A colour whose red, green and blue all are at least this is not seen on paper."""
TINY = 3.0
"""Points."""
DEEP = 10
"""Styles that stand on each other."""


class Style(NamedTuple):
    """What a style adds to the one it stands on; None says nothing."""

    on: str = ""
    heading: bool | None = None
    listed: bool | None = None
    size: float | None = None
    bold: bool | None = None
    gone: bool | None = None
    """Marked as hidden."""
    white: bool | None = None
    shaded: bool | None = None

    def over(self, under: Style) -> Style:
        """Return this with what it does not say taken from below."""
        pairs = zip(self, under, strict=True)
        return Style._make(low if high is None else high for high, low in pairs)

    def look(self, *, shaded: bool) -> Letters:
        """Return how letters look, on a shaded ground or not."""
        size = self.size or 0.0
        white = bool(self.white) and not (shaded or self.shaded)
        tiny = 0 < size < TINY
        return Letters(size, bold=bool(self.bold), hidden=bool(self.gone) or white or tiny)


def is_white(colour: str) -> bool:
    """Tell whether a colour of six hexadecimal digits is nearly white."""
    try:
        return len(colour) == 6 and min(bytes.fromhex(colour)) >= WHITE  # noqa: PLR2004
    except ValueError:
        return False


def whole(found: Mapping[str, Style], name: str) -> Style:
    """Return a style with all that it stands on."""
    style = found[name]
    on = style.on
    for _ in range(DEEP):
        style = style.over(found.get(on, Style()))
        if not on:
            break
        on = found[on].on if on in found else ""
    return style
