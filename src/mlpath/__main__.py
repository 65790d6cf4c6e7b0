"""Start: the version is answered before anything heavy is imported."""

from __future__ import annotations

import os
import sys


def _version_is_told() -> bool:
    """Write the version; a stdout that does not take it is left to the program to answer for."""
    from mlpath import __version__

    try:
        print(f"mlpath {__version__}", flush=True)  # noqa: T201 - nothing else is imported yet
    except OSError:
        return False
    return True


def _run() -> None:
    """Answer the command line, as last time if all that it follows from is the same."""
    from mlpath.cli import shown, streams

    streams.open_all()
    streams.end_on_signals()
    page = shown.ask(sys.argv[1:], os.environ)
    if page is not None:
        from mlpath.cli.boundary import guarded

        sys.exit(guarded(lambda: shown.tell(page, os.environ), sys.argv[1:]))
    from mlpath.cli.app import app

    try:
        app(prog_name="mlpath")
    except SystemExit as end:
        if shown.asked and isinstance(end.code, int):
            # What only shows something has written it by now and let go of the store: to take
            # thousands of records apart one by one is a twentieth of its time.
            os._exit(end.code)
        raise


def main() -> None:
    """Run the program."""
    if sys.argv[1:] in (["--version"], ["-V"]) and _version_is_told():
        return
    import gc

    # A command makes thousands of records and ends: looking for cycles among them in between
    # costs a twentieth of its time and finds none.
    gc.set_threshold(1_000_000, 50, 50)
    try:
        _run()
    finally:
        # Python looks for them again before it ends, several times over, to give back what the
        # system takes back anyway: a seventh of the time of a plan.
        gc.freeze()


if __name__ == "__main__":
    main()
