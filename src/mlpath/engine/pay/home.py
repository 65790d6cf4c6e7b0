"""What a role pays where somebody wants to work, as far as there are figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.pay.named import named
from mlpath.engine.pay.salary import Wanted, salary_report
from mlpath.engine.pay.tables import tables_of
from mlpath.errors import MlpathError
from mlpath.model.settings import COUNTRY

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.reports.salary import SalaryReport


def home_pay(case: Case, *, level: RoleLevel | None = None) -> SalaryReport | None:
    """Look up what the role pays in the person's country: at one level, or at each."""
    country = case.person.settings[COUNTRY]
    if country is None:
        return None
    return _looked_up(case, Wanted(role=case.role.id, level=level, country=country, by="level"))


def region_pay(case: Case, region: str) -> SalaryReport | None:
    """Look up what the role pays in the countries of a region, at the level of the case."""
    return _looked_up(case, Wanted(role=case.role.id, level=case.level, region=region))


def _looked_up(case: Case, wanted: Wanted) -> SalaryReport | None:
    tables = tables_of(case.catalog.tables)
    try:
        report = salary_report(tables, wanted, role_name=case.role.name, mine=case.level)
    except MlpathError:
        return None  # no figures there; `mlpath salary` says so in full
    return named(report, case.catalog)
