"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mlpath.cli.help_groups import FROM, OUTPUT
from mlpath.cli.shells.offers import complete_profile, complete_role, complete_skill
from mlpath.views.render import Format

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
