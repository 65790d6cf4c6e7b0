"""What Word says of paragraphs and letters: in styles, and in the properties of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.evidence.files.styles import Style, is_white, whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset({"0", "false", "off", "none"})


def letters(properties: ET.Element) -> Style:
    """Read the properties of letters (w:rPr)."""
    return Style(
        size=_points(properties.find(W + "sz")),
        bold=_switch(properties.find(W + "b")),
        gone=_switch(properties.find(W + "vanish")),
        white=_white(properties.find(W + "color")),
        shaded=dark(properties.find(W + "shd")),
    )


def paragraph(properties: ET.Element) -> Style:
    """Read the properties of a paragraph (w:pPr), without those of its letters."""
    level = properties.find(W + "outlineLvl")
    points, number = properties.find(W + "numPr"), properties.find(f"{W}numPr/{W}numId")
    none = number is not None and number.get(W + "val") == "0"
    told = level is not None and level.get(W + "val", "9").isdigit()
    return Style(
        heading=int(level.get(W + "val", "9")[:2]) < 9 if told and level is not None else None,  # noqa: PLR2004
        listed=None if points is None else not none,
        shaded=dark(properties.find(W + "shd")),
    )


def dark(shading: ET.Element | None) -> bool | None:
    """Tell whether a shading makes white letters visible."""
    if shading is None:
        return None
    fill = shading.get(W + "fill", "auto")
    themed = shading.get(W + "themeFill") is not None
    return themed or (fill.lower() != "auto" and not is_white(fill))


def read_styles(elements: Iterable[ET.Element]) -> dict[str, Style]:
    """Read all styles, each whole; under an empty name, what holds without any."""
    found: dict[str, Style] = {}
    for element in elements:
        if element.tag == W + "style":
            found[element.get(W + "styleId", "")] = _style(element)
        elif element.tag == W + "docDefaults":
            default = element.find(f"{W}rPrDefault/{W}rPr")
            found[""] = Style() if default is None else letters(default)
    return {name: whole(found, name) for name in found}


def _style(element: ET.Element) -> Style:
    name, on = element.find(W + "name"), element.find(W + "basedOn")
    called = "" if name is None else name.get(W + "val", "").lower()
    looks, place = element.find(W + "rPr"), element.find(W + "pPr")
    style = Style() if looks is None else letters(looks)
    style = style.over(Style() if place is None else paragraph(place))
    if called.startswith(("heading", "title")):
        style = style._replace(heading=True)
    return style._replace(on="" if on is None else on.get(W + "val", ""))


def _switch(element: ET.Element | None) -> bool | None:
    return None if element is None else element.get(W + "val", "1").lower() not in _OFF


def _points(element: ET.Element | None) -> float | None:
    """Sizes are told in half points."""
    told = "" if element is None else element.get(W + "val", "")
    return int(told[:5]) / 2 if told.isascii() and told.isdigit() else None


def _white(element: ET.Element | None) -> bool | None:
    return None if element is None else is_white(element.get(W + "val", ""))
