"""Certificates: the list, and one certificate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Cell, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.words import amount, count, decimal, listing

if TYPE_CHECKING:
    from mlpath.model.cert_report import CertReport, CertsReport
    from mlpath.model.certification import Certification
    from mlpath.views.blocks import Page


def page(report: CertsReport | CertReport) -> Page:
    """Show certificates, or one of them."""
    return _list(report) if report.kind == "certs" else _one(report)  # type: ignore[arg-type] # told apart by kind


def _cost(cert: Certification) -> str:
    return f"{amount(cert.cost)} {cert.currency}" if cert.cost is not None else ""


def _valid(cert: Certification) -> str:
    years = cert.valid_years
    return f"{decimal(years)} year{'' if years == 1 else 's'}" if years else ""


def _list(report: CertsReport) -> Page:
    rows = tuple(
        (Cell(text=c.id, tone=Tone.NAME), c.name, c.level, _cost(c), _valid(c), c.status)
        for c in report.certs
    )
    columns = (
        Column(head="id", drop=4),
        Column(head="certificate", wrap=True),
        Column(head="level", drop=3, wrap=True),
        Column(head="cost", right=True),
        Column(head="valid", drop=1),
        Column(head="status", wrap=True),
    )
    return (
        Title(text=count(len(report.certs), "certificate"), aside=report.of),
        Table(columns=columns, rows=rows),
        Para(
            text="No employer hires for a certificate alone; a project that runs says more.",
            tone=Tone.DIM,
        ),
        Next(commands=("mlpath certs ID", "mlpath projects")),
    )


def _one(report: CertReport) -> Page:
    c = report.cert
    rows = (
        ("given by", c.provider),
        ("level", c.level),
        ("cost", _cost(c)),
        ("valid for", _valid(c)),
        ("renewal", c.renewal),
        ("status", c.status),
        ("covers", listing(report.names)),
        ("asked by", c.asked_by),
        ("address", c.url),
        ("source", c.source),
    )
    return (
        Title(text=c.name),
        Facts(rows=tuple((label, value) for label, value in rows if value)),
        Next(commands=("mlpath certs", "mlpath guide certifications")),
    )
