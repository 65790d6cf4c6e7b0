"""Which part of a CV a heading opens."""

from __future__ import annotations

import re
from functools import lru_cache

from mlpath.evidence.cv.heading_names import HEADINGS, CvPart
from mlpath.model.names import parts

_LAST: dict[str, CvPart] = {
    word: part
    for part, words in {
        CvPart.WORK: "experience experiences history employment internships deneyimi"
        " tecrubesi erfahrung",
        CvPart.SKILLS: "skills competencies competences proficiencies proficiency technologies"
        " expertise tools stack strengths knowledge kenntnisse kompetenzen becerileri",
        CvPart.EDUCATION: "education qualifications qualification studies ausbildung",
        CvPart.PROJECTS: "projects projekte achievements contributions accomplishments",
        CvPart.COURSES: "certifications certificates courses coursework training trainings",
        CvPart.PUBLICATIONS: "publications papers patents presentations",
        CvPart.ELSEWHERE: "awards honors honours scholarships",
        CvPart.TOP: "summary profile objective",
        CvPart.OTHER: "interests hobbies references",
    }.items()
    for word in words.split()
}
"""Words that a heading of several ends with."""
_FIRST: dict[str, CvPart] = {
    word: part
    for part, words in {
        CvPart.WORK: "experiencias experiencia esperienze esperienza doswiadczenie experiences",
        CvPart.SKILLS: "competences habilidades competencias conocimientos umiejetnosci competenze"
        " conhecimentos",
        CvPart.EDUCATION: "formation formacion formacao formazione wyksztalcenie",
    }.items()
    for word in words.split()
}
"""Words that a heading of several begins with, where the adjective comes last."""
_NOT_OURS = frozenset(
    [
        "user",
        "customer",
        "client",
        "brand",
        "employee",
        "years",
        "year",
        "life",
        "with",
        "in",
        "for",
    ]
)
"""Beside these, "experience" heads no part."""
_AND = re.compile(r"[&/|,+·]|\b(?:and|und|et|y|e|en|i|ve|or)\b|[与和及]", re.IGNORECASE)
LONGEST, FEW = 8, 3
"""Words of a heading, and of one that begins with its noun."""
_EXACT = {
    "".join(parts(name)): part
    for part, names in HEADINGS.items()
    for name in "".join(names.split("\n")).split("|")
}

SENTENCE = 4
"""Words of a heading that is a sentence: "What I can do" may go on "on a computer"."""
_SENTENCES = {
    words: part
    for part, names in HEADINGS.items()
    for name in "".join(names.split("\n")).split("|")
    if len(words := parts(name)) == SENTENCE
}


@lru_cache(maxsize=2048)
def part_called(heading: str) -> CvPart | None:
    """Return the part that is called so; of several named at once the first that tells most."""
    words = _words(heading)
    if not 0 < len(words) <= LONGEST:
        return None
    if exact := _EXACT.get("".join(words)) or _SENTENCES.get(words[:SENTENCE]):
        return exact
    pieces = [_words(piece) for piece in _AND.split(heading)]
    named = [part for piece in pieces if piece and (part := _named(piece)) is not None]
    telling = [part for part in named if part is not CvPart.OTHER]
    return next(iter(telling or named), None)


def surely_called(heading: str) -> bool:
    """Tell whether a heading is one of the names themselves, and not only made like one."""
    words = _words(heading)
    return (
        "".join(words) in _EXACT
        or words[:SENTENCE] in _SENTENCES
        or (1 < len(words) <= FEW and words[0] in _FIRST)
    )


def _words(heading: str) -> tuple[str, ...]:
    return parts(heading.replace("ı", "i").replace("ł", "l"))


def _named(words: tuple[str, ...]) -> CvPart | None:
    if exact := _EXACT.get("".join(words)):
        return exact
    if len(words) == 1 or not _NOT_OURS.isdisjoint(words):
        return None
    if words[0] in {"volunteer", "volunteering", "voluntary", "community"}:
        return CvPart.VOLUNTEERING
    if words[0] in {"language", "spoken", "foreign"} and words[-1] == "skills":
        return CvPart.OTHER
    return _LAST.get(words[-1]) or _FIRST.get(words[0])


SPOKEN = re.compile(
    r"\b(?:english|german|french|spanish|hindi|chinese|mandarin|native|fluent|mother tongue|italian"
    r"|portuguese|polish|turkish|dutch|russian|arabic|englisch|deutsch|französisch|spanisch|anglais"
    r"|français|allemand|espagnol|inglés|español|francés|inglês|português|inglese|italiano"
    r"|francese|engels|nederlands|duits|angielski|polski|niemiecki|ingilizce|türkçe|almanca"
    r"|muttersprache|langue maternelle|nativo|c1|b2|c2|ielts|toefl)\b|英语|普通话|中文",
    re.IGNORECASE,
)
"""What a list of languages that are spoken names."""
