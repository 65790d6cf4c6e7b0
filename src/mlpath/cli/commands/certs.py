"""`mlpath certs`: cost, validity, who asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.cli.list_options import ForOption, WordArgument, purpose
from mlpath.errors import UnknownNameError
from mlpath.interview.reading import find

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.cert_report import CertReport, CertsReport

EXAMPLES = """\b
Examples:
  mlpath certs
  mlpath certs --for mlops-engineer"""


def run(
    session: Session, name: WordArgument = None, for_: ForOption = None
) -> CertsReport | CertReport:
    """List certificates, search them by any word, or tell everything about one."""
    from mlpath.engine.catalogue.certificates import cert_report, certs_report

    catalog = session.catalog
    missed: UnknownNameError | None = None
    if name is not None:
        try:
            found = find.named("certificate", catalog.certifications, name, "All: mlpath certs")
            return cert_report(catalog, found)
        except UnknownNameError as error:
            missed = error
    report = certs_report(catalog, text=name or "", role=purpose(catalog, for_).role)
    if missed is not None and not report.certs:
        raise missed
    return report
