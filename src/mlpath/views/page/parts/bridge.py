"""How somebody gets in, where to look, and the project of their own, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.names import plain
from mlpath.model.told import ended
from mlpath.views.blocks import Facts, Linked, Title
from mlpath.views.page.parts.module import grown, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.model.field.own.country import Aid, Board, LocalRule
    from mlpath.model.reports.bridge import GettingIn, LocalMarket, OwnProject
    from mlpath.model.reports.plan import Plan
    from mlpath.views.blocks import Block, Said


SEARCH, HIRES, ASKED = "search for", "who hires you", "they ask"
AT_HOME = "ask around you"


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
    rows.append((AT_HOME, sentence(found.inside)))
    if found.titles:
        rows.append((SEARCH, " · ".join(found.titles)))
    rows.append((HIRES, sentence(found.employers)))
    return [*rows, (ASKED, " ".join(map(ended, found.asked)))] if found.asked else rows


def rows_of(plan: Plan) -> list[tuple[str, str]]:
    """Say the same to somebody with a plan: whoever has an offer or an internship needs less."""
    rows = in_rows(plan.getting_in, hired=plan.offer is not None)
    if plan.internship:
        # Its own titles, and what interns are asked, stand above.
        rows = [row for row in rows if row[0] not in (SEARCH, ASKED)]
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
        *nearer_rows(own),
    ]
    rows += [(f"module {numbers[one.module]}", sentence(grown(one))) for one in own.stages]
    if own.watch:
        rows.append(("once it runs", sentence(own.watch)))
    return [*rows, ("to show", sentence(own.show))]


def nearer_rows(own: OwnProject) -> list[tuple[str, Said]]:
    """Name data of the reader's own country, where those of the project are of another."""
    one = own.nearer
    if one is None:
        return []
    after = f": {one.holds}. Once the steps are known, ask a question of yours of it."
    return [("nearer you", Linked(title=one.name, url=one.url, after=after))]


def country_blocks(here: LocalMarket | None) -> list[Block]:
    """Say where to look in the country, who pays for learning, and who helps."""
    rows = tuple(_rows(here)) if here else ()
    if here is None or not rows:
        return []
    aside = f"as of {here.checked}; more: mlpath guide {here.country.lower()}"
    return [Title(text=country_title(here), aside=aside, level=2), Facts(rows=rows)]


def country_title(here: LocalMarket) -> str:
    """Name the country, and what is told of it."""
    return f"Where to look in {here.name}" if here.boards else f"Good to know in {here.name}"


def _rows(here: LocalMarket) -> Iterator[tuple[str, Said]]:
    if here.boards:
        yield look_at(here)
        yield "employers", employers_text(here)
    yield from aid_rows(here)


def look_at(here: LocalMarket) -> tuple[str, str]:
    """Name where jobs of the country stand."""
    return "look at", " · ".join(map(_board, here.boards))


def aid_rows(here: LocalMarket) -> Iterator[tuple[str, Said]]:
    """Name who pays and who helps there, and what holds, with addresses."""
    for label, one in helps(here):
        yield label, Linked(title=one.name, url=one.url, after=f": {one.gives}.")
    for label, rule in rules(here):
        yield label, Linked(before=f"{sentence(rule.text)} ", title="source", url=rule.url)


def _board(one: Board) -> str:
    address = one.url.partition("://")[2].removeprefix("www.").rstrip("/")
    named = "" if plain(one.name) in plain(address) else f"{one.name}, "
    return f"{named}{address}{f' ({one.lists})' if one.lists else ''}"


def employers_text(here: LocalMarket) -> str:
    """Name the kinds of employers and some known names: of one's own field, if it is known."""
    return sentence(f"{here.near or here.hiring}; known names: {', '.join(here.houses)}")


def helps(here: LocalMarket) -> Iterator[tuple[str, Aid]]:
    """Name who pays for learning and who supports people at work, with what each is called."""
    yield from (("also" if k else "who pays", one) for k, one in enumerate(here.funding))
    yield from (("support", one) for one in here.support)


def rules(here: LocalMarket) -> Iterator[tuple[str, LocalRule]]:
    """Name what holds in the country and applies."""
    named = (
        ("your right", here.applying),
        ("permit", here.permit),
        ("your notice", here.notice),
    )
    yield from ((label, rule) for label, rule in named if rule)
