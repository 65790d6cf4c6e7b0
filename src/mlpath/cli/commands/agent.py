"""`mlpath agent`: what an assistant has to know to use mlpath well, put where it looks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.command import add
from mlpath.cli.help_groups import DOES, OUTPUT

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.profile import Message

USUAL = (Path(".agents") / "skills", Path(".claude") / "skills")
"""Where assistants look for skills, in the folder they work in; the first that is there."""
NAME = Path("mlpath") / "SKILL.md"

EXAMPLES = """\b
Examples:
  mlpath agent install --yes
  mlpath agent install --to my-skills --yes"""

app = typer.Typer(
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Tell an assistant how to use mlpath well.",
    epilog=EXAMPLES,
)

To = Annotated[
    Path | None,
    typer.Option(
        "--to",
        metavar="DIR",
        help="A folder of skills; usually .agents/skills here.",
        rich_help_panel=OUTPUT,
    ),
]
Yes = Annotated[
    bool, typer.Option("--yes", "-y", help="Don't ask whether to write it.", rich_help_panel=DOES)
]
Replace = Annotated[
    bool, typer.Option("--replace", help="Overwrite a file that was changed.", rich_help_panel=DOES)
]


def skill_file() -> Path:
    """Return the file that comes with the program."""
    package = Path(__file__).resolve().parents[2]
    inside = package / "skill" / "SKILL.md"
    return inside if inside.is_file() else package.parents[1] / "skills" / NAME


def install(
    session: Session, to: To = None, *, yes: Yes = False, replace: Replace = False
) -> Message:
    """Write the file that tells an assistant how to use mlpath, where assistants look for it."""
    from mlpath.cli.asking.asker import asker, must_be_terminal
    from mlpath.cli.files import write_file
    from mlpath.errors import MlpathError
    from mlpath.model.reports.profile import Message

    target = (to or next((one for one in USUAL if one.is_dir()), USUAL[0])) / NAME
    text = skill_file().read_text(encoding="utf-8")
    if target.exists():
        if target.is_file() and target.read_bytes() == text.encode():
            return Message(text=f"{target} is there already, and the same.")
        if not replace:
            raise MlpathError(
                f"{target} is there already and is not the same", hint="Overwrite it: --replace"
            )
    if not yes:
        must_be_terminal(["--yes"])
        if not asker(session).confirm(f"Write {target}?"):
            return Message(text="Nothing was written.")
    target.parent.mkdir(parents=True, exist_ok=True)
    write_file(target, text)
    return Message(text=f"Written to {target}.", next=("mlpath mcp --tools",))


add(app, "install", install, EXAMPLES)
