"""Python of somebody who names another language and not that: a background is no word of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.job_done import GOOD, MASTERED, job_done
from mlpath.engine.levels.needs import all_needed
from mlpath.model.field.skill import SkillKind
from mlpath.model.ids import SkillId
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.person import Estimate, Person

PYTHON = SkillId("python")
LANGUAGES = tuple(map(SkillId, ("csharp", "java", "go", "cpp", "scala", "rust", "javascript", "r")))
SCRIPTS, NEARLY = 1.0, 1.5
"""What Python is to whoever uses another language, and to whoever masters one: what classes and
modules are is known, how they are written here is not."""


class Unnamed(NamedTuple):
    """The languages that were named instead of Python, and the level that they bring."""

    instead: tuple[SkillId, ...]
    level: float


def python_unnamed(
    catalog: Catalog, person: Person, levels: Mapping[SkillId, Estimate]
) -> Unnamed | None:
    """Tell what Python is to somebody who named other languages and counts as knowing it better.

    Whoever writes four years of C# would have said Python. A job that takes it is as good as said,
    and so is a library of it.
    """
    named = {one.skill: one.level for some in (person.evidence, person.answers) for one in some}
    used = [skill for skill, level in named.items() if level >= GOOD and skill in catalog.skills]
    if PYTHON in named or PYTHON in job_done(catalog, person.settings):
        return None
    others = tuple(one for one in LANGUAGES if one in used)
    level = NEARLY if any(named[one] >= MASTERED for one in others) else SCRIPTS
    counts = levels[PYTHON].value if PYTHON in levels else 0.0
    if not others or counts <= level or _libraries(catalog, used):
        return None
    return Unnamed(others, level)


def _libraries(catalog: Catalog, used: Sequence[SkillId]) -> bool:
    """Tell whether somebody uses a library of Python: a service is called from any language."""
    skills = catalog.skills
    libraries = ((one, 1.0) for one in used if skills[one].kind is SkillKind.LIBRARY)
    return PYTHON in all_needed(skills, libraries)
