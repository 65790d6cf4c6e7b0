"""`mlpath search`: any word, in everything that is known here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.catalogue.search import SearchReport

EXAMPLES = """\b
Examples:
  mlpath search kaggle
  mlpath search feature store"""

Words = Annotated[list[str], typer.Argument(metavar="WORDS", help="One or more words.")]


def run(session: Session, words: Words) -> SearchReport:
    """Search roles, skills, topics, projects, resources, certificates and backgrounds."""
    from mlpath.engine.catalogue.everything import search_report
    from mlpath.interview.reading import find

    def found(text: str) -> list[str]:
        kinds = search_report(session.catalog, text).kinds
        return [hit.id for kind in kinds for hit in kind.hits]

    text = " ".join(words)
    report = search_report(session.catalog, text)
    if not report.kinds:
        missed = find.slip(session.catalog, "entry", text, found)
        raise missed or find.unknown(session.catalog, "entry", text, ())
    return report
