"""Make the papers: files with their truth, the same each time."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple

from vitae.careers import life
from vitae.dates import habit
from vitae.facts import Counts
from vitae.layouts import rows
from vitae.marks import Sentence
from vitae.paper import Part, paper
from vitae.plan import SEED, wanted
from vitae.print_pdf import printed
from vitae.spans import years
from vitae.truth import truth
from vitae.write_html import html
from vitae.write_json import json_resume
from vitae.write_office import docx, odt, rtf
from vitae.write_pdf import fits, pdf
from vitae.write_text import markdown, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from vitae.facts import Facts
    from vitae.paper import Paper
    from vitae.plan import Wanted
    from vitae.rows import Row
    from vitae.truth import Known

_HIDE = frozenset({"html", "docx", "pdf", "rtf"})
_HIDDEN_SHARE = 0.12
_ROOM_OF_DATES = 120.0
_ROOM = {"narrow-dates": 78.0, "form": 165.0}
_TELLS_YEARS = 0.6
_TOLD = (
    "{} years of experience.",
    "More than {} years in the trade.",
    "{}+ years of professional experience.",
    "With {} years of work behind me, I know what I want.",
)


class Made(NamedTuple):
    """One paper with what is true of it."""

    wanted: Wanted
    content: bytes
    rows: Sequence[Row]
    known: Known


def papers(*, printing: bool = True) -> Iterator[Made]:
    """Make all papers; those that need a browser only where there is one."""
    for one in wanted():
        if printing or not one.printed:
            made = make(one)
            if made.content:
                yield made


def make(one: Wanted) -> Made:
    """Make one paper."""
    random = Random(f"{SEED} {one.number}")
    dates = habit(random, one.half, one.language, False if one.layout.name == "export" else None)
    facts = life(
        random, one.trade, one.kind,
        language=one.language, half=one.half, years_only=dates.years_only,
    )  # fmt: skip
    hidden = one.file in _HIDE and random.random() < _HIDDEN_SHARE
    plain = one.file == "pdf" and not one.printed
    whole = paper(random, facts, dates, plain=plain, hidden=hidden)
    told = None
    if not one.layout.dated:
        whole, told = _telling_years(random, whole)
    laid = rows(random, whole, one.layout)
    known = truth(whole, dated=one.layout.dated, told=told)
    return Made(one, _content(random, one, whole, laid), laid, known)


def _telling_years(random: Random, whole: Paper) -> tuple[Paper, int | None]:
    """Let somebody who gives no dates say how long they have worked, if they like."""
    count = _whole_years(whole.facts)
    profile = whole.section(Part.PROFILE)
    if (
        count < 2
        or profile is None
        or random.random() > _TELLS_YEARS
        or whole.facts.language != "en"
    ):
        return whole, None
    line = Sentence(random.choice(_TOLD).format(count))
    fresh = profile._replace(lines=(line, *profile.lines))
    sections = tuple(fresh if one is profile else one for one in whole.sections)
    return whole._replace(sections=sections), count


def _whole_years(facts: Facts) -> int:
    return int(years([job.span for job in facts.jobs if job.counts is Counts.WORK], [])[0])


def _content(random: Random, one: Wanted, whole: Paper, laid: Sequence[Row]) -> bytes:
    if one.printed:
        return printed(html(random, laid, one.language)) or b""
    writers: dict[str, Callable[[], bytes]] = {
        "txt": lambda: text(random, laid),
        "md": lambda: markdown(random, laid),
        "html": lambda: html(random, laid, one.language),
        "json": lambda: json_resume(whole),
        "docx": lambda: docx(laid),
        "odt": lambda: odt(laid),
        "rtf": lambda: rtf(laid),
        "pdf": lambda: pdf(random, laid, _ROOM.get(one.layout.name, _ROOM_OF_DATES)),
    }
    assert one.file != "pdf" or fits(laid), one.name
    return writers[one.file]()
