"""A paper as JSON Resume."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from vitae.facts import Counts, Job, Study
from vitae.paper import Part

if TYPE_CHECKING:
    from vitae.paper import Paper
    from vitae.spans import Span


def json_resume(paper: Paper) -> bytes:
    """Write a résumé by the schema's names."""
    facts = paper.facts
    whole: dict[str, object] = {
        "basics": {
            "name": facts.name.text,
            "label": facts.jobs[0].title.text if facts.jobs else "",
            "email": "mail@example.org",
            "summary": " ".join(_lines(paper, Part.PROFILE)),
            "location": {"city": facts.city},
        },
        "work": [_job(job, "name") for job in facts.jobs],
        "volunteer": [_job(job, "organization") for job in facts.volunteering],
        "education": [_study(study) for study in facts.studies],
        "skills": _skills(paper),
        "projects": [{"name": f"Project {n}", "description": text}
                     for n, text in enumerate(_lines(paper, Part.PROJECTS), 1)],
        "certificates": [{"name": text} for text in _lines(paper, Part.COURSES)],
        "languages": [{"language": text} for text in _lines(paper, Part.LANGUAGES)],
        "interests": [{"name": text} for text in _lines(paper, Part.INTERESTS)],
        "awards": [{"title": text} for text in _lines(paper, Part.AWARDS)],
        "references": [{"name": text} for text in _lines(paper, Part.REFERENCES)],
        "publications": [{"name": text} for text in _lines(paper, Part.PUBLICATIONS)],
    }  # fmt: skip
    return json.dumps(whole, ensure_ascii=False, indent=2).encode()


def _lines(paper: Paper, part: Part) -> list[str]:
    section = paper.section(part)
    return [one.text for one in section.lines] if section else []


def _dated(span: Span) -> dict[str, str]:
    def day(month: int) -> str:
        year, number = divmod(month, 12)
        return str(year) if span.years_only else f"{year}-{number + 1:02}"

    return {"startDate": day(span.first)} | ({} if span.open else {"endDate": day(span.last)})


def _job(job: Job, place: str) -> dict[str, object]:
    about = {place: job.employer, "position": job.title.text, "location": job.city}
    if job.counts is Counts.NOT and not job.employer:
        about[place] = job.title.text
    return {**about, **_dated(job.span), "highlights": [one.text for one in job.did]}


def _study(study: Study) -> dict[str, object]:
    words = f"{study.words} ({study.note})" if study.note else study.words
    return {"institution": study.school, "studyType": words, **_dated(study.span)}


def _skills(paper: Paper) -> list[dict[str, object]]:
    section = paper.section(Part.SKILLS)
    found: list[dict[str, object]] = []
    if section and section.listing:
        found += [_skill(line) for line in section.listing.lines]
    if section and section.soft:
        found.append({"name": "Personal", "keywords": section.soft.text.split(", ")})
    return found


def _skill(line: str) -> dict[str, object]:
    name, tab, level = line.partition("\t")
    if tab:
        return {"name": name, "level": level}
    name, colon, words = line.partition(": ")
    if colon and ", " in words:
        return {"name": name, "keywords": words.split(", ")}
    return {"name": "Skills", "keywords": line.split(", ")}
