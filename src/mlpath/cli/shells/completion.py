"""Completion for a shell that is named; by itself Typer knows only the one it is called from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import ExitCode
from mlpath.model.names import unknown_name

if TYPE_CHECKING:
    from collections.abc import Sequence

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
SHOW = "--show-completion"
PROGRAM, VARIABLE = "mlpath", "_MLPATH_COMPLETE"


def answered(args: Sequence[str]) -> str | None:
    """Answer `--show-completion SHELL` and `--install-completion SHELL`; None for anything else."""
    match args:
        case [("--show-completion" | "--install-completion") as option, shell]:
            return script(_known(shell)) if option == SHOW else install(_known(shell))
        case _:
            return None


def script(shell: str) -> str:
    """Return what a shell has to read once."""
    from typer._completion_shared import get_completion_script

    text = get_completion_script(prog_name=PROGRAM, complete_var=VARIABLE, shell=shell)
    return f"{text}\n"


def install(shell: str) -> str:
    """Write the completion where a shell reads it, and say where that is."""
    from typer._completion_shared import install as put

    _, path = put(shell=shell, prog_name=PROGRAM, complete_var=VARIABLE)
    return f"The completion is in {path}. It works in the next {shell} that you start.\n"


def _known(shell: str) -> str:
    if shell in SHELLS:
        return shell
    error = unknown_name("shell", shell, list(SHELLS), hint=f"Shells: {', '.join(SHELLS)}.")
    error.exit_code = ExitCode.USAGE
    raise error
