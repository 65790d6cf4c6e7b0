"""Serving tools over stdin and stdout by the Model Context Protocol, with its own SDK."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mlpath import __version__
from mlpath.cli.assistant.answers import answer
from mlpath.cli.assistant.tools import TOOLS
from mlpath.errors import MlpathError

if TYPE_CHECKING:
    from mlpath.cli.session import Session

INSTRUCTIONS = (
    "mlpath knows how far the person at this computer is on the way into machine learning "
    "engineering. Its figures are its own: repeat them as they are, with their intervals, and "
    "invent none. Call log only when the person asks for it. An answer with `error` says in `hint` "
    "what to do."
)


def serve(session: Session) -> None:
    """Answer an assistant until it closes stdin; nothing but the protocol goes to stdout."""
    try:
        import anyio
        from mcp.server.lowlevel import Server
        from mcp.server.stdio import stdio_server
    except ImportError:
        raise MlpathError(
            "serving an assistant needs a package that is not installed",
            hint="pip install 'mlpath-advisor[mcp]'",
        ) from None

    async def run() -> None:
        server = Server(
            "mlpath",
            version=__version__,
            instructions=INSTRUCTIONS,
            on_list_tools=_lister(),
            on_call_tool=_caller(session),
        )
        async with stdio_server() as (reader, writer):
            await server.run(reader, writer, server.create_initialization_options())

    anyio.run(run)


def _lister() -> Any:
    from mcp import types

    tools = [
        types.Tool(
            name=tool.name,
            description=tool.about,
            input_schema=tool.schema,
            annotations=types.ToolAnnotations(
                read_only_hint=not tool.writes,
                destructive_hint=False,
                idempotent_hint=not tool.writes,
                open_world_hint=False,
            ),
        )
        for tool in TOOLS
    ]

    async def listed(_: Any, __: Any) -> types.ListToolsResult:
        return types.ListToolsResult(tools=tools)

    return listed


def _caller(session: Session) -> Any:
    from mcp import types

    async def called(_: Any, params: types.CallToolRequestParams) -> types.CallToolResult:
        document, failed = answer(session, params.name, params.arguments or {})
        text = json.dumps(document, ensure_ascii=False)
        return types.CallToolResult(
            content=[types.TextContent(type="text", text=text)],
            structured_content=document,
            is_error=failed,
        )

    return called
