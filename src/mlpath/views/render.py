"""The output formats, one module each with `render(envelope, look) -> str`."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.model.envelope import Envelope
    from mlpath.views.look import Look


class Format(StrEnum):
    """What `--format` takes."""

    TERMINAL = "terminal"
    JSON = "json"
    MARKDOWN = "markdown"


RENDERERS: dict[Format, str] = {
    Format.TERMINAL: "mlpath.views.terminal.render",
    Format.JSON: "mlpath.views.formats.json",
    Format.MARKDOWN: "mlpath.views.formats.markdown",
}


def render(envelope: Envelope, form: Format, look: Look) -> str:
    """Write a report in a format."""
    return "".join(parts(envelope, form, look))


def parts(envelope: Envelope, form: Format, look: Look) -> Iterator[str]:
    """Write the same piece by piece where the format can, so that a long list never is a whole."""
    module = import_module(
        "mlpath.views.formats.plain" if form is Format.TERMINAL and look.plain else RENDERERS[form]
    )
    if hasattr(module, "parts"):
        yield from module.parts(envelope, look)
    else:
        yield module.render(envelope, look)
