"""Read a CV: sections, entries, and the facts that follow, each with the words it rests on."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.cv.background import background_of
from mlpath.evidence.cv.entries import Episode, entries
from mlpath.evidence.cv.levels import found_levels
from mlpath.evidence.cv.mention import CvMention
from mlpath.evidence.cv.parts import CvPart, stretch_at, stretches
from mlpath.evidence.cv.posting import reads_like_posting
from mlpath.evidence.cv.spans import dates_joined, together
from mlpath.evidence.cv.studies import degrees, highest
from mlpath.evidence.postings.titles import Titles, level_of
from mlpath.evidence.terms.job_titles import job_titles
from mlpath.evidence.terms.lexicon import Lexicon
from mlpath.model.reports.postings import CvEntry, CvFindings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.evidence.cv.parts import Stretch
    from mlpath.evidence.cv.spans import Span
    from mlpath.evidence.files.document import Document
    from mlpath.evidence.terms.job_titles import JobTitles
    from mlpath.model.field.catalog import Catalog

NEAR_TOP = 12
"""Lines at the top of a CV among which somebody names their work."""
OTHER_TRADES = frozenset({"no-technical-background", "clinician", "teacher", "accountant"})
"""Backgrounds whose years are no years of technical work."""
MOST_WORDS = 240
"""Letters of the words that a fact rests on."""
TOLD_AS = {
    CvPart.VOLUNTEERING: CvPart.PROJECTS,
    CvPart.PUBLICATIONS: CvPart.PROJECTS,
    CvPart.ELSEWHERE: CvPart.PROJECTS,
}
"""Parts that speak for a skill as much as another one."""
_NAMED_BY_EMPLOYERS = frozenset({CvPart.WORK, CvPart.EDUCATION})
_YEARS_SAID = re.compile(
    r"(?<![\d.])(\d{1,2})\s?\+?\s?(?:years?|yrs?|jahren?|ans|années|años|anos|anni|jaar|lat|yıl|年)\b"
    r"[^.\n]{0,40}?(?:experience|erfahrung|expérience|experiencia|experiência|esperienza|ervaring"
    r"|doświadczeni\w+|deneyim|经验)",
    re.IGNORECASE,
)


def read_cv(document: Document, catalog: Catalog, today: date) -> CvFindings:
    """Read a CV; a posting in its place is refused."""
    text = document.text
    if reads_like_posting(text):
        raise BadDataError(
            f"{document.file} reads like a job posting, not like a CV",
            hint=f"Compare it with your profile: mlpath match {document.file}",
        )
    text = dates_joined(text)
    titles = job_titles(catalog)
    parts = stretches(text, document.headings)
    found = entries(text, parts, today, titles)
    studies = degrees(text, parts, found)
    now = today.year * 12 + today.month
    years, of_years = _years(text, parts, found)
    title = _title(text, parts, found, titles)
    degree = highest(studies)
    guess = background_of(found, studies, titles, now, unread=_unread(text, parts, found))
    known = guess is not None and guess.background in catalog.backgrounds
    skills = found_levels(text, _mentions(text, parts, found, catalog, now), today.year)
    technical = _technical(found, titles)
    rests = {
        "years": "; ".join(_dates_of(text, span) for span in technical) or of_years,
        "education": degree.words if degree else "",
        "background": guess.words if guess and known else "",
        "role": title,
    }
    return CvFindings(
        file=document.file,
        skills=skills,
        years=years,
        education=degree.kind if degree else None,
        background=guess.background if guess and known else None,
        role=Titles(catalog.roles.values()).role(title, "") if title else None,
        level=level_of(title, None if years is None else int(years), ""),
        notes=_notes(found, found_any=bool(skills)),
        entries=tuple(_recorded(entry, titles) for entry in found),
        technical_years=_worked(technical) if any(e.paid for e in found) else years,
        rests={fact: words[:MOST_WORDS] for fact, words in rests.items() if words},
    )


def _years(
    text: str, parts: Sequence[Stretch], found: Sequence[Episode]
) -> tuple[float | None, str]:
    """Add up the jobs; without any dates, believe what the summary says."""
    spans = [span for _, span in _jobs(found)]
    if spans:
        words = "; ".join(_dates_of(text, span) for span in spans)
        return _worked(spans), words
    if any(entry.part is CvPart.WORK and entry.span is not None for entry in found):
        return 0.0, _notes(found, found_any=True)[0] if _beside(found) else ""
    said = _YEARS_SAID.search(text)
    if said and stretch_at(parts, said.start()).part in {CvPart.TOP, CvPart.SKILLS, CvPart.WORK}:
        return float(said[1]), said[0]
    return None, ""


def _unread(text: str, parts: Sequence[Stretch], found: Sequence[Episode]) -> bool:
    """Tell whether a CV has a part for jobs of which none was read."""
    ends = [*(stretch.start for stretch in parts[1:]), len(text)]
    said = any(
        stretch.part is CvPart.WORK and text[stretch.body : end].strip()
        for stretch, end in zip(parts, ends, strict=True)
    )
    return said and not any(entry.part is CvPart.WORK for entry in found)


def _technical(found: Sequence[Episode], titles: JobTitles) -> list[Span]:
    """Return when somebody worked, without the trades that work with no programs."""
    return [span for entry, span in _jobs(found) if not _other_trade(entry, titles)]


def _jobs(found: Sequence[Episode]) -> list[tuple[Episode, Span]]:
    """List the jobs that count as years of work, and when they were."""
    return [(entry, entry.span) for entry in found if entry.paid and entry.span is not None]


def _worked(spans: Sequence[Span]) -> float:
    return round(together(spans) / 12, 1)


def _other_trade(entry: Episode, titles: JobTitles) -> bool:
    known = titles.of_line(entry.title)
    return known is not None and known.background in OTHER_TRADES


def _dates_of(text: str, span: Span) -> str:
    return " ".join(text[span.at : span.stop].split())


def _beside(found: Sequence[Episode]) -> list[Span]:
    """Return when somebody worked beside their studies."""
    return [e.span for e in found if e.part is CvPart.WORK and e.beside_studies and e.span]


def _notes(found: Sequence[Episode], *, found_any: bool) -> tuple[str, ...]:
    notes = []
    if months := together(_beside(found)):
        notes.append(
            f"Internships and jobs beside studies ({months} months) are no years of work here."
        )
    if not found_any:
        notes.append("No skill that we know is named in it: is this a CV?")
    return tuple(notes)


def _mentions(
    text: str, parts: Sequence[Stretch], found: Sequence[Episode], catalog: Catalog, now: int
) -> list[CvMention]:
    """List the places where skills stand, with the job that each belongs to."""
    jobs = [entry for entry in found if entry.part is CvPart.WORK]
    named = _employers(text, found)
    out = []
    for one in Lexicon(catalog.skills.values()).find(text):
        stretch = stretch_at(parts, one.start)
        if stretch.part is CvPart.OTHER or one.start < stretch.body:
            continue
        if _inside(named, one.start):
            continue
        job = _entry_at(jobs, one.start)
        span = job.span if job else None
        part = CvPart.WORK if job else TOLD_AS.get(stretch.part, stretch.part)
        out.append(
            CvMention(
                one.skill,
                one.start,
                one.end,
                part,
                months=span.months if span else 0,
                ago=max(0, now - span.end) if span and not span.lasts else 0,
                title=job.title if job else "",
            )
        )
    return out


def _employers(text: str, found: Sequence[Episode]) -> list[tuple[int, int]]:
    """List where employers and schools are named: "Tableau Vivant Theatre" knows no Tableau."""
    places = []
    for entry in found:
        name = entry.employer
        if (
            entry.part in _NAMED_BY_EMPLOYERS
            and " " in name
            and "," not in name
            and len(name) < MOST_WORDS // 3
        ):
            at = text.find(name, entry.start, entry.stop)
            if at >= 0:
                places.append((at, at + len(name)))
    return sorted(places)


def _inside(places: Sequence[tuple[int, int]], at: int) -> bool:
    """Tell whether a place in the text lies in one of these, which are in order."""
    last = bisect_right(places, at, key=lambda one: one[0]) - 1
    return last >= 0 and at < places[last][1]


def _entry_at(jobs: Sequence[Episode], at: int) -> Episode | None:
    """Return the job in whose lines a place is."""
    place = bisect_right(jobs, at, key=lambda entry: entry.start) - 1
    return jobs[place] if place >= 0 and at <= jobs[place].stop else None


def _title(text: str, parts: Sequence[Stretch], found: Sequence[Episode], titles: JobTitles) -> str:
    """Return the title of the latest job, else what somebody calls themselves at the top."""
    jobs = [entry for entry in found if entry.part is CvPart.WORK and entry.title]
    paid = [entry for entry in jobs if entry.paid] or jobs
    if paid:
        return max(paid, key=_latest).title
    end = next((s.start for s in parts[1:]), len(text))
    lines = [line.strip(" #*_") for line in text[:end][:1500].split("\n")[:NEAR_TOP]]
    return next(
        (line for line in lines if len(line) < MOST_WORDS // 3 and titles.of_line(line)), ""
    )


def _latest(entry: Episode) -> tuple[int, int]:
    """Order jobs by when they ended; of those at once the one that stands first wins."""
    return (entry.span.end if entry.span else 0), (entry.span.begin if entry.span else 0)


def _recorded(entry: Episode, titles: JobTitles) -> CvEntry:
    span = entry.span
    known = titles.of_line(entry.title) if entry.part is CvPart.WORK else None
    return CvEntry(
        part=entry.part.value,
        title=entry.title,
        employer=entry.employer,
        from_=_month(span.begin) if span else None,
        to=None if span is None or span.lasts else _month(span.end - 1),
        months=span.months if span else 0,
        counts=entry.paid,
        background=known.background if known else None,
    )


def _month(months: int) -> str:
    year, month = divmod(months - 1, 12)
    return f"{year}-{month + 1:02}"
