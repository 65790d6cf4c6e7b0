"""What shells are offered on Tab: names that begin as somebody typed, with what each of them is.

Commands take any name of a thing. Its id completes; where no id begins so, a former id, a title or
an alias does, written in one word with hyphens.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mlpath.interview.reading.called import Called
    from mlpath.model.field.catalog import Catalog

Offers = list[tuple[str, str]]
"""Each name with what it is, which zsh and fish show beside it. Typer reads these types."""
LONGEST = 60
"""Letters of what stands beside a name."""


def _catalog() -> Catalog:
    from mlpath.cli.catalogue import open_catalog
    from mlpath.store.paths import cache

    packs = [Path(p) for p in os.environ.get("MLPATH_DATA", "").split(os.pathsep) if p]
    return open_catalog(packs, cache(os.environ))


def completed(name: str, typed: str) -> str:
    """Return a name in one word that goes on as somebody began it, or nothing."""
    from mlpath.model.names import parts

    begun = typed.casefold().replace(" ", "-").replace("_", "-")
    for whole in (name, "-".join(parts(name))):
        if " " not in whole and whole.casefold().startswith(begun):
            rest = whole[len(typed) :]
            return typed + (rest if whole.startswith(typed) else rest.casefold())
    return ""


def offered(all_of: Iterable[Called], typed: str) -> Offers:
    """Offer what has an id that goes on so; where there is none, what has any name that does."""
    known = list(all_of)
    return _named(known, typed, ids=True) or _named(known, typed, ids=False)


def _named(known: Iterable[Called], typed: str, *, ids: bool) -> Offers:
    """Offer each thing once, by the first of its names that goes on so."""
    found = {}
    for one in known:
        names = one.names[: 1 if ids else None]
        value = next((value for name in names if (value := completed(name, typed))), "")
        if value:
            found[value] = _beside(value, one.own[-1], getattr(one.thing, "summary", ""))
    return sorted(found.items())


def _beside(value: str, title: str, summary: str = "") -> str:
    """Return in a line what a thing is: its title, or where the name says that, what it is for."""
    from mlpath.model.names import plain

    if plain(value) == plain(title):
        title = summary
    return title if len(title) <= LONGEST else f"{title[: LONGEST - 3].rstrip()}..."


def of_section(*sections: str) -> Callable[[str], Offers]:
    """Return what offers the entries of some kinds."""

    def offer(incomplete: str) -> Offers:
        from mlpath.interview.reading.called import called

        catalog = _catalog()
        found = [one for section in sections for one in called(getattr(catalog, section))]
        return offered(found, incomplete)

    return offer


complete_role = of_section("roles")
complete_skill = of_section("skills")
complete_area = of_section("areas")
complete_background = of_section("backgrounds")
complete_domain = of_section("domains")
complete_subject = of_section("subjects")
complete_topic = of_section("guides")
complete_resource = of_section("resources")
complete_project = of_section("projects")
complete_trait = of_section("traits")
complete_certificate = of_section("certifications")
complete_role_or_skill = of_section("roles", "skills")


def complete_region(incomplete: str) -> Offers:
    """Offer the regions, and what people call groups of countries."""
    from mlpath.interview.reading.places import REGION

    return offered(REGION.all_of(_catalog()), incomplete)


def complete_country(incomplete: str) -> Offers:
    """Offer the countries, by their two letters or their names."""
    from mlpath.interview.reading.places import COUNTRY

    return offered(COUNTRY.all_of(_catalog()), incomplete)


def complete_profile(incomplete: str) -> list[str]:
    """Offer the profiles that are stored."""
    from contextlib import suppress

    from mlpath.errors import MlpathError
    from mlpath.store.paths import home
    from mlpath.store.store import Store

    with suppress(MlpathError, OSError), Store.open_read(home(os.environ)) as store:
        return sorted(name for name in store.profiles() if name.startswith(incomplete))
    return []


def complete_term(incomplete: str) -> Offers:
    """Offer what can be explained: words, commands, skills and roles."""
    from mlpath.cli.registry import COMMANDS
    from mlpath.model.glossary import WORDS

    told = {name: entry.summary for name, entry in COMMANDS.items()}
    told |= {word.term: word.means for word in WORDS}
    words = {
        value: _beside(value, told[name]) for name in told if (value := completed(name, incomplete))
    }
    return sorted({**dict(complete_role_or_skill(incomplete)), **words}.items())
