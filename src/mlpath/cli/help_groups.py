"""The headings under which every `--help` and the manual put options: the same everywhere.

An option names its heading with Typer's `rich_help_panel`. They are written as headed lists, not in
boxes: those read badly aloud, and drawing them would import Rich.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

YOU = "What you say of yourself"
GOAL = "The goal"
SHOWN = "What is shown"
DOES = "What it does"
OUTPUT = "Output"
FROM = "Program and data"
ORDER = (YOU, GOAL, SHOWN, DOES, OUTPUT, FROM)
_OF_THE_PARSER = {"help": OUTPUT, "install_completion": FROM, "show_completion": FROM}
"""Options that Typer adds by itself."""
WIDEST = 27
"""Columns that the names of options may take before what they mean begins a line of its own."""
_BOUNDS = r"\s+\[[^\[\]]*<=?[^\[\]]*\]$|\s+\[x>=?[^\[\]]*\]$"
"""What the parser adds to say which numbers it takes, in signs; words say it where it matters."""


class GroupedCommand(TyperCommand):
    """A command whose options stand in groups."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, then the options under their headings."""
        write(self, ctx, formatter)


def write(command: Any, ctx: Any, formatter: Any) -> None:
    """Write what a command takes, in groups with one column for all names."""
    params = [(one, row) for one in command.get_params(ctx) if (row := one.get_help_record(ctx))]
    arguments = [row for one, row in params if one.param_type_name == "argument"]
    options = grouped((one, row) for one, row in params if one.param_type_name == "option")
    parts = {"Arguments": arguments, **options}
    lengths = [len(name) for rows in parts.values() for name, _ in rows]
    column = max((length for length in lengths if length <= WIDEST), default=0)
    for heading, rows in parts.items():
        if rows:
            with formatter.section(heading):
                told = [(name.ljust(column), re.sub(_BOUNDS, "", means)) for name, means in rows]
                formatter.write_dl(told, col_max=column)


def grouped(options: Iterable[tuple[Any, Any]]) -> Mapping[str, list[Any]]:
    """Put what belongs to each option under its heading; what asks for no other shows less."""
    found: dict[str, list[Any]] = {heading: [] for heading in ORDER}
    for option, row in options:
        found[heading_of(option)].append(row)
    return {heading: rows for heading, rows in found.items() if rows}


def heading_of(option: Any) -> str:
    """Return the heading of an option."""
    return str(getattr(option, "rich_help_panel", None) or _OF_THE_PARSER.get(option.name, SHOWN))
