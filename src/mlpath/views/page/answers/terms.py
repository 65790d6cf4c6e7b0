"""What a word means, and the words that are explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.catalogue.terms import TermReport, TermsReport
from mlpath.views.blocks import Code, Next, Para, Title
from mlpath.views.page.parts.module import sentence
from mlpath.views.words import count

if TYPE_CHECKING:
    from mlpath.views.blocks import Page


def page(report: TermReport | TermsReport) -> Page:
    """Show one word, or name all."""
    return _all(report) if isinstance(report, TermsReport) else _one(report)


def _all(report: TermsReport) -> Page:
    return (
        Title(text=count(len(report.terms), "word"), aside="each explained by mlpath help WORD"),
        Para(text=", ".join(term.name for term in report.terms), indent=2),
        Para(
            text="Commands, skills, roles and the other names of the catalogue are explained in "
            "the same way: mlpath help plan, mlpath help pytorch."
        ),
        Next(commands=("mlpath help readiness", "mlpath --help", "mlpath search WORDS")),
    )


def _one(report: TermReport) -> Page:
    if report.text:
        return (Title(text=f"mlpath {report.name}", aside=report.means), Code(text=report.text))
    what = "" if report.what == "word" else report.what
    return (
        Title(text=report.name, aside=what),
        Para(text=sentence(report.means)),
        Next(commands=report.commands),
    )
