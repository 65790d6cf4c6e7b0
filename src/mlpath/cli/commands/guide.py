"""`mlpath guide`: the field explained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.list_options import joined
from mlpath.cli.shells.offers import complete_topic
from mlpath.interview.reading import find
from mlpath.interview.reading.called import called, of_kind
from mlpath.model.field.catalog import Catalog

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.catalogue.guides import GuideReport, TopicsReport

EXAMPLES = """\b
Examples:
  mlpath guide
  mlpath guide workflow"""

Topic = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[TOPIC]", help="A topic, or any word to search for.", autocompletion=complete_topic
    ),
]


def run(session: Session, topic: Topic = None) -> TopicsReport | GuideReport:
    """List the topics, search them by any word, or read one."""
    from mlpath.engine.catalogue.guide import every_topic, guide_report, topics_report

    catalog = session.catalog

    return find.one_or_list(
        catalog,
        of_kind(Catalog.guides)._replace(all_of=lambda _: called(every_topic(catalog))),
        joined(topic),
        lambda guide: guide_report(catalog, guide),
        lambda text: topics_report(catalog, text=text),
    )
