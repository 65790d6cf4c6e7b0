"""The guide: its topics, and one topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.catalogue.guides import GuideReport, TopicsReport
from mlpath.views.blocks import Bullets, Column, Linked, Next, Para, Table, Title, Tone
from mlpath.views.page.parts.listed import ID, table
from mlpath.views.words import count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.guide import Figure, GuideSection
    from mlpath.model.field.source import Source
    from mlpath.model.reports.catalogue.guides import Topic
    from mlpath.views.blocks import Block, Page, Said
    from mlpath.views.page.parts.listed import Shown

OURS = "editorial"
SHOWN: tuple[Shown[Topic], ...] = (
    (Column(head="topic", wrap=True), lambda topic: topic.title),
    (Column(head="about", wrap=True), lambda topic: topic.summary),
    ID,
)


def page(report: TopicsReport | GuideReport) -> Page:
    """Show the topics, or one of them."""
    return _list(report) if isinstance(report, TopicsReport) else _one(report)


def _list(report: TopicsReport) -> Page:
    return (
        Title(text="The field explained", aside=count(len(report.topics) + report.more, "topic")),
        table(report.topics, SHOWN),
        Next(commands=("mlpath guide workflow", "mlpath guide myths", "mlpath guide germany")),
    )


def _figures(figures: tuple[Figure, ...], marks: Mapping[str, str]) -> Table:
    rows = tuple(
        (f.label, f"{f.value} {f.unit}".strip(), f.as_of, marks.get(f.source, "ours"))
        for f in figures
    )
    columns = (
        Column(head="", wrap=True),
        Column(head="figure", right=True),
        Column(head="as of", drop=1),
        Column(head="source", drop=0),
    )
    return Table(columns=columns, rows=rows)


def _section(part: GuideSection, marks: Mapping[str, str]) -> list[Block]:
    out: list[Block] = [Title(text=part.heading, level=2)]
    if part.text:
        out.append(Para(text=part.text))
    if part.url:
        out.append(Para(text=Linked(title=part.url, url=part.url)))
    if part.points:
        items = (f"{p.text} {marks.get(p.source, '')}".rstrip() for p in part.points)
        out.append(Bullets(items=tuple(items)))
    if part.figures:
        out.append(_figures(part.figures, marks))
    return out


def _source(source: Source, mark: str) -> Said:
    after = f", {source.publisher}{', ' + source.date if source.date else ''}"
    if not source.url:
        return f"{mark} {source.title}{after}"
    return Linked(before=f"{mark} ", title=source.title, url=source.url, after=after)


def _one(report: GuideReport) -> Page:
    named = [s for s in report.sources if s.id != OURS]
    marks = {str(source.id): f"[{number}]" for number, source in enumerate(named, 1)}
    sources = tuple(_source(s, marks[s.id]) for s in named)
    blocks: list[Block] = [Title(text=report.title, aside=report.summary)]
    for part in report.sections:
        blocks += _section(part, marks)
    if sources:
        blocks += [Title(text="Sources", level=2), Bullets(items=sources)]
        blocks.append(Para(text="What has no mark is our own judgement.", tone=Tone.DIM))
    return (*blocks, Next(commands=("mlpath guide", "mlpath data sources")))
