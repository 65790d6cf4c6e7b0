"""`mlpath guide`: the field explained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.options import complete_topic
from mlpath.interview.reading import find
from mlpath.model.field.catalog import Catalog

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.guides import GuideReport, TopicsReport

EXAMPLES = """\b
Examples:
  mlpath guide
  mlpath guide workflow"""

Topic = Annotated[
    str | None,
    typer.Argument(
        metavar="[TOPIC]", help="A topic, or any word to search for.", autocompletion=complete_topic
    ),
]


def run(session: Session, topic: Topic = None) -> TopicsReport | GuideReport:
    """List the topics, search them by any word, or read one."""
    from mlpath.engine.catalogue.guide import (
        TRAITS,
        guide_report,
        topics_report,
        traits_guide,
    )

    catalog = session.catalog

    def one(text: str) -> GuideReport:
        guides = {**catalog.guides, TRAITS: traits_guide(catalog)}
        found = find.named(Catalog.guides.noun, guides, text, "All topics: mlpath guide")
        return guide_report(catalog, found)

    return find.one_or_list(topic, one, lambda text: topics_report(catalog, text=text))
