"""Start: the version is answered before anything heavy is imported."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the program."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from mlpath import __version__

        sys.stdout.write(f"mlpath {__version__}\n")
        return
    from mlpath.cli import shown

    page = shown.ask(sys.argv[1:], os.environ)
    if page is not None:
        from mlpath.cli.boundary import guarded
        from mlpath.cli.screen import write

        sys.exit(guarded(lambda: write(page)))
    import gc

    # A command makes thousands of records and ends: looking for cycles among them in between
    # costs a twentieth of its time and finds none.
    gc.set_threshold(100_000, 50, 50)
    from mlpath.cli.app import app

    app(prog_name="mlpath")


if __name__ == "__main__":
    main()
