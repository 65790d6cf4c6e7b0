"""Options that several commands share, with what a shell offers to complete them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.help_groups import FROM, OUTPUT
from mlpath.views.render import Format

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mlpath.model.field.catalog import Catalog


def _catalog() -> Catalog:
    from mlpath.cli.catalogue import open_catalog
    from mlpath.store.paths import cache

    packs = [Path(p) for p in os.environ.get("MLPATH_DATA", "").split(os.pathsep) if p]
    return open_catalog(packs, cache(os.environ))


def _starting(names: Iterable[str], incomplete: str) -> list[str]:
    return sorted(name for name in names if name.startswith(incomplete))


def _kind(*sections: str) -> Callable[[str], list[str]]:
    """Return what offers the ids of some kinds of entries."""

    def offered(incomplete: str) -> list[str]:
        catalog = _catalog()
        names = (str(name) for section in sections for name in getattr(catalog, section))
        return _starting(names, incomplete)

    return offered


complete_role = _kind("roles")
complete_skill = _kind("skills")
complete_area = _kind("areas")
complete_background = _kind("backgrounds")
complete_domain = _kind("domains")
complete_topic = _kind("guides")
complete_resource = _kind("resources")
complete_project = _kind("projects")
complete_trait = _kind("traits")
complete_certificate = _kind("certifications")


def complete_region(incomplete: str) -> list[str]:
    """Offer the regions."""
    regions = {row["region"] for row in _catalog().tables["salary/regions"]}
    return _starting(regions, incomplete)


def complete_country(incomplete: str) -> list[str]:
    """Offer the countries, by their two letters."""
    return _starting({row["country"] for row in _catalog().tables["salary/regions"]}, incomplete)


def complete_profile(incomplete: str) -> list[str]:
    """Offer the profiles that are stored."""
    from contextlib import suppress

    from mlpath.errors import MlpathError
    from mlpath.store.paths import home
    from mlpath.store.store import Store

    with suppress(MlpathError, OSError), Store.open_read(home(os.environ)) as store:
        return _starting(store.profiles(), incomplete)
    return []


def complete_term(incomplete: str) -> list[str]:
    """Offer what can be explained: words, commands, skills and roles."""
    from mlpath.cli.registry import COMMANDS
    from mlpath.model.glossary import WORDS

    words = {word.term for word in WORDS} | set(COMMANDS)
    return sorted({*_starting(words, incomplete), *_kind("skills", "roles")(incomplete)})


FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="terminal, json or markdown.",
        show_default=False,
        rich_help_panel=OUTPUT,
    ),
]
PlainOption = Annotated[
    bool,
    typer.Option(
        "--plain",
        help="Words only, for screen readers: no bars, no columns.",
        rich_help_panel=OUTPUT,
    ),
]
QuietOption = Annotated[
    bool,
    typer.Option("--quiet", "-q", help="Leave out notes and suggestions.", rich_help_panel=OUTPUT),
]
LimitOption = Annotated[
    int | None,
    typer.Option(
        "--limit", metavar="N", min=1, max=1_000_000, help="The first N of the list; else all."
    ),
]
NoPagerOption = Annotated[
    bool,
    typer.Option(
        "--no-pager",
        help="Write long pages at once, not through a pager.",
        rich_help_panel=OUTPUT,
    ),
]
ProfileOption = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="NAME",
        help="Which profile to use.",
        show_default=False,
        autocompletion=complete_profile,
        rich_help_panel=FROM,
    ),
]
DataOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--data", metavar="DIR", help="Add a pack of data; may be repeated.", rich_help_panel=FROM
    ),
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
