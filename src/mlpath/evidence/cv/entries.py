"""The entries of a CV: who, where, from when to when, and where in the text they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.cv.degrees import begins_with_degree, degrees_in
from mlpath.evidence.cv.heads import read_head
from mlpath.evidence.cv.lines import lines_of
from mlpath.evidence.cv.parts import CvPart
from mlpath.evidence.cv.spans import dates
from mlpath.evidence.terms.job_titles import title_words
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from mlpath.evidence.cv.lines import CvLine
    from mlpath.evidence.cv.parts import Stretch
    from mlpath.evidence.cv.spans import Span
    from mlpath.evidence.terms.job_titles import JobTitles

HEADED = frozenset({CvPart.WORK, CvPart.EDUCATION, CvPart.VOLUNTEERING})
"""Parts whose entries tell of a life."""
LOOSE = frozenset({CvPart.TOP, CvPart.SKILLS, CvPart.ELSEWHERE})
"""Parts in which jobs stand where a CV has no heading for them."""
MOST_ABOVE, MOST_BELOW = 3, 2
"""Lines above and below the dates of an entry that may head it."""
BESIDE_STUDIES = frozenset({"intern", "student"})
"""Words of the titles of jobs that are no years of work."""
HELPING = frozenset({"assistant", "tutor", "grader", "helper", "employee"})
"""Words of the titles of jobs that are beside studies when they fall into them."""
LONG_STUDIES = 48
"""Months before a degree of which only the end is said."""
_ONLY_INTERNS = re.compile(
    r"^(?:internships?|praktika|stages?|prácticas|estágios|tirocini|praktyki|stajlar|实习经历)$",
    re.IGNORECASE,
)
_PAUSES = r"""
(?:parental|maternity|paternity|family|carer['’]?s?|medical) leave|career break|sabbatical
|gap year|unemployed|elternzeit|mutterschutz|babypause|sabbatjahr|arbeitssuchend|arbeitslos
|weltreise|cong[ée] (?:parental|maternit[ée]|sabbatique)|excedencia|baja (?:por )?maternidad
|licen[çc]a (?:parental|maternidade|de maternidade)|congedo (?:parentale|di maternit[àa])
|ouderschapsverlof|zwangerschapsverlof|loopbaanonderbreking|urlop (?:wychowawczy
|macierzy[ńn]ski)|do[ğg]um izni|[üu]cretsiz izin|kariyer aras[ıi]
"""
_PAUSE = re.compile(rf"\b(?:{''.join(_PAUSES.split(chr(10)))})\b|育儿假|产假|待业", re.IGNORECASE)
"""What stands among jobs and is none."""
_PRIVATE = re.compile(
    r"\b(?:travel\w*|child(?:ren)?|look(?:ed|ing) after|car(?:ed|ing) for|kinder\w*|angehörige\w*"
    r"|reise\w*|enfants?|voyages?|hij[oa]s?|viaj\w+|filh[oa]s?|viag\w+|figli\w*|kinderen|reizen"
    r"|dzie[cć]\w*|podró\w+|çocuk\w*|seyahat\w*)\b|照顾|旅行",
    re.IGNORECASE,
)
"""What people do in such a time; a job may have to do with it, too."""
_FREELANCE = re.compile(
    r"\b(?:free-?lanc\w*|self-employed|contractor|selbstständig\w*|selbständig\w*|freiberuf\w*"
    r"|indépendante?|autónom[oa]|autônom[oa]|libero professionista|zzp\w*|samozatrudni\w*"
    r"|serbest)\b",
    re.IGNORECASE,
)
"""Whose projects are jobs, where no part for jobs stands beside them."""
_UNPAID = re.compile(
    r"\b(?:volunteer\w*|ehrenamt\w*|bénévol\w*|voluntari\w*|pro bono)\b", re.IGNORECASE
)


class Episode(NamedTuple):
    """A job, a school or something else that lasted."""

    part: CvPart
    title: str
    employer: str
    span: Span | None
    start: int
    stop: int
    head: tuple[str, ...]
    """The lines that head it, without their dates."""
    heading: str = ""

    pause: bool = False
    """Whether it tells of a time without work."""
    beside_studies: bool = False
    """Whether it is an internship or a student's job, which are no years of work."""

    @property
    def paid(self) -> bool:
        """Whether it counts as years of work."""
        unpaid = _UNPAID.search(self.title) is not None
        return self.part is CvPart.WORK and not (self.beside_studies or self.pause or unpaid)


def entries(text: str, parts: Sequence[Stretch], today: date, titles: JobTitles) -> list[Episode]:
    """Find the entries of a CV in the order of the text."""
    found = dates(text, today)
    loose = not any(stretch.part is CvPart.WORK for stretch in parts)
    ends = [*(stretch.start for stretch in parts[1:]), len(text)]
    out: list[Episode] = []
    hired = loose and _FREELANCE.search(text, 0, ends[0]) is not None
    for one, end in zip(parts, ends, strict=True):
        projects = hired and one.part is CvPart.PROJECTS
        stretch = one._replace(part=CvPart.WORK) if projects else one
        if stretch.part in HEADED or (loose and stretch.part in LOOSE):
            lines = list(lines_of(text, stretch.body or stretch.start, end, found))
            out += _entries(stretch, lines, titles)
    studies = [e.span for e in out if e.part is CvPart.EDUCATION and e.span and _taught(e)]
    return [
        entry._replace(beside_studies=_beside(entry, studies), pause=_is_pause(entry, titles))
        for entry in out
    ]


def _is_pause(entry: Episode, titles: JobTitles) -> bool:
    """Tell a time without work, by words that leave no doubt or where no title stands."""
    words = " ".join((entry.title, entry.employer, *entry.head[:1]))
    if _PAUSE.search(words):
        return True
    return titles.of_line(entry.title) is None and _PRIVATE.search(words) is not None


def _taught(entry: Episode) -> bool:
    """Tell whether an entry is of studies in which one is a student: a doctorate is work."""
    named = {kind for line in entry.head for kind in degrees_in(line)}
    return bool(named & {"bachelor", "master"}) and "phd" not in named


def _beside(entry: Episode, studies: Sequence[Span]) -> bool:
    words = set(title_words(entry.title))
    if words & {"phd", "doctoral", "postdoc"}:
        return False
    if words & BESIDE_STUDIES or _ONLY_INTERNS.match(entry.heading):
        return True
    job = entry.span
    if job is None or not words & HELPING or "professor" in words:
        return False
    return any(
        job.begin >= one.begin - (LONG_STUDIES if one.lone else 0)
        and (job.end <= one.end + 1 or one.lasts)
        for one in studies
    )


def _entries(stretch: Stretch, lines: Sequence[CvLine], titles: JobTitles) -> Iterator[Episode]:
    anchors = _anchors(stretch.part, lines)
    named = _naming(stretch.part, titles)
    most = _above(lines, anchors[0], -1, MOST_ABOVE, named) if anchors else 0
    firsts: list[int] = []
    for number, anchor in enumerate(anchors):
        before = anchors[number - 1] if number else -1
        above = _above(lines, anchor, before, most, named)
        firsts.append(_up_to_title(lines, anchor - above, before, titles) if most else anchor)
    employer = ""
    for number, anchor in enumerate(anchors):
        following = firsts[number + 1] if number + 1 < len(firsts) else len(lines)
        held = employer if anchor - firsts[number] < most else ""
        places = (firsts[number], anchor, following)
        entry = _entry(stretch, lines, titles, places, held)
        employer = entry.employer
        yield entry
    if stretch.part is CvPart.WORK and not anchors:
        yield from _undated_jobs(stretch, lines, titles)
    if stretch.part is CvPart.EDUCATION:
        yield from _undated(stretch, lines[: firsts[0]] if firsts else lines)


def _naming(part: CvPart, titles: JobTitles) -> Callable[[str], bool]:
    """Return what tells that words name the work, or what is studied."""
    if part is CvPart.EDUCATION:
        return lambda words: bool(degrees_in(words))
    return lambda words: titles.of_line(words) is not None


def _anchors(part: CvPart, lines: Sequence[CvLine]) -> list[int]:
    """List the lines whose dates are those of an entry; bullets only where nothing else is."""
    dated = [n for n, line in enumerate(lines) if line.dated]
    spans = [n for n in dated if any(not span.lone for span in lines[n].dates)]
    spanned = set(spans)
    plain = [
        n
        for n in dated
        if not lines[n].bullet and (n in spanned or part is CvPart.EDUCATION or _at_edge(lines[n]))
    ]
    kept = [n for n in plain if n in spanned or not _before_dates(lines, n, spanned)]
    return kept or spans or (dated if part is CvPart.EDUCATION else [])


def _before_dates(lines: Sequence[CvLine], n: int, spanned: AbstractSet[int]) -> bool:
    """Tell whether a line with a date stands above the dates of its entry."""
    following = next((m for m in range(n + 1, min(n + 3, len(lines))) if lines[m].dates), 0)
    return following in spanned and all(lines[m].blank for m in range(n + 1, following))


def _at_edge(line: CvLine) -> bool:
    """Tell whether a date begins or ends its line, as those of an entry do."""
    first, last = line.dates[0], line.dates[-1]
    return first.at - line.start <= MOST_ABOVE or line.end - last.stop <= MOST_ABOVE


def _above(
    lines: Sequence[CvLine], anchor: int, before: int, most: int, named: Callable[[str], bool]
) -> int:
    """Count the lines above the dates that head their entry, blank ones among them."""
    count = taken = 0
    for n in range(anchor - 1, before, -1):
        line = lines[n]
        if line.blank:
            apart = n == anchor - 1 and not named(lines[anchor].words)
            if not (apart or line.length or lines[n - 1].length):
                break
        elif line.head and count < most:
            count += 1
            taken = anchor - n
        else:
            break
    return taken


def _up_to_title(lines: Sequence[CvLine], first: int, before: int, titles: JobTitles) -> int:
    """Go up to the title, where the lines below it name none."""
    if lines[first].words and titles.of_line(lines[first].words) is not None:
        return first
    for n in range(first - 1, max(before, first - MOST_BELOW), -1):
        if not lines[n].head or lines[n].dates:
            break
        if titles.of_line(lines[n].words) is not None:
            return n
    return first


def _entry(
    stretch: Stretch,
    lines: Sequence[CvLine],
    titles: JobTitles,
    places: tuple[int, int, int],
    held: str,
) -> Episode:
    """Make an entry; an employer held from the entry above is better than what stands below."""
    first, anchor, following = places
    heads = [lines[n].words for n in range(first, anchor + 1) if lines[n].words]
    below = _below(lines, anchor, following)
    named = _naming(stretch.part, titles)
    head, fuller = (read_head(some, titles, named) for some in (heads, [*heads, *below]))
    if not named(head.title):
        head = fuller
    elif not head.employer:
        head = head._replace(employer=held or fuller.employer)
    spans = sorted(lines[anchor].dates, key=lambda span: (span.lone, span.at))
    last = lines[max(anchor, following - 1)]
    entry = Episode(
        stretch.part, head.title, head.employer, spans[0], lines[first].start, last.end,
        (*heads, *below), stretch.heading,
    )  # fmt: skip
    return entry._replace(part=_part_of(entry, titles))


def _below(lines: Sequence[CvLine], anchor: int, following: int) -> list[str]:
    """Return the lines below the dates that may head their entry."""
    found: list[str] = []
    for line in lines[anchor + 1 : following]:
        if line.blank and not found and not lines[anchor].words:
            continue
        if not line.head or len(found) == MOST_BELOW:
            break
        found.append(line.words)
    return found


def _part_of(entry: Episode, titles: JobTitles) -> CvPart:
    """Tell studies that stand among the jobs, or jobs that stand under no heading."""
    if entry.part in {CvPart.EDUCATION, CvPart.VOLUNTEERING}:
        return entry.part
    head = entry.head[:MOST_ABOVE]
    named = titles.of_line(entry.title) is not None
    if entry.part in LOOSE:
        own = named and not degrees_in(entry.title)
        studies = not own and any(degrees_in(line) for line in head)
    else:
        studies = not named and any(begins_with_degree(line) for line in head)
    return CvPart.EDUCATION if studies else CvPart.WORK


def _undated_jobs(
    stretch: Stretch, lines: Sequence[CvLine], titles: JobTitles
) -> Iterator[Episode]:
    """Yield the jobs of a CV that gives them no dates: short lines that begin with a title."""
    for line in lines:
        if line.head and len(line.words) <= MOST_TITLE:
            head = read_head([line.words], titles, _naming(stretch.part, titles))
            if titles.of_line(head.title) is not None and line.words.startswith(head.title):
                yield Episode(
                    stretch.part, head.title, head.employer, None, line.start, line.end,
                    (line.words,), stretch.heading,
                )  # fmt: skip


def _undated(stretch: Stretch, lines: Sequence[CvLine]) -> Iterator[Episode]:
    """Yield the studies that have no dates."""
    for line in lines:
        if degrees_in(line.words):
            yield Episode(
                stretch.part, line.words[:MOST_TITLE], "", None, line.start, line.end,
                (line.words,), stretch.heading,
            )  # fmt: skip


MOST_TITLE = 90
