"""A span of time in the words of a language and in one person's habit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vitae.words import kept, lists, one

if TYPE_CHECKING:
    from random import Random

    from vitae.spans import Span
    from vitae.words import Half


class Habit(NamedTuple):
    """How one person writes dates."""

    language: str
    form: str
    now: str
    loud: bool = False
    """Months in capitals."""

    @property
    def years_only(self) -> bool:
        """Whether months are left out."""
        return not any(part in self.form for part in ("{L}", "{S}", "{m"))

    def written(self, span: Span) -> str:
        """Write a span."""
        closed, _, still = self.form.partition(" | ")
        form = still if span.open else closed
        parts = {**_parts(self.language, span.first), "now": self.now}
        parts |= {f"{key}2": value for key, value in _parts(self.language, span.last).items()}
        text = form.format(**parts).replace("..", ".")
        return text.upper() if self.loud else text


def habit(random: Random, half: Half, language: str, years_only: bool | None = None) -> Habit:
    """Draw how somebody writes dates; every fourth person writes years alone."""
    if years_only is None:
        years_only = random.random() < 0.25
    key = f"{language} years" if years_only else language
    form = random.choice(kept(lists("dates")[key], half))
    now = one(random, half, "dates", f"now {language}")
    loud = language == "en" and not years_only and random.random() < 0.08
    return Habit(language, form, now, loud)


def _parts(language: str, month: int) -> dict[str, str]:
    year, number = divmod(month, 12)
    return {
        "L": lists("months")[f"{language} long"][0].split()[number],
        "S": lists("months")[f"{language} short"][0].split()[number],
        "m": str(number + 1),
        "mm": f"{number + 1:02}",
        "y": str(year),
        "yy": f"{year % 100:02}",
    }
