"""What is stored about a person, which profiles there are, and what was done with one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.model.stored_settings import written
from mlpath.views.blocks import Bullets, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.words import between, count, day, decimal, level, listing

if TYPE_CHECKING:
    from mlpath.model.reports.profile import Message, ProfileReport, ProfilesReport
    from mlpath.views.blocks import Block, Page

LIKE = ("", "not like you", "a little like you", "mostly like you", "very much like you")
STRONG = 3


def page(report: ProfileReport | ProfilesReport | Message) -> Page:
    """Show one profile, or their names, or say what was done."""
    if report.kind == "message":
        return _message(report)  # type: ignore[arg-type] # told apart by kind
    return _names(report) if report.kind == "profiles" else _one(report)  # type: ignore[arg-type] # told apart by kind


def _message(report: Message) -> Page:
    return (Para(text=report.text), *((Next(commands=report.next),) if report.next else ()))


def _names(report: ProfilesReport) -> Page:
    if not report.profiles:
        return (Para(text="Nothing is stored yet."), Next(commands=("mlpath assess",)))
    columns = (
        Column(head="profile", wrap=True),
        Column(head="role", wrap=True, drop=1),
        Column(head="readiness", right=True),
        Column(head="doors", right=True, drop=2),
        Column(head="ready"),
        Column(head="last noted"),
    )
    rows = tuple(
        (
            f"{one.name}{' (in use)' if one.name == report.current else ''}",
            f"{one.role_name}, {one.level}",
            f"{one.readiness:.0f}",
            f"{one.doors} of {one.postings}" if one.postings else "",
            one.ready or "now",
            one.last,
        )
        for one in report.rows
    )
    return (
        Title(text=count(len(report.profiles), "profile"), aside=report.file),
        Table(columns=columns, rows=rows),
        Next(commands=("mlpath --profile NAME status",)),
    )


def _said(value: Any) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(_said(member) for member in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return decimal(value) if isinstance(value, float) else str(value)


def _traits(report: ProfileReport) -> list[Block]:
    if not report.traits:
        return []
    out: list[Block] = [Title(text="Traits", aside="never part of the readiness number", level=2)]
    for trait in report.traits:
        advice = (
            f"show it: {trait.show[0]}" if trait.like >= STRONG else f"grow it: {trait.grow[0]}"
        )
        out.append(Para(text=f"{trait.name}: {LIKE[trait.like]}. To {advice}", indent=2))
    return out


def _projects(report: ProfileReport) -> list[Block]:
    if not report.projects:
        return []
    items = tuple(
        f"{one.name}, {day(one.on)}{f', {one.link}' if one.link else ''}" for one in report.projects
    )
    return [Title(text="Projects finished", level=2), Bullets(items=items)]


def _one(report: ProfileReport) -> Page:
    said = ((key, _said(value)) for key, value in written(report.settings.said).items())
    settings = tuple((key, report.called.get(text, text)) for key, text in said)
    rows = tuple(
        (
            known.name,
            level(known.have.value),
            between(known.have.low, known.have.high),
            listing(known.evidence),
        )
        for known in report.skills
    )
    columns = (
        Column(head="skill"),
        Column(head="level", right=True),
        Column(head="between", right=True, drop=1),
        Column(head="how we know", wrap=True),
    )
    blocks: list[Block] = [Title(text=f"Profile {report.name}"), Facts(rows=settings)]
    if rows:
        blocks.append(Table(columns=columns, rows=rows))
    blocks += _projects(report)
    blocks += _traits(report)
    blocks.append(
        Para(
            text=f"{count(report.events, 'event')} and {decimal(report.hours)} logged hours, "
            f"all in {report.file} and nowhere else.",
            tone=Tone.DIM,
        )
    )
    return (
        *blocks,
        Next(commands=("mlpath profile export FILE", "mlpath profile edit --hours 10")),
    )
