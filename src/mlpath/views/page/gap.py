"""The gap table of a role, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Cell, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.page.parts.ahead import ahead_rows
from mlpath.views.page.parts.doors import doors_line, seniors_line
from mlpath.views.page.parts.gap_table import gap_table
from mlpath.views.page.parts.readiness import readiness_gauge
from mlpath.views.words import amount, count, decimal, level, listing

if TYPE_CHECKING:
    from mlpath.model.reports.gap import GapReport, RungReadiness, Shifted
    from mlpath.views.blocks import Block, Page

MOST_NEAR = 4
ROUNDED = {-1: "one level too high", 1: "one level too low"}


def page(report: GapReport) -> Page:
    """Show where somebody stands for a role."""
    gaps = [row for row in report.skills if row.open]
    blocks: list[Block] = [
        Title(text=f"You → {report.name} ({report.level})"),
        readiness_gauge(report.readiness, report.likely, report.proven),
        *([Para(text=report.habit)] if report.habit else []),
        *_facts(report),
    ]
    if gaps:
        first = f"the first {count(len(gaps), 'gap')}" if report.more else count(len(gaps), "gap")
        caption = f"{first}, the best gain an hour first; musts stand out"
        blocks.append(gap_table(gaps, caption=caption))
        if report.counterfactuals:
            blocks.append(_lifts(report))
    else:
        blocks.append(Para(text="Nothing of weight is missing for this level.", tone=Tone.GOOD))
    blocks += _advice(report)
    blocks.append(_levels(report))
    blocks.append(_near(report))
    skill = gaps[0].skill if gaps else "python"
    blocks.append(
        Next(
            commands=("mlpath plan", "mlpath next", f"mlpath gap --explain {skill}", "mlpath quiz")
        )
    )
    return tuple(blocks)


def _facts(report: GapReport) -> list[Block]:
    rows = []
    if report.strengths:
        names = [f"{s.name} {level(s.have)}" for s in report.strengths]
        rows.append(("in your favour", ", ".join(names)))
    missing = [f"{m.name} ({level(m.have)} → {m.need})" for m in report.musts_missing]
    rows.append(("musts missing", " · ".join(missing) if missing else "none"))
    rows += [*ahead_rows(report.ahead), ("doors", doors_line(report.doors))]
    seniors = seniors_line(report.doors, report.name, report.level)
    return [Facts(rows=tuple(rows)), *([Para(text=seniors)] if seniors else [])]


def _lifts(report: GapReport) -> Bullets:
    texts = (f"{c.text[:1].upper()}{c.text[1:]}" for c in report.counterfactuals)
    return Bullets(items=tuple(texts))


def _advice(report: GapReport) -> list[Block]:
    out: list[Block] = []
    if report.not_yet:
        out.append(Title(text="Not yet", level=2))
        out.append(Bullets(items=tuple(f"{n.name}: {n.reason}" for n in report.not_yet)))
    out += [Para(text=_firm(report, shifted)) for shifted in report.sensitivity]
    return out


def _firm(report: GapReport, shifted: Shifted) -> str:
    names = {row.skill: row.name for row in report.skills}
    first = listing([names.get(skill, skill) for skill in shifted.first])
    start = f"If every rating of yours were {ROUNDED[shifted.shift]}, "
    if shifted.same:
        return (
            f"{start}readiness would be {shifted.readiness:.0f} and the first three stay the same."
        )
    return f"{start}readiness would be {shifted.readiness:.0f} and {first} would come first."


def _levels(report: GapReport) -> Facts:
    rows = [
        (f"{report.name}, {rung.level}", f"{_range(rung)}, {amount(rung.hours)} h to all of it")
        for rung in report.levels
    ]
    return Facts(rows=tuple(rows))


def _range(rung: RungReadiness) -> str:
    ready = rung.readiness
    return f"readiness {ready.value:.0f} ({ready.low:.0f} to {ready.high:.0f})"


def _near(report: GapReport) -> Table:
    columns = (
        Column(head="nearest roles"),
        Column(head="readiness", right=True),
        Column(head="hours to all", right=True),
        Column(head="musts missing", right=True, drop=1),
        Column(head="like you", drop=2, wrap=True),
    )
    rows = tuple(
        (
            Cell(text=role.name),
            decimal(role.readiness.value, 0),
            amount(role.hours),
            str(role.musts_missing),
            ", ".join(role.traits),
        )
        for role in report.nearest[:MOST_NEAR]
    )
    return Table(columns=columns, rows=rows)
