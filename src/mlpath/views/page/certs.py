"""Certificates: the list, and one certificate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.catalogue.certifications import CertReport, CertsReport
from mlpath.views.blocks import Cell, Column, Facts, Linked, Next, Para, Title, Tone
from mlpath.views.page.parts.listed import ID, list_page
from mlpath.views.words import amount, decimal, listing

if TYPE_CHECKING:
    from mlpath.model.field.certification import Certification
    from mlpath.views.blocks import Page, Said
    from mlpath.views.page.parts.listed import Shown

FIRST = 7


def page(report: CertsReport | CertReport) -> Page:
    """Show certificates, or one of them."""
    return _list(report) if isinstance(report, CertsReport) else _one(report)


def _named(cert: Certification) -> Cell:
    return Cell(text=cert.name, url=cert.url)


def _cost(cert: Certification) -> str:
    return f"{amount(cert.cost)} {cert.currency}" if cert.cost is not None else ""


def _valid(cert: Certification) -> str:
    years = cert.valid_years
    return f"{decimal(years)} year{'' if years == 1 else 's'}" if years else ""


SHOWN: tuple[Shown[Certification], ...] = (
    (Column(head="certificate", wrap=True), _named),
    (Column(head="level", drop=3, wrap=True), lambda cert: cert.level),
    (Column(head="cost", right=True), _cost),
    (Column(head="valid", drop=1), _valid),
    (Column(head="status", wrap=True), lambda cert: cert.status),
    ID,
)
BRIEF = (
    (Column(head="certificate", wrap=True), lambda cert: cert.name),
    *(one for one in SHOWN[1:] if one[0].head != "status"),
)
"""Of the first few: whether one can still be got is on its page, with the address, and those that
have ended are not among them."""


def _list(report: CertsReport) -> Page:
    first = report.show == "first"
    advice = "No employer hires for a certificate alone; a project that runs says more."
    return list_page(
        report.certs,
        BRIEF if first else SHOWN,
        noun="certificate",
        aside=report.of,
        most=FIRST if first else None,
        hint="--all, or narrow it with --for, or a word",
        closing=(Para(text=advice, tone=Tone.DIM),),
        beyond=report.more,
        commands=(*(f"mlpath certs {one.id}" for one in report.certs[:1]), "mlpath projects"),
    )


def _one(report: CertReport) -> Page:
    c = report.cert
    rows: tuple[tuple[str, Said], ...] = (
        ("given by", c.provider),
        ("level", c.level),
        ("cost", _cost(c)),
        ("valid for", _valid(c)),
        ("renewal", c.renewal),
        ("status", c.status),
        ("covers", listing(report.names)),
        ("asked by", c.asked_by),
        ("address", Linked(title=c.url, url=c.url) if c.url else ""),
        ("source", report.source_name),
    )
    return (
        Title(text=c.name),
        Facts(rows=tuple((label, value) for label, value in rows if value)),
        Next(commands=("mlpath certs", "mlpath guide certifications")),
    )
