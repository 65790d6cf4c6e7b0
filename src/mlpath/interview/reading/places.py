"""Countries and regions, found by what people call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import UnknownNameError, unknown_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Row = Mapping[str, str]

REGION_ALIASES = {
    "eu": "europe",
    "northern-america": "north-america",
    "oceania-and-australia": "oceania",
    "mideast": "middle-east",
    "the-middle-east": "middle-east",
    "near-east": "middle-east",
    "latin-america": "south-america",
    "latam": "south-america",
}


def _slug(text: str) -> str:
    return "-".join(text.strip().lower().replace("_", " ").replace("-", " ").split())


def _spellings(places: Sequence[Row]) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in places:
        for name in (row["country"], row["name"], *filter(None, row["aliases"].split(";"))):
            found.setdefault(_slug(name), row)
    return found


def region(text: str, places: Sequence[Row]) -> str:
    """Return a region by name."""
    slug = _slug(text)
    slug = REGION_ALIASES.get(slug, slug)
    regions = list(dict.fromkeys(row["region"] for row in places))
    if slug in regions:
        return slug
    found = _spellings(places).get(slug)
    if found is not None:
        message = f"{found['name']} is a country, not a region"
        raise UnknownNameError(message, hint=f"Try --country {found['country']}.")
    raise unknown_name("region", text, regions, hint="Regions: " + ", ".join(sorted(regions)))


def country(text: str, places: Sequence[Row]) -> Row:
    """Return a country by its two letters, name or another name."""
    slug = _slug(text)
    spellings = _spellings(places)
    if slug in spellings:
        return spellings[slug]
    area = REGION_ALIASES.get(slug, slug)
    if any(row["region"] == area for row in places):
        message = f'"{text.strip()}" is a region, not a country'
        raise UnknownNameError(message, hint=f"Regions are for mlpath salary --region {area}.")
    names = [row["name"] for row in places]
    aliases = [alias for row in places for alias in row["aliases"].split(";") if len(alias) > 3]  # noqa: PLR2004 - codes are close to anything
    hint = "Write a name, or two letters such as DE, US or IN."
    raise unknown_name("country", text, names + aliases, hint=hint)
