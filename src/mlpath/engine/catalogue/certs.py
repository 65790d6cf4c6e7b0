"""What there is to be certified in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.catalogue.search import EVERYTHING, Filter, Listing, found, names
from mlpath.model.field.catalog import Catalog
from mlpath.model.reports.catalogue.certifications import CertReport, CertsReport

if TYPE_CHECKING:
    from mlpath.model.field.certification import Certification

CERTIFICATES = Listing(
    Catalog.certifications.entries_of,
    search=lambda cert, _: (cert.name, cert.provider, cert.asked_by, cert.status),
    skills=lambda cert: cert.skills,
)


def certs_report(catalog: Catalog, narrowed: Filter = EVERYTHING) -> CertsReport:
    """List certificates."""
    return CertsReport(certs=found(catalog, CERTIFICATES, narrowed), of=narrowed.said())


def cert_report(catalog: Catalog, cert: Certification) -> CertReport:
    """Tell everything about one certificate."""
    return CertReport(
        cert=cert, names=names(catalog, CERTIFICATES, cert), source_name=_source(catalog, cert)
    )


def _source(catalog: Catalog, cert: Certification) -> str:
    known = catalog.sources.get(cert.source)
    return known.called if known else cert.source
