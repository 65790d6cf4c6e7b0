"""`mlpath skills`: what they need, what they unlock, how long they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.cli.list_options import AreaOption, ForOption, SkillWord, area_id, purpose
from mlpath.cli.setting_options import LevelOption
from mlpath.errors import UnknownNameError
from mlpath.interview.reading import find
from mlpath.interview.reading.levels import role_level

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.skill_report import SkillReport, SkillsReport

EXAMPLES = """\b
Examples:
  mlpath skills pytorch
  mlpath skills --for mlops-engineer --level junior"""


def run(
    session: Session,
    name: SkillWord = None,
    area: AreaOption = None,
    for_: ForOption = None,
    level: LevelOption = None,
) -> SkillsReport | SkillReport:
    """List the skills, search them by any word, or tell everything about one."""
    from mlpath.engine.catalogue.skills import skill_report, skills_report

    catalog = session.catalog
    have = session.learner.estimates if session.known else None
    missed: UnknownNameError | None = None
    if name is not None:
        try:
            skill = find.skill(catalog, name)
            return skill_report(catalog, skill, have.get(skill.id) if have else None)
        except UnknownNameError as error:
            missed = error
    wanted = purpose(catalog, for_)
    if wanted.skill is not None:
        return skill_report(catalog, wanted.skill, have.get(wanted.skill.id) if have else None)
    report = skills_report(
        catalog,
        text=name or "",
        area=area_id(catalog, area),
        role=wanted.role,
        level=role_level(level) if level else None,
        estimates=have,
    )
    if missed is not None and not report.skills:
        raise missed
    return report
