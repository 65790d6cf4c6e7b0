"""Options that several commands share, with what a shell offers to complete them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.views.render import Format

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.model.field.catalog import Catalog


def _catalog() -> Catalog:
    from mlpath.cli.catalogue import open_catalog
    from mlpath.store.paths import cache

    packs = [Path(p) for p in os.environ.get("MLPATH_DATA", "").split(os.pathsep) if p]
    return open_catalog(packs, cache(os.environ))


def _starting(names: Iterable[str], incomplete: str) -> list[str]:
    return sorted(name for name in names if name.startswith(incomplete))


def complete_role(incomplete: str) -> list[str]:
    """Offer the roles."""
    return _starting(_catalog().roles, incomplete)


def complete_skill(incomplete: str) -> list[str]:
    """Offer the skills."""
    return _starting(_catalog().skills, incomplete)


def complete_area(incomplete: str) -> list[str]:
    """Offer the areas of skills."""
    return _starting(_catalog().areas, incomplete)


def complete_background(incomplete: str) -> list[str]:
    """Offer the backgrounds."""
    return _starting(_catalog().backgrounds, incomplete)


def complete_domain(incomplete: str) -> list[str]:
    """Offer the fields of work."""
    return _starting(_catalog().domains, incomplete)


def complete_topic(incomplete: str) -> list[str]:
    """Offer the topics of the guide."""
    return _starting(_catalog().guides, incomplete)


def complete_region(incomplete: str) -> list[str]:
    """Offer the regions."""
    regions = {row["region"] for row in _catalog().tables["salary/regions"]}
    return _starting(regions, incomplete)


FormatOption = Annotated[
    Format | None,
    typer.Option("--format", "-f", help="terminal, json or markdown.", show_default=False),
]
PlainOption = Annotated[
    bool, typer.Option("--plain", help="Words only, for screen readers: no bars, no columns.")
]
QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", help="Leave out notes and suggestions.")
]
NoPagerOption = Annotated[
    bool, typer.Option("--no-pager", help="Write long pages at once, not through a pager.")
]
ProfileOption = Annotated[
    str | None,
    typer.Option("--profile", metavar="NAME", help="Which profile to use.", show_default=False),
]
DataOption = Annotated[
    list[Path] | None,
    typer.Option("--data", metavar="DIR", help="Add a pack of data; may be repeated."),
]
RoleArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ROLE]", help="A role, such as ml-engineer.", autocompletion=complete_role
    ),
]
SkillArgument = Annotated[
    str, typer.Argument(metavar="SKILL", help="A skill.", autocompletion=complete_skill)
]
