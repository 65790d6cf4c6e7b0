"""The lists of the catalogue and everything about one entry, on a field worked out by hand."""

from __future__ import annotations

import pytest

from mlpath.engine.catalogue.guide import guide_report, topics_report, traits_guide
from mlpath.engine.catalogue.projects import project_report, projects_report
from mlpath.engine.catalogue.resources import resource_report, resources_report
from mlpath.engine.catalogue.roles import role_report, roles_report
from mlpath.engine.catalogue.search import Filter, Listing, found, names
from mlpath.engine.catalogue.skills import skill_report, skills_report
from mlpath.engine.levels.hours import hours_from_zero
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.resource import ResourceKind
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Estimate
from mlpath.model.record import replace
from worlds.tinyworld import catalogue

NONE = Estimate(value=0, low=0, high=1)


@pytest.fixture(scope="module")
def field(tmp_path_factory):
    return catalogue(tmp_path_factory.mktemp("tiny"))


def ids(things) -> list[str]:
    return [thing.id for thing in things]


def test_roles_are_listed_with_hours_from_zero_and_readiness_when_known(field) -> None:
    report = roles_report(field)
    assert ids(report.roles) == ["ml-engineer", "data-scientist"]
    assert report.level is RoleLevel.JUNIOR
    engineer = report.roles[0]
    # Python to 2 (2+3) and ML to 2 (2+3), levels below counted in; review, interviews beside.
    assert (engineer.skills, engineer.hours, engineer.readiness) == (2, 10 * 1.1 + 40, None)
    levels = dict.fromkeys(("python", "ml", "ops"), NONE)
    known = roles_report(field, level=RoleLevel.SENIOR, estimates=levels)
    assert known.roles[0].readiness.value == 0
    assert known.roles[0].skills == 3
    # Python 3 (2+3+4), ML 3 (2+3+4), Ops 2 (2+3)
    assert known.roles[0].hours == 23 * 1.1 + 40


def test_prerequisites_count_in_the_hours(field) -> None:
    targets = [t for t in field.roles["ml-engineer"].targets[RoleLevel.SENIOR] if t.skill == "ops"]
    # Ops 2 needs ML 1, which needs Python 2.
    wanted = [(t.skill, t.need) for t in targets]
    assert hours_from_zero(field.skills, wanted) == (2 + 3) + 2 + (2 + 3)


def test_roles_are_searched_by_any_word(field) -> None:
    assert ids(roles_report(field, text="questions").roles) == ["data-scientist"]
    assert ids(roles_report(field, text="mle").roles) == ["ml-engineer"]
    assert roles_report(field, text="zebra").roles == ()


def test_a_role_tells_targets_musts_first_and_neighbours_by_name(field) -> None:
    report = role_report(field, field.roles["ml-engineer"])
    assert [row.skill for row in report.targets] == ["python", "ops", "ml"]
    python, ops, ml = report.targets
    assert (python.junior, python.mid, python.senior, python.lead) == (2, 3, 3, 3)
    assert python.must == tuple(RoleLevel)
    assert (ops.junior, ops.must) == (0, (RoleLevel.MID, RoleLevel.SENIOR, RoleLevel.LEAD))
    assert ml.must == ()
    assert report.differs == {"Data scientist": "ships"}
    assert report.traits == ("Care",)
    assert report.years[RoleLevel.MID] == (2, 5)
    assert report.work == ("Trains models.",)


def test_skills_are_listed_searched_and_narrowed(field) -> None:
    assert ids(skills_report(field).skills) == ["python", "ml", "ops"]
    assert skills_report(field).of == ""
    about = skills_report(field, Filter(text="about ml"))
    assert (ids(about.skills), about.of) == (["ml"], 'with "about ml"')
    role = field.roles["ml-engineer"]
    junior = skills_report(field, Filter(role=role, level=RoleLevel.JUNIOR))
    assert (ids(junior.skills), junior.of) == (["python", "ml"], "for ML engineer (junior)")
    assert len(skills_report(field, Filter(role=role)).skills) == 3
    assert skills_report(field, Filter(area="craft")).of == "in craft"
    assert skills_report(field, Filter(area="other")).skills == ()
    known = skills_report(field, estimates={"ml": NONE})
    assert [row.have for row in known.skills] == [None, NONE, None]


def test_a_skill_tells_what_it_needs_unlocks_and_who_asks(field) -> None:
    report = skill_report(field, field.skills["ml"], NONE)
    (need,) = report.skill.needs
    assert (need.skill, need.name, need.level, need.for_) == ("python", "Python", 2, 1)
    assert report.skill.have is NONE
    (unlock,) = report.unlocks
    assert (unlock.skill, unlock.level, unlock.for_) == ("ops", 1, 2)
    assert [row.role for row in report.roles] == ["data-scientist", "ml-engineer"]
    asked = report.roles[1]
    assert (asked.junior, asked.mid, asked.senior, asked.n) == (2, 2, 3, 100)
    assert asked.share == 0.5
    assert asked.weight == pytest.approx((100 * 0.5 + 60 * 0.8) / 160, abs=1e-4)
    assert ids(report.resources) == ["book"]
    assert report.resources[0].about == "book, paid: clear"
    assert ids(report.projects) == ["build"]
    assert report.items == 1
    assert report.from_zero == (2 + 3) + (2 + 3)
    ops = skill_report(field, field.skills["ops"])
    assert [row.role for row in ops.roles] == ["ml-engineer"]
    assert ops.roles[0].junior == 0
    assert ops.resources[0].about == "docs, free: free"


def test_free_and_short_resources_come_first(field) -> None:
    assert ids(skill_report(field, field.skills["python"]).resources) == ["docs"]


def test_resources_are_narrowed_by_skill_role_level_kind_price_and_word(field) -> None:
    skills, role = field.skills, field.roles["data-scientist"]
    assert ids(resources_report(field).resources) == ["book", "docs"]
    for narrowed, own, found_, of in (
        (Filter(skill=skills["ml"]), {}, ["book"], "for ML"),
        (Filter(skill=skills["ml"]), {"level": 3}, [], "for ML to level 3"),
        (Filter(skill=skills["python"]), {"level": 4}, ["docs"], "for Python to level 4"),
        (Filter(), {"level": 0}, [], "to level 0"),
        (Filter(role=role), {}, ["book", "docs"], "for Data scientist"),
        (Filter(area="craft"), {}, ["book", "docs"], "in craft"),
        (Filter(area="other"), {}, [], "in other"),
        (Filter(), {"kind": ResourceKind.DOCS}, ["docs"], ""),
        (Filter(), {"free": True}, ["docs"], "free"),
        (Filter(text="press"), {}, ["book"], 'with "press"'),
        (Filter(text="ops free"), {"free": True}, ["docs"], 'free with "ops free"'),
    ):
        report = resources_report(field, narrowed, **own)
        assert (ids(report.resources), report.of) == (found_, of), narrowed


def test_one_resource_names_its_skills(field) -> None:
    assert resource_report(field, field.resources["docs"]).names == ("Python", "Ops")


def test_projects_are_narrowed(field) -> None:
    skills = field.skills
    assert ids(projects_report(field).projects) == ["build"]
    assert projects_report(field, Filter(skill=skills["ops"])).projects == ()
    assert projects_report(field, level=RoleLevel.MID).projects == ()
    both = projects_report(field, Filter(text="two", skill=skills["ml"]), level=RoleLevel.JUNIOR)
    assert (ids(both.projects), both.of) == (["build"], 'with "two" for ML at junior level')
    assert project_report(field, field.projects["build"]).names == ("ML",)


CERTIFICATES = Listing(
    Catalog.certifications.entries_of,
    search=lambda cert, names: (cert.asked_by, cert.status, *names),
    skills=lambda cert: cert.skills,
)


def test_entries_of_any_kind_are_searched_and_narrowed_by_one_row(field) -> None:
    def left(narrowed: Filter, fits=None) -> list[str]:
        return ids(found(field, CERTIFICATES, narrowed, fits))

    role = field.roles["ml-engineer"]
    assert left(Filter()) == ["cert"]
    assert left(Filter(role=role)) == ["cert"]
    assert left(Filter(skill=field.skills["python"])) == []
    assert left(Filter(text="nobody")) == []
    assert left(Filter(text="some open ml")) == ["cert"]
    assert left(Filter(), lambda cert: cert.cost < 50) == []
    assert names(field, CERTIFICATES, field.certifications["cert"]) == ("ML",)


def test_an_entry_for_other_skills_is_left_out_for_a_role(field) -> None:
    role = field.roles["data-scientist"]
    only = replace(role, targets=dict.fromkeys(RoleLevel, ()))
    assert found(field, CERTIFICATES, Filter(role=only)) == ()


def test_topics_are_searched_in_headings_points_and_figures(field) -> None:
    assert ids(topics_report(field).topics) == ["workflow", "traits"]
    for text in ("workflow", "first", "point", "how", "text"):
        assert ids(topics_report(field, text=text).topics)[:1] == ["workflow"], text
    assert ids(topics_report(field, text="tell").topics) == ["traits"]
    assert topics_report(field, text="zebra").topics == ()


def test_a_guide_names_each_source_once(field) -> None:
    report = guide_report(field, field.guides["workflow"])
    assert (report.id, report.title, report.summary) == ("workflow", "Workflow", "How.")
    assert ids(report.sources) == ["editorial", "own"]
    assert report.sections[0].heading == "First"
    traits = guide_report(field, traits_guide(field))
    assert ids(traits.sources) == ["editorial"]
    texts = [point.text for point in traits.sections[0].points]
    assert "Grow it: try" in texts
    assert "Show it: tell" in texts
    assert traits.sections[0].text == "Do you?"


def test_hours_on_two_ways_to_the_same_skill_count_once(tmp_path) -> None:
    from worlds.tinyworld import world

    new = world()
    ops = new["skills/craft.toml"]["skill"][2]
    ops["needs"].insert(0, {"skill": "python", "level": 1, "for": 1, "why": "it is a program"})
    field = catalogue(tmp_path, new)
    # Ops 2 needs Python 1 and ML 1, which needs Python 2: 5 and 2 and 5 hours, Python once.
    assert skill_report(field, field.skills["ops"]).from_zero == (2 + 3) + 2 + (2 + 3)
