"""What every command shares: options, a session, and writing the report it returns."""

from __future__ import annotations

import inspect
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, get_type_hints

import typer

from mlpath.cli import shown
from mlpath.cli.options import DataOption, FormatOption, PlainOption, ProfileOption, QuietOption
from mlpath.cli.session import Session
from mlpath.cli.setting_options import taken
from mlpath.errors import MovedError
from mlpath.model.envelope import Envelope

if TYPE_CHECKING:
    from collections.abc import Callable

SHARED = {
    "format_": FormatOption,
    "plain": PlainOption,
    "quiet": QuietOption,
    "profile": ProfileOption,
    "data": DataOption,
}
_DEFAULTS = {"format_": None, "plain": False, "quiet": False, "profile": None, "data": None}


def deliver(session: Session, result: object, *, keep: bool = False) -> int:
    """Write what a command returned: nothing, a report, or a report in its envelope."""
    from mlpath.cli.screen import write
    from mlpath.views.render import render

    if result is None:
        return 0
    if not isinstance(result, Envelope):
        result = Envelope(report=result, as_of=session.today)  # type: ignore[arg-type] # checked by its page
    if session.notes:
        from mlpath.model.record import replace

        result = replace(result, notes=(*result.notes, *session.notes))
    page = render(result, session.form, session.look)
    write(page)
    if keep and not session.changed and not result.exit_code and shown.asked:
        shown.asked.keep(page)
    return result.exit_code


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
    keep = run.__module__.rpartition(".")[2] in shown.ONLY_SHOW
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
        root = ctx.find_root().obj or {}
        common: dict[str, Any] = {name: given.pop(name) or root.get(name) for name in SHARED}

        def ran(session: Session) -> int:
            session.find_profile(may_be_new=makes)
            rest = dict(given)
            settings = {name: found.said(session, rest) for name, found in takes.items()}
            return deliver(session, run(session, **settings, **rest), keep=keep)

        return decided(lambda: Session(**common), ran)

    context = inspect.Parameter(
        "ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context
    )
    own = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own]
    parameters = [context, *own, *shared]
    called.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined] # what Typer reads
    called.__annotations__ = {p.name: p.annotation for p in parameters}
    called.__doc__ = run.__doc__
    called.__name__ = run.__name__
    return called
