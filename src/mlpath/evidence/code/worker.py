"""The limited child that reads code and histories of git: nothing of it is read elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mlpath.evidence.files.worker import serve


def main() -> None:
    """Answer requests until the parent closes the pipe."""
    serve(answer)


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Do one piece of work: count who wrote a repository, tell what is whose, or read files."""
    from mlpath.evidence.code.history.history import read_history, read_own
    from mlpath.evidence.code.history.people import Signature
    from mlpath.evidence.code.reading.source import read_source

    match request["work"]:
        case "history":
            told = read_history(Path(request["path"]))
            signed = [[*who, count, last] for who, (count, last) in told.signed.items()]
            return {"signed": signed, "origin": told.origin}
        case "own":
            mine = {Signature(*one) for one in request["mine"]}
            return read_own(Path(request["path"]), mine)._asdict()
        case _:
            return {
                "read": [
                    read_source(Path(path), kind, local) for path, kind, local in request["files"]
                ]
            }
