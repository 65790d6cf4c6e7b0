"""The tables of the page: behind every picture its figures, which a phone shows as cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple
from mlpath.views import pay
from mlpath.views.page.parts.deadline import chance_text
from mlpath.views.words import OVER, amount, day, decimal, level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.person import Estimate
    from mlpath.model.reports.comparison import NearRole
    from mlpath.model.reports.gap import GapReport, RungReadiness
    from mlpath.model.reports.html_report import AtHours
    from mlpath.model.reports.plan import Finish
    from mlpath.model.reports.progress import Week
    from mlpath.model.reports.salary import SalaryRow
    from mlpath.model.reports.skill_map import MapNode


class Heading(NamedTuple):
    """What stands above a column."""

    label: str
    number: bool = False


class HtmlTable(NamedTuple):
    """A table of words: the first cell of a row names it."""

    name: str
    """What it is a table of."""
    heads: tuple[Heading, ...]
    rows: tuple[tuple[str, ...], ...]
    classes: tuple[str, ...] = ()
    """A class for each row, where there are any."""
    caption: str = ""


FEW = frozenset({2, 4, 6, 8, 10, 12, 15, 20, 30, 40})
"""Hours a week that are enough on paper."""


def _between(low: float, high: float) -> str:
    return f"{low:.0f} to {high:.0f}"


def levels(gap: GapReport) -> HtmlTable:
    """Readiness for each level of the role, and for the nearest other roles."""
    rungs: list[tuple[str, RungReadiness | NearRole]] = [
        *((f"{gap.name}, {one.level.value}", one) for one in gap.levels),
        *((f"{n.name}, {n.level.value}", n) for n in gap.nearest if n.role != gap.role),
    ]
    return HtmlTable(
        "levels and roles",
        (Heading("Role"), Heading("Readiness", number=True), Heading("Hours", number=True)),
        tuple(
            (
                name,
                f"{one.readiness.value:.0f} ({_between(one.readiness.low, one.readiness.high)})",
                amount(one.hours),
            )
            for name, one in rungs
        ),
        caption="Readiness of 100, and the likely hours to all that is asked for",
    )


def skills(gap: GapReport) -> HtmlTable:
    """Every skill of the role."""
    heads = (
        Heading("Skill"), Heading("Must"), Heading("Have"), Heading("Likely"), Heading("Need"),
        Heading("Worth", number=True), Heading("Hours", number=True), Heading("How we know"),
    )  # fmt: skip
    return HtmlTable(
        "skills of the role",
        heads,
        tuple(
            (
                row.name,
                "must" if row.must else "",
                level(row.have.value),
                _names(row.have),
                level(row.need),
                f"+{row.gain:.1f}" if row.gain else "",
                amount(row.hours) if row.hours else "",
                row.evidence,
            )
            for row in gap.skills
        ),
        caption="Levels are none, beginner, working, proficient, expert",
    )


def _names(have: Estimate) -> str:
    """Write a range of levels by the names of those nearest to its ends."""
    low, high = level(round(have.low)), level(round(have.high))
    return low if low == high else f"{low} to {high}"


def nodes(shown: Sequence[MapNode]) -> HtmlTable:
    """The map of skills."""
    names = {node.skill: node.name for node in shown}
    return HtmlTable(
        "map of skills",
        tuple(map(Heading, ("Skill", "State", "Have", "Need", "Rests on"))),
        tuple(
            (
                node.name,
                node.state.value,
                level(node.have),
                level(node.need),
                ", ".join(names[need] for need in node.needs),
            )
            for node in shown
        ),
    )


def weeks(shown: Sequence[Week]) -> HtmlTable:
    """The hours of each week, the newest first."""
    heads = (
        Heading("Week of"),
        Heading("Planned hours", number=True),
        Heading("Logged hours", number=True),
    )
    rows = tuple((day(one.start), decimal(one.planned), decimal(one.real)) for one in shown[::-1])
    return HtmlTable("weeks", heads, rows)


def at_hours(rows: Sequence[AtHours]) -> HtmlTable:
    """When it is done with fewer and more hours a week."""
    chance = any(row.chance is not None for row in rows)
    when = "Ready" if any(row.finish.beyond for row in rows) else "Ready about"
    heads = [Heading("Hours a week"), Heading(when), Heading("Four times in five")]
    heads += [Heading("By your date")] if chance else []
    return HtmlTable(
        "hours a week",
        tuple(heads),
        tuple(
            (
                f"{decimal(row.hours, 2)} h",
                *_when(row.finish),
                *([chance_text(row.chance)] if row.chance is not None else []),
            )
            for row in rows
        ),
        tuple("own" if row.own else "" if row.hours in FEW else "fine" for row in rows),
    )


def _when(finish: Finish) -> tuple[str, str]:
    if finish.beyond and finish.likely == finish.late:
        return OVER, f"after {day(finish.early)}"
    late = OVER if finish.beyond else day(finish.late)
    return day(finish.likely), f"{day(finish.early)} to {late}"


def salaries(rows: Sequence[SalaryRow]) -> HtmlTable:
    """What it pays."""
    heads = (
        Heading("Where"), Heading("Level"), Heading("Money"),
        Heading("Quarter below", number=True), Heading("Median", number=True),
        Heading("Quarter above", number=True), Heading("USD", number=True),
        Heading("Asked", number=True), Heading("Basis"), Heading("Years"),
    )  # fmt: skip
    return HtmlTable(
        "pay",
        heads,
        tuple(
            (
                row.country_name,
                row.level,
                row.currency,
                pay.short(row.p25),
                pay.short(row.p50),
                pay.short(row.p75),
                pay.short(row.usd) if row.usd else "",
                str(row.n),
                pay.BASIS[row.basis],
                row.years,
            )
            for row in rows
        ),
    )
