"""The gap table of a role, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Cell, Column, Facts, Next, Para, Stack, Table, Title, Tone
from mlpath.views.page.parts.ahead import ahead_names, ahead_rows
from mlpath.views.page.parts.doors import doors_line, doors_rows, seniors_line
from mlpath.views.page.parts.gap_table import gap_table
from mlpath.views.page.parts.readiness import core_open, readiness_gauge
from mlpath.views.page.parts.skill_tree import skill_tree
from mlpath.views.words import amount, count, decimal, goal_title, level, listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.reports.gap import GapReport, GapRow, RungReadiness, Shifted, Strength
    from mlpath.views.blocks import Block, Page

MOST_NEAR = 4
MOST_GAPS = 8
MOST_STRENGTHS = 4
"""On the first screen."""
ROUNDED = {-1: "one level too high", 1: "one level too low"}


def page(report: GapReport) -> Page:
    """Show where somebody stands for a role."""
    if report.show == "map":
        return _map(report)
    gaps = [row for row in report.skills if row.open]
    if report.show == "all":
        return _all(report, gaps)
    return (
        _head(report),
        Facts(rows=tuple(_short(report, gaps))),
        *_first_gaps(gaps, cut=report.more > 0),
        Next(commands=("mlpath plan", "mlpath gap --all", "mlpath gap --map", "mlpath check")),
    )


def _goal(report: GapReport) -> str:
    return goal_title(report.name, report.level.value, report.apply_at, "")


def _head(report: GapReport) -> Stack:
    habit = (Para(text=report.habit),) if report.habit else ()
    gauge = readiness_gauge(
        report.readiness, report.likely, report.proven, core_open=core_open(report.skills)
    )
    return Stack(blocks=(Title(text=f"You → {_goal(report)}"), gauge, *habit))


def _favour(strengths: Sequence[Strength]) -> str:
    """Name what is there; a claim that is doubted is not repeated as if it were sure."""
    sure, said = (
        ", ".join(f"{one.name} {level(one.have)}" for one in strengths if one.doubted is doubted)
        for doubted in (False, True)
    )
    return "; ".join(filter(None, (sure, said and f"as you say: {said}")))


def _explain(gaps: Sequence[GapRow]) -> str:
    return f"mlpath gap --explain {gaps[0].skill if gaps else 'python'}"


def _short(report: GapReport, gaps: Sequence[GapRow]) -> list[tuple[str, str]]:
    """Say in a few lines what is there, what is missing, and what it opens."""
    rows = []
    if report.strengths:
        rows.append(("in your favour", _favour(report.strengths[:MOST_STRENGTHS])))
    rows.append(("core of the job", _core(report, gaps)))
    hours = next(rung.hours for rung in report.levels if rung.level is report.level)
    by = f"straight; your plan goes by {report.first} first" if report.first else "in all"
    rows.append(("until ready", f"{amount(hours)} h {by}: mlpath plan"))
    return [*rows, *ahead_names(report.ahead), *doors_rows(report.doors)]


def _core(report: GapReport, gaps: Sequence[GapRow]) -> str:
    """Count what is missing of it; where the list was cut, the musts only, which are all here."""
    musts = count(len(report.musts_missing), "must")
    if report.more:
        return f"{musts} missing"
    core = sum(row.core for row in gaps)
    return f"{count(core, 'skill')} missing, {musts} among them" if core else "nothing missing"


def _first_gaps(gaps: Sequence[GapRow], *, cut: bool) -> list[Block]:
    """List the gaps that matter first: musts, then the rest of the core."""
    if not gaps:
        return [Para(text="Nothing of weight is missing for this level.", tone=Tone.GOOD)]
    first = sorted(gaps, key=lambda row: (not row.must, not row.core))[:MOST_GAPS]
    left = len(gaps) - len(first)
    columns = (
        Column(head="gap"),
        Column(head="now"),
        Column(head="asked"),
        Column(head="hours", right=True),
        Column(head=""),
        Column(head="how we know", drop=1),
    )
    rows = tuple(
        (
            Cell(text=row.name, tone=Tone.STRONG if row.must else Tone.PLAIN),
            level(row.have.value),
            level(row.need),
            amount(max(row.hours, 1)),
            "must" if row.must else "core" if row.core else "",
            row.evidence,
        )
        for row in first
    )
    number = "more gaps" if cut else count(left, "more gap", "more gaps")
    more = f"{number}: mlpath gap --all" if left else ""
    return [Table(columns=columns, rows=rows, more=more)]


def _map(report: GapReport) -> Page:
    text = "Under each skill stands what rests on it."
    return (
        Title(text=f"Skills on the way to {_goal(report)}"),
        Para(text=text),
        skill_tree(report.nodes),
        Next(commands=("mlpath gap", "mlpath next", "mlpath report --open")),
    )


def _all(report: GapReport, gaps: Sequence[GapRow]) -> Page:
    blocks: list[Block] = [_head(report), *_facts(report)]
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
    commands = ("mlpath plan", "mlpath next", _explain(gaps), "mlpath gap --map", "mlpath quiz")
    return (*blocks, Next(commands=commands))


def _facts(report: GapReport) -> list[Block]:
    rows = []
    if report.strengths:
        rows.append(("in your favour", _favour(report.strengths)))
    missing = [f"{m.name} ({level(m.have)} → {level(m.need)})" for m in report.musts_missing]
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
