"""Countries and regions as kinds of name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.interview.reading.called import Called, NameKind
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlpath.model.field.catalog import Catalog

REGIONS: Mapping[str, tuple[str, ...]] = {
    "north-america": ("Northern America",),
    "oceania": ("Oceania and Australia",),
    "middle-east": ("Mideast", "the Middle East", "Near East"),
}
"""What people call regions besides."""


class Place(NamedTuple):
    """A country or a region."""

    id: str
    row: Mapping[str, str]
    """Of the table of places; for a region that of one of its countries."""


def _rows(catalog: Catalog) -> Iterator[Mapping[str, str]]:
    yield from catalog.tables.get("salary/regions", ())


def _countries(catalog: Catalog) -> Iterator[Called]:
    for row in _rows(catalog):
        aliases = tuple(filter(None, row["aliases"].split(";")))
        yield Called((row["country"], row["name"]), aliases, Place(row["country"], row))


def _regions(catalog: Catalog) -> Iterator[Called]:
    for name, row in {row["region"]: row for row in _rows(catalog)}.items():
        yield Called((name,), REGIONS.get(name, ()), Place(name, row))
    for row in catalog.tables.get("salary/groups", ()):
        aliases = tuple(filter(None, row["aliases"].split(";")))
        yield Called((row["group"], row["name"]), aliases, Place(row["group"], row))


COUNTRY = NameKind(
    "country", _countries, "mlpath salary --country {0.id}", "mlpath salary --by country"
)
REGION = NameKind("region", _regions, "mlpath salary --region {0.id}", "")
PLACES = (COUNTRY, REGION)
