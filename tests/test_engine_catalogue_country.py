"""Countries as topics of the guide."""

from types import SimpleNamespace

from mlpath.engine.catalogue.country_guide import TEAMS, country_guides
from mlpath.engine.catalogue.guide import guide_report, topics_report
from mlpath.model.field.own.country import House, Land, LocalRule
from mlpath.model.record import replace


def test_every_country_is_a_topic_of_the_guide_found_by_name_but_not_listed(catalog):
    guides = country_guides(catalog)
    assert set(guides) == set(catalog.countries)
    assert guides["nl"].title == "Netherlands"
    listed = {topic.id for topic in topics_report(catalog).topics}
    assert listed.isdisjoint(guides)
    assert [topic.id for topic in topics_report(catalog, text="bildungsgutschein").topics] == ["de"]


def test_the_topic_of_a_country_tells_all_that_is_known(catalog):
    one = catalog.countries["gb"]
    report = guide_report(catalog, country_guides(catalog)["gb"])
    told = "\n".join(point.text for part in report.sections for point in part.points)
    for thing in (*one.boards, *one.houses, *one.funding, *one.support):
        assert thing.name in told
    for thing in (*one.boards, *one.funding, *one.support, one.notice, one.applying):
        assert thing.url in told
    assert "Skills Bootcamps, with a job, between jobs: in England" in told
    boards = next(part for part in report.sections if part.heading == "Where to look").points
    assert boards[0].text == "LinkedIn: https://www.linkedin.com/jobs/"
    assert boards[3].text == "CWJobs, computing: https://www.cwjobs.co.uk"
    hires = next(part for part in report.sections if part.heading == "Who hires").points
    assert hires[1].text == TEAMS
    listed = [point.text for point in hires[2:-1]]
    assert listed == [f"{house.name}: {house.url}" for house in one.houses if house.url]
    others = ", ".join(house.name for house in one.houses if not house.url)
    assert hires[-1].text == f"Other known names: {others}."
    bare = guide_report(catalog, country_guides(catalog)["pt"])
    assert "Who pays for learning" not in [part.heading for part in bare.sections]
    assert "2026" in bare.sections[-1].text
    bare = SimpleNamespace(
        countries={"at": Land(
            id="at", name="Austria", checked=2026, hiring="mills", boards=one.boards,
            houses=(House(name="Net", url="https://net.example"),),
        )},
    )  # fmt: skip
    headed = {part.heading: part for part in country_guides(bare)["at"].sections}
    assert [point.text for point in headed["Who hires"].points] == [
        "Mills.", TEAMS, "Net: https://net.example"
    ]  # fmt: skip
    assert headed.keys().isdisjoint({"With a disability", "Notice", "As a student"})
    rule = LocalRule(text="ask for it", url="https://right.example")
    plain = (House(name="Net"),)
    bare.countries["at"] = replace(bare.countries["at"], applying=rule, houses=plain)
    headed = {part.heading: part for part in country_guides(bare)["at"].sections}
    assert [point.text for point in headed["With a disability"].points] == [
        "Ask for it. https://right.example"
    ]
    assert [point.text for point in headed["Who hires"].points] == ["Mills.", "Known names: Net."]


def test_the_topic_of_a_country_tells_a_student_what_places_are_called_and_who_knows_of_pay(
    catalog,
):
    def headed(country, heading):
        found = country_guides(catalog)[country].sections
        return "\n".join(p.text for one in found if one.heading == heading for p in one.points)

    assert "Places for students are called: staż, praktyki." in headed("pl", "As a student")
    assert "free of income tax up to 85,528 PLN" in headed("pl", "As a student")
    assert "without an open backlog" in headed("in", "As a student")
    assert "Salarium" in headed("ch", "What it pays")
    assert headed("pt", "What it pays") == ""
    silent = replace(catalog.countries["pl"], interns=(), interning=None)
    unsaid = SimpleNamespace(countries={"pl": silent}, tables=catalog.tables)
    assert "As a student" not in [one.heading for one in country_guides(unsaid)["pl"].sections]
    for one in catalog.countries.values():
        assert f"called: {', '.join(one.interns)}." in headed(one.id, "As a student")
