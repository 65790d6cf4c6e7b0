"""The program: a group whose commands are imported when they are called."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from mlpath import __version__
from mlpath.cli.boundary import guarded
from mlpath.cli.command import SETTINGS, load_command, with_session
from mlpath.cli.help_groups import FROM
from mlpath.cli.options import (
    DataOption,
    FormatOption,
    NoPagerOption,
    PlainOption,
    ProfileOption,
    QuietOption,
)
from mlpath.cli.registry import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.errors import MlpathError

    Context = Any
    Command = Any


def unknown_command(text: str) -> MlpathError:
    """Say that no command is called so, and what is: a skill, a role ..."""
    import os

    from mlpath.cli.session import Session
    from mlpath.errors import MlpathError, UsageError
    from mlpath.interview.reading import find
    from mlpath.model.names import unknown_name

    error = unknown_name("command", text, COMMANDS)
    with suppress(MlpathError):  # a pack that cannot be read is not what was asked about
        error = find.unknown(Session(environ=os.environ).catalog, "command", text, COMMANDS)
    return UsageError(
        error.message,
        hint=f"{error.hint}\nAll commands: mlpath --help".strip(),
        did_you_mean=error.did_you_mean,
    )


def started(text: str) -> str:
    """Return the one command that begins so."""
    from mlpath.errors import UsageError
    from mlpath.views.words import listing

    meant = [name for name in COMMANDS if text and name.startswith(text.casefold())]
    if len(meant) > 1:
        which = listing([f"mlpath {name}" for name in meant], "or")
        raise UsageError(f'"{text}" may be more than one command', hint=f"Which one: {which}?")
    if not meant:
        raise unknown_command(text)
    return meant[0]


class LazyGroup(TyperGroup):
    """Imports a command only when it is called or asked about, and never lets a traceback out."""

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """Return a command by name."""
        del ctx
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            self.commands[cmd_name] = load_command(cmd_name)
        return self.commands.get(cmd_name)

    def list_commands(self, ctx: Context) -> list[str]:
        """Return the names in the order of the help."""
        del ctx
        return list(COMMANDS)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse, but answer at once what names a shell to complete in."""
        if args and args[0].endswith("-completion"):
            from mlpath.cli.shells.completion import answered

            said = answered(args)
            if said is not None:
                from mlpath.cli.screen import write

                write(said)
                raise typer.Exit
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:
        """Find the command, knowing the names of those not imported yet; its start is enough."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            args = [started(args[0]), *args[1:]]
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: Context, formatter: Any) -> None:
        """Write the commands, then the options in groups."""
        from mlpath.cli.help_groups import write

        self.format_commands(ctx, formatter)
        write(self, ctx, formatter)

    def format_commands(self, ctx: Context, formatter: Any) -> None:
        """List the commands in groups, without importing any."""
        del ctx
        for group in dict.fromkeys(entry.group for entry in COMMANDS.values()):
            with formatter.section(group):
                formatter.write_dl(
                    [(name, e.summary) for name, e in COMMANDS.items() if e.group == group]
                )

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run, and turn whatever happens into an exit code."""
        run = super().main
        more = {"windows_expand_args": windows_expand_args, **extra}
        code = guarded(
            lambda: run(args, prog_name, complete_var, standalone_mode=False, **more),
            sys.argv[1:] if args is None else args,
        )
        if not standalone_mode:
            return code
        sys.exit(int(code))


app = typer.Typer(
    cls=LazyGroup,
    name="mlpath",
    invoke_without_command=True,
    epilog="Everything stays on this computer. Exit codes: 0 ok, 1 error, 2 usage, 3 bad data, "
    "4 unknown name, 5 needs a terminal, 130 interrupted.",
    **SETTINGS,
)


def _version(value: bool) -> None:
    if value:
        from mlpath.cli.screen import write

        write(f"mlpath {__version__}\n")
        raise typer.Exit


@app.callback()
def root(
    ctx: typer.Context,
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_version,
            is_eager=True,
            help="Print the version.",
            rich_help_panel=FROM,
        ),
    ] = False,
    format_: FormatOption = None,
    plain: PlainOption = False,
    quiet: QuietOption = False,
    no_pager: NoPagerOption = False,
    profile: ProfileOption = None,
    data: DataOption = None,
) -> None:
    """Find your way into machine learning engineering: offline, private, at once."""
    del version
    ctx.obj = {
        "format_": format_,
        "plain": plain,
        "quiet": quiet,
        "no_pager": no_pager,
        "profile": profile,
        "data": data,
    }
    if ctx.invoked_subcommand is None:
        from mlpath.cli import front

        with_session(front.run)(ctx, **ctx.obj)
