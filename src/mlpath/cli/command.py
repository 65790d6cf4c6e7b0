"""What every command shares: options, a session, and writing the report it returns."""

from __future__ import annotations

import inspect
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, get_type_hints

import typer

from mlpath.cli import shown
from mlpath.cli.help_groups import GroupedCommand
from mlpath.cli.options import (
    DataOption,
    FormatOption,
    LimitOption,
    NoPagerOption,
    PlainOption,
    ProfileOption,
    QuietOption,
)
from mlpath.cli.registry import COMMANDS, LISTS
from mlpath.cli.session import Session
from mlpath.cli.setting_options import taken
from mlpath.errors import MovedError
from mlpath.model.envelope import Envelope, shortened
from mlpath.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHARED = {
    "format_": FormatOption,
    "plain": PlainOption,
    "quiet": QuietOption,
    "no_pager": NoPagerOption,
    "profile": ProfileOption,
    "data": DataOption,
}
_LIMIT = inspect.Parameter(
    "limit", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=LimitOption
)
_DEFAULTS = {
    "format_": None,
    "plain": False,
    "quiet": False,
    "no_pager": False,
    "profile": None,
    "data": None,
}


SETTINGS: dict[str, Any] = {
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["--help", "-h"], "max_content_width": 100},
}


def deliver(
    session: Session, result: object, *, keep: bool = False, limit: int | None = None
) -> int:
    """Write what a command returned: nothing, a report, or a report in its envelope."""
    if session.changed:
        from mlpath.cli.exporting.calendar_file import keep_current

        keep_current(session)
    if result is None:
        return 0
    if not isinstance(result, Envelope):
        result = Envelope(report=result, as_of=session.today)  # type: ignore[arg-type] # checked by its page
    if limit is not None:
        result = replace(result, report=shortened(result.report, limit))
    if session.notes:
        result = replace(result, notes=(*result.notes, *session.notes))
    page = written(session, result)
    if page and keep and not session.changed and not result.exit_code and shown.asked:
        shown.asked.keep(page, paged=session.paged)
    return result.exit_code


def written(session: Session, result: Envelope) -> str:
    """Write a report, through a pager where it is long and somebody looks at it.

    Return it whole; nothing where it was too long to be there as a whole.
    """
    from mlpath.cli import screen
    from mlpath.views.render import render

    if not (session.paged and screen.interactive()):
        return _poured(session, result)
    page = render(result, session.form, session.look)
    if session.look.links and screen.loses_links(page, session.environ):
        page = render(result, session.form, replace(session.look, links=False))
    screen.show(page, session.environ)
    return page


def _poured(session: Session, result: Envelope) -> str:
    """Write a report while it is made, and remember it unless it is very long."""
    from mlpath.cli import screen
    from mlpath.store.pages import LARGEST
    from mlpath.views.render import parts

    kept, length = list[str](), 0

    def passed() -> Iterator[str]:
        nonlocal length
        for part in parts(result, session.form, session.look):
            length += len(part)
            if length <= LARGEST:
                kept.append(part)
            yield part

    screen.pour(passed())
    return "".join(kept) if length <= LARGEST else ""


def decided(session: Callable[[], Session], run: Callable[[Session], int]) -> int:
    """Run a command; when others changed what it decided by, run it once more with them kept out.

    A command concludes before it writes anything, so nothing is said or stored twice.
    """
    try:
        with session() as first:
            return run(first)
    except MovedError:
        with session() as again, again.alone():
            return run(again)


def _own_parameters(run: Callable[..., object]) -> list[inspect.Parameter]:
    """Return the parameters after the session, with real types: commands import them lazily."""
    parameters = list(inspect.signature(run).parameters.values())[1:]
    annotations = {p.name: p.annotation for p in parameters}
    holder = SimpleNamespace(__annotations__=annotations)
    hints = get_type_hints(holder, globalns=run.__globals__, include_extras=True)
    return [p.replace(annotation=hints[p.name]) for p in parameters]


MAKE_PROFILES = frozenset({"mlpath.cli.commands.assess.run", "mlpath.cli.commands.profile.bring"})
"""Commands that may be given the name of a profile that is not there yet."""


def with_session(run: Callable[..., object]) -> Callable[..., int]:
    """Turn `run(session, ...) -> report` into a function that Typer can register."""
    named = _own_parameters(run)
    module = run.__module__.rpartition(".")[2]
    keep = module in shown.ONLY_SHOW
    makes = f"{run.__module__}.{run.__name__}" in MAKE_PROFILES
    takes = {p.name: found for p in named if (found := taken(p.annotation))}
    own = [one for p in named for one in (takes[p.name].parameters() if p.name in takes else [p])]
    shared = [
        inspect.Parameter(
            name, inspect.Parameter.KEYWORD_ONLY, default=_DEFAULTS[name], annotation=hint
        )
        for name, hint in SHARED.items()
    ]

    def called(ctx: typer.Context, **given: Any) -> int:
        root, limit = ctx.find_root().obj or {}, given.pop("limit", None)
        common: dict[str, Any] = {name: given.pop(name) or root.get(name) for name in SHARED}

        def ran(session: Session) -> int:
            session.find_profile(may_be_new=makes)
            rest = dict(given)
            settings = {name: found.said(session, rest) for name, found in takes.items()}
            return deliver(session, run(session, **settings, **rest), keep=keep, limit=limit)

        return decided(lambda: Session(**common), ran)

    context = inspect.Parameter(
        "ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context
    )
    if f"{module}.{run.__name__}" in LISTS:
        own.append(_LIMIT)
    own = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own]
    parameters = [context, *own, *shared]
    called.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined] # what Typer reads
    called.__annotations__ = {p.name: p.annotation for p in parameters}
    called.__doc__ = run.__doc__
    called.__name__ = run.__name__
    return called


def add(
    app: typer.Typer,
    name: str,
    run: Callable[..., object],
    epilog: str | None,
    context: dict[str, Any] | None = None,
) -> None:
    """Add what runs with a session to the commands of an app."""
    command = app.command(name, cls=GroupedCommand, epilog=epilog, context_settings=context)
    command(with_session(run))


def load_command(name: str) -> Any:
    """Import one command and build its parser."""
    entry = COMMANDS[name]
    module = import_module(f"mlpath.cli.commands.{entry.module}")
    if hasattr(module, "app"):
        command = typer.main.get_group(module.app)
        command.name = name
        return command
    small = typer.Typer(add_completion=False, **SETTINGS)
    add(
        small, name, module.run, getattr(module, "EXAMPLES", None), getattr(module, "CONTEXT", None)
    )
    return typer.main.get_command(small)
