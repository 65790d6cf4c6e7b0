"""Job titles: where the title stands, which role it is, and how senior."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.terms.terms import Terms, cut, tokens
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.ids import RoleId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.model.field.role import Role

NOUN = re.compile(
    r"\b(?:engineer(?:in)?|scientist|developer|researcher|architect|analyst|entwickler(?:in)?"
    r"|ingénieur|ingenieur(?:in)?"
    r"|développeur|programmer|specialist|consultant|wissenschaftler(?:in)?|practitioner|intern)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^\W*(?:job |position |role )?(?:title|position|role|stellenbezeichnung"
    r"|poste)\W*:\W*(.{3,90})$",
    re.IGNORECASE | re.MULTILINE,
)
_SENIOR = frozenset(
    [
        "senior",
        "sr",
        "staff",
        "principal",
        "lead",
        "head",
        "director",
        "vp",
        "chief",
        "iii",
        "iv",
        "v",
        "distinguished",
        "expert",
        "architect",
        "founding",
    ]
)
_MID = frozenset(["mid", "middle", "intermediate", "ii", "midlevel"])
_JUNIOR = frozenset(
    [
        "junior",
        "jr",
        "entry",
        "graduate",
        "intern",
        "internship",
        "trainee",
        "apprentice",
        "i",
        "werkstudent",
        "praktikum",
        "débutant",
        "stage",
        "grad",
    ]
)
_FILLER = (
    _SENIOR
    | _MID
    | _JUNIOR
    | frozenset(
        ["associate", "level", "remote", "hybrid", "the", "a", "m", "f", "d", "w", "x", "to"]
    )
)
_OTHER_WORK = re.compile(
    r"\b(?:qa|quality|test(?:er|ing)?|sales|account|recruit\w*|marketing|designer|manager"
    r"|hardware|mechanical|electrical|firmware"
    r"|teacher|instructor|writer|annotator|labell?er|counsel|lawyer|nurse)\b"
)
_ENTRY = re.compile(
    r"\b(?:entry[- ]level|recent graduates?|new grad(?:uate)?s?|early[- ]career"
    r"|berufseinsteiger|jeune diplômé)\b"
)
_GUESSES: tuple[tuple[str, str], ...] = (
    (
        (
            r"\b(?:mlops|llmops|aiops|ml ops|(?:ml|ai|machine learning) (?:platform|infra\w*|ops"
            r"|operations|reliability))\b"
        ),
        "mlops-engineer",
    ),
    (
        r"\b(?:computer vision|machine vision|perception|image processing)\b",
        "computer-vision-engineer",
    ),
    (r"\b(?:nlp|natural language|computational linguist\w*|conversational)\b", "nlp-engineer"),
    (
        (
            r"\bresearch(?:er)?\b(?=.*\b(?:engineer|scientist|ai|ml|learning)\b)|\b(?:ai|ml"
            r"|learning) research"
        ),
        "research-engineer",
    ),
    (r"\b(?:data scien\w+|decision scien\w+|applied scien\w+)\b", "data-scientist"),
    (r"\b(?:data|etl|analytics) (?:platform |pipeline |infrastructure )?engineer", "data-engineer"),
    (r"\b(?:machine learning|deep learning|ml|mle)\b", "ml-engineer"),
    (
        (
            r"\b(?:llms?|gen ?ai|generative|agentic|agents?|ai|artificial intelligence|ki|ia|rag"
            r"|prompt)\b"
        ),
        "ai-engineer",
    ),
)
"""What a title's words tell when no name of a role stands in it, the most telling first."""
SENIOR_YEARS, MID_YEARS = 5, 2
SPECIAL = 3
"""So many of the guesses name a field that is narrower than a broad role."""
BROAD = frozenset({"ai-engineer", "ml-engineer"})


class Titles:
    """The names of the roles, ready to be looked for."""

    def __init__(self, roles: Iterable[Role]) -> None:
        known = list(roles)
        self._ids = {str(role.id) for role in known}
        self._terms = Terms(
            (name, role.id) for role in known for name in (role.name, *role.aliases)
        )

    def role(self, title: str, body: str) -> RoleId | None:
        """Tell which role a posting is for, from its title, else from how the text begins."""
        words = [w for w in tokens(title) if w not in _FILLER]
        lower = " ".join(words)
        found = self._first(lower)
        if found is not None:
            return self._special(lower) if found in BROAD else found
        if _OTHER_WORK.search(lower):
            return None
        for pattern, role in _GUESSES:
            if role in self._ids and re.search(pattern, lower):
                return RoleId(role)
        return None if NOUN.search(title) else self._first(body[:1500])

    def _special(self, title: str) -> RoleId | None:
        """Prefer the field: a "computer vision AI engineer" does computer vision."""
        for pattern, role in _GUESSES[:SPECIAL]:
            if role in self._ids and re.search(pattern, title):
                return RoleId(role)
        return self._first(title)

    def _first(self, text: str) -> RoleId | None:
        hits = self._terms.find(cut(text))
        return RoleId(hits[0].target) if hits else None


def find_title(text: str) -> str:
    """Find the title of a posting in its text: labelled, or the first line that names a job."""
    labelled = _LABELLED.search(text[:3000])
    if labelled:
        return labelled[1].strip(" *#_-")
    head = re.sub(r"(?<=[a-z)])[.!] +", "\n", text[:2000])  # a sentence may be all there is
    lines = [line.strip(" *#_\t-") for line in head.split("\n")]
    lines = [line for line in lines if line]
    for line in lines[:12]:
        if len(line) <= 90 and NOUN.search(line) and line[-1] not in ".!,;":  # noqa: PLR2004
            return line
    first = lines[0] if lines else ""
    return first if len(first) <= 90 else ""  # noqa: PLR2004


def level_of(title: str, years: int | None, body: str) -> RoleLevel | None:
    """Tell the level from the title, else from the years asked for, else from the text."""
    words = set(tokens(title))
    if words & _SENIOR:
        return RoleLevel.SENIOR
    if words & _JUNIOR or ("associate" in words and (years is None or years < SENIOR_YEARS)):
        return RoleLevel.JUNIOR
    if words & _MID:
        return RoleLevel.MID
    if years is not None:
        if years >= SENIOR_YEARS:
            return RoleLevel.SENIOR
        return RoleLevel.MID if years >= MID_YEARS else RoleLevel.JUNIOR
    return RoleLevel.JUNIOR if _ENTRY.search(body[:3000].lower()) else None
