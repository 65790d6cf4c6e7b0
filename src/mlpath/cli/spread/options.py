"""Options of commands whose work can be done by many: where, and how many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.help_groups import DOES
from mlpath.cli.spread.spread import Engine, Spread

if TYPE_CHECKING:
    from mlpath.cli.session import Session

EngineOption = Annotated[
    Engine | None,
    typer.Option(
        "--engine",
        help="Where the work is done; processes where worth it without it.",
        rich_help_panel=DOES,
    ),
]
SchedulerOption = Annotated[
    str | None,
    typer.Option(
        "--scheduler",
        metavar="ADDRESS",
        help="Dask's, tcp://HOST:PORT; else a local cluster.",
        rich_help_panel=DOES,
    ),
]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="N",
        min=1,
        max=256,
        help="Processes; all cores without it.",
        rich_help_panel=DOES,
    ),
]


def chosen(
    session: Session, *, engine: Engine | None, scheduler: str | None, jobs: int | None
) -> Spread:
    """Return where the work of a command is done, as its options say."""
    from mlpath.errors import UsageError

    if scheduler is not None and engine not in {None, Engine.DASK}:
        raise UsageError(f"--engine {engine} has no scheduler", hint="--engine dask has.")
    if jobs is not None and scheduler is not None:
        raise UsageError(
            "--jobs is of this computer, and a scheduler has its own workers", hint="Give one."
        )
    if jobs is not None and jobs > 1 and engine is Engine.HERE:
        raise UsageError("--engine here is one process", hint="--engine processes has more.")
    if scheduler is None and engine is not Engine.DASK:
        return Spread(engine, jobs)
    return Spread(Engine.DASK, jobs, scheduler, session.catalog.fingerprint)
