"""What a mentor who lives in the country would add, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.names import plain
from mlpath.views.blocks import Facts, Linked, Title
from mlpath.views.page.parts.module import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.model.field.own.country import Aid, Board, LocalRule
    from mlpath.model.reports.bridge import LocalMarket
    from mlpath.views.blocks import Block, Said

FEW = 3
"""What a letter has room for, of places to look at and of large employers."""


def country_blocks(here: LocalMarket | None, *, short: bool = False) -> list[Block]:
    """Say where to look in the country, who pays for learning, and who helps."""
    rows = tuple(_rows(here, short=short)) if here else ()
    if here is None or not rows:
        return []
    aside = f"as of {here.checked}; more: mlpath guide {here.country.lower()}"
    return [Title(text=country_title(here), aside=aside, level=2), Facts(rows=rows)]


def country_title(here: LocalMarket) -> str:
    """Name the country, and what is told of it."""
    return f"Where to look in {here.name}" if here.boards else f"Good to know in {here.name}"


def _rows(here: LocalMarket, *, short: bool) -> Iterator[tuple[str, Said]]:
    few = FEW if short else None
    if here.boards:
        yield "look at", " · ".join(_board(one) for one in here.boards[:few])
        yield "employers", employers_text(here, few)
    for label, one in helps(here, few=1 if short else None):
        yield label, Linked(title=one.name, url=one.url, after=f": {one.gives}.")
    for label, rule in rules(here):
        if not short or rule is here.permit:
            yield label, Linked(before=f"{sentence(rule.text)} ", title="source", url=rule.url)


def _board(one: Board) -> str:
    address = one.url.partition("://")[2].removeprefix("www.").rstrip("/")
    named = "" if plain(one.name) in plain(address) else f"{one.name}, "
    return f"{named}{address}{f' ({one.lists})' if one.lists else ''}"


def employers_text(here: LocalMarket, few: int | None = None) -> str:
    """Name the kinds of employers, and some large ones."""
    return sentence(f"{here.hiring}; large ones: {', '.join(here.houses[:few])}")


def helps(here: LocalMarket, *, few: int | None = None) -> Iterator[tuple[str, Aid]]:
    """Name who pays for learning and who supports people at work, with what each is called."""
    yield from (("also" if k else "who pays", one) for k, one in enumerate(here.funding[:few]))
    yield from (("support", one) for one in here.support[:few])


def rules(here: LocalMarket) -> Iterator[tuple[str, LocalRule]]:
    """Name what holds in the country and applies."""
    named = (("permit", here.permit), ("notice", here.notice))
    yield from ((label, rule) for label, rule in named if rule)
