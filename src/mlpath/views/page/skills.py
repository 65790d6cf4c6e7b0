"""Skills: the list, and one skill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.level import LEVEL_NAMES
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.record import replace
from mlpath.model.reports.catalogue.skills import SkillReport, SkillsReport
from mlpath.views.blocks import Bullets, Cell, Column, Facts, Linked, Next, Para, Table, Title, Tone
from mlpath.views.page.parts.listed import ID, table
from mlpath.views.words import amount, count, decimal, level, listing, some

if TYPE_CHECKING:
    from mlpath.model.field.skill import Hours
    from mlpath.model.reports.catalogue.skills import Pointer, SkillRow
    from mlpath.views.blocks import Block, Page, Said
    from mlpath.views.page.parts.listed import Shown

SHOWN_ALONE = 30
"""Rows that fit a screen; a longer list shows its areas first."""
MOST_POINTERS, MOST_BRIEF, MOST_NAMED = 6, 1, 3
FIRST = 2
"""Skills of an area that a first screen names."""


def page(report: SkillsReport | SkillReport) -> Page:
    """Show skills, or one of them."""
    return _list(report) if isinstance(report, SkillsReport) else _one(report)


def _to_working(row: SkillRow) -> str:
    return amount(sum(span.likely for span in row.hours[:2]))


NAME: Shown[SkillRow] = (Column(head="skill", wrap=True), lambda row: row.name)
YOU: Shown[SkillRow] = (
    Column(head="you", right=True),
    lambda row: level(row.have.value) if row.have else "",
)
REST: tuple[Shown[SkillRow], ...] = (
    (Column(head="h to working", right=True, drop=1), _to_working),
    (Column(head="what it is", wrap=True), lambda row: row.summary),
)


def _table(rows: tuple[SkillRow, ...]) -> Table:
    known = any(row.have for row in rows)
    return table(rows, (NAME, *((YOU,) if known else ()), *REST, ID))


def _list(report: SkillsReport) -> Page:
    by_area: dict[str, list[SkillRow]] = {}
    for row in report.skills:
        by_area.setdefault(row.area, []).append(row)
    title = Title(text=count(len(report.skills) + report.more, "skill"), aside=report.of)
    nexts = Next(commands=("mlpath skills pytorch", "mlpath skills --area mlops"))
    if len(report.skills) <= SHOWN_ALONE or len(by_area) == 1:
        return (title, _table(report.skills), nexts)
    most = FIRST if report.show == "first" else 0
    areas = Table(
        columns=(Column(head="area"), Column(head="skills", wrap=True)),
        rows=tuple(
            (Cell(text=area, tone=Tone.NAME), some([row.name for row in rows], most or len(rows)))
            for area, rows in by_area.items()
        ),
        more="all: --all, or narrow it with --area, --for, or a word" if most else "",
    )
    return (title, areas, nexts)


def _span(span: Hours) -> str:
    return f"{decimal(span.low, 0)} to {decimal(span.high, 0)}, likely {decimal(span.likely, 0)}"


def _likely(span: Hours) -> str:
    return f"about {decimal(span.likely, 0)}"


def _levels(row: SkillRow, *, brief: bool = False) -> Table:
    written, lead = (_likely, "") if brief else (_span, "You can ")
    rows = tuple(
        (f"{i} {LEVEL_NAMES[i]}", f"{lead}{sentence}.", written(span))
        for i, (sentence, span) in enumerate(zip(row.can, row.hours, strict=True), 1)
    )
    heads = (
        Column(head="level"),
        Column(head="you can" if brief else "what it means", wrap=True),
        Column(head="hours", drop=1),
    )
    return Table(columns=heads, rows=rows)


def _needs(report: SkillReport) -> list[Block]:
    row = report.skill
    out: list[Block] = []
    if row.needs:
        items = tuple(
            f"{n.name} {LEVEL_NAMES[n.level]}, for {LEVEL_NAMES[n.for_]}: {n.why}"
            for n in row.needs
        )
        out += [Title(text="Comes after", level=2), Bullets(items=items)]
    if report.unlocks:
        names = dict.fromkeys(unlock.name for unlock in report.unlocks)
        out += [Title(text="Opens the way to", level=2), Para(text=listing(tuple(names)), indent=2)]
    return out


def _asked(report: SkillReport) -> list[Block]:
    if not report.roles:
        return []
    rows = tuple(
        (
            r.name,
            *(LEVEL_NAMES[need] if (need := getattr(r, rung.value)) else "" for rung in RoleLevel),
            f"{r.share:.0%} of {r.n}" if r.share is not None else "our estimate",
        )
        for r in report.roles
    )
    columns = (
        Column(head="role"),
        *(Column(head=rung.value, right=True) for rung in RoleLevel),
        Column(head="named by postings", drop=2),
    )
    return [Title(text="Asked for by", level=2), Table(columns=columns, rows=rows)]


def _pointers(report: SkillReport) -> list[Block]:
    out: list[Block] = []
    for heading, found in (("Learn with", report.resources), ("Build", report.projects)):
        if found:
            items = tuple(_pointer(p) for p in found[:MOST_POINTERS])
            out += [Title(text=heading, level=2), Bullets(items=items)]
    return out


def _in_brief(report: SkillReport) -> Page:
    """Tell a skill on one screen: what it is, you, its levels, and what to learn it with."""
    row = report.skill
    facts = [("you", _you(row))] if row.have else []
    facts.append(("from zero", _from_zero(report)))
    if row.needs:
        before = dict.fromkeys(need.name for need in row.needs)
        facts.append(("comes after", some(tuple(before), MOST_NAMED)))
    if report.roles:
        facts.append(("asked by", some([role.name for role in report.roles], MOST_NAMED)))
    brief = replace(report, resources=report.resources[:MOST_BRIEF], projects=())
    return (
        Title(text=row.name, aside=row.summary),
        Facts(rows=tuple(facts)),
        _levels(row, brief=True),
        *_pointers(brief),
        Next(
            commands=(
                f"mlpath skills {row.id} --all",
                *([f"mlpath quiz {row.id}"] if report.items else []),
            )
        ),
    )


def _you(row: SkillRow) -> str:
    """Say the level of the person and the likely range, by their names."""
    if row.have is None:
        return ""
    value, low, high = (
        LEVEL_NAMES[round(one)] for one in (row.have.value, row.have.low, row.have.high)
    )
    if low == high:
        return value if value == low else f"{value}, likely {low}"
    return f"{value}, likely {low} to {high}"


def _from_zero(report: SkillReport) -> str:
    return f"about {amount(report.from_zero)} h to working level, with what it needs"


def _pointer(one: Pointer) -> Said:
    about = f" ({one.about})"
    return Linked(title=one.name, url=one.url, after=about) if one.url else f"{one.name}{about}"


def _one(report: SkillReport) -> Page:
    if report.show != "all":
        return _in_brief(report)
    row = report.skill
    facts = [("kind", f"{row.kind}, {row.area.replace('-', ' ')}")]
    if row.have:
        facts.append(("you", _you(row)))
    facts.append(("from zero", _from_zero(report)))
    facts.append(("quiz", count(report.items, "question") if report.items else "no question yet"))
    if row.aliases:
        facts.append(("also called", ", ".join(row.aliases)))
    return (
        Title(text=row.name, aside=row.summary),
        Facts(rows=tuple(facts)),
        _levels(row),
        *_needs(report),
        *_asked(report),
        *_pointers(report),
        Next(
            commands=(
                f"mlpath resources --for {row.id}",
                f"mlpath gap --explain {row.id}",
                *([f"mlpath quiz {row.id}"] if report.items else []),
            )
        ),
    )
