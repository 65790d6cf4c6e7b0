"""Reports as JSON: the shape of `data` is the report type itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from mlpath.model.record import is_record, names_of

if TYPE_CHECKING:
    from mlpath.model.envelope import Envelope
    from mlpath.views.look import Look

ENVELOPE_VERSION = 1


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
    text = json.dumps(document, ensure_ascii=not look.unicode, indent=2, allow_nan=False)
    return f"{inert(text)}\n"


def inert(text: str) -> str:
    """Escape in JSON what steers a terminal: so it says the same and steers nothing."""
    if text.replace("\n", " ").isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)
