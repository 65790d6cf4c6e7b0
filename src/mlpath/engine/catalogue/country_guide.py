"""What is known of each country, as topics of the guide: all of it, whoever reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.background import Occupation
from mlpath.model.field.guide import Guide, GuideSection, Point
from mlpath.model.ids import SourceId, TopicId

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.own.country import Aid, Board, House, Land, LocalRule

OURS = SourceId("editorial")
TEAMS = "With people who build models or publish on them, and where they tell of it:"
FOR = {
    Occupation.EMPLOYED: "with a job",
    Occupation.STUDENT: "for students",
    Occupation.LOOKING: "between jobs",
}


def country_guides(catalog: Catalog) -> Mapping[TopicId, Guide]:
    """Write the countries as topics, by their letters."""
    return {TopicId(one.id): _guide(one) for one in catalog.countries.values()}


def _guide(one: Land) -> Guide:
    return Guide(
        id=TopicId(one.id),
        title=one.name.removeprefix("the "),
        summary=f"Where to look in {one.name}, who hires, who pays for learning and who helps.",
        sections=tuple(_sections(one)),
    )


def _sections(one: Land) -> Iterator[GuideSection]:
    yield _section("Where to look", *map(_board, one.boards))
    yield _section("Who hires", f"{_begun(one.hiring)}.", *_houses(one.houses))
    if one.funding:
        yield _section("Who pays for learning", *map(_help, one.funding))
    if one.support or one.applying:
        yield _section("With a disability", *_rules(one.applying), *map(_help, one.support))
    if one.interns:
        said = [f"Places for students are called: {', '.join(one.interns)}."]
        yield _section(
            "As a student", *said, *_rules(one.season), *_rules(one.interning), *_rules(one.marks)
        )
    yield from (_section("Notice", text) for text in _rules(one.notice))
    if one.pay or one.tax:
        yield _section("What it pays", *_rules(one.pay), *_rules(one.tax))
    yield GuideSection(
        heading="How far to trust this",
        text=f"Looked up in {one.checked}, at the addresses above; what they say now counts. That "
        "an employer is named does not mean that it hires today.",
    )


def _section(heading: str, *texts: str) -> GuideSection:
    return GuideSection(heading=heading, points=tuple(Point(text=t, source=OURS) for t in texts))


def _houses(houses: Sequence[House]) -> Iterator[str]:
    """Name those that tell of teams for machine learning, with the address, and the others."""
    told = [f"{house.name}: {house.url}" for house in houses if house.url]
    if told:
        yield TEAMS
        yield from told
    others = ", ".join(house.name for house in houses if not house.url)
    if others:
        yield f"{'Other known' if told else 'Known'} names: {others}."


def _rules(rule: LocalRule | None) -> list[str]:
    return [f"{_begun(rule.text)}. {rule.url}"] if rule else []


def _board(one: Board) -> str:
    return f"{one.name}{f', {one.lists}' if one.lists else ''}: {one.url}"


def _help(one: Aid) -> str:
    who = "".join(f", {FOR[work]}" for work in one.works)
    return f"{one.name}{who}: {one.gives}. {one.url}"


def _begun(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
