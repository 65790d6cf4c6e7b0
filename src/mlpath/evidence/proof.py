"""Proof packs that others wrote: unchanged since, or refused in a sentence; nothing is believed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError
from mlpath.model.digest import DIGEST, MARK, digest, seal_holds
from mlpath.model.proof import (
    AGAIN,
    DATA,
    DATA_END,
    HOURS_AGAIN,
    KEY,
    STATEMENT,
    VERSION,
    Proof,
)
from mlpath.model.reports.verified import CheckedAgain, VerifiedProject, VerifiedSkill, VerifyReport

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST = 1_900_000
"""Bytes of a proof pack; one of every skill there is has less than half of that."""
WHAT = "a proof pack"
HINT = "mlpath export --to proof writes one: a page or JSON, checked as it was sent."
AGAIN_HINT = "Ask for the file again, as it was first sent."


def read_proof(text: str, file: str) -> VerifyReport:
    """Tell what a proof pack is that is whole; `file` is what to call it."""
    document = _parsed(_data(text.removeprefix("\ufeff"), file), file)
    version = document.get(KEY) if isinstance(document, dict) else None
    if type(version) is not int or not isinstance(document.get(DIGEST), str):
        raise BadDataError(f"{file} is not {WHAT} of mlpath", hint=HINT)
    if version != VERSION:
        raise BadDataError(
            f"{file} is {WHAT} in form {version}, and this mlpath knows form {VERSION}",
            hint="Check it with the version of mlpath that it names.",
        )
    if not _fits(document):
        raise _changed(file)
    body = document.get("proof")
    if not isinstance(body, dict) or any(Proof.problems(body)):
        raise BadDataError(f"{file} is {WHAT} with a part missing or wrong", hint=HINT)
    return _report(Proof.decode(body), document[DIGEST], file)


def _data(text: str, file: str) -> str:
    """Return the JSON of a proof pack: all of the file, or what its page holds."""
    if text.lstrip()[:1] == "{":
        return text
    _, found, rest = text.partition(DATA)
    data, end, _ = rest.partition(DATA_END)
    if not found or MARK not in text:
        raise BadDataError(f"{file} is not {WHAT} of mlpath", hint=HINT)
    if not end or not seal_holds(text):
        raise _changed(file)
    return data


def _parsed(text: str, file: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_refused)
    except (ValueError, RecursionError):
        known = f'"{KEY}"' in text[:200]
        message = "was changed or cut since it was written" if known else f"is not {WHAT} of mlpath"
        raise BadDataError(f"{file} {message}", hint=AGAIN_HINT if known else HINT) from None


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Take no key twice: each reader would believe another of the two."""
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError
    return dict(pairs)


def _refused(_: str) -> None:
    raise ValueError


def _fits(document: dict[str, Any]) -> bool:
    try:
        return bool(digest(document) == document[DIGEST])
    except (ValueError, RecursionError):  # half a letter, or a number beyond all numbers
        return False


def _changed(file: str) -> BadDataError:
    message = f"{file} was changed since it was written: its digest does not fit"
    return BadDataError(message, hint=AGAIN_HINT)


def _report(proof: Proof, seal: str, file: str) -> VerifyReport:
    counts = {
        grade: sum(any(one.grade is grade for one in skill.evidence) for skill in proof.skills)
        for grade in AGAIN
    }
    again = [CheckedAgain(what=g, skills=counts[g], by=by) for g, by in AGAIN.items() if counts[g]]
    spent = sum(skill.hours > 0 for skill in proof.skills)
    if spent:
        again.append(CheckedAgain(what="hours", skills=spent, by=HOURS_AGAIN))
    return VerifyReport(
        file=file,
        version=VERSION,
        made=proof.made,
        made_by=proof.made_by,
        name=proof.name,
        digest=seal,
        skills=tuple(
            VerifiedSkill(
                skill=one.skill,
                name=one.name,
                level=one.level_name,
                proven=one.proven_name,
                known=tuple(piece.says for piece in one.evidence),
            )
            for one in proof.skills
        ),
        again=tuple(again),
        means=STATEMENT,
        projects=tuple(
            VerifiedProject(
                project=one.project,
                name=one.name,
                on=one.on,
                skills=one.skills,
                link=one.link,
                by=one.again,
            )
            for one in proof.projects
        ),
    )
