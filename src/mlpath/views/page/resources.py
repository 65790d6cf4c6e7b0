"""Resources: the list, and one resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.languages import ENGLISH, LANGUAGES
from mlpath.model.reports.catalogue.resources import ResourceReport, ResourcesReport
from mlpath.views.blocks import Bullets, Cell, Column, Facts, Linked, Next, Para, Title
from mlpath.views.page.parts.listed import ID, list_page
from mlpath.views.words import amount, day, decimal, level, listing

if TYPE_CHECKING:
    from mlpath.model.field.resource import Resource
    from mlpath.views.blocks import Page, Said
    from mlpath.views.page.parts.listed import Shown

FIRST = 7
"""Those of a first screen, with their addresses; the rest is for --all."""


def page(report: ResourcesReport | ResourceReport) -> Page:
    """Show resources, or one of them."""
    return _list(report) if isinstance(report, ResourcesReport) else _one(report)


def kind(resource: Resource) -> str:
    """Say what sort of thing it is, and its language where that is not English."""
    foreign = resource.language != ENGLISH
    return f"{resource.kind} ({resource.language})" if foreign else resource.kind


def dated(resource: Resource) -> str:
    """Name it with its year, where that is known."""
    return f"{resource.title} ({resource.year})" if resource.year else resource.title


def titled(resource: Resource) -> Cell:
    """Name it, and where it is."""
    return Cell(text=dated(resource), url=resource.url)


def price(resource: Resource) -> str:
    """Say what a resource costs."""
    if resource.free:
        return "free"
    return f"{amount(resource.cost)} {resource.currency}" if resource.cost else "paid"


def age(resource: Resource) -> str:
    """Say of which year it is, or that it does not age."""
    return "kept current" if resource.current else str(resource.year or "")


SHOWN: tuple[Shown[Resource], ...] = (
    (Column(head="title", wrap=True), titled),
    (Column(head="kind"), kind),
    (Column(head="hours", right=True, drop=1), lambda resource: decimal(resource.hours, 0)),
    (Column(head="cost", right=True), price),
    ID,
)


def _list(report: ResourcesReport) -> Page:
    return list_page(
        report.resources,
        SHOWN,
        noun="resource",
        aside=report.of,
        most=FIRST if report.show == "first" else None,
        hint="--all, or narrow it with --area, --for SKILL, --level, --free, or a word",
        beyond=report.more,
        commands=(
            "mlpath resources --for python --free",
            *(f"mlpath resources {one.id}" for one in report.resources[:1]),
        ),
    )


def _one(report: ResourceReport) -> Page:
    r = report.resource
    cost = f"{price(r)}{'; ' + r.cost_note if r.cost_note else ''}"
    covers = tuple(
        f"{name} from {cover.from_level} to {cover.to_level}"
        for name, cover in zip(report.names, r.covers, strict=True)
    )
    before = zip(report.asks, r.asks, strict=True)
    rows: tuple[tuple[str, Said], ...] = (
        ("address", Linked(title=r.url, url=r.url)),
        ("followed", f"on {day(r.checked)}" if r.checked else ""),
        ("year", age(r)),
        ("language", LANGUAGES[r.language][0] if r.language != ENGLISH else ""),
        ("hours", f"about {decimal(r.hours, 0)}"),
        ("cost", cost),
        ("asks for", listing([f"{name} {level(part.level)}" for name, part in before])),
        ("field", listing(report.domains)),
        ("screen reader", {True: "yes", False: "no", None: ""}[r.screen_reader]),
        ("good for", r.why),
    )
    return (
        Title(text=r.title, aside=f"{r.kind} by {r.provider}"),
        Facts(rows=tuple((label, value) for label, value in rows if value)),
        Title(text="Takes you through", level=2),
        Bullets(items=covers),
        Para(text=f"First 30 minutes: {r.start}"),
        Next(commands=tuple(f"mlpath skills {cover.skill}" for cover in r.covers[:2])),
    )
