"""Gathering what the HTML page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import MlpathError
from mlpath.model.html_report import HtmlReport
from mlpath.model.record import replace
from mlpath.model.settings import COUNTRY

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.engine.way.aim import Aim
    from mlpath.engine.way.start import Standing
    from mlpath.model.html_report import Myth
    from mlpath.model.plan import Wishes
    from mlpath.model.progress import Status
    from mlpath.model.salary import SalaryReport
    from mlpath.model.source import Source

USUAL_REGION = "europe"


def picture(session: Session, aim: Aim, wishes: Wishes) -> HtmlReport:
    """Put everything together that is known of the person and the way to a role."""
    from mlpath.cli.plan_options import standing_for
    from mlpath.engine.catalogue.myths import myths_for
    from mlpath.engine.catalogue.skill_map import skill_map
    from mlpath.engine.gap.gap import gap_report
    from mlpath.engine.way.plan import make_plan
    from mlpath.engine.way.roadmap import make_roadmap

    standing = standing_for(session, aim)
    gap = gap_report(session.catalog, session.person, aim.role, aim.level, state=session.knowledge)
    roadmap = make_roadmap(aim, standing, replace(wishes, deadline=None))
    myths = myths_for(session.catalog, session.person, gap)
    salary = _salary(session, aim)
    return HtmlReport(
        profile=session.profile if session.known else "",
        gap=gap,
        plan=make_plan(aim, standing, wishes),
        roadmap=roadmap,
        status=_status(session, aim, standing, wishes),
        salary=salary,
        nodes=skill_map(session.catalog.skills, roadmap, gap),
        myths=myths,
        sources=_sources(session, myths, salary),
    )


def _status(session: Session, aim: Aim, standing: Standing, wishes: Wishes) -> Status | None:
    from mlpath.engine.way.status import status_of

    if not session.known:
        return None
    return status_of(aim, session.person, standing, replace(wishes, deadline=None), session.today)


def _salary(session: Session, aim: Aim) -> SalaryReport | None:
    """Look up what each level pays in the person's country, or what this one pays anywhere."""
    from mlpath.engine.pay.salary import Wanted, salary_report
    from mlpath.engine.pay.tables import tables_of

    country = session.person.settings[COUNTRY]
    wanted = Wanted(
        role=aim.role.id,
        level=None if country else aim.level.value,
        region=None if country else USUAL_REGION,
        country=country,
        by="level" if country else "country",
    )
    tables = tables_of(session.catalog.tables)
    try:
        return salary_report(tables, wanted, role_name=aim.role.name, mine=aim.level)
    except MlpathError:
        return None  # no figures for this country; `mlpath salary` says so in full


def _sources(
    session: Session, myths: tuple[Myth, ...], salary: SalaryReport | None
) -> tuple[Source, ...]:
    """Return the sources that the page rests on, each once."""
    named = [*(salary.sources if salary else ()), *(p.source for m in myths for p in m.points)]
    known = {str(id_): source for id_, source in session.catalog.sources.items()}
    return tuple(known[name] for name in dict.fromkeys(map(str, named)) if name in known)
