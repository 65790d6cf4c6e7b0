"""Gathering what the HTML page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.html_report import HtmlReport, Price
from mlpath.model.settings import COUNTRY

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.source import Source
    from mlpath.model.ids import ResourceId
    from mlpath.model.reports.html_report import Myth
    from mlpath.model.reports.plan import Plan
    from mlpath.model.reports.salary import SalaryReport

USUAL_REGION = "europe"


def html_report(case: Case, first: Case, *, name: str = "", progress: bool = False) -> HtmlReport:
    """Put together what is known of the person and the way to a role, and to what comes first."""
    from mlpath.engine.catalogue.myths import myths_for
    from mlpath.engine.catalogue.skill_map import skill_map
    from mlpath.engine.gap.gap import gap_report
    from mlpath.engine.gap.nearest import nearer_goals
    from mlpath.engine.pay.home import home_pay, region_pay
    from mlpath.engine.sessions.other_hours import at_other_hours
    from mlpath.engine.way.plan import make_plan
    from mlpath.engine.way.roadmap import make_roadmap
    from mlpath.engine.way.status import status_of

    gap, plan = gap_report(case), make_plan(first)
    myths = myths_for(case.catalog, case.person, gap)
    at_home = COUNTRY in case.person.settings
    salary = home_pay(case) if at_home else region_pay(case, USUAL_REGION)
    return HtmlReport(
        profile=name,
        gap=gap,
        plan=plan,
        roadmap=make_roadmap(first),
        nearer=nearer_goals(case),
        at_hours=at_other_hours(first),
        prices=prices_of(case.catalog, plan),
        status=status_of(first) if progress else None,
        salary=salary,
        nodes=skill_map(case.catalog.skills, make_roadmap(case), gap),
        myths=myths,
        sources=_sources(case.catalog, myths, salary),
    )


def prices_of(catalog: Catalog, plan: Plan) -> dict[ResourceId, Price]:
    """Look up what the materials cost that are not free."""
    paid = {one.id for module in plan.modules for one in module.materials if not one.free}
    found = [catalog.resources[id_] for id_ in sorted(paid)]
    return {one.id: Price(cost=one.cost, currency=one.currency) for one in found}


def _sources(
    catalog: Catalog, myths: tuple[Myth, ...], salary: SalaryReport | None
) -> tuple[Source, ...]:
    """Return the sources that the page rests on, each once."""
    named = [*(salary.sources if salary else ()), *(p.source for m in myths for p in m.points)]
    known = {str(id_): source for id_, source in catalog.sources.items()}
    return tuple(known[name] for name in dict.fromkeys(map(str, named)) if name in known)
