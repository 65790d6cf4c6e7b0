"""The lists of the bundled catalogue, worked out again."""

import pytest

from mlpath.engine.catalogue.certs import cert_report, certs_report
from mlpath.engine.catalogue.everything import explained, search_report
from mlpath.engine.catalogue.guide import guide_report, topics_report, traits_guide
from mlpath.engine.catalogue.projects import project_report, projects_report
from mlpath.engine.catalogue.resources import resource_report, resources_report
from mlpath.engine.catalogue.roles import role_report, roles_report
from mlpath.engine.catalogue.search import Filter, Listing, found, score, search, words
from mlpath.engine.catalogue.skills import skill_report, skills_report
from mlpath.engine.levels.hours import hours_from_zero
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.record import replace
from worlds.smallfield import field, skill

JUNIOR, _, SENIOR, _ = RoleLevel
CERTIFICATES = Listing(
    Catalog.certifications.entries_of,
    search=lambda cert, names: (cert.name, *names),
    skills=lambda cert: cert.skills,
)
CHAIN = [
    skill("sums", "mathematics"),
    skill("code", "programming", needs=[("sums", 1, 1)]),
    skill("models", "programming", needs=[("code", 2, 2), ("sums", 2, 3)]),
]


def asked(catalog, name):
    return {skill for t in catalog.roles[name].targets[SENIOR] for skill in t.any_of}


def ids(things):
    return [thing.id for thing in things]


def test_without_a_filter_everything_is_listed_and_nothing_is_said(catalog):
    assert ids(resources_report(catalog).resources) == list(catalog.resources)
    assert ids(projects_report(catalog).projects) == list(catalog.projects)
    assert ids(found(catalog, CERTIFICATES, Filter())) == list(catalog.certifications)
    assert ids(skills_report(catalog).skills) == list(catalog.skills)
    assert ids(roles_report(catalog).roles) == list(catalog.roles)
    for listed in (resources_report, projects_report, skills_report):
        assert listed(catalog).of == ""


def test_skills_are_narrowed_to_an_area_and_to_what_a_role_asks(catalog):
    one = catalog.roles["ml-engineer"]
    report = skills_report(catalog, Filter(area="mlops", role=one))
    wanted = [s.id for s in catalog.skills.values() if s.area == "mlops"]
    assert ids(report.skills) == [s for s in wanted if s in asked(catalog, "ml-engineer")]
    assert report.of == f"in mlops for {one.name}"
    junior = skills_report(catalog, Filter(role=one, level=JUNIOR))
    assert set(ids(junior.skills)) == {skill for t in one.targets[JUNIOR] for skill in t.any_of}
    assert junior.of == f"for {one.name} (junior)"


def test_projects_are_narrowed_to_a_skill_and_to_a_level(catalog):
    python = catalog.skills["python"]
    report = projects_report(catalog, Filter(skill=python), level=JUNIOR)
    assert ids(report.projects) == [
        p.id
        for p in catalog.projects.values()
        if p.level is JUNIOR and "python" in {part.skill for part in p.skills}
    ]
    assert report.projects
    assert report.of == f"for {python.name} at junior level"


def test_certificates_are_narrowed_to_what_a_role_asks(catalog):
    for name in catalog.roles:
        left = found(catalog, CERTIFICATES, Filter(role=catalog.roles[name]))
        assert ids(left) == [
            c.id for c in catalog.certifications.values() if asked(catalog, name) & {*c.skills}
        ]


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_resources_for_a_level_start_below_it_and_reach_it(catalog, level):
    report = resources_report(catalog, Filter(skill=catalog.skills["python"]), level=level)
    assert ids(report.resources) == [
        r.id
        for r in catalog.resources.values()
        if any(c.skill == "python" and level in range(c.from_level + 1, c.to_level + 1)
               for c in r.covers)
    ]  # fmt: skip
    assert report.of.endswith(f"to level {level}")


def test_resources_are_narrowed_to_a_kind_and_to_free_ones(catalog):
    every = catalog.resources.values()
    books = resources_report(catalog, kind="book").resources
    assert ids(books) == [r.id for r in every if r.kind == "book"]
    free = resources_report(catalog, free=True)
    assert ids(free.resources) == [r.id for r in every if r.free]
    assert free.of == "free"


def test_a_search_lists_only_what_holds_every_word(catalog):
    roles = roles_report(catalog, text="computer vision").roles
    assert roles[0].id == "computer-vision-engineer"
    assert len(roles) < len(catalog.roles)
    assert roles_report(catalog, text="no such words").roles == ()


def test_earlier_fields_and_whole_words_count_more():
    assert score(["python"], ["Python", "about"]) == 4
    assert score(["pyth"], ["Python", "about"]) == 2
    assert score(["about"], ["Python", "about"]) == 2
    assert score(["python", "about"], ["Python", "about"]) == 6
    assert score(["python", "r"], ["Python", "about"]) == 0
    assert search(["b x", "x", "y"], "x", lambda t: (t,)) == ["b x", "x"]
    assert search(["other one", "one other"], "one", str.split) == ["one other", "other one"]


def test_a_plural_finds_the_singular_but_short_words_keep_their_s():
    assert words("Models CSS C++") == ["model", "css", "c++"]
    assert words("bias") == ["bia"]


def test_hours_from_zero_count_every_prerequisite_once_at_its_highest_level():
    catalog = field(skills=CHAIN, resources=(), projects=(), certifications=(), roles=())
    # sums to 2, code to 2, models to 3
    whole = (10 + 20) + (10 + 20) + (10 + 20 + 40)
    assert hours_from_zero(catalog.skills, [("code", 1), ("models", 3)]) == whole
    # What a level does not need yet is not counted: models 1 needs nothing.
    assert hours_from_zero(catalog.skills, [("models", 1)]) == 10
    # models to 2, code to 2, sums to 1
    assert skill_report(catalog, catalog.skills["models"]).from_zero == 30 + 30 + 10


def test_a_skill_names_who_asks_for_it_at_which_level(catalog):
    for skill_ in catalog.skills.values():
        rows = skill_report(catalog, skill_).roles
        assert [row.weight for row in rows] == sorted((r.weight for r in rows), reverse=True)
        said = {row.role: (row.junior, row.mid, row.senior, row.lead) for row in rows}
        for name, one in catalog.roles.items():
            levels = tuple(
                next((t.need for t in one.targets[rung] if skill_.id in t.any_of), 0)
                for rung in RoleLevel
            )
            assert said.get(name, (0, 0, 0, 0)) == levels


def test_a_skill_names_what_teaches_it_free_ones_first_and_what_builds_on_it(catalog):
    report = skill_report(catalog, catalog.skills["python"])
    taught = [r for r in catalog.resources.values() if "python" in {c.skill for c in r.covers}]
    assert {p.id for p in report.resources} == {r.id for r in taught}
    found = [catalog.resources[pointer.id] for pointer in report.resources]
    order = [(r.language != "en", not r.free, r.hours) for r in found]
    assert order == sorted(order)
    assert all(("in French" in p.about) == p.id.endswith("-fr") for p in report.resources)
    for pointer in report.resources:
        one = catalog.resources[pointer.id]
        price = "free" if one.cost == 0 else "paid"
        if one.language == "en":
            assert pointer.about == f"{one.kind}, {price}: {one.why}"
    assert {u.skill for u in report.unlocks} == {
        s.id for s in catalog.skills.values() if "python" in {n.skill for n in s.needs}
    }
    assert report.items == len([i for i in catalog.items.values() if i.skill == "python"])
    built = [p.id for p in catalog.projects.values() if "python" in {u.skill for u in p.skills}]
    assert ids(report.projects) == built


def test_a_role_lists_its_skills_musts_first_with_the_level_of_every_rung(catalog):
    for one in catalog.roles.values():
        rows = role_report(catalog, one).targets
        assert {row.skill for row in rows} == {t.skill for t in one.targets[SENIOR]}
        order = [(-len(row.must), -row.weight.value, row.name) for row in rows]
        assert order == sorted(order)
        for row in rows:
            for rung in RoleLevel:
                there = [t for t in one.targets[rung] if t.skill == row.skill]
                assert getattr(row, rung.value) == (there[0].need if there else 0)
                assert (rung in row.must) == any(t.must for t in there)


@pytest.mark.slow
def test_the_guide_is_found_by_its_headings_texts_points_and_figures(catalog):
    assert len(topics_report(catalog).topics) == len(catalog.guides) + 1
    for guide in (*catalog.guides.values(), traits_guide(catalog)):
        for part in guide.sections:
            texts = [part.heading, part.text, *(p.text for p in part.points)]
            for text in filter(None, [*texts, *(f.label for f in part.figures)]):
                assert guide.id in ids(topics_report(catalog, text=text).topics)
    assert topics_report(catalog, text="no such words").topics == ()


def test_a_topic_names_every_source_once(catalog):
    for guide in catalog.guides.values():
        named = [s.id for s in guide_report(catalog, guide).sources]
        assert len(named) == len(set(named))
        assert set(named) == {
            fact.source for part in guide.sections for fact in (*part.points, *part.figures)
        }


def test_resources_and_projects_of_a_field_of_work_are_those_that_name_it(catalog):
    health = catalog.domains["health"]
    narrowed = Filter(domain=health)
    kept = resources_report(catalog, narrowed)
    assert ids(kept.resources) == [r.id for r in catalog.resources.values() if "health" in r.domain]
    assert kept.resources
    assert kept.of == "from Health and care"
    projects = projects_report(catalog, Filter(text="bank")).projects
    assert {p.id for p in catalog.projects.values() if "finance" in p.domain} <= set(ids(projects))
    one = project_report(catalog, catalog.projects["graph-fraud"])
    assert one.domains == ("Finance and insurance",)


def test_resources_of_a_language_are_those_in_it_and_tell_what_they_ask_for(catalog):
    german = resources_report(catalog, language="de")
    assert german.of == "in German"
    assert ids(german.resources) == [r.id for r in catalog.resources.values() if r.language == "de"]
    assert resources_report(catalog, level=1, language="de").of == "to level 1 in German"
    asked = resource_report(catalog, catalog.resources["fastapi-docs-de"])
    assert asked.asks == ("Python",)
    assert [(part.skill, part.level) for part in asked.resource.asks] == [("python", 2)]
    begun = catalog.resources["szeliski-computer-vision"].asks
    assert [(part.skill, part.level) for part in begun] == [
        ("computer-vision", 1),
        ("object-detection", 1),
        ("opencv", 2),
    ]


def test_one_search_finds_entries_of_every_kind_and_the_command_that_shows_each(catalog):
    found = {part.kind: part for part in search_report(catalog, "nurse").kinds}
    assert found["field of work"].hits[0].id == "health"
    assert found["background"].hits[0].id == "clinician"
    assert found["background"].command == ""
    found = {part.kind: part for part in search_report(catalog, "cloud platform").kinds}
    clouds = next(hit for hit in found["group"].hits if hit.id == "cloud-platforms")
    assert clouds.about == "any of AWS, Microsoft Azure, Google Cloud"
    assert clouds.command == "mlpath skills aws"
    assert found["resource"].command == "mlpath resources cloud platform"
    found = {part.kind: part for part in search_report(catalog, "aws certified").kinds}
    assert found["certificate"].hits[0].about.startswith("by ")
    assert search_report(catalog, "qxvz").kinds == ()


def test_certificates_are_listed_and_told(catalog):
    assert ids(certs_report(catalog).certs) == list(catalog.certifications)
    one = next(iter(catalog.certifications.values()))
    report = cert_report(catalog, one)
    assert report.names == tuple(catalog.skills[s].name for s in one.skills)
    assert report.source_name == catalog.sources[one.source].called
    unknown = replace(one, source="elsewhere")
    assert cert_report(catalog, unknown).source_name == "elsewhere"


def test_a_line_explains_any_entry_that_has_a_name(catalog) -> None:
    cloud = catalog.groups["cloud-platforms"]
    assert explained(catalog, "group", cloud).startswith("any of AWS, ")
    area = catalog.areas["mathematics"]
    assert explained(catalog, "area", area) == area.summary
    source = catalog.sources["editorial"]
    assert explained(catalog, "source", source) == source.title
