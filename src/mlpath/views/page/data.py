"""The data itself: its sources, its folders, checks and differences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.views.blocks import Bullets, Cell, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.words import count

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlpath.model.reports.profile import (
        CheckReport,
        DiffReport,
        SchemasReport,
        SourcesReport,
        WhereReport,
    )
    from mlpath.views.blocks import Block, Page

MOST_CHANGES = 200


def page(report: Any) -> Page:
    """Show one of the reports about the data."""
    pages: dict[str, Callable[[Any], Page]] = {
        "sources": _sources,
        "where": _where,
        "schemas": _schemas,
        "check": _check,
        "diff": _diff,
    }
    return pages[report.kind](report)


def _sources(report: SourcesReport) -> Page:
    rows = tuple(
        (
            Cell(text=s.id, tone=Tone.NAME),
            ". ".join(p for p in (s.title, s.publisher, s.url) if p),
            s.date or "undated",
            s.licence,
        )
        for s in report.sources
    )
    columns = (
        Column(head="id"),
        Column(head="source", wrap=True),
        Column(head="date", drop=1),
        Column(head="licence", drop=2, wrap=True),
    )
    notes = [f"[{s.id}] {s.note}" for s in report.sources if s.note]
    notes += [f"[{s.id}] {file}" for s in report.sources for file in s.files]
    out: list[Block] = [
        Title(text=count(len(rows) + report.more, "source")),
        Table(columns=columns, rows=rows),
    ]
    if notes:
        out += [Title(text="Notes", level=2), Bullets(items=tuple(notes))]
    return tuple(out)


def _where(report: WhereReport) -> Page:
    rows = [("data", folder) for folder in report.data]
    rows += [("your profiles", report.store), ("cache", report.cache)]
    return (
        Title(text="Where things are"),
        Facts(rows=(*rows, ("version of the data", report.fingerprint))),
        Para(text="MLPATH_HOME moves profiles and cache; MLPATH_DATA or --data DIR adds packs."),
    )


def _schemas(report: SchemasReport) -> Page:
    rows = tuple((Cell(text=s.kind, tone=Tone.NAME), s.command, s.about) for s in report.schemas)
    columns = (
        Column(head="kind"),
        Column(head="from", wrap=True),
        Column(head="what it is", wrap=True, drop=1),
    )
    return (
        Title(text="JSON Schema", aside="draft 2020-12"),
        Table(columns=columns, rows=rows),
        Next(commands=("mlpath data schema gap", "mlpath data schema error")),
    )


def _check(report: CheckReport) -> Page:
    if report.problems:
        return (
            Title(text=f"{count(len(report.problems), 'problem')} in {report.folder}"),
            Bullets(items=report.problems),
        )
    entries = tuple((sort, str(number)) for sort, number in report.entries if number)
    return (Title(text=f"No problem in {report.folder}"), Facts(rows=entries))


def _diff(report: DiffReport) -> Page:
    if not report.changes:
        return (Para(text="The two versions say the same."),)
    rows = tuple((c.sort, c.what, c.about) for c in report.changes[:MOST_CHANGES])
    left = len(report.changes) - len(rows)
    columns = (Column(head=""), Column(head="entry"), Column(head="", wrap=True))
    out: list[Block] = [
        Title(text=count(report.more + len(report.changes), "difference")),
        Table(columns=columns, rows=rows, more=f"{left} more in -f json" if left else ""),
    ]
    if report.yours:
        out += [Title(text="For you", level=2), Bullets(items=report.yours)]
    if report.before and report.after:
        text = f"Your readiness: {report.before.value:.1f} -> {report.after.value:.1f}"
        out.append(Para(text=text, tone=Tone.STRONG))
    return tuple(out)
