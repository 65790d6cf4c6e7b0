"""`mlpath skills`: what they need, what they unlock, how long they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.cli.list_options import AllOfOne, AreaOption, ForOption, SkillWord, joined, narrowed
from mlpath.cli.setting_options import LevelOption
from mlpath.interview.reading import find
from mlpath.interview.reading.called import of_kind
from mlpath.interview.reading.levels import role_level
from mlpath.model.field.catalog import Catalog

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.field.skill import Skill
    from mlpath.model.reports.catalogue.skills import SkillReport, SkillsReport

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
    *,
    everything: AllOfOne = False,
) -> SkillsReport | SkillReport:
    """List the skills, search them by any word, or tell everything about one."""
    from mlpath.cli.screen import first_screen
    from mlpath.engine.catalogue.skills import skill_report, skills_report
    from mlpath.model.record import replace

    catalog = session.catalog
    have = session.learner.estimates if session.known else {}

    def one(skill: Skill) -> SkillReport:
        report = skill_report(catalog, skill, have.get(skill.id))
        shortened = first_screen(everything=everything)
        return replace(report, show="brief") if shortened else report

    def listed(text: str) -> SkillsReport | SkillReport:
        left = narrowed(catalog, text, area=area, for_=for_)
        if left.skill is not None:
            return one(left.skill)
        rung = role_level(level) if level else None
        report = skills_report(catalog, replace(left, level=rung), estimates=have)
        return replace(report, show="first") if first_screen(everything=everything) else report

    roles = of_kind(Catalog.roles)
    return find.one_or_list(
        catalog, of_kind(Catalog.skills), joined(name), one, listed, rather=[roles]
    )
