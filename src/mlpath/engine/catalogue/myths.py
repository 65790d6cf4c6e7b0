"""Which of the common beliefs about the job concern one person, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple
from mlpath.model.reports.html_report import Myth
from mlpath.model.settings import BACKGROUND

if TYPE_CHECKING:
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.person import Person
    from mlpath.model.reports.gap import GapReport

TOPIC = "myths"
WORTH = 0.5
"""Points below which gaps in an area do not make a belief a concern."""


class _Concern(NamedTuple):
    """A word in the heading of the belief, the areas whose gaps make it matter, and the reason."""

    word: str
    areas: tuple[str, ...]
    reason: str


_CONCERNS = (
    _Concern(
        "algorithms",
        ("data", "software-engineering"),
        "Data and engineering are among your gaps, not models alone.",
    ),
    _Concern("mathematics", ("mathematics", "statistics"), "Mathematics is among your gaps."),
    _Concern("alone", ("people",), "Working with others is among your gaps."),
    _Concern("automate", ("mlops",), "Running models in production is among your gaps."),
)
_EXPERIENCE = "domain"


def myths_for(catalog: Catalog, person: Person, gap: GapReport) -> tuple[Myth, ...]:
    """Return the beliefs that matter for what this person lacks or brings along."""
    guide = next((g for g in catalog.guides.values() if g.id == TOPIC), None)
    if guide is None:
        return ()
    worth: dict[str, float] = {}
    for row in gap.skills:
        worth[row.area] = worth.get(row.area, 0.0) + row.gain
    reasons = {
        concern.word: concern.reason
        for concern in _CONCERNS
        if sum(worth.get(area, 0.0) for area in concern.areas) >= WORTH
    }
    if BACKGROUND in person.settings:
        reasons[_EXPERIENCE] = "You come from somewhere, and that counts."
    return tuple(
        Myth(heading=section.heading, reason=reason, points=section.points)
        for section in guide.sections
        for word, reason in reasons.items()
        if word in section.heading.lower()
    )
