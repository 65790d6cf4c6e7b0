"""Options that narrow the lists of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from mlpath.cli.shells.offers import (
    complete_area,
    complete_certificate,
    complete_domain,
    complete_project,
    complete_resource,
    complete_role_or_skill,
    complete_skill,
)
from mlpath.interview.reading import find
from mlpath.interview.reading.called import of_kind
from mlpath.model.field.catalog import Catalog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mlpath.cli.session import Session
    from mlpath.cli.shells.offers import Offers
    from mlpath.engine.catalogue.search import Filter, Listing

R = TypeVar("R")


def _word(what: str, complete: Callable[[str], Offers]) -> Any:
    """Return the argument that names one of a list, or holds words to search for."""
    return typer.Argument(
        metavar="[NAME]", help=f"{what}, or any word to search for.", autocompletion=complete
    )


SkillWord = Annotated[list[str] | None, _word("A skill", complete_skill)]
ResourceWord = Annotated[list[str] | None, _word("A resource", complete_resource)]
ProjectWord = Annotated[list[str] | None, _word("A project", complete_project)]
CertificateWord = Annotated[list[str] | None, _word("A certificate", complete_certificate)]
AreaOption = Annotated[
    str | None,
    typer.Option("--area", metavar="AREA", help="Only this area.", autocompletion=complete_area),
]
FreeOption = Annotated[bool, typer.Option("--free", help="Only what is free.")]


ForOption = Annotated[
    str | None,
    typer.Option(
        "--for",
        metavar="ROLE|SKILL",
        help="Only what serves this.",
        autocompletion=complete_role_or_skill,
    ),
]


AllOfOne = Annotated[
    bool, typer.Option("--all", "-a", help="All of the list, or of one; in a pipe always.")
]


AllOfList = Annotated[
    bool, typer.Option("--all", "-a", help="The whole list, not what matters first.")
]
DomainOption = Annotated[
    str | None,
    typer.Option(
        "--domain",
        "--field",
        metavar="FIELD",
        help="Only this field of work, such as health.",
        autocompletion=complete_domain,
    ),
]


def joined(words: Sequence[str] | None) -> str | None:
    """Return a name that was given word by word, or nothing when none was."""
    return " ".join(words) if words else None


def first_of(
    session: Session, row: Listing[Any], report: R, narrowed: Filter, *, everything: bool
) -> R:
    """Return a list for one screen: what was searched for as found, else what matters first.

    That is what plans for the role and level are made of that somebody wants.
    """
    from mlpath.cli.screen import first_screen
    from mlpath.cli.session import goal_of
    from mlpath.model.record import replace
    from mlpath.views.render import Format

    if session.form is not Format.TERMINAL or not first_screen(everything=everything):
        return report
    listed: str = report.listed  # type: ignore[attr-defined] # what is a list names its field
    entries, of = getattr(report, listed), report.of  # type: ignore[attr-defined]
    if not narrowed.text:
        from mlpath.engine.catalogue.foremost import foremost

        role, level = goal_of(session.catalog, session.person.settings)
        role = narrowed.role or role
        entries = foremost(session.catalog, row, entries, role, level)
        of = " · ".join(filter(None, (of, f"first what fits {role.name}, {level}")))
    return replace(report, **{listed: entries, "of": of, "show": "first"})


def narrowed(
    catalog: Catalog,
    text: str = "",
    *,
    area: str | None = None,
    for_: str | None = None,
    domain: str | None = None,
) -> Filter:
    """Return what the words and options of a list narrow it to."""
    from mlpath.engine.catalogue.search import Filter

    given: dict[str, Any] = {"text": text}
    if area is not None:
        given["area"] = str(find.area(catalog, area).id)
    if domain is not None:
        given["domain"] = find.entry(catalog, Catalog.domains, domain)
    if for_ is not None:
        found = find.first(catalog, [of_kind(Catalog.roles), of_kind(Catalog.skills)], for_)
        given["role" if found.id in catalog.roles else "skill"] = found
    return Filter(**given)
