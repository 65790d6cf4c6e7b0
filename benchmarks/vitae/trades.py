"""Trades: what people do, what they studied for it, and where that places them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from vitae.words import kept, lists

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from random import Random

    from vitae.words import Half

NOT_TECHNICAL = "no-technical-background"
_SHORT = {"none": NOT_TECHNICAL, "-": None}
OF_TECHNOLOGY = frozenset({"software", "data", "ml", "science", "engineering", "management"})
_WRITES_PROGRAMS = "software"


class Trade(NamedTuple):
    """A trade, as people of it would say."""

    id: str
    family: str
    backgrounds: frozenset[str | None]
    study: str
    degree: str
    stack: tuple[str, ...]
    titles: tuple[str, ...]

    @property
    def technical(self) -> bool:
        """Whether it is near to technology."""
        return self.family in OF_TECHNOLOGY


@cache
def trades() -> Mapping[str, Trade]:
    """Read all trades."""
    found = {}
    for key, (stack, *titles) in lists("trades").items():
        id_, family, backgrounds, study, degree = key.split()
        found[id_] = Trade(
            id_,
            family,
            frozenset(_SHORT.get(one, one) for one in backgrounds.split(",")),
            study,
            degree,
            tuple(one for one in stack.removeprefix("stack").strip().split(", ") if one),
            tuple(titles),
        )
    return found


@cache
def titles(trade: Trade, language: str) -> tuple[str, ...]:
    """Tell what somebody of a trade is called in a language; nothing where we do not know."""
    if language == "en":
        return trade.titles
    for line in lists("titles")[language]:
        id_, _, names = line.partition(": ")
        if id_ == trade.id:
            return tuple(names.split("; "))
    return ()


def duties(trade: Trade, language: str, half: Half) -> Sequence[str]:
    """Tell what somebody of a trade may say they did."""
    if language == "en":
        every = lists("duties.en")
        return kept(_own(every.get(trade.id) or every[trade.family], trade), half)
    kind = "tech" if trade.technical else "other"
    all_ = kept(_own(lists("duties.xx")[f"{language} {kind}"], trade), half)
    if trade.family == _WRITES_PROGRAMS:
        return all_
    known = [mark.partition("|")[0] for mark in trade.stack]
    fitting = [one for one in all_ if all(m in known for m in _marks(one))]
    return fitting or all_


def _own(entries: Iterable[str], trade: Trade) -> list[str]:
    """Leave out what only other trades do."""
    found = []
    for entry in entries:
        of, _, text = entry.partition(": ") if entry.startswith("@") else ("", "", entry)
        if not of or trade.id in of[1:].split(","):
            found.append(text)
    return found


def _marks(marked: str) -> list[str]:
    return ["[" + part.partition("|")[0] for part in marked.split("[")[1:]]


def title(random: Random, trade: Trade, language: str, half: Half) -> str:
    """Draw a title, marked."""
    return random.choice(kept(titles(trade, language), half))
