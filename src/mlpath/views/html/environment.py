"""What every page in HTML is filled with: each text cleaned and escaped on its way in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from mlpath.model.clean import clean

if TYPE_CHECKING:
    from jinja2.bccache import Bucket

QUOTED = re.compile("`([^`]+)`")
"""A name of code in a sentence, as Markdown has it."""


class _Compiled(BytecodeCache):
    """Templates as they were compiled: whoever writes many pages compiles none twice."""

    def __init__(self) -> None:
        self._codes: dict[str, Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled of this source."""
        bucket.code = self._codes.get(bucket.key + bucket.checksum)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._codes[bucket.key + bucket.checksum] = bucket.code


COMPILED = _Compiled()


def environment() -> Environment:
    """Return a ground for templates that lets nothing in as it came."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        finalize=_cleaned,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=COMPILED,
    )
    made.filters["plain"] = plain
    return made


def _cleaned(value: Any) -> Any:
    """Take out of a text what could reorder or hide words; markup is ours and stays."""
    if isinstance(value, str) and not isinstance(value, Markup):
        text = clean(value, multiline=True)
        return _with_code(text) if "`" in text else text
    return value


def _with_code(text: str) -> Markup:
    """Write what stands between back-ticks as code, and what is left of them as quotes."""
    escaped = str(escape(text))
    return Markup(QUOTED.sub(r"<code>\1</code>", escaped).replace("`", "&#x27;"))  # noqa: S704 - escaped above


def plain(text: str) -> Markup:
    """Write a text for an attribute or a title, where no element can stand."""
    return escape(clean(text, multiline=True).replace("`", ""))
