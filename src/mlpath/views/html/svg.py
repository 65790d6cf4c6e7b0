"""Pictures as inline SVG: elements with escaped text, and a figure that a screen reader can tell.

Colours are classes, which the page's style sets for light, dark and paper. Nothing here is markup
that came from outside: every text and attribute is cleaned and escaped.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from mlpath.model.clean import clean
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

WIDE, NARROW = 960, 360
"""Widths that charts are drawn for, in units: a desk or paper, and a phone."""
LETTER = 0.56
"""Width of a letter as a share of its size, a little more than most have."""


class Drawing(NamedTuple):
    """The inside of a picture and how high it became."""

    height: float
    body: Markup


def element(tag: str, *children: object, **attributes: object) -> Markup:
    """Return one element; a trailing underscore of an attribute goes, others become hyphens."""
    written = "".join(
        [
            f' {name.rstrip("_").replace("_", "-")}="{_value(value)}"'
            for name, value in attributes.items()
            if value is not None
        ]
    )
    inside = "".join(map(_value, children))
    return Markup(f"<{tag}{written}>{inside}</{tag}>")  # noqa: S704 - tags are ours


def _value(value: object) -> str:
    """Write a value as markup: what is no markup of ours yet is cleaned and escaped."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0")
    return _written(str(value))


@lru_cache(maxsize=4096)  # classes and names of skills stand on every page of a group
def _written(words: str) -> Markup:
    return escape(clean(words).replace("`", ""))


def text(x: float, y: float, words: object, **attributes: object) -> Markup:
    """Return a line of text."""
    return element("text", words, x=float(x), y=float(y), **attributes)


def rect(x: float, y: float, width: float, height: float, **attributes: object) -> Markup:
    """Return a rectangle; one without width is still a thin line."""
    return element(
        "rect",
        x=float(x),
        y=float(y),
        width=max(float(width), 0.5),
        height=float(height),
        **attributes,
    )


def line(x1: float, y1: float, x2: float, y2: float, **attributes: object) -> Markup:
    """Return a straight line."""
    return element("line", x1=float(x1), y1=float(y1), x2=float(x2), y2=float(y2), **attributes)


def shorten(words: str, width: float, size: float = 13) -> str:
    """Shorten words to about a width."""
    room = max(int(width / (size * LETTER)), 2)
    return words if len(words) <= room else words[: room - 1].rstrip() + "…"


def figure(name: str, title: str, desc: str, draw: Callable[[int], Drawing]) -> Markup:
    """Return a picture in both widths, of which the page's style shows one."""
    return Markup("").join(
        _picture(f"{name}-{size}", title, desc, width, draw(width), size)
        for size, width in (("wide", WIDE), ("narrow", NARROW))
    )


def _picture(name: str, title: str, desc: str, width: int, drawing: Drawing, size: str) -> Markup:
    return element(
        "svg",
        element("title", title, id=f"{name}-title"),
        element("desc", desc, id=f"{name}-desc"),
        drawing.body,
        class_=size,
        viewBox=f"0 0 {width} {drawing.height:.0f}",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
    )
