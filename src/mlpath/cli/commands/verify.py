"""`mlpath verify`: whether a proof pack is whole, and who can check again what it says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.verified import VerifyReport

EXAMPLES = """\b
Examples:
  mlpath verify mlpath-proof.json
  mlpath verify mlpath-proof.json -f json"""

File = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="A page or JSON of mlpath export --to proof; - is stdin."),
]


def run(session: Session, file: File) -> VerifyReport:
    """Check that a proof pack was not changed, and say who can check again what it says.

    A digest shows damage, not honesty: whoever writes a proof pack can write anything. Nothing is
    stored, and no profile is needed.
    """
    from mlpath.cli.files import name_of, read_file
    from mlpath.evidence.proof import HINT, LARGEST, WHAT, read_proof

    text = read_file(file, most=LARGEST, what=WHAT, hint=HINT)
    report = read_proof(text, name_of(file))
    if report.made > session.today:
        session.notes.append(f"It says it was made on {report.made}, which is yet to come.")
    return report
