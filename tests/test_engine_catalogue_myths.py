"""Which beliefs about the job concern whom."""

import pytest

from mlpath.engine.catalogue.myths import myths_for
from mlpath.engine.gap.gap import gap_report
from mlpath.model.field.guide import Guide, GuideSection, Point
from mlpath.model.record import replace
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


@pytest.mark.parametrize(("gain", "concerned"), [(0.25, True), (0.24, False)])
def test_half_a_point_in_the_areas_of_a_belief_makes_it_a_concern(gain, concerned):
    catalog = world(guides=(GUIDE,))
    gap = gap_report(case_of(somebody(None), catalog=catalog))
    row = gap.skills[0]
    both = [replace(row, area=area, gain=gain) for area in ("mathematics", "statistics")]
    told = myths_for(catalog, somebody(None), replace(gap, skills=tuple(both)))
    assert [one.heading for one in told] == ["You need Mathematics"] * concerned


def test_the_field_somebody_comes_from_counts():
    assert "Domain" in found(somebody("coder"), GUIDE)


def test_without_the_guide_there_is_nothing_to_say():
    assert found(somebody()) == {}
