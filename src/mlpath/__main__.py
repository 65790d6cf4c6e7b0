"""Start: the version is answered before anything heavy is imported."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from mlpath import __version__

        sys.stdout.write(f"mlpath {__version__}\n")
        return
    from mlpath.cli.app import app

    app(prog_name="mlpath")


if __name__ == "__main__":
    main()
