"""Reports as JSON: the shape of `data` is the report type itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from mlpath.model.person import Settings
from mlpath.model.record import is_record, names_of
from mlpath.model.settings import by_key

if TYPE_CHECKING:
    from mlpath.model.envelope import Envelope
    from mlpath.model.failure import Failure
    from mlpath.views.look import Look

ENVELOPE_VERSION = 1
DEEPEST = 3
"""Fields get a line of their own down to here: the envelope, its data, and what that holds."""


def plain(value: Any) -> Any:  # noqa: PLR0911 - one line a kind of value
    """Return a value as JSON types; a trailing underscore of a field name is dropped."""
    if value is None or (isinstance(value, bool | int | str) and not isinstance(value, Enum)):
        return value
    if isinstance(value, float):
        return round(value, 6)
    if is_record(value):
        return {name.rstrip("_"): plain(getattr(value, name)) for name in names_of(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Settings):
        rows = by_key().items()
        # As they are stored: a time of the week is a text.
        return {
            key: plain(row.kind.form.write(value[row]) if row in value else row.unsaid)
            for key, row in rows
        }
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    return [plain(item) for item in value]


def render(envelope: Envelope, look: Look) -> str:
    """Write the envelope that programs can rely on."""
    document = {
        "mlpath": ENVELOPE_VERSION,
        "report": envelope.report.kind,
        "as_of": envelope.as_of.isoformat(),
        "data": plain(envelope.report),
        "notes": list(envelope.notes),
    }
    return f"{inert(lines(document, ascii_only=not look.unicode))}\n"


def render_failure(failure: Failure, *, ascii_only: bool = False) -> str:
    """Write what stands in the place of a report: an error, on one line for each of its fields."""
    document = {"mlpath": ENVELOPE_VERSION, "error": plain(failure)}
    return f"{inert(lines(document, ascii_only=ascii_only))}\n"


def lines(value: Any, depth: int = 1, *, ascii_only: bool = False) -> str:
    """Write a document with a line a field and a line a row.

    That can be read, compared and searched by line, and is written three times as fast as with
    every number on a line of its own.
    """
    inner, outer = "  " * depth, "  " * (depth - 1)
    if isinstance(value, dict) and depth <= DEEPEST and value:
        parts = [
            f"{inner}{json.dumps(key, ensure_ascii=ascii_only)}: "
            f"{lines(part, depth + 1, ascii_only=ascii_only)}"
            for key, part in value.items()
        ]
        return "{\n" + ",\n".join(parts) + f"\n{outer}}}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        rows = [
            f"{inner}{json.dumps(part, ensure_ascii=ascii_only, allow_nan=False)}" for part in value
        ]
        return "[\n" + ",\n".join(rows) + f"\n{outer}]"
    return json.dumps(value, ensure_ascii=ascii_only, allow_nan=False)


def inert(text: str) -> str:
    """Escape in JSON what steers a terminal: so it says the same and steers nothing."""
    if text.replace("\n", " ").isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)
