"""A free material in the language that somebody speaks, beside what a module is learnt with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.way.resources import covering
from mlpath.model.languages import ENGLISH, LANGUAGES, WORKED_IN
from mlpath.model.reports.plan import OwnLanguage
from mlpath.model.settings import COUNTRY, HOME, PERMIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.case import Case
    from mlpath.model.reports.plan import PlanModule, PlanStep

MOSTLY_ENGLISH = ("CA",)
"""Countries most of which speak English, though jobs are named in another language, too."""


def spoken_of(case: Case) -> tuple[str, ...]:
    """Tell in which languages somebody may like to learn: as said, else of where they live.

    Whoever needs a permit for a country and did not say where they live speaks another.
    """
    if case.wishes.language:
        return tuple({case.wishes.language} - {ENGLISH})
    settings = case.person.settings
    country = settings[HOME] or ("" if settings[PERMIT] else settings[COUNTRY]) or ""
    return () if country in MOSTLY_ENGLISH else WORKED_IN.get(country, ())


def own_language(
    case: Case, module: PlanModule | None, steps: Sequence[PlanStep]
) -> OwnLanguage | None:
    """Choose what teaches most of the first step of a module for which there is anything."""
    languages = spoken_of(case)
    if module is None or not languages:
        return None
    known = covering(case.catalog)
    for step in steps[module.first : module.first + module.count]:
        found = [
            (min(step.to, cover.to_level) - max(step.from_, cover.from_level), -resource.hours, k)
            for k, (resource, cover) in enumerate(known.get(step.skill, ()))
            if resource.language in languages and resource.free
            if not (case.wishes.reader and resource.screen_reader is False)
        ]
        best = max(found, default=None)
        if best is not None and best[0] > 0:
            one = known[step.skill][best[2]][0]
            return OwnLanguage(
                language=LANGUAGES[one.language][0],
                title=one.title.partition(" (in ")[0],
                url=one.url,
                hours=one.hours,
                start=one.start,
            )
    return None
