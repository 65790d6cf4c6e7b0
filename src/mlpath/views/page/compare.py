"""The roles nearest to somebody, or two side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.nearest import NearestReport
from mlpath.views.blocks import Bullets, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.page.parts.at_work import proof_blocks
from mlpath.views.page.parts.module import sentence
from mlpath.views.page.parts.nearest import nearest_page
from mlpath.views.words import amount, count, level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.model.reports.comparison import CompareReport, Side
    from mlpath.views.blocks import Block, Page

MOST_ROWS = 20


def page(report: CompareReport | NearestReport) -> Page:
    """Show all roles for somebody, or two of them."""
    return nearest_page(report) if isinstance(report, NearestReport) else _two(report)


def _two(report: CompareReport) -> Page:
    """Show two roles, how far each is, and the way between them."""
    one, two = report.first, report.second
    blocks: list[Block] = [
        Title(text=f"{one.name} and {two.name}", aside=_levels(one, two)),
        Para(text=report.better, tone=Tone.STRONG),
        *_recommended(report),
        *_trials(one, two),
        *_proofs(one, two),
        _measures(report),
        *_works(one, two),
        Title(text="What they ask for", aside=f"{count(report.shared, 'skill')} in both", level=2),
        _skills(report),
        *_stones(report),
        Next(commands=(*_gaps(one, two), "mlpath salary --by role")),
    ]
    return tuple(blocks)


def _levels(one: Side, two: Side) -> str:
    """Say the level of both; where they differ their names do."""
    return f"{one.level} level" if one.level is two.level else ""


def _gaps(one: Side, two: Side) -> list[str]:
    apart = one.level is not two.level
    return [f"mlpath gap {s.role}{f' --level {s.level}' if apart else ''}" for s in (one, two)]


def _recommended(report: CompareReport) -> tuple[Block, ...]:
    """Say what to do, before anything is compared."""
    if not report.recommended:
        return ()
    return (Para(text=f"My advice: {report.recommended}", tone=Tone.STRONG),)


def _trials(one: Side, two: Side) -> tuple[Block, ...]:
    """Give both roles the same few evenings, before somebody decides for a year."""
    rows = tuple((side.name, sentence(side.trial)) for side in (one, two) if side.trial)
    if not rows or one.role == two.role:
        return ()
    return (
        Title(text="Try both first", aside="four evenings each, then decide", level=2),
        Facts(rows=rows),
    )


def _proofs(one: Side, two: Side) -> tuple[Block, ...]:
    """Say what people of a level show in both: no hours of study stand for it."""
    return (*proof_blocks(one.name, one.proofs), *proof_blocks(two.name, two.proofs))


def _measures(report: CompareReport) -> Table:
    one, two = report.first, report.second
    rows = [
        ("years of work", *(f"{s.years[0]} to {s.years[1]}" for s in (one, two))),
        ("hours from here", amount(one.hours), amount(two.hours)),
        ("hours from the other", amount(one.hours_after), amount(two.hours_after)),
        ("musts missing", str(len(one.musts_missing)), str(len(two.musts_missing))),
        ("traits that help", *(_traits(s.traits) for s in (one, two))),
    ]
    if report.known:
        rows.insert(0, ("readiness", *(f"{s.readiness.value:.0f}" for s in (one, two))))
    if one.alike or two.alike:
        rows.append(("traits like you", *(_traits(s.alike) or "none" for s in (one, two))))
    columns = (Column(head=""), Column(head=one.name, wrap=True), Column(head=two.name, wrap=True))
    return Table(columns=columns, rows=tuple(rows))


def _traits(names: Iterable[str]) -> str:
    """Name traits as they are said: attention to detail."""
    return ", ".join(names).replace("-", " ")


def _works(one: Side, two: Side) -> tuple[Block, ...]:
    """Tell the work of both; of two levels of a role it is one."""
    return _work(two) if one.role == two.role else (*_work(one), *_work(two))


def _work(side: Side) -> tuple[Block, ...]:
    lines = [side.differs] if side.differs else []
    lines += [f"For you: {fit}." for fit in side.fits]
    return (
        Title(text=f"The work: {side.name}", level=2),
        Bullets(items=side.work),
        *(Para(text=line) for line in lines),
    )


def _skills(report: CompareReport) -> Table:
    columns = (
        Column(head="skill"),
        Column(head="you", right=True),
        Column(head=report.first.name, right=True),
        Column(head=report.second.name, right=True),
    )
    rows = tuple(
        (row.name, level(row.have), _asked(row.first), _asked(row.second))
        for row in report.skills[:MOST_ROWS]
    )
    left = len(report.skills) - len(rows)
    return Table(
        columns=columns, rows=rows, more=f"{left} more ask nearly the same" if left else ""
    )


def _asked(need: int | None) -> str:
    return level(need) if need else ""


def _stones(report: CompareReport) -> tuple[Block, ...]:
    if not report.stones:
        return ()
    lines = [
        f"{s.name}: {amount(s.hours_to)} h to it, then {amount(s.hours_on)} h; "
        f"{amount(s.shared)} h count for both, {amount(s.detour)} h more than the direct way"
        for s in report.stones
    ]
    title = Title(text=f"Stepping stones to {report.second.name}", level=2)
    return (title, Bullets(items=tuple(lines)))
