"""One search through all that is known: roles, skills, topics, projects, resources and the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.engine.catalogue.certs import CERTIFICATES
from mlpath.engine.catalogue.guide import TOPICS
from mlpath.engine.catalogue.projects import PROJECTS
from mlpath.engine.catalogue.resources import RESOURCES
from mlpath.engine.catalogue.roles import ROLES
from mlpath.engine.catalogue.search import Filter, Listing, found
from mlpath.engine.catalogue.skills import SKILLS
from mlpath.model.field.catalog import Catalog
from mlpath.model.named import NamedTuple
from mlpath.model.reports.catalogue.search import FoundEntry, FoundKind, SearchReport

if TYPE_CHECKING:
    from collections.abc import Callable


class Searched(NamedTuple):
    """A kind of entry that is searched."""

    kind: Any
    """An EntryKind, which mypy would take for a property here."""
    listing: Listing[Any]
    about: Callable[[Catalog, Any], str] = lambda _, entry: entry.summary
    """One line on an entry."""


SEARCHED = (
    Searched(Catalog.roles, ROLES),
    Searched(Catalog.skills, SKILLS),
    Searched(
        Catalog.groups,
        Listing(
            Catalog.groups.entries_of,
            search=lambda group, skills: (group.name, *skills),
            skills=lambda group: group.members,
        ),
        lambda catalog, group: (
            f"any of {', '.join(catalog.skills[one].name for one in group.members)}"
        ),
    ),
    Searched(Catalog.guides, TOPICS),
    Searched(Catalog.projects, PROJECTS),
    Searched(Catalog.resources, RESOURCES, lambda _, r: f"{r.kind}: {r.why}"),
    Searched(Catalog.certifications, CERTIFICATES, lambda _, cert: f"by {cert.provider}"),
    Searched(
        Catalog.domains,
        Listing(
            Catalog.domains.entries_of,
            search=lambda domain, _: (domain.name, *domain.aliases, domain.summary),
        ),
    ),
    Searched(
        Catalog.backgrounds,
        Listing(
            Catalog.backgrounds.entries_of,
            search=lambda background, _: (background.name, *background.aliases, background.summary),
        ),
    ),
)
"""In the order they are shown in; within a kind the best comes first."""


def explained(catalog: Catalog, noun: str, entry: Any) -> str:
    """Return one line on an entry of a kind that is called so."""
    about = next((row.about for row in SEARCHED if row.kind.noun == noun), None)
    return about(catalog, entry) if about else getattr(entry, "summary", "") or entry.title


def search_report(catalog: Catalog, text: str) -> SearchReport:
    """Find every entry in which all words stand."""
    kinds = (_hits(catalog, row, text) for row in SEARCHED)
    return SearchReport(kinds=tuple(one for one in kinds if one.hits), text=text)


def _hits(catalog: Catalog, row: Searched, text: str) -> FoundKind:
    hits = tuple(
        FoundEntry(
            kind=row.kind.noun,
            id=entry.id,
            name=getattr(entry, "name", "") or entry.title,
            about=row.about(catalog, entry),
            command=row.kind.show.format(entry),
        )
        for entry in found(catalog, row.listing, Filter(text=text))
    )
    lists = row.kind.show.partition(" {")[0] if row.kind.reports or row.kind.folder else ""
    return FoundKind(kind=row.kind.noun, hits=hits, command=f"{lists} {text}" if lists else "")
