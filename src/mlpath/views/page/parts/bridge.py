"""How somebody gets in, and the project of their own, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Facts, Linked, Title
from mlpath.views.page.parts.module import sentence

if TYPE_CHECKING:
    from mlpath.model.reports.bridge import GettingIn, OwnProject
    from mlpath.model.reports.plan import Plan
    from mlpath.views.blocks import Block, Said


SEARCH = "search for"


def own_rows(own: OwnProject | None) -> list[tuple[str, str]]:
    """Name the project that runs through the plan."""
    return [("your project", f"{own.title}: mlpath plan --why")] if own else []


def in_rows(found: GettingIn | None, *, hired: bool = False) -> list[tuple[str, str]]:
    """Say what a background brings and, where nobody hired them yet, where to look first."""
    if found is None:
        return []
    rows = [
        ("your edge", sentence(found.edge)),
        ("the trap", sentence(found.trap)),
    ]
    if hired:
        return rows
    rows.append(("ask at home", sentence(found.inside)))
    if found.titles:
        rows.append((SEARCH, " · ".join(found.titles)))
    return [*rows, ("who hires you", sentence(found.employers))]


def rows_of(plan: Plan) -> list[tuple[str, str]]:
    """Say the same to somebody with a plan: whoever has an offer or an internship needs less."""
    rows = in_rows(plan.getting_in, hired=plan.offer is not None)
    if plan.internship:
        rows = [row for row in rows if row[0] != SEARCH]  # its own titles stand above
    return rows


def titled(plan: Plan) -> str:
    """Name what a background brings, and for what."""
    return "What you bring" if plan.offer else "Getting in"


def bridge_blocks(plan: Plan) -> list[Block]:
    """Tell both, before what the plan rests on."""
    blocks: list[Block] = []
    rows = rows_of(plan)
    if rows:
        blocks += [Title(text=titled(plan), level=2), Facts(rows=tuple(rows))]
    if plan.own:
        blocks += [
            Title(text=f"Your project: {plan.own.title}", aside="one for the whole plan", level=2),
            Facts(rows=tuple(_grows(plan, plan.own))),
        ]
    return blocks


def _grows(plan: Plan, own: OwnProject) -> list[tuple[str, Said]]:
    numbers = {one.id: number for number, one in enumerate(plan.modules, 1)}
    rows: list[tuple[str, Said]] = [
        ("question", own.question),
        ("data", Linked(title=own.data, url=own.url)),
    ]
    rows += [(f"module {numbers[one.module]}", sentence(one.text)) for one in own.stages]
    return [*rows, ("once it runs", sentence(own.watch)), ("to show", sentence(own.show))]
