"""`mlpath mcp`: the reports for an assistant on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.profile import Message

EXAMPLES = """\b
Examples:
  mlpath mcp --tools
  mlpath mcp --tools -f json"""

Tools = Annotated[bool, typer.Option("--tools", help="Only say what an assistant may call.")]


def run(session: Session, *, tools: Tools = False) -> Message | None:
    """Answer an assistant by the Model Context Protocol, on stdin and stdout, until it leaves."""
    if tools:
        from mlpath.cli.assistant.tools import TOOLS
        from mlpath.model.reports.profile import Message

        lines = [f"{one.name}{' (writes)' if one.writes else ''}: {one.about}" for one in TOOLS]
        return Message(text=" ".join(lines), next=("mlpath mcp",))
    from mlpath.cli.assistant.server import serve

    serve(session)
    return None
