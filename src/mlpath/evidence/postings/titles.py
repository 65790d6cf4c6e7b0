"""Job titles: where the title stands, which role it is, and how senior."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from mlpath.evidence.postings.headings import kind_of_heading
from mlpath.evidence.terms.terms import Terms, cut, tokens
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.ids import RoleId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.model.field.role import Role

NOUN = re.compile(
    r"\b(?:engineer(?:in)?|scientist|developer|researcher|architect|analyst|entwickler(?:in)?"
    r"|ingénieure?|ingenieur(?:in)?|ingenier[oa]|científic[oa]|scientifique|analista|analyste"
    r"|développeur|programmer|specialist|consultant|wissenschaftler(?:in)?|practitioner|intern)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^[^\w\n]{0,8}(?:job |position |role )?(?:title|position|role|stellenbezeichnung"
    r"|poste)[^\w\n]{0,8}:[^\w\n]{0,8}(.{3,90})$",
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
_SENTENCE = re.compile(
    r"\b(?:is|are|was|will|have|has|helps?|join(?:ing)?|seeking|looking|hiring|we(?:['’]re)?|you(?:['’]ll)?|your|our"
    r"|their|who|which|that|as an?)\b|^the\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<![JjSs]r)\. ")
_OTHER_WORK = re.compile(
    r"\b(?:qa|quality|test(?:er|ing)?|sales|account|recruit\w*|marketing|designer|manager"
    r"|hardware|mechanical|electrical|firmware|security|cyber\w*"
    r"|support|care|customer success|relations|advocate|business development|procurement"
    r"|accountant|clerk|operator|driver|technician"
    r"|teacher|trainer|instructor|writer|annotator|labell?er|counsel|lawyer|nurse)\b"
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
    (r"\bapplied scien\w+\b", "applied-scientist"),
    (r"\b(?:data|decision) scien\w+\b", "data-scientist"),
    (r"\banalytics engineer", "analytics-engineer"),
    (r"\b(?:data|etl) (?:platform |pipeline |infrastructure )?engineer", "data-engineer"),
    (r"\b(?:machine learning|deep learning|ml|mle)\b", "ml-engineer"),
    (
        (
            r"\b(?:llms?|gen ?ai|generative|agentic|agents|ai|artificial intelligence|ki|ia|rag"
            r"|prompt|agent (?:engineer|developer))\b"
        ),
        "ai-engineer",
    ),
)
"""What a title's words tell when no name of a role stands in it, the most telling first."""
_PLATFORM = re.compile(r"\bai (?:software )?platform\b")
_RUNS = re.compile(
    r"\b(?:\w*ops|infra\w*|reliability|sre|ml platform|machine learning platform|cloud platform)\b"
)
_BOTH = re.compile(
    r"\b(?:(?:ai|artificial intelligence) (?:(?:and|or) )?(?:ml|machine learning)"
    r"|(?:ml|machine learning) (?:(?:and|or) )?(?:ai|artificial intelligence))\b"
)
SENIOR_YEARS, MID_YEARS = 5, 2
SPECIAL = 3
"""So many of the guesses name a field that is narrower than a broad role."""
BROAD = frozenset({RoleId("ai-engineer"), RoleId("ml-engineer")})
"""Roles whose names tell little of what is done."""


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

    def most_named(self, text: str) -> RoleId | None:
        """Tell which role a text names most often."""
        named = Counter(hit.target for hit in self._terms.find(cut(text)))
        return RoleId(named.most_common(1)[0][0]) if named else None

    @staticmethod
    def other_work(title: str) -> bool:
        """Tell whether a title is of work that none of our roles does."""
        return _OTHER_WORK.search(title.lower()) is not None

    def _special(self, title: str) -> RoleId | None:
        """Prefer the field: a "computer vision AI engineer" does computer vision."""
        for pattern, role in _GUESSES[:SPECIAL]:
            if role in self._ids and re.search(pattern, title):
                return RoleId(role)
        return self._first(title)

    def _first(self, text: str) -> RoleId | None:
        hits = self._terms.find(cut(text))
        return RoleId(hits[0].target) if hits else None


def on_platform(title: str) -> bool:
    """Tell whether a title names an AI platform and nothing of what keeps it running."""
    lower = " ".join(tokens(title))
    return _PLATFORM.search(lower) is not None and _RUNS.search(lower) is None


def of_both(title: str) -> bool:
    """Tell whether a title is as good for AI engineers as for ML engineers: "AI/ML Engineer"."""
    return _BOTH.search(" ".join(tokens(title))) is not None


def headed_title(text: str) -> str:
    """Find a title that stands by itself: behind a label, or the first line that names a job."""
    labelled = _LABELLED.search(text[:3000])
    if labelled:
        return _SENTENCE_END.split(labelled[1], maxsplit=1)[0].strip(" *#_-")
    return next((line for line in _head(text)[:12] if names_job(line)), "")


def first_line(text: str) -> str:
    """Return the first line where it may be a title: no sentence, item, heading or label."""
    lines = (line.strip(" *#_\t") for line in text[:2000].split("\n"))
    first = next((line for line in lines if line.strip(" -")), "")
    plain = len(first) <= 90 and ":" not in first and first[-1:] not in {*".!?,;"}  # noqa: PLR2004
    no_item = not first.startswith(("-", "•", "–"))
    named = plain and no_item and not _SENTENCE.search(first) and kind_of_heading(first) is None
    return first if named else ""


def _head(text: str) -> list[str]:
    head = re.sub(r"(?<=[a-z)])[.!] +", "\n", text[:2000])  # a sentence may be all there is
    lines = [line.strip(" *#_\t-") for line in head.split("\n")]
    return [line for line in lines if line]


def names_job(line: str) -> bool:
    """Tell whether a line is a title and not a sentence about people of that job."""
    return (
        0 < len(line) <= 90  # noqa: PLR2004 - longer ones are sentences
        and line[-1] not in ".!,;"
        and NOUN.search(line) is not None
        and not _SENTENCE.search(line)
        and not line[0].islower()
    )


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
