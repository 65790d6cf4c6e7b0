"""`mlpath certs`: cost, validity, who asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.cli.list_options import (
    AllOfList,
    CertificateWord,
    ForOption,
    first_of,
    joined,
    narrowed,
)
from mlpath.interview.reading import find
from mlpath.interview.reading.called import of_kind
from mlpath.model.field.catalog import Catalog

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.catalogue.certifications import CertReport, CertsReport

EXAMPLES = """\b
Examples:
  mlpath certs
  mlpath certs --for mlops-engineer"""


def run(
    session: Session,
    name: CertificateWord = None,
    for_: ForOption = None,
    *,
    everything: AllOfList = False,
) -> CertsReport | CertReport:
    """List certificates, search them by any word, or tell everything about one."""
    from mlpath.engine.catalogue.certs import CERTIFICATES, cert_report, certs_report

    catalog = session.catalog

    def listed(text: str) -> CertsReport:
        left = narrowed(catalog, text, for_=for_)
        report = certs_report(catalog, left)
        return first_of(session, CERTIFICATES, report, left, everything=everything)

    return find.one_or_list(
        catalog,
        of_kind(Catalog.certifications),
        joined(name),
        lambda cert: cert_report(catalog, cert),
        listed,
    )
