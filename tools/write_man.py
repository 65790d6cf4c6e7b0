"""Write docs/mlpath.1, the manual page, from the registry and the parsers.

Usage: python tools/write_man.py            writes docs/mlpath.1
       python tools/write_man.py --check    exit 1 when the file is stale
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlpath import __version__
from mlpath.cli.command import SHARED, load_command
from mlpath.cli.help_groups import grouped
from mlpath.cli.registry import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TARGET = Path(__file__).resolve().parents[1] / "docs" / "mlpath.1"
EXIT_CODES = (
    (0, "everything worked"),
    (1, "an error"),
    (2, "wrong usage"),
    (3, "bad data or a bad input file"),
    (4, "an unknown name"),
    (5, "a question had to be asked, and there was no terminal"),
    (130, "interrupted"),
)
ENVIRONMENT = (
    ("MLPATH_HOME", "The folder of all that is stored, the cache included."),
    ("MLPATH_DATA", "Packs of data to add, separated like PATH."),
    ("MLPATH_TODAY", "The day to count from, such as 2026-11-20, for tests and scripts."),
    (
        "MLPATH_PAGER",
        "What long pages go through on a terminal, before PAGER and less; empty: nothing.",
    ),
    ("NO_COLOR", "When set and not empty, no colours."),
    ("FORCE_COLOR", "When set, colours in a file or pipe too; 0: none."),
    ("FORCE_HYPERLINK", "1: titles are links whatever the terminal is; 0: addresses are written."),
    ("COLUMNS", "Width of the output."),
    ("TERM", 'With the value "dumb", no colours, no links and no pager.'),
)
FIRST_LINES = """\
.SH DESCRIPTION
.B mlpath
asks about your background, estimates what you can do, says what is missing for the role you want,
and gives a plan with dates: what to learn next, with what, for how long, and what it is worth.
It never uses the network. Without a profile every command answers from zero, or for a typical
person with
.BR \\-\\-background .
.PP
A report goes to standard output, everything else to standard error. Without a terminal nothing is
asked; what is missing is named, with the option that gives it.
"""
PLACEHOLDERS = {"str": "TEXT", "int": "N", "int range": "N", "float": "N", "float range": "N"}
SHARED_NAMES = frozenset(SHARED)


def escape(text: str) -> str:
    """Write a text so that roff takes none of it for a command."""
    out = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga")
    out = out.replace("…", "...").replace("—", "\\(em").replace("·", "\\(bu")
    return re.sub(r"^([.'])", r"\\&\1", out, flags=re.MULTILINE)


def one_line(text: str) -> str:
    """Join a text that may be wrapped."""
    return " ".join(text.split())


def _names(option: Any) -> str:
    names = sorted([*option.opts, *option.secondary_opts], key=lambda n: (n.startswith("--"), n))
    metavar = "" if option.is_flag else f" \\fI{escape(_metavar(option))}\\fR"
    return ", ".join(f"\\fB{escape(name)}\\fR" for name in names) + metavar


def _metavar(param: Any) -> str:
    choices = getattr(param.type, "choices", None)
    if param.metavar or choices:
        return str(param.metavar or "|".join(str(choice) for choice in choices or ()))
    return PLACEHOLDERS.get(str(param.type.name), str(param.type.name).upper())


def _argument(param: Any) -> str:
    name = str(param.metavar or param.name.upper())
    return name if param.required or name.startswith("[") else f"[{name}]"


def _params(command: Any, kind: str) -> list[Any]:
    return [
        p
        for p in command.params
        if p.param_type_name == kind and p.name not in SHARED_NAMES and p.name != "help"
    ]


def _options(options: Sequence[Any]) -> Iterator[str]:
    for option in options:
        yield ".TP"
        yield _names(option)
        yield escape(one_line(option.help or ""))


def _examples(text: str) -> list[str]:
    """Take the command lines out of an epilog."""
    found = re.split(r"\n|·", text.removeprefix("Examples:"))
    return [line.strip() for line in found if line.strip().startswith("mlpath ")]


def _one(name: str, command: Any) -> Iterator[str]:
    """Write one command: how it is called, what it does, its options."""
    words = " ".join(_argument(p) for p in _params(command, "argument"))
    yield ".SS " + escape(f"mlpath {name} {words}".strip())
    yield escape(one_line(command.help or ""))
    options = _params(command, "option")
    for heading, members in grouped((option, option) for option in options).items():
        yield from (".PP", f"\\fI{escape(heading)}\\fR")
        yield from _options(members)
    examples = _examples(command.epilog or "")
    if examples:
        yield ".PP"
        yield "Examples:"
        yield ".PP"
        yield ".nf"
        yield ".RS 4"
        yield from (escape(line) for line in examples)
        yield ".RE"
        yield ".fi"


def _commands() -> Iterator[str]:
    group = ""
    for name, entry in COMMANDS.items():
        if entry.group != group:
            group = entry.group
            yield f".SH {group.upper()}"
        command = load_command(name)
        parts: dict[str, Any] = getattr(command, "commands", {})
        if parts:
            for part, inner in parts.items():
                yield from _one(f"{name} {part}", inner)
        else:
            yield from _one(name, command)


def _table(rows: Sequence[tuple[object, str]]) -> Iterator[str]:
    for name, meaning in rows:
        yield ".TP"
        yield f".B {escape(str(name))}"
        yield escape(meaning)


def written() -> str:
    """Write the whole page."""
    shared = [p for p in load_command("gap").params if p.name in SHARED_NAMES]
    lines = [
        '.\\" Written by tools/write_man.py; change the commands, not this file.',
        f'.TH MLPATH 1 "" "mlpath {__version__}" "User Commands"',
        ".SH NAME",
        "mlpath \\- find your way into machine learning engineering",
        ".SH SYNOPSIS",
        ".B mlpath",
        "[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR [\\fIARGS\\fR]]",
        *FIRST_LINES.splitlines(),
        ".SH OPTIONS OF EVERY COMMAND",
        *_options(shared),
        ".TP",
        "\\fB\\-h\\fR, \\fB\\-\\-help\\fR",
        "Show the help of a command.",
        ".TP",
        "\\fB\\-\\-version\\fR",
        "Print the version.",
        ".TP",
        "\\fB\\-\\-show\\-completion\\fR \\fISHELL\\fR",
        "Print the completion for bash, zsh, fish or powershell.",
        *_commands(),
        ".SH EXIT STATUS",
        *_table(EXIT_CODES),
        ".SH ENVIRONMENT",
        *_table(ENVIRONMENT),
        ".SH FILES",
        "All profiles are in one file;",
        ".B mlpath data where",
        "tells which.",
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def main() -> int:
    """Write the page, or say that it is stale."""
    text = written()
    if "--check" in sys.argv[1:]:
        fresh = TARGET.is_file() and TARGET.read_text(encoding="utf-8") == text
        if not fresh:
            print("docs/mlpath.1 is stale: python tools/write_man.py", file=sys.stderr)
        return 0 if fresh else 1
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
