"""The page of a proof pack: what is proven, then what is claimed, with the JSON inside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from mlpath.model.digest import BLANK, DIGEST, MARK, sealed
from mlpath.model.grade import Grade
from mlpath.model.proof import AGAIN, DATA, DATA_END, HOURS_AGAIN, STATEMENT
from mlpath.views import words
from mlpath.views.formats.json import inert
from mlpath.views.html.environment import environment

if TYPE_CHECKING:
    from mlpath.model.proof import Proof, ProofEvidence

TEMPLATE = Path(__file__).with_name("proof.html.j2")


def render(proof: Proof, document: dict[str, Any]) -> str:
    """Write the whole page of a proof pack, sealed."""
    ground = environment()
    ground.filters |= {"count": words.count, "day": words.day, "hours": words.hours, "days": days}
    grades = [g for g in AGAIN if any(one.grade is g for s in proof.skills for one in s.evidence)]
    template = ground.from_string(TEMPLATE.read_text(encoding="utf-8"))
    page = template.render(
        proof=proof,
        title=proof.name or "Proof of skills",
        statement=STATEMENT,
        again=[(NAMES[grade], AGAIN[grade]) for grade in grades],
        hours_again=HOURS_AGAIN if proof.hours else "",
        digest=document[DIGEST],
        data=_embedded(document),
        seal=Markup(f'{MARK}{BLANK}">'),  # noqa: S704 - a constant
    )
    return sealed(page)


def _embedded(document: dict[str, Any]) -> Markup:
    """Write the proof pack as data of a page: JSON holds no markup once one sign is escaped."""
    text = inert(json.dumps(document, ensure_ascii=False)).replace("<", r"\u003c")
    return Markup(f"{DATA}{text}{DATA_END}")  # noqa: S704 - escaped above


NAMES = {
    Grade.TESTED: "Quiz",
    Grade.SHOWN: "Code",
    Grade.DONE: "Marked as done",
    Grade.DOCUMENTED: "CV",
    Grade.CLAIMED: "Own rating",
}
"""What evidence of a grade is called on the page."""


def days(one: ProofEvidence) -> str:
    """Say when something was noted."""
    last = words.day(one.last)
    return last if one.first == one.last else f"{words.day(one.first)} to {last}"
