"""Options by which somebody tells about themselves."""

from __future__ import annotations

from typing import Annotated

import typer

from mlpath.cli.options import complete_background

Background = Annotated[
    str | None,
    typer.Option(
        "--background",
        metavar="NAME",
        help="Where you come from.",
        autocompletion=complete_background,
    ),
]
Years = Annotated[
    str | None, typer.Option("--years", metavar="N", help="Years of paid technical work.")
]
Education = Annotated[
    str | None,
    typer.Option(
        "--education", metavar="WHICH", help="none, school, bootcamp, bachelor, master or phd."
    ),
]
Country = Annotated[
    str | None,
    typer.Option("--country", metavar="COUNTRY", help="Where you want to work, such as DE."),
]
