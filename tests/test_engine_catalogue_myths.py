"""Which beliefs about the job concern whom."""

from mlpath.engine.catalogue.myths import myths_for
from mlpath.engine.gap.gap import gap_report
from mlpath.model.field.guide import Guide, GuideSection, Point
from worlds.cases import case_of
from worlds.learners import somebody, world

POINTS = (Point(text="It is not so.", source="jobs"),)
GUIDE = Guide(
    id="myths",
    title="Myths",
    summary="",
    sections=tuple(
        GuideSection(heading=heading, points=POINTS)
        for heading in ("You need Mathematics", "They automate all", "Domain", "Only algorithms")
    ),
)


def found(person, *guides):
    catalog = world(guides=guides)
    gap = gap_report(case_of(person, catalog=catalog))
    return {m.heading: m for m in myths_for(catalog, person, gap)}


def test_a_belief_concerns_whoever_lacks_what_it_is_about():
    who = somebody(None)
    assert set(found(who, GUIDE)) == {"They automate all"}
    assert found(who, GUIDE)["They automate all"].points == POINTS


def test_the_field_somebody_comes_from_counts():
    assert "Domain" in found(somebody("coder"), GUIDE)


def test_without_the_guide_there_is_nothing_to_say():
    assert found(somebody()) == {}
