"""What there is to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.catalogue.country_guide import country_guides
from mlpath.engine.catalogue.search import Filter, Listing, found
from mlpath.model.field.guide import Guide, GuideSection, Point
from mlpath.model.ids import SourceId, TopicId
from mlpath.model.record import made_of
from mlpath.model.reports.catalogue.guides import GuideReport, Topic, TopicsReport

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.model.field.catalog import Catalog

TRAITS = TopicId("traits")
OURS = SourceId("editorial")


def traits_guide(catalog: Catalog) -> Guide:
    """Write the traits as a guide: what to ask oneself, how to grow each, how to show it."""
    return Guide(
        id=TRAITS,
        title="Traits",
        summary="What people in the work are like, how to grow it, and how to show it.",
        sections=tuple(
            GuideSection(
                heading=trait.name,
                text=trait.question,
                points=(
                    *(Point(text=f"Grow it: {text}", source=OURS) for text in trait.grow),
                    *(Point(text=f"Show it: {text}", source=OURS) for text in trait.show),
                    Point(text="The list of eight traits is theirs.", source=trait.source),
                ),
            )
            for trait in catalog.traits.values()
        ),
    )


def _texts(guide: Guide, _: Sequence[str]) -> tuple[str, ...]:
    """Return what is searched in a topic, the most telling first."""
    body = " ".join(
        [part.heading + " " + part.text for part in guide.sections]
        + [point.text for part in guide.sections for point in part.points]
        + [figure.label for part in guide.sections for figure in part.figures]
    )
    return (guide.id, guide.title, guide.summary, body)


def general_topics(catalog: Catalog) -> Mapping[TopicId, Guide]:
    """Return the topics, with the one that is written of the traits."""
    return {**catalog.guides, TRAITS: traits_guide(catalog)}


def every_topic(catalog: Catalog) -> Mapping[TopicId, Guide]:
    """Return the same and the countries, which are too many for a list."""
    return {**general_topics(catalog), **country_guides(catalog)}


TOPICS = Listing(every_topic, search=_texts)
GENERAL = Listing(general_topics, search=_texts)


def topics_report(catalog: Catalog, *, text: str = "") -> TopicsReport:
    """List the topics of the guide, or those in which every word of a search stands."""
    topics = found(catalog, TOPICS if text else GENERAL, Filter(text=text))
    return TopicsReport(topics=tuple(made_of(Topic, guide) for guide in topics))


def guide_report(catalog: Catalog, guide: Guide) -> GuideReport:
    """Tell one topic, with its sources."""
    parts = guide.sections
    named = [point.source for part in parts for point in part.points]
    named += [figure.source for part in parts for figure in part.figures]
    sources = tuple(catalog.sources[source] for source in dict.fromkeys(named))
    return made_of(GuideReport, guide, sources=sources)
