"""Pay as people speak of it: roles and sources by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.ids import CountryId, SourceId
from mlpath.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.reports.offer import OfferReport
    from mlpath.model.reports.salary import SalaryReport, SalaryRow


def named(report: SalaryReport, catalog: Catalog) -> SalaryReport:
    """Call roles and sources as people do; the whole market has no name of a role."""
    names: dict[str, str] = {role.id: role.name for role in catalog.roles.values()}

    def called(row: SalaryRow) -> SalaryRow:
        return replace(row, role_name=names.get(row.role, ""), like_name=names.get(row.like, ""))

    published = tuple(replace(one, role_name=names.get(one.role, "")) for one in report.published)
    worth = report.payback
    return replace(
        report,
        rows=tuple(called(row) for row in report.rows),
        published=published,
        payback=replace(worth, then=called(worth.then)) if worth else None,
        source_names=_sources(catalog, report.sources),
    )


def named_offer(report: OfferReport, catalog: Catalog) -> OfferReport:
    """Call the sources of the rules of tax as people do, and name who knows more of the country."""
    used = report.net.rules.sources if report.net else ()
    here = catalog.countries.get(CountryId(report.row.country.lower()))
    return replace(
        report,
        source_names=_sources(catalog, used),
        pay_page=here.pay if here else None,
        tax_page=here.tax if here and not report.net else None,
    )


def _sources(catalog: Catalog, ids: Iterable[str]) -> dict[str, str]:
    known = ((id_, catalog.sources.get(SourceId(id_))) for id_ in ids)
    return {id_: source.called for id_, source in known if source}
