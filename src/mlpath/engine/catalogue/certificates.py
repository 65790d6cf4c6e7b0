"""What there is to sit for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.catalogue.narrow import said_of, wanted_skills
from mlpath.engine.catalogue.search import search
from mlpath.model.cert_report import CertReport, CertsReport

if TYPE_CHECKING:
    from mlpath.model.catalog import Catalog
    from mlpath.model.certification import Certification
    from mlpath.model.role import Role


def certs_report(catalog: Catalog, *, text: str = "", role: Role | None = None) -> CertsReport:
    """List certificates."""
    wanted = wanted_skills(catalog, "", None, role)
    found = [
        cert
        for cert in catalog.certifications.values()
        if wanted is None or any(skill in wanted for skill in cert.skills)
    ]
    if text:
        found = search(found, text, lambda c: (c.name, c.provider, c.asked_by, c.status))
    return CertsReport(certs=tuple(found), of=said_of(text, "", None, role))


def cert_report(catalog: Catalog, cert: Certification) -> CertReport:
    """Tell everything about one certificate."""
    return CertReport(cert=cert, names=tuple(catalog.skills[s].name for s in cert.skills))
