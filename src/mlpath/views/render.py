"""The output formats, one module each with `render(envelope, look) -> str`."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    module = (
        "mlpath.views.formats.plain" if form is Format.TERMINAL and look.plain else RENDERERS[form]
    )
    text: str = import_module(module).render(envelope, look)
    return text
