"""How settings lie in the store: only those that were told or forgotten, null for the latter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.events.form import (
    DAY,
    FLAG,
    NUMBER,
    ROLE_LEVEL,
    TEXT,
    WHOLE,
    Body,
    FieldForm,
    maybe,
    several,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DAYS = 2


def _is_span(value: object) -> bool:
    return isinstance(value, list) and len(value) == DAYS and all(map(DAY.fits, value))


_SPAN = FieldForm(_is_span, several(DAY).read, several(DAY).write)
_FORMS: dict[str, FieldForm] = {
    "background": TEXT,
    "years": NUMBER,
    "education": TEXT,
    "role": TEXT,
    "level": ROLE_LEVEL,
    "country": TEXT,
    "hours": NUMBER,
    "deadline": DAY,
    "start": DAY,
    "budget": NUMBER,
    "free": FLAG,
    "prefers": several(TEXT),
    "tracks": WHOLE,
    "away": several(_SPAN),
}
FORMS = {key: maybe(form) for key, form in _FORMS.items()}


def encode(changes: Mapping[str, object]) -> dict[str, object]:
    """Return the JSON object that is stored."""
    return {key: FORMS[key].write(value) for key, value in changes.items()}


def decode(body: Body) -> dict[str, object]:
    """Read what `encode` wrote; a setting that is not known is left out."""
    return {key: FORMS[key].read(value) for key, value in body.items() if key in FORMS}


def problems(body: Body) -> Iterator[str]:
    """Say what cannot be meant in a JSON object that comes from elsewhere."""
    yield from (
        f'has a wrong "{key}"' for key in FORMS if key in body and not FORMS[key].fits(body[key])
    )
