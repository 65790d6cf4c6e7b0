"""What a tool answers: the JSON of its report, shorter, or the JSON of an error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.cli.assistant.tools import BY_NAME, checked, limit_of
from mlpath.cli.boundary import named
from mlpath.cli.command import decided
from mlpath.cli.session import Session
from mlpath.model.envelope import shortened
from mlpath.model.failure import failure_of
from mlpath.model.names import unknown_name
from mlpath.views.formats.json import ENVELOPE_VERSION, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mlpath.cli.assistant.tools import Tool

Document = dict[str, Any]
QUOTED = frozenset({"evidence"})
"""Fields that may quote names of somebody's files or words of a CV."""


def answer(like: Session, name: str, given: Mapping[str, Any]) -> tuple[Document, bool]:
    """Answer a call for the person of a session; and say whether that failed."""
    try:
        tool = _tool(name)
        return _reported(like, tool, checked(tool, given)), False
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - whatever it is, the assistant reads one object
        return {"mlpath": ENVELOPE_VERSION, "error": plain(failure_of(named(error)))}, True


def _tool(name: str) -> Tool:
    if name not in BY_NAME:
        raise unknown_name("tool", name, BY_NAME, hint=f"There are: {', '.join(BY_NAME)}")
    return BY_NAME[name]


def _reported(like: Session, tool: Tool, given: Mapping[str, Any]) -> Document:
    found: list[Document] = []

    def run(session: Session) -> int:
        report = tool.run(session, given)
        if "limit" in tool.takes:
            report = shortened(report, limit_of(given))
        data = _told(plain(report), tool, given)
        found[:] = [
            {
                "mlpath": ENVELOPE_VERSION,
                "report": report.kind,
                "as_of": session.today.isoformat(),
                "data": data,
                "notes": list(session.notes),
                "left_out": [*tool.leaves_out, *sorted(QUOTED)],
            }
        ]
        return 0

    decided(_sessions(like), run)
    return found[0]


def _sessions(like: Session) -> Callable[[], Session]:
    """Return what makes sessions of the same person and data, on the day that it is then."""
    return lambda: Session(quiet=True, profile=like.profile, data=like.packs, environ=like.environ)


def _told(data: Document, tool: Tool, given: Mapping[str, Any]) -> Document:
    """Leave out what is too long or not in our own words; modules of a plan are a list too."""
    left = {name: _own(part) for name, part in data.items() if name not in tool.leaves_out}
    if tool.name == "plan":
        modules, most = left["modules"], limit_of(given)
        left |= {"modules": modules[:most], "more": max(0, len(modules) - most)}
    return left


def _own(part: Any) -> Any:
    """Return a part of a report without the fields that may quote somebody."""
    if isinstance(part, dict):
        return {name: _own(one) for name, one in part.items() if name not in QUOTED}
    return [_own(one) for one in part] if isinstance(part, list) else part
