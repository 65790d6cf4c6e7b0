"""`mlpath certs`: cost, validity, who asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.cli.list_options import ForOption, WordArgument, narrowed
from mlpath.interview.reading import find

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.certifications import CertReport, CertsReport

EXAMPLES = """\b
Examples:
  mlpath certs
  mlpath certs --for mlops-engineer"""


def run(
    session: Session, name: WordArgument = None, for_: ForOption = None
) -> CertsReport | CertReport:
    """List certificates, search them by any word, or tell everything about one."""
    from mlpath.engine.catalogue.search import Listing, found, names
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.reports.certifications import CertReport, CertsReport

    catalog = session.catalog
    certificates = Listing(
        Catalog.certifications.entries_of,
        search=lambda cert, _: (cert.name, cert.provider, cert.asked_by, cert.status),
        skills=lambda cert: cert.skills,
    )

    def one(text: str) -> CertReport:
        cert = find.entry(catalog, Catalog.certifications, text)
        return CertReport(cert=cert, names=names(catalog, certificates, cert))

    def listed(text: str) -> CertsReport:
        left = narrowed(catalog, text, for_=for_)
        return CertsReport(certs=found(catalog, certificates, left), of=left.said())

    return find.one_or_list(name, one, listed)
