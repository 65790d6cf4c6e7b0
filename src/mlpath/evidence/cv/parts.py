"""The parts of a CV, by its headings."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class CvPart(StrEnum):
    """Parts of a CV."""

    TOP = "summary"
    WORK = "work"
    SKILLS = "skills"
    EDUCATION = "education"
    PROJECTS = "projects"
    COURSES = "courses"
    OTHER = "other"


_HEADINGS: tuple[tuple[CvPart, str], ...] = (
    (
        CvPart.OTHER,
        (
            r"interests|hobbies|references|referees|volunt\w+|languages?(?: skills)?|sprachen"
            r"|interessen"
            r"|personal (?:details|information|data)|persönliche daten|contact|kontakt|langues"
            r"|loisirs"
            r"|centres d'intérêt|awards|honou?rs|ehrenamt|declaration"
        ),
    ),
    (
        CvPart.WORK,
        (
            r"(?:work|professional|employment|relevant|industry|job|career|research|teaching)?\s*"
            r"(?:experience|history|employment|background)|positions?(?: held)?|berufserfahrung"
            r"|beruflicher werdegang|praktische erfahrung|expériences?(?: professionnelles?)?"
            r"|parcours professionnel|internships?|praktika|experiencia(?: laboral| profesional)?"
            r"|career summary"
        ),
    ),
    (
        CvPart.EDUCATION,
        (
            r"education(?: (?:and|&) \w+)?|academic (?:background|history|qualifications)"
            r"|qualifications"
            r"|studies|ausbildung|studium|bildung|schulbildung|formations?|études|diplômes"
            r"|educación"
            r"|akademischer werdegang"
        ),
    ),
    (
        CvPart.COURSES,
        (
            r"(?:courses?|certifi\w+|licen[cs]es?|training|coursework|moocs?|weiterbildung\w*"
            r"|zertifikate"
            r"|kurse)(?: (?:and|&) \w+)?|relevant coursework"
        ),
    ),
    (
        CvPart.SKILLS,
        (
            r"(?:technical|key|core|computer|it|hard|soft|professional|programming"
            r"|data science|other"
            r"|main)?\s*(?:skills?|competenc\w+|expertise|technologies|tech stack|toolbox|tools"
            r"|proficienc\w+)(?: (?:and|&|/) [\w ]+)?|(?:fach)?kenntnisse|edv-kenntnisse"
            r"|fähigkeiten"
            r"|compétences(?: \w+)?|habilidades|programming languages|skill set|skills summary"
        ),
    ),
    (
        CvPart.PROJECTS,
        (
            r"(?:personal|selected|side|academic|key|open[- ]source|relevant"
            r"|notable)?\s*(?:projects?"
            r"|portfolio|open source|publications?|papers|projekte|projets|proyectos"
            r"|veröffentlichungen)"
        ),
    ),
    (
        CvPart.TOP,
        (
            r"(?:professional |executive |career )?(?:summary|profile|objective|statement"
            r"|about(?: me)?)"
            r"|profil|über mich|à propos|zusammenfassung|perfil|resumen"
        ),
    ),
)
_COMPILED = tuple(
    (part, re.compile(rf"(?:{pattern})$", re.IGNORECASE)) for part, pattern in _HEADINGS
)
_SPOKEN = re.compile(
    r"\b(?:english|german|french|spanish|hindi|chinese|mandarin|native|fluent|englisch|deutsch"
    r"|anglais)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\W*[^\W\d_][^:\n]{2,40}:")
_YEAR = re.compile(r"(?:19|20)\d\d")
LABELLED = frozenset({CvPart.TOP, CvPart.SKILLS, CvPart.OTHER, CvPart.COURSES})
"""Parts in which a label begins something else; in a job, "Tools: ..." belongs to the job."""
_EDGES = re.compile(r"^[\W\d_]+|[\W_]+$")


class Stretch(NamedTuple):
    """A part of the text under one heading."""

    start: int
    part: CvPart


def stretches(text: str) -> list[Stretch]:
    """Cut a CV at its headings; a label such as "Tools: ..." holds for its line."""
    found = [Stretch(0, CvPart.TOP)]
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        part = _heading(line, text[start : start + 250])
        if part is not None:
            found.append(Stretch(start, part))
        elif found[-1].part in LABELLED and (label := _LABEL.match(line)):
            part = _heading(label[0], line)
            if part is not None:
                found += [Stretch(start, part), Stretch(end, found[-1].part)]
        start = end + 1
    return found


def _heading(line: str, after: str) -> CvPart | None:
    """Say which part a line opens, if it is a heading."""
    bare = _EDGES.sub("", line)
    if not 2 < len(bare) < 50 or _YEAR.search(bare):  # noqa: PLR2004
        return None
    marked = line.lstrip().startswith("#") or line.rstrip().endswith(":") or bare[:1].isupper()
    part = next((part for part, pattern in _COMPILED if pattern.match(bare)), None)
    if part is None or not marked:
        return None
    if bare.lower().startswith(("language", "sprachen")) and not _SPOKEN.search(after):
        return CvPart.SKILLS
    return part


def part_at(parts: Sequence[Stretch], at: int) -> CvPart:
    """Return the part that a place in the text belongs to."""
    return parts[bisect_right(parts, at, key=lambda part: part.start) - 1].part
