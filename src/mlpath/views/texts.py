"""Every text of a page: to look at all of them, or to change all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.model.clean import clean
from mlpath.model.record import is_record, names_of, replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlpath.views.blocks import Page


def texts(value: Any) -> list[str]:
    """Return every text in a block, however deep."""
    if type(value) is str:  # a tone is a string too, and says nothing
        return [value]
    if isinstance(value, tuple):
        return [text for member in value for text in texts(member)]
    names = getattr(value, "__slots__", ()) if is_record(value) else ()
    return [text for name in names for text in texts(getattr(value, name))]


def changed(value: Any, change: Callable[[str], str]) -> Any:
    """Return a block with every text in it changed."""
    if type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        return tuple(changed(member, change) for member in value)
    if is_record(value):
        parts = {n: changed(getattr(value, n), change) for n in names_of(value)}
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
