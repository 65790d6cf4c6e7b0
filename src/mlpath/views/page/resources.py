"""Resources: the list, and one resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Cell, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.words import amount, count, day, decimal

if TYPE_CHECKING:
    from mlpath.model.resource import Resource
    from mlpath.model.resource_report import ResourceReport, ResourcesReport
    from mlpath.views.blocks import Page

SHOWN = 40


def page(report: ResourcesReport | ResourceReport) -> Page:
    """Show resources, or one of them."""
    return _list(report) if report.kind == "resources" else _one(report)  # type: ignore[arg-type] # told apart by kind


def price(resource: Resource) -> str:
    """Say what a resource costs."""
    if resource.free:
        return "free"
    return f"{amount(resource.cost)} {resource.currency}" if resource.cost else "paid"


def _list(report: ResourcesReport) -> Page:
    rows = tuple(
        (
            Cell(text=r.id, tone=Tone.NAME),
            r.title,
            r.kind,
            decimal(r.hours, 0),
            price(r),
        )
        for r in report.resources[:SHOWN]
    )
    left = len(report.resources) - len(rows)
    columns = (
        Column(head="id", drop=2),
        Column(head="title", wrap=True),
        Column(head="kind"),
        Column(head="hours", right=True, drop=1),
        Column(head="cost", right=True),
    )
    more = (
        f"{left} more: narrow it with --area, --for SKILL, --level, --free, or a word"
        if left
        else ""
    )
    return (
        Title(text=count(len(report.resources), "resource"), aside=report.of),
        Table(columns=columns, rows=rows, more=more),
        Next(commands=("mlpath resources --for python --free", "mlpath resources ID")),
    )


def _one(report: ResourceReport) -> Page:
    r = report.resource
    checked = f" (followed on {day(r.checked)})" if r.checked else ""
    cost = f"{price(r)}{'; ' + r.cost_note if r.cost_note else ''}"
    covers = tuple(
        f"{name} from {cover.from_level} to {cover.to_level}"
        for name, cover in zip(report.names, r.covers, strict=True)
    )
    return (
        Title(text=r.title, aside=f"{r.kind} by {r.provider}"),
        Facts(
            rows=(
                ("address", f"{r.url}{checked}"),
                ("hours", f"about {decimal(r.hours, 0)}"),
                ("cost", cost),
                ("good for", r.why),
            )
        ),
        Title(text="Takes you through", level=2),
        Bullets(items=covers),
        Para(text=f"First 30 minutes: {r.start}"),
        Next(commands=tuple(f"mlpath skills {cover.skill}" for cover in r.covers[:2])),
    )
