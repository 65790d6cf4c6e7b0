"""How long ago something was seen: what is neither used nor asked again becomes less sure.

Time widens the likely range and does nothing else: no level and no claim is lost by waiting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.ids import SkillId
    from mlpath.model.person import Person

FADING = 0.01
"""Variance that an observation gains each month, in levels squared: a judgement."""
LONG = 12
"""Months after which it is worth a word."""
DAYS = 365.25 / 12
"""In a month."""


class Ages:
    """How old evidence is on a day; without a day nothing is old."""

    def __init__(self, person: Person, today: date | None) -> None:
        self._today = today
        self._used = last_used(person) if today else {}

    def of(self, skill: SkillId, seen: date) -> float:
        """Tell the months since a skill was seen, or used after that."""
        if self._today is None:
            return 0.0
        return max(0, (self._today - max(seen, self._used.get(skill, seen))).days) / DAYS


def last_used(person: Person) -> dict[SkillId, date]:
    """Tell when hours were last logged for each skill."""
    out: dict[SkillId, date] = {}
    for entry in person.logged:
        before = out.get(entry.skill)
        if before is None or entry.on > before:
            out[entry.skill] = entry.on
    return out


def ago(months: float) -> str:
    """Say how long ago something was, once it is long."""
    if months < LONG:
        return ""
    return f"{months:.0f} months ago" if months < 2 * LONG else f"{months / 12:.0f} years ago"
