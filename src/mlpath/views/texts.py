"""Every text of a page: to look at all of them, or to change all of them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from mlpath.model.clean import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlpath.views.blocks import Page


def texts(value: Any) -> list[str]:
    """Return every text in a block, however deep."""
    if type(value) is str:  # a tone is a string too, and says nothing
        return [value]
    if isinstance(value, tuple):
        return [text for member in value for text in texts(member)]
    names = getattr(value, "__slots__", ()) if is_dataclass(value) else ()
    return [text for name in names for text in texts(getattr(value, name))]


def changed(value: Any, change: Callable[[str], str]) -> Any:
    """Return a block with every text in it changed."""
    if type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        return tuple(changed(member, change) for member in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: changed(getattr(value, f.name), change) for f in fields(value)}
        return replace(value, **parts)
    return value


def inert(page: Page) -> Page:
    """Take out of a page what could steer a terminal: names and paths come from anywhere."""
    if "".join(texts(page)).replace("\n", "").isprintable():
        return page
    out: Page = changed(page, _cleaned)
    return out


def _cleaned(text: str) -> str:
    return clean(text, multiline=True, limit=len(text))
