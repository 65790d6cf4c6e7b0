"""What an assistant may call: each tool is a command, with fewer options and a shorter answer."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from mlpath.cli.assistant.postings import match_of
from mlpath.cli.registry import COMMANDS
from mlpath.errors import UsageError
from mlpath.interview.reading.numbers import whole
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mlpath.cli.session import Session
    from mlpath.model.person import Settings

MOST = 100
"""Entries of a list that can be asked for at once."""
USUAL = 10
TEXT = {"type": "string"}
ROLE = {**TEXT, "description": "A role, such as ml-engineer; else the one in the profile."}
LEVEL = {"type": "string", "description": "junior, mid, senior or lead."}
LIMIT = {
    "type": "integer",
    "minimum": 1,
    "maximum": MOST,
    "description": f"Entries of the list; {USUAL} without. `more` says how many were left off.",
}


class Tool(NamedTuple):
    """A tool: its name, what it is for, what it takes, and the report that answers."""

    name: str
    about: str
    takes: Mapping[str, Mapping[str, Any]]
    run: Callable[[Session, Mapping[str, Any]], Any]
    needs: tuple[str, ...] = ()
    writes: bool = False
    leaves_out: tuple[str, ...] = ()
    """Fields of the report that are not told: too long, or not in our own words."""

    @property
    def schema(self) -> dict[str, Any]:
        """What it takes, as JSON Schema."""
        return {
            "type": "object",
            "properties": {name: dict(one) for name, one in self.takes.items()},
            "required": list(self.needs),
            "additionalProperties": False,
        }


def _said(session: Session, given: Mapping[str, Any]) -> Settings:
    """Read the role and level that were named."""
    from mlpath.interview.reading.settings import ReadingContext, read_all

    named = {key: str(given[key]) for key in ("role", "level") if given.get(key)}
    return read_all(named, ReadingContext(session.catalog, session.today))


def _command(name: str) -> Callable[..., Any]:
    """Return what answers a command, found as the program finds it."""
    run: Callable[..., Any] = import_module(f"mlpath.cli.commands.{COMMANDS[name].module}").run
    return run


def _gap(session: Session, given: Mapping[str, Any]) -> Any:
    return _command("gap")(session, said=_said(session, given))


def _plan(session: Session, given: Mapping[str, Any]) -> Any:
    return _command("plan")(session, said=_said(session, given))


def _next(session: Session, given: Mapping[str, Any]) -> Any:
    return _command("next")(session, said=_said(session, given), count=limit_of(given))


def _salary(session: Session, given: Mapping[str, Any]) -> Any:
    named = {key: given.get(key) for key in ("role", "level", "country", "region")}
    return _command("salary")(session, **named)


def _match(session: Session, given: Mapping[str, Any]) -> Any:
    return match_of(session, given["files"], limit_of(given))


def _log(session: Session, given: Mapping[str, Any]) -> Any:
    skill = [str(given["skill"])] if given.get("skill") else []
    return _command("log")(session, [*skill, str(given["time"])], on=given.get("on"))


TOOLS = (
    Tool(
        "gap",
        "What the person lacks for a role, the best gain of readiness an hour first.",
        {"role": ROLE, "level": LEVEL, "limit": LIMIT},
        _gap,
        leaves_out=("sensitivity", "nearest"),
    ),
    Tool(
        "plan",
        "The plan with dates: modules, checkpoints, hours, and when the person is ready.",
        {"role": ROLE, "level": LEVEL, "limit": LIMIT},
        _plan,
        leaves_out=("steps", "dated", "order", "later", "show"),
    ),
    Tool(
        "next",
        "What the person can start today, and the first 30 minutes of it.",
        {"role": ROLE, "level": LEVEL, "limit": LIMIT},
        _next,
    ),
    Tool(
        "salary",
        "What a role pays in a country or region, with intervals, basis and sources.",
        {
            "role": ROLE,
            "level": LEVEL,
            "country": {**TEXT, "description": "A name or two letters, such as DE."},
            "region": {**TEXT, "description": "Such as europe."},
            "limit": LIMIT,
        },
        _salary,
        leaves_out=("published", "source_details"),
    ),
    Tool(
        "match",
        "How saved job postings fit the person, by number: the first file is 1. "
        "No words of a posting are told.",
        {
            "files": {
                "type": "array",
                "items": TEXT,
                "minItems": 1,
                "maxItems": MOST,
                "description": "Files or folders on this computer.",
            },
            "limit": LIMIT,
        },
        _match,
        needs=("files",),
    ),
    Tool(
        "log",
        "Note hours that the person says they spent. Only when they ask for it; undo: mlpath undo.",
        {
            "skill": {**TEXT, "description": "A skill; else the current step of the plan."},
            "time": {**TEXT, "description": "Such as 2h, 90m or 1h30."},
            "on": {**TEXT, "description": "The day, such as 2026-11-20 or yesterday; else today."},
        },
        _log,
        needs=("time",),
        writes=True,
    ),
)
BY_NAME = {tool.name: tool for tool in TOOLS}


def limit_of(given: Mapping[str, Any]) -> int:
    """Read how many entries are wanted."""
    return whole(given.get("limit", USUAL), "a limit", 1, MOST, f"From 1 to {MOST}.")


def checked(tool: Tool, given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Refuse what a tool does not take and what it misses."""
    from mlpath.model.names import near

    takes = f"It takes: {', '.join(tool.takes)}."
    for name in given:
        if name not in tool.takes:
            meant = near(name, tool.takes)
            raise UsageError(
                f"{tool.name} takes nothing called so",
                hint=takes,
                did_you_mean=[meant] if meant else [],
            )
    missing = [name for name in tool.needs if not given.get(name)]
    if missing:
        raise UsageError(f"{tool.name} needs {' and '.join(missing)}", hint=takes)
    if not all(isinstance(one, str) for one in _list(given.get("files", []))):
        raise UsageError("files are a list of paths", hint=takes)
    return given


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [None]
