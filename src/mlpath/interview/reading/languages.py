"""Languages as a kind of name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.interview.reading.called import Called, NameKind
from mlpath.model.languages import LANGUAGES
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.model.field.catalog import Catalog


class Spoken(NamedTuple):
    """A language."""

    id: str


def _languages(_: Catalog) -> Iterator[Called]:
    for code, (name, *others) in LANGUAGES.items():
        yield Called((code, name), tuple(others), Spoken(code))


LANGUAGE = NameKind("language", _languages, "mlpath resources --language {0.id}", "")
