"""Changes of settings as the store, exports and answers files hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.model.settings import by_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def encode(changes: Mapping[str, Any]) -> dict[str, object]:
    """Return changes of settings as JSON; what is forgotten is null."""
    rows = by_key()
    return {
        key: None if value is None else rows[key].kind.form.write(value)
        for key, value in changes.items()
    }


def decode(body: Mapping[str, Any]) -> dict[str, object]:
    """Return the changes that were stored; what this version does not know is left out.

    So is a value in a form that it does not know: another edition may have written it.
    """
    rows = by_key()
    return {
        key: None if value is None else rows[key].kind.form.read(value)
        for key, value in body.items()
        if key in rows and (value is None or rows[key].kind.form.fits(value))
    }


def problems(body: Mapping[str, object]) -> Iterator[str]:
    """Say what in stored changes from elsewhere cannot be meant."""
    for row in by_key().values():
        value = body.get(row.key)
        form = row.kind.form
        if value is not None and not (form.fits(value) and row.kind.meant(form.read(value))):
            yield f'has a wrong "{row.key}"'


def written(changes: Mapping[str, Any]) -> dict[str, object]:
    """Return changes as people write them, by key, in the order of the rows."""
    return {
        row.key: None if changes[row.key] is None else row.kind.written(changes[row.key])
        for row in by_key().values()
        if row.key in changes
    }
