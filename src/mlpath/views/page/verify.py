"""A proof pack that was checked: whole, and who can check again what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Cell, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.words import count, day

if TYPE_CHECKING:
    from mlpath.model.reports.verified import VerifyReport
    from mlpath.views.blocks import Block, Page


def page(report: VerifyReport) -> Page:
    """Say that a proof pack is whole, what it holds, and what that is worth."""
    proven = sum(skill.proven != "none" for skill in report.skills)
    facts = [
        ("made", f"{day(report.made)} by {report.made_by}, form {report.version}"),
        (
            "holds",
            f"{count(len(report.skills), 'skill')}, {proven} of them proven in part or whole",
        ),
        ("SHA-256", report.digest),
    ]
    if report.projects:
        finished = count(len(report.projects), "project")
        facts[1] = ("holds", f"{facts[1][1]}, and {finished} finished by their own word")
    if report.name:
        facts.insert(0, ("of", report.name))
    out: list[Block] = [
        Title(text=f"{report.file} is whole: not changed since it was written"),
        Para(text=report.means),
        Facts(rows=tuple(facts)),
        Title(text="Who can check it again", level=2),
        Table(
            columns=(
                Column(head="known by"),
                Column(head="skills", right=True),
                Column(head="checked again by", wrap=True),
            ),
            rows=tuple((one.what, str(one.skills), one.by) for one in report.again),
        ),
        Title(text="What it says", level=2),
        Table(
            columns=(
                Column(head="skill", wrap=True),
                Column(head="level"),
                Column(head="proven"),
                Column(head="how it is known", wrap=True),
            ),
            rows=tuple(
                (
                    skill.name,
                    skill.level,
                    Cell(
                        text=skill.proven,
                        tone=Tone.GOOD if skill.proven != "none" else Tone.DIM,
                    ),
                    "; ".join(skill.known),
                )
                for skill in report.skills
            ),
        ),
    ]
    out += _projects(report)
    tested = [one for one in report.again if one.what == "tested"]
    first = report.skills[0].skill if tested and report.skills else ""
    return (*out, Next(commands=(f"mlpath quiz {first}",))) if first else tuple(out)


def _projects(report: VerifyReport) -> list[Block]:
    """List what is finished; it says nothing of levels."""
    if not report.projects:
        return []
    columns = (
        Column(head="project", wrap=True),
        Column(head="finished"),
        Column(head="practised", wrap=True, drop=1),
        Column(head="checked again by", wrap=True),
    )
    rows = tuple(
        (
            f"{one.name} {one.link}" if one.link else one.name,
            day(one.on),
            ", ".join(one.skills),
            one.by,
        )
        for one in report.projects
    )
    return [Title(text="Projects, by their own word", level=2), Table(columns=columns, rows=rows)]
