"""What a mentor who lives in a country would add to a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.field.country import Board, Help, Rule


@record
class LocalMarket:
    """What is worth knowing of the country to work in: only what applies to the person."""

    country: str
    name: str
    """How the country is called within a sentence."""
    boards: tuple[Board, ...]
    """Where to look, the nearest to the person first; empty for whoever has an offer."""
    hiring: str
    """Kinds of employers; empty for whoever has an offer."""
    houses: tuple[str, ...]
    """Large employers, those of the person's field of work first."""
    funding: tuple[Help, ...]
    """Who pays for learning; empty for whoever does not live there yet."""
    support: tuple[Help, ...]
    """Who supports people with a disability; only for whoever reads with a screen reader."""
    permit: Rule | None
    """What to know of the permit; only for whoever needs one."""
    notice: Rule | None
    """How much notice employees give; only for whoever has a job there."""
    checked: int
    """The year in which all of it was looked up."""
