"""Layouts: the same paper as rows, in fifteen ways that people really use."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vitae import entries as way
from vitae.paper import Part
from vitae.rows import Row, Style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from random import Random

    from vitae.entries import Shown
    from vitae.paper import Paper, Section

Entry = "Callable[[Shown], Iterator[Row]]"
_ASIDE = frozenset({Part.SKILLS, Part.LANGUAGES, Part.COURSES, Part.INTERESTS, Part.AWARDS})


class Layout(NamedTuple):
    """A way to arrange a paper."""

    name: str
    files: tuple[str, ...]
    entries: tuple[Callable[[Shown], Iterator[Row]], ...]
    heading: str = "{}"
    """"caps", "spaced", or a form."""
    aside: frozenset[Part] = frozenset()
    """Sections that stand in a narrow column."""
    first: tuple[Part, ...] = ()
    """Sections that come before the others."""
    cells: bool = False
    """Also headings and lines stand in a table."""
    dated: bool = True


_PLAIN = (way.title_first, way.employer_first, way.dates_first, way.one_line, way.tabbed)
LAYOUTS = (
    Layout("one-column", ("pdf", "docx", "txt", "odt"), _PLAIN),
    Layout("sidebar", ("pdf", "docx", "pdf", "html"), _PLAIN, aside=_ASIDE),
    Layout("date-column", ("docx", "pdf", "odt"), (way.dates_left,)),
    Layout("narrow-dates", ("pdf", "docx"), (way.dates_left_broken,)),
    Layout("table", ("docx", "odt", "html"), (way.one_cell, way.dates_left), cells=True),
    Layout("export", ("pdf", "txt"), (way.exported,), aside=_ASIDE),
    Layout("form", ("docx", "pdf", "txt", "odt"), (way.form,), "caps"),
    Layout("academic", ("pdf", "docx", "txt"), (way.dates_left, way.tabbed, way.title_first),
           first=(Part.PROFILE, Part.EDUCATION)),
    Layout("functional", ("docx", "txt", "pdf"), (way.undated,), "{}:",
           first=(Part.PROFILE, Part.SKILLS, Part.PROJECTS), dated=False),
    Layout("markdown", ("md",), _PLAIN),
    Layout("capitals", ("txt", "rtf"), _PLAIN, "caps"),
    Layout("spaced", ("pdf", "txt"), _PLAIN, "spaced"),
    Layout("compact", ("pdf", "docx", "txt"), (way.compact,), "{}:"),
    Layout("html", ("html",), _PLAIN),
    Layout("prose", ("rtf", "docx", "txt"), (way.told,)),
    Layout("json-resume", ("json",), (way.title_first,)),
)  # fmt: skip


def rows(random: Random, paper: Paper, layout: Layout) -> list[Row]:
    """Arrange a paper."""
    facts = paper.facts
    here = random.choice(layout.entries)
    found = [Row(Style.NAME, facts.name.text), *_contact(random, paper, bool(layout.aside))]
    sections = sorted(paper.sections, key=lambda one: _place(one.part, layout.first))
    for section in sections:
        lines = list(_section(section, paper, here, layout))
        if section.part in layout.aside:
            lines = [row._replace(aside=True) for row in lines]
        found += lines
    if layout.cells:
        found = [_in_cells(row) for row in found]
    return found + [Row(Style.HIDDEN, one.text) for one in paper.hidden]


def _place(part: Part, first: Sequence[Part]) -> int:
    return first.index(part) if part in first else len(first)


def _contact(random: Random, paper: Paper, aside: bool) -> Iterator[Row]:
    name = "".join(letter for letter in paper.facts.name.text.lower() if "a" <= letter <= "z")
    mail = f"{name or 'mail'}@example.org"
    phone = f"+44 20 7946 0{random.randint(100, 999)}"
    if aside:
        yield from (Row(Style.TEXT, words, aside=True) for words in (mail, phone, paper.facts.city))
    else:
        yield Row(
            Style.TEXT, random.choice((" | ", " · ", ", ")).join((paper.facts.city, mail, phone))
        )


def _section(
    section: Section, paper: Paper, here: Callable[[Shown], Iterator[Row]], layout: Layout
) -> Iterator[Row]:
    yield Row(Style.HEADING, headed(section.heading, layout.heading))
    if section.part is Part.WORK and not layout.dated:
        yield from (Row(Style.BULLET, one.text) for job in paper.facts.jobs for one in job.did)
    for entry in section.entries:
        yield from here(way.shown(entry, paper.habit))
    if section.listing is not None:
        one_a_line = len(section.listing.lines) > 1 and "\t" not in section.listing.lines[0]
        style = Style.BULLET if one_a_line else Style.TEXT
        yield from (Row(style, line) for line in section.listing.lines)
    if section.soft is not None:
        yield Row(Style.TEXT, section.soft.text)
    if section.part is Part.PROFILE:
        yield from (Row(Style.TEXT, " ".join(one.text for one in section.lines)) for _ in "1")
    else:
        yield from (Row(Style.BULLET, one.text) for one in section.lines)


def headed(heading: str, form: str) -> str:
    """Write a heading the way of a layout."""
    match form:
        case "caps":
            return heading.upper()
        case "spaced":
            return "   ".join(" ".join(word.upper()) for word in heading.split())
        case _:
            return form.format(heading)


def _in_cells(row: Row) -> Row:
    if row.style in {Style.HEADING, Style.TEXT, Style.BULLET}:
        return Row(
            Style.CELLS,
            "" if row.style is Style.HEADING else row.text,
            row.text if row.style is Style.HEADING else "",
        )
    return row
