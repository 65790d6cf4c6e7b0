"""Every number behind one row of the gap table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.words import amount, decimal, level

if TYPE_CHECKING:
    from mlpath.model.person import Estimate
    from mlpath.model.reports.explanation import Explanation
    from mlpath.views.blocks import Block, Page

TINY = 0.005
"""Levels that would be shown as 0.00."""
GRADES = {
    "claimed": "you rated",
    "documented": "your CV says",
    "shown": "your code shows",
    "tested": "quiz",
    "done": "you marked as done",
}


def page(report: Explanation) -> Page:
    """Show how a row came about."""
    have, likely = report.have, report.likely
    need = f"needed {level(report.need)}" if report.need else "not asked for"
    blocks: list[Block] = [
        Title(
            text=f"{report.name}: {level(have.value)}, {need}",
            aside=f"{report.role_name} ({report.level})",
        ),
        Facts(
            rows=(
                ("likely", f"{level(likely.value)}, 80 % sure {_span(likely)}"),
                (
                    "start",
                    f"{report.start.mean:+.2f} ± {report.start.spread:.2f}, {report.start.because}",
                ),
                ("weight in the role", _weight(report)),
            )
        ),
        Title(text="As you say", level=2),
        Bullets(items=report.said),
        *_observed(report),
        Title(text="The sums", level=2),
        Bullets(items=report.arithmetic),
    ]
    if report.climbs:
        blocks += [Title(text="The way", level=2), _climbs(report)]
    blocks.append(Next(commands=(f"mlpath skills {report.skill}", f"mlpath quiz {report.skill}")))
    return tuple(blocks)


def _span(estimate: Estimate) -> str:
    return f"{estimate.low:.1f} to {estimate.high:.1f}"


def _weight(report: Explanation) -> str:
    if report.weight is None:
        return report.share_of_postings
    must = ", a must" if report.must else ""
    return (
        f"{report.weight.value:.2f} of {report.total_weight:.1f}{must}: {report.share_of_postings}"
    )


def _observed(report: Explanation) -> list[Block]:
    title = Title(text="What moved the likely level", level=2)
    if not report.seen:
        return [title, Para(text="Nothing that bears on this skill.", tone=Tone.DIM)]
    columns = (
        Column(head="skill"),
        Column(head="how", drop=1),
        Column(head="what", wrap=True),
        Column(head="noise", right=True, drop=3),
        Column(head="moved", right=True),
    )
    rows = tuple(
        (
            seen.name,
            GRADES[seen.grade],
            seen.what,
            f"±{decimal(seen.noise, 2)}",
            f"{seen.moved:+.2f}",
        )
        for seen in report.seen
    )
    more = f"smaller ones together {report.others:+.2f}" if abs(report.others) >= TINY else ""
    return [title, Table(columns=columns, rows=rows, more=more)]


def _climbs(report: Explanation) -> Table:
    columns = (
        Column(head="from"),
        Column(head="to"),
        Column(head="hours", right=True),
        Column(head="range", right=True, drop=1),
        Column(head="then you can", wrap=True),
    )
    rows = tuple(
        (
            level(c.from_),
            level(c.to),
            amount(c.hours.likely),
            f"{amount(c.hours.low)} to {amount(c.hours.high)}",
            c.can,
        )
        for c in report.climbs
    )
    return Table(columns=columns, rows=rows)
