"""How a level as the person says follows from what was said, done and checked, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.habit import words
from mlpath.engine.knowledge.provenance import last_shown, own_words, rests_below
from mlpath.engine.levels.reached import level_in

if TYPE_CHECKING:
    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.model.ids import SkillId


def reasons(known: Knowledge, skill: SkillId) -> tuple[str, ...]:
    """Say how a level came about."""
    if known.nothing_known and not known.said[skill]:
        return ("Nothing is known of you, so this counts from zero.",)
    out = _claim(known, skill) if skill in known.claims else _inferred(known, skill)
    proven = level_in(known.proven, skill)
    if proven:
        shown = ", ".join(own_words(known, skill))
        out.append(f"Proven up to level {proven:.1f}: {shown}.")
    long = last_shown(known, skill)
    if long:
        out.append(f"It was last shown or used {long}: the level stays, the range is wider.")
    return tuple(out)


def _claim(known: Knowledge, skill: SkillId) -> list[str]:
    """Say what became of a claim."""
    claim, left = known.claims[skill], known.believed[skill]
    checked = known.checked.get(skill)
    if left < claim and checked:
        missed = checked.missed_to(round(claim))
        asked = missed + checked.right_from(round(claim))
        return [f"You rated it {claim:g}; {missed} of {asked} answers missed it: {left:g} stands."]
    if left < claim:
        return [f"You rated it {claim:g}. {words(known.habit)}"]
    return [f"You rated it {claim:g}, and that is believed."]


def _inferred(known: Knowledge, skill: SkillId) -> list[str]:
    """Say what a level that was not asked rests on."""
    inferred, likely = known.inferred[skill], known.likely.mean[known.ground.index[skill]]
    out = [f"You did not rate it; {inferred:.2f} is what is likely for your background."]
    if inferred < max(0.0, likely):
        limit = f"but checks, or what it rests on, allow no more than {inferred:.2f}"
        out = [f"You did not rate it; {likely:.2f} would be likely, {limit}."]
    above = rests_below(known, skill)
    if above:
        name = known.catalog.skills[above].name
        out.append(
            f"{name} at level {known.said[above]:.1f} needs level {known.said[skill]:g} of it."
        )
    return out
