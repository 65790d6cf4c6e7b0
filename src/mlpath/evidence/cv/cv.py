"""Read a CV: skills and where they stand, years of work, education, background and level."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.cv.levels import found_levels
from mlpath.evidence.cv.mention import CvMention
from mlpath.evidence.cv.parts import CvPart, part_at, stretches
from mlpath.evidence.cv.posting import reads_like_posting
from mlpath.evidence.cv.spans import spans, together
from mlpath.evidence.postings.titles import Titles, level_of
from mlpath.evidence.postings.years import degrees_named
from mlpath.evidence.terms.lexicon import Lexicon
from mlpath.evidence.terms.terms import Terms, cut
from mlpath.model.ids import BackgroundId
from mlpath.model.reports.postings import CvFindings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.evidence.cv.parts import Stretch
    from mlpath.evidence.cv.spans import Span
    from mlpath.evidence.files.document import Document
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.reports.postings import Finding


_PHD_WORK = re.compile(
    r"\b(?:postdoc\w*|research (?:assistant|associate|fellow)|phd (?:student|candidate"
    r"|researcher)|doctoral|doktorand\w*|wissenschaftliche[rn]? mitarbeiter\w*)\b",
    re.IGNORECASE,
)
_STUDENT = re.compile(
    r"\b(?:student|undergraduate|expected|(?:graduat\w+"
    r"|graduation)[: ]+(?:in )?(?:\w+ )?20\d\d|studierende\w*|étudiant\w*|werkstudent\w*)\b",
    re.IGNORECASE,
)
_PHYSICS = re.compile(
    r"\b(?:physic\w*|physik|astro\w+|mechanical engineering|maschinenbau"
    r"|electrical engineering|elektrotechnik|chemical engineering|aerospace)\b",
    re.IGNORECASE,
)
_STATS = re.compile(r"\b(?:statisti\w+|actuar\w+|econometri\w+|biostatisti\w+)\b", re.IGNORECASE)


def read_cv(document: Document, catalog: Catalog, today: date) -> CvFindings:
    """Read a CV; a posting in its place is refused."""
    text = document.text
    if reads_like_posting(text):
        raise BadDataError(
            f"{document.file} reads like a job posting, not like a CV",
            hint=f"Compare it with your profile: mlpath match {document.file}",
        )
    parts = stretches(text)
    jobs = _jobs(text, parts, today)
    years = round(together(jobs) / 12, 1) if jobs else None
    title = _title(text, parts)
    education = _education(text)
    role = Titles(catalog.roles.values()).role(title, "") if title else None
    skills = _skills(text, parts, jobs, catalog)
    return CvFindings(
        file=document.file,
        skills=skills,
        years=years,
        education=education,
        background=_background(text, parts, title, education, years, catalog),
        role=role,
        level=level_of(title, None if years is None else int(years), ""),
        notes=() if skills else ("No skill that we know is named in it: is this a CV?",),
    )


def _jobs(text: str, parts: Sequence[Stretch], today: date) -> list[Span]:
    """Find the spans of work; in a CV without headings, all that do not stand beside a degree."""
    found = spans(text, today)
    if any(s.part is CvPart.WORK for s in parts):
        return [span for span in found if part_at(parts, span.at) is CvPart.WORK]
    return [
        span
        for span in found
        if part_at(parts, span.at) in {CvPart.TOP, CvPart.SKILLS}
        and not degrees_named(_lines_at(text, span.at))
    ]


def _lines_at(text: str, at: int) -> str:
    """Return the line at a place with the lines around it."""
    begin = text.rfind("\n", 0, max(0, text.rfind("\n", 0, at)))
    end = text.find("\n", at)
    return text[max(0, begin) : end if end >= 0 else len(text)]


def _skills(
    text: str, parts: Sequence[Stretch], jobs: Sequence[Span], catalog: Catalog
) -> tuple[Finding, ...]:
    mentions = []
    for one in Lexicon(catalog.skills.values()).find(text):
        part = part_at(parts, one.start)
        if part is CvPart.OTHER:
            continue
        job = _job_at(jobs, one.start) if part is CvPart.WORK else None
        months = 0 if job is None else job.months
        mentions.append(CvMention(one.skill, one.start, one.end, part, months))
    return found_levels(text, mentions)


def _job_at(jobs: Sequence[Span], at: int) -> Span | None:
    """Return the job that a place belongs to: the last one that started above it."""
    place = bisect_right(jobs, at, key=lambda span: span.at) - 1
    return jobs[place] if place >= 0 else (jobs[0] if jobs else None)


def _title(text: str, parts: Sequence[Stretch]) -> str:
    """Find the present or latest job title: under the work heading, else at the top."""
    from mlpath.evidence.postings.titles import find_title

    work = next((s.start for s in parts if s.part is CvPart.WORK), None)
    if work is not None:
        for line in text[work : work + 1500].split("\n")[1:12]:
            titled = find_title(line)
            if titled and _names_job(titled):
                return titled
    top = [line for line in text[:800].split("\n")[:8] if _names_job(line)]
    return top[0].strip() if top else ""


def _names_job(line: str) -> bool:
    from mlpath.evidence.postings.titles import NOUN

    return NOUN.search(line) is not None and len(line) < 120  # noqa: PLR2004


def _education(text: str) -> str | None:
    """Return the highest degree named anywhere."""
    named = degrees_named(text)
    if named:
        return max(named, key=("bachelor", "master", "phd").index)
    lower = text.lower()
    if re.search(r"\bboot ?camp\b", lower):
        return "bootcamp"
    return (
        "school"
        if re.search(
            r"\b(?:high school|a-levels?|abitur|baccalauréat|gymnasium|secondary school|matura)\b",
            lower,
        )
        else None
    )


def _background(
    text: str,
    parts: Sequence[Stretch],
    title: str,
    education: str | None,
    years: float | None,
    catalog: Catalog,
) -> BackgroundId | None:
    """Guess where somebody comes from: by the latest job, else by what they study."""
    known = catalog.backgrounds
    named = Terms(
        (name, b.id)
        for b in known.values()
        for name in (b.name, *b.aliases, b.id.replace("-", " "))
    )
    studied = text[next((s.start for s in parts if s.part is CvPart.EDUCATION), 0) :][:1500]
    guesses: list[str] = []
    if _PHD_WORK.search(title):
        guesses.append("physicist" if _PHYSICS.search(studied) else "academic-researcher")
    guesses += [str(hit.target) for hit in named.find(cut(title))]
    if re.search(r"\b(?:machine learning|ml|ai|nlp|computer vision)\b", title, re.IGNORECASE):
        guesses.append("data-scientist")
    if re.search(r"\b(?:engineer|developer|entwickler|programmer)", title, re.IGNORECASE):
        guesses.append("software-engineer")
    if education == "phd":
        guesses.append("academic-researcher")
    if (years or 0) < 1 and _STUDENT.search(text):
        guesses.insert(0, "student")
    if _STATS.search(studied):
        guesses.append("statistician")
    if _PHYSICS.search(studied):
        guesses.append("physicist")
    if education in {"bachelor", "master"}:
        guesses.append("student" if not years else "no-technical-background")
    if education == "school":
        guesses.append("school-leaver")
    return next((BackgroundId(guess) for guess in guesses if guess in known), None)
