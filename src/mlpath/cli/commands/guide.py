"""`mlpath guide`: the field explained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.options import complete_topic
from mlpath.errors import UnknownNameError
from mlpath.interview.reading import find

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.guide_report import GuideReport, TopicsReport

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
    if topic is None:
        return topics_report(catalog)
    guides = {**catalog.guides, TRAITS: traits_guide(catalog)}
    try:
        return guide_report(catalog, find.named("topic", guides, topic, "All topics: mlpath guide"))
    except UnknownNameError:
        report = topics_report(catalog, text=topic)
        if not report.topics:
            raise
        return report
