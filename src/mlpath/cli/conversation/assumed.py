"""What is taken from a background and carries much of the plan, to be put right if wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.other_language import PYTHON, python_unnamed
from mlpath.engine.knowledge.studied import studied
from mlpath.engine.way.own import claims
from mlpath.model.events.skills import Rating
from mlpath.model.field.level import LEVEL_NAMES, level_name
from mlpath.model.settings import STUDIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.cli.session import Session
    from mlpath.model.ids import SkillId


def take_studies(session: Session) -> list[str]:
    """Keep what a subject of study teaches everybody, and say what that is, to be put right."""
    catalog, person = session.catalog, session.person
    taught = studied(catalog, person, session.learner.levels)
    subject = person.settings[STUDIES]
    if subject is None or not taught:
        return []
    _keep(session, taught)
    skills = catalog.skills
    names = ", ".join(f"{skills[one].name} {LEVEL_NAMES[at]}" for one, at in taught.items())
    name = catalog.subjects[subject].name
    return [f"Taken from your studies, {name}: {names}; mlpath rate corrects one."]


def _keep(session: Session, levels: Mapping[SkillId, float]) -> None:
    """Keep levels with what was stored in the same breath, so that one undo takes back both."""
    events = [Rating(skill=skill, level=level) for skill, level in levels.items()]
    (session.conclude_too if session.changed else session.remember)(events)


def take_python(session: Session) -> list[str]:
    """Keep Python as what another language brings, where only that one was named, and say so."""
    catalog, skills = session.catalog, session.catalog.skills
    found = python_unnamed(catalog, session.person, session.learner.levels)
    if found is None:
        return []
    _keep(session, {PYTHON: found.level})
    python, level = skills[PYTHON].name, level_name(found.level)
    names = " and ".join(skills[one].name for one in found.instead[:2])
    return [
        (
            f"You named {names} and not {python}, so {python} counts as {level}; if you know it "
            f"better: mlpath rate {PYTHON} 2."
        )
    ]


def assumed(session: Session) -> list[str]:
    """Name the musts that count as there though nobody said so, the heaviest first."""
    case = session.case()
    heavy, skills = claims.assumed(case), case.catalog.skills
    if not heavy:
        return []
    names = ", ".join(f"{skills[one.skill].name} {LEVEL_NAMES[one.need]}" for one in heavy)
    return [
        (
            f"Taken from your background, for you did not name it: {names}; if that is too high: "
            f"mlpath rate {heavy[0].skill} 1."
        )
    ]
