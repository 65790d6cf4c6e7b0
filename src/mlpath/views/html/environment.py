"""What every page in HTML is filled with: each text cleaned and escaped on its way in."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from mlpath.model.clean import clean


def environment() -> Environment:
    """Return a ground for templates that lets nothing in as it came."""
    return Environment(
        autoescape=True,
        finalize=_cleaned,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _cleaned(value: Any) -> Any:
    """Take out of a text what could reorder or hide words; markup is ours and stays."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return clean(value, multiline=True)
    return value
