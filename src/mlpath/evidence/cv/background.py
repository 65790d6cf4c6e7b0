"""Where somebody comes from: by the jobs of the last years, else by what they study."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.cv.degrees import ORDER
from mlpath.evidence.cv.parts import CvPart
from mlpath.model.ids import BackgroundId
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.evidence.cv.entries import Episode
    from mlpath.evidence.cv.studies import Degree
    from mlpath.evidence.terms.job_titles import JobTitles

HALF_LIFE = 18
"""Months after which a job counts half for where somebody comes from."""
SURE = 0.5
"""The share of the weight of all jobs that one background needs."""
LITTLE = 12
"""Months of work with which somebody who studies is a student first."""
FRESH = 24
"""Months after a degree in which somebody without a job is a graduate."""
_FIELDS = {
    "statistician": r"""
statisti|actuar|econometri|estad[íi]stic|estat[íi]stic|statystyk|istatistik|统计
""",
    "physicist": r"""
physi(?:c|k|que)|f[íi]sic|fizy|natuurkunde|astro|mechanical eng|maschinenbau|electrical eng
|elektrotechnik|chemical eng|aerospace|civil eng|mathemat|math[ée]mat|m?atem[áa]tic|wiskunde
|matematyk|matematik|chemi|chimie|materials sci|geophys|物理|数学|化学|机械
""",
    "biologist": r"""
biolog|biochem|life science|ecolog|neurosci|psycholog|biotech|genetic|生物|心理
""",
    "graduate": r"""
computer|informati|software|data sci|data eng|machine learning|artificial intell|inform[áa]tic
|bilgisayar|yaz[ıi]l[ıi]m|cybersec|计算机|软件|人工智能|\bit\b|\bcs\b|\bcse\b|\bece\b|\bmca\b|\bbca\b
""",
}
"""Fields of study, and the background of somebody who just finished one."""
_FIELD = tuple(
    (background, re.compile(words.replace("\n", ""), re.IGNORECASE))
    for background, words in _FIELDS.items()
)
HIGHER = ("bachelor", "master", "phd")
RESEARCH = "academic-researcher"
STUDENT = BackgroundId("student")
NO_TECHNICAL = "no-technical-background"


class Guess(NamedTuple):
    """A background and the words it rests on."""

    background: BackgroundId
    words: str


def background_of(
    entries: Sequence[Episode],
    degrees: Sequence[Degree],
    titles: JobTitles,
    now: int,
    *,
    unread: bool,
) -> Guess | None:
    """Return the background that a CV shows; None where it is not sure.

    Of jobs that are `unread` nothing is known: then only studies that go on tell something.
    """
    jobs = [e for e in entries if e.part is CvPart.WORK and not (e.beside_studies or e.pause)]
    worked = _of_jobs(jobs, titles)
    studies = _of_studies(degrees, now, jobless=not jobs)
    months = sum(job.span.months for job in jobs if job.span)
    if studies is not None and studies.background == STUDENT and months < LITTLE:
        return studies
    if worked is None:
        going = studies is not None and studies.background == STUDENT
        return studies if not jobs and (going or not unread) else None
    field = _field_of(degrees)
    if worked.background == RESEARCH and field is not None and field.background == "physicist":
        return field
    if worked.background == NO_TECHNICAL and field is not None and field.background != "graduate":
        return field
    if worked.background == NO_TECHNICAL and studies is not None:
        return studies
    return worked


def _of_jobs(jobs: Sequence[Episode], titles: JobTitles) -> Guess | None:
    """Weigh the jobs by how long they lasted and how long ago that was."""
    dated = [job for job in jobs if job.span is not None] or list(jobs)
    latest = max((job.span.end for job in dated if job.span), default=0)
    weights: dict[BackgroundId | None, float] = {}
    words: dict[BackgroundId | None, list[str]] = {}
    for job in dated:
        known = titles.of_line(job.title)
        background = known.background if known else None
        if known is not None and background is None and len(dated) > 1:
            continue  # "Manager" tells nothing, and nothing against the other jobs
        weight = 1.0
        if job.span is not None:
            weight = _weight(latest - job.span.begin) - _weight(latest - job.span.end)
        weights[background] = weights.get(background, 0) + weight
        words.setdefault(background, []).append(job.title)
    best = max(weights, key=lambda one: weights[one], default=None)
    if best is None or weights[best] < SURE * sum(weights.values()):
        return None
    return Guess(best, "; ".join(dict.fromkeys(words[best])))


def _weight(months: int) -> float:
    """Return what the last months count together."""
    return 1 - float(0.5 ** (months / HALF_LIFE))


def _of_studies(degrees: Sequence[Degree], now: int, *, jobless: bool) -> Guess | None:
    """Tell where somebody comes from who has not worked yet, or whose work was something else."""
    going = next((d for d in degrees if d.goes_on and d.kind in HIGHER), None)
    if doctorate := next((degree for degree in degrees if degree.kind == "phd"), None):
        field = _field_of(degrees)
        physics = field is not None and field.background == "physicist"
        return Guess(BackgroundId("physicist" if physics else RESEARCH), doctorate.words)
    if going is not None:
        return Guess(STUDENT, going.words)
    for degree in degrees:
        if degree.kind == "bootcamp" and "boot" in degree.words.lower():
            return Guess(BackgroundId("bootcamp-graduate"), degree.words)
    return _of_finished(degrees, now, jobless=jobless)


def _of_finished(degrees: Sequence[Degree], now: int, *, jobless: bool) -> Guess | None:
    """Tell by what was studied, if it was lately or is a field of its own."""
    last = max(degrees, key=lambda degree: ORDER.index(degree.kind), default=None)
    if last is None:
        return None
    if last.kind in HIGHER:
        field = _field_of(degrees)
        recent = last.end is None or now - last.end <= FRESH
        return field if field and (recent or field.background != "graduate") else None
    school = last.kind == "school" and jobless
    return Guess(BackgroundId("school-leaver"), last.words) if school else None


def _field_of(degrees: Sequence[Degree]) -> Guess | None:
    """Return the field of the highest degree that tells one."""
    for degree in sorted(degrees, key=lambda one: -ORDER.index(one.kind)):
        if degree.kind in HIGHER:
            for background, pattern in _FIELD:
                if pattern.search(degree.words):
                    return Guess(BackgroundId(background), degree.words)
    return None
