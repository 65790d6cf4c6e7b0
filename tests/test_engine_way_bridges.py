"""What a background brings to a plan, and the project that grows with it."""

import re
from copy import copy
from dataclasses import replace
from datetime import timedelta

import pytest

from mlpath.engine.case import Case, Learner
from mlpath.engine.way.own.bridges import COUNTED, called, getting_in, stages_of
from mlpath.engine.way.plan import laid_out, make_plan
from mlpath.engine.way.way import work_left
from mlpath.model.events.plan import SavedFinish, SavedPlan
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.theme import Stage
from mlpath.model.grade import Grade
from mlpath.model.languages import LANGUAGES, WORKED_IN
from mlpath.model.person import Evidence, Person, Settings
from worlds.cases import WISHES, case_of, case_with
from worlds.learners import NOW
from worlds.smallfield import MONDAY, levels

BEGINNER = "no-technical-background"


def case(catalog, role="ml-engineer", level="junior", **settings) -> Case:
    learner = Learner(catalog, Person(settings=Settings(**settings)))
    return Case(learner, catalog.roles[role], RoleLevel(level), wishes=WISHES, today=MONDAY)


def test_every_background_has_a_bridge_with_titles_for_every_role(catalog):
    every = catalog.bridges.items()
    of_some = {id_ for id_, one in every if one.said or one.subjects or one.domains}
    of_trades = {*catalog.bridges} - of_some
    assert of_trades == set(catalog.backgrounds)
    for role in catalog.roles:
        for background in catalog.backgrounds:
            told = getting_in(case(catalog, role, background=background))
            assert len(told.titles) >= 3, (role, background)


def test_every_subject_has_one_bridge_with_titles_for_every_role(catalog):
    of_subjects = [one for one in catalog.bridges.values() if one.subjects]
    assert sorted(one for bridge in of_subjects for one in bridge.subjects) == sorted(
        catalog.subjects
    )
    for role in catalog.roles:
        for bridge in of_subjects:
            told = getting_in(
                case(catalog, role, background=bridge.background, studies=bridge.subjects[-1])
            )
            assert told.edge == bridge.edge
            assert len(told.titles) >= 3, (role, bridge.id)


def test_data_of_another_country_have_some_of_the_own_beside_them(catalog):
    def near(**said):
        return laid_out(case(catalog, **said)).own.nearer

    usual = {"background": "clinician"}
    german = near(**usual, country="DE")
    assert german in catalog.countries["de"].nearby
    assert german.domain == "health"
    analyst = near(background="data-analyst", country="GB")
    assert analyst.domain == "finance"
    assert near(background="data-analyst", country="US") is None  # the data are of there
    assert near(**usual, country="SG") is None  # of which nothing is known
    assert near(**usual) is None
    assert near(background="backend-engineer", country="DE") is None  # data of everywhere
    banker = near(background="clinician", country="GB", domain="finance")
    assert banker.domain == "finance"  # the own field first
    assert near(background="clinician", country="PL", domain="finance").domain == "health"


def test_the_title_that_is_the_role_itself_is_searched_for_first(catalog):
    told = getting_in(case(catalog, "research-engineer", background="ml-engineer"))
    assert told.titles[0] == "Research engineer"
    given = catalog.bridges["ml-engineer"].titles[catalog.roles["research-engineer"].family]
    assert given[0] != "Research engineer"
    assert sorted(told.titles) == sorted(given)


def test_whom_to_ask_at_work_is_asked_within_two_weeks_of_the_start(catalog):
    one = case(catalog, background="clinician")
    by = getting_in(one).ask_by
    assert by == WISHES.start + timedelta(weeks=2)
    for days, told in ((0, by), (1, None)):
        late = Case(one.learner, one.role, one.level, wishes=WISHES, today=by + timedelta(days))
        assert getting_in(late).ask_by == told
    made = MONDAY - timedelta(weeks=1)
    end = SavedFinish(early=made, likely=made, late=made)
    saved = SavedPlan(
        role="ml-engineer", level=one.level, made=made, hours=5.0, finish=end, steps=()
    )  # fmt: skip
    begun = case_with(
        levels(), one.person, catalog=catalog, role=one.role, followed=saved, today=MONDAY
    )
    assert getting_in(begun).ask_by == made + timedelta(weeks=2)


def test_a_student_without_a_subject_is_told_what_is_for_all_of_them(catalog):
    alone = getting_in(case(catalog, background="student"))
    assert alone.edge == catalog.bridges["student"].edge


def test_whoever_has_graduated_in_a_subject_is_told_of_it_with_the_titles_of_graduates(catalog):
    graduate, economist = catalog.bridges["graduate"], catalog.bridges["economics-student"]
    found = getting_in(case(catalog, background="graduate", studies="economics"))
    assert found.edge == economist.edge
    assert found.titles == graduate.titles[catalog.roles["ml-engineer"].family]
    computing = getting_in(case(catalog, background="graduate", studies="computer-science"))
    assert computing.edge == graduate.edge


def test_whoever_has_a_trade_is_told_of_it_whatever_they_studied(catalog):
    for background in ("clinician", "software-engineer"):
        found = getting_in(case(catalog, background=background, studies="medicine"))
        assert found.edge == catalog.bridges[background].edge


def test_whoever_comes_from_a_field_of_work_without_a_trade_of_ours_is_told_of_it(catalog):
    of_fields = {domain: one for one in catalog.bridges.values() for domain in one.domains}
    assert len(of_fields) >= 11
    for domain, bridge in of_fields.items():
        for role in catalog.roles:
            told = getting_in(case(catalog, role, background=BEGINNER, domain=domain))
            assert told.edge == bridge.edge
            assert len(told.titles) >= 3, (role, bridge.id)
    general = catalog.bridges[BEGINNER].edge
    for domain in (None, "science"):
        assert getting_in(case(catalog, background=BEGINNER, domain=domain)).edge == general
    nurse = getting_in(case(catalog, background="clinician", domain="finance"))
    assert nurse.edge == catalog.bridges["clinician"].edge
    assert getting_in(case(catalog, domain="finance")) is None


def test_what_somebody_does_well_or_studies_comes_before_their_field_of_work(catalog):
    builder = rating(catalog, 3, "ai-engineer", BEGINNER, domain="finance")
    assert getting_in(builder).edge == catalog.bridges["rag-builder"].edge
    studied = replace(catalog.bridges["economics-student"], background=BEGINNER)
    both = copy(catalog)
    both.bridges = {"from-finance": catalog.bridges["from-finance"], "studied": studied}
    someone = {"background": BEGINNER, "domain": "finance"}
    told = getting_in(case(both, **someone, studies="economics"))
    assert told.edge == studied.edge
    told = getting_in(case(both, **someone, studies="history"))
    assert told.edge == catalog.bridges["from-finance"].edge


def test_somebody_is_called_by_where_they_come_from_else_by_their_background(catalog):
    bank, clerk = catalog.bridges["from-finance"], {"background": BEGINNER, "domain": "finance"}
    assert called(case(catalog, **clerk)) == bank.name == "Career changer from finance"
    assert called(case(catalog, background=BEGINNER)) == catalog.backgrounds[BEGINNER].name
    assert called(case(catalog, domain="finance")) == ""
    builder = rating(catalog, 3, "ai-engineer", "software-engineer")
    assert called(builder) == catalog.backgrounds["software-engineer"].name


def test_the_project_of_a_field_is_about_data_of_that_field(catalog):
    for bridge in catalog.bridges.values():
        if bridge.domains:
            assert bridge.name, bridge.id
            assert {*bridge.domains} <= {*catalog.datasets[bridge.thread.data].domains}, bridge.id


def test_whoever_has_not_programmed_begins_with_one_file_that_a_click_opens(catalog):
    """Prose: no database, no keys, no joins before the second stage."""
    for bridge in catalog.bridges.values():
        of_them = catalog.backgrounds[bridge.background].levels["programming-basics"]
        if of_them.mean < 1 and not bridge.said:
            begun = bridge.thread.tables
            assert re.search(r"\b(sheet|spreadsheet|rows)\b", begun), bridge.id
            assert re.search(r"\bcount\b", begun), bridge.id
            hard = re.search(r"\b(database|keys|joins?|dump|script|fetch|load)\b", begun.lower())
            assert hard is None, (bridge.id, hard)


def test_nobody_without_a_background_is_told_of_one():
    plan = laid_out(case_with())
    assert (plan.getting_in, plan.own, plan.tonight) == (None, None, "")


@pytest.mark.parametrize("role", ["ml-engineer", "ai-engineer", "data-analyst", "mlops-engineer"])
@pytest.mark.parametrize("background", ["student", "clinician", "devops-engineer", "teacher"])
def test_no_stage_of_the_project_comes_before_another(catalog, role, background):
    one = case(catalog, role, background=background)
    plan = make_plan(one)
    told = catalog.bridges[background].thread
    places = [module.id for module in plan.modules]
    stages = [(places.index(grown.module), grown.text) for grown in plan.own.stages]
    assert [place for place, _ in stages] == sorted(place for place, _ in stages)
    texts = [text for _, text in stages]
    assert texts == [told.at(stage) for stage in Stage if told.at(stage) in texts]
    assert stages[0][1] == told.tables
    end = (told.watch, told.show) if told.model in texts else ("", COUNTED)
    assert (plan.own.watch, plan.own.show) == end
    assert plan.own.url == catalog.datasets[told.data].url


def test_a_stage_stands_in_a_module_of_its_subject_that_builds_something(catalog):
    one = case(catalog, background="student")
    way = work_left(one)
    for place, stage in stages_of(one, way):
        if stage is not Stage.TABLES:
            assert catalog.themes[way.parts[place].lesson.theme].stage is stage
            assert way.projects[place] is not None


def places(catalog, role, **settings):
    one = case(catalog, role, background=BEGINNER, **settings)
    way = work_left(one)
    return way, {stage: at for at, stage in stages_of(one, way)}


def test_data_are_repaired_in_the_last_module_about_them_before_a_model(catalog):
    way, found = places(catalog, "ml-engineer")
    of_tables = [
        number
        for number, part in enumerate(way.parts)
        if way.projects[number] is not None
        and catalog.themes[part.lesson.theme].stage is Stage.TABLES
    ]
    before = [number for number in of_tables if number < found[Stage.MODEL]]
    assert len(before) > 2
    assert (found[Stage.TABLES], found[Stage.CLEAN]) == (before[0], before[-1])
    _, found = places(catalog, "ai-engineer")  # one module about data, then a model
    assert found[Stage.TABLES] < found[Stage.CLEAN] == found[Stage.MODEL]
    way, found = places(catalog, "data-analyst")
    assert Stage.MODEL not in found
    assert found[Stage.CLEAN] == found[Stage.TABLES] + 1


def test_data_are_repaired_nowhere_where_that_is_not_told_or_nothing_follows(catalog):
    student = case(catalog, background="student")
    assert not catalog.bridges["student"].thread.clean
    stages = [stage for _, stage in stages_of(student, work_left(student))]
    assert stages[:2] == [Stage.TABLES, Stage.MODEL]
    analyst = case(catalog, "data-analyst", background=BEGINNER)
    way = work_left(analyst)
    alone = way._replace(projects=(way.projects[0], *(None for _ in way.projects[1:])))
    assert stages_of(analyst, alone) == [(0, Stage.TABLES)]


def test_whoever_begins_with_one_file_repairs_the_whole_later(catalog):
    for bridge in catalog.bridges.values():
        mean = catalog.backgrounds[bridge.background].levels["programming-basics"].mean
        assert bool(bridge.thread.clean) is (mean < 1 and not bridge.said), bridge.id


def test_a_way_that_builds_nothing_has_no_project_of_one_s_own(catalog):
    ready = dict.fromkeys(catalog.skills, 4.0)
    one = case(catalog, background="student").having(ready)
    assert laid_out(one).own is None


def test_a_lead_searches_for_the_titles_of_leads(catalog):
    one = case(catalog, level="lead", background="ml-engineer")
    assert getting_in(one).titles == (
        "Lead ML engineer",
        "Staff ML engineer",
        "Principal ML engineer",
    )


def rating(catalog, level: int, role: str, background="software-engineer", **more) -> Case:
    claim = Evidence(skill="rag", level=level, grade=Grade.CLAIMED, at=NOW)
    person = Person(settings=Settings(background=background, **more), evidence=(claim,))
    return Case(
        Learner(catalog, person), catalog.roles[role], RoleLevel.JUNIOR, wishes=WISHES, today=MONDAY
    )


def test_who_says_that_they_build_what_a_job_is_about_is_of_that_trade_whatever_the_title(catalog):
    builder = catalog.bridges["rag-builder"]
    told = laid_out(rating(catalog, 3, "ai-engineer"))
    assert told.getting_in.edge == builder.edge
    assert told.tonight == builder.first
    assert told.own.title == builder.thread.title
    engineer = catalog.bridges["software-engineer"].edge
    assert laid_out(rating(catalog, 2, "ai-engineer")).getting_in.edge == engineer
    assert laid_out(rating(catalog, 3, "ml-engineer")).getting_in.edge == engineer
    assert laid_out(rating(catalog, 3, "ai-engineer", "nurse")).getting_in.edge == builder.edge
    studying = laid_out(rating(catalog, 3, "ai-engineer", "student", studies="languages"))
    assert studying.getting_in.edge == builder.edge


def test_all_stages_share_the_only_module_that_builds_something(catalog):
    one = case(catalog, background="student")
    way = work_left(one)
    themes = [catalog.themes[part.lesson.theme].stage for part in way.parts]
    first = next(
        k for k, stage in enumerate(themes) if stage is Stage.MODEL and way.projects[k] is not None
    )
    kept = [project if k == first else None for k, project in enumerate(way.projects)]
    alone = way._replace(projects=tuple(kept))
    shared = (Stage.TABLES, Stage.MODEL, Stage.SERVICE)
    assert stages_of(one, alone) == [(first, stage) for stage in shared]


def test_a_model_is_put_to_use_where_that_is_learnt_or_at_the_end_by_whoever_can(catalog):
    student = case(catalog, background="student")
    way = work_left(student)
    place = {stage: at for at, stage in stages_of(student, way)}[Stage.SERVICE]
    assert way.parts[place].lesson.theme == "mlops"
    lessons = [one for one in way.curriculum.lessons if one.theme == "mlops"]
    there = {place.skill: place.end for lesson in lessons for place in lesson.places}
    able = student.having({**{s: e.value for s, e in student.levels.items()}, **there})
    left = work_left(able)
    assert not any(part.lesson.theme == "mlops" for part in left.parts)
    told = {stage: at for at, stage in stages_of(able, left)}
    assert told[Stage.SERVICE] == max(told.values())
    assert left.projects[told[Stage.SERVICE]] is not None
    analyst = case(catalog, "data-analyst", background="student")
    stages = [stage for _, stage in stages_of(analyst, work_left(analyst))]
    assert Stage.SERVICE not in stages


@pytest.mark.parametrize(
    ("country", "wanted"),
    [
        ("AT", ("Datenanalyst",)),
        ("CH", ("Datenanalyst", "Analyste de données")),
        ("US", ()),
        (None, ()),
    ],
)
def test_titles_end_with_what_the_job_is_called_at_home(catalog, country, wanted):
    one = case(catalog, "data-analyst", background="teacher", country=country)
    found = getting_in(one).titles
    family = catalog.bridges["teacher"].titles[catalog.roles["data-analyst"].family]
    assert found[len(family) :] == wanted
    assert found[: len(family)] == family


def test_work_with_data_is_called_at_home_as_the_trade_calls_it(catalog):
    def titles(role, country):
        return getting_in(case(catalog, role, background="clinician", country=country)).titles

    here = titles("data-analyst", "DE")
    own = catalog.bridges["clinician"].local
    assert here[-len(own["de"]) - 1 :] == (*own["de"], "Datenanalyst")
    both = titles("data-analyst", "CH")
    assert set(own["de"]) | set(own["fr"]) <= set(both)
    assert not {*own["de"], *own["fr"]} & {*titles("data-analyst", "US")}
    assert not set(own["de"]) & set(titles("ml-engineer", "DE"))
    nameless = next(id_ for id_, role in catalog.roles.items() if "de" not in role.local)
    assert titles(nameless, "DE") == titles(nameless, "US")  # it has no name of its own there


def test_titles_of_other_languages_are_in_languages_that_some_country_works_in(catalog):
    spoken = {language for languages in WORKED_IN.values() for language in languages}
    assert {code for role in catalog.roles.values() for code in role.local} == spoken
    assert {code for bridge in catalog.bridges.values() for code in bridge.local} <= spoken
    assert spoken <= set(LANGUAGES)


def test_nobody_is_told_to_skip_what_their_own_project_names(catalog):
    seen = 0
    for background in ("software-engineer", "web-developer", "qa-engineer", "physicist"):
        for role in ("ml-engineer", "nlp-engineer", "data-scientist"):
            one = case(catalog, role, background=background)
            wishes = replace(WISHES, until="ready")
            plan = make_plan(Case(one.learner, one.role, one.level, wishes=wishes, today=MONDAY))
            if plan.own is None:
                continue
            built = " ".join(one.text for one in plan.own.stages).lower()
            later = {cut.name.lower() for cut in plan.later}
            seen += any(name in built for name in later)
            named = [one.partition(" beyond ")[0].lower() for one in plan.advice.skip]
            assert not any(name in built for name in named), (background, role, named)
    assert seen


def test_what_interviews_come_to_is_told_to_whoever_has_none_of_the_job_yet(catalog):
    role = catalog.roles["ml-engineer"]
    assert getting_in(case(catalog, background="physicist")).asked == role.asked[:3]
    hired = Person(settings=Settings(background="physicist", offer=True))
    assert getting_in(case_of(hired, catalog=catalog, role=role)).asked == ()


def test_every_role_says_what_its_interviews_come_to(catalog):
    """Prose: four of each role, none of them in two, each a question or a task."""
    every = [one for role in catalog.roles.values() for one in role.asked]
    assert all(len(role.asked) == 4 for role in catalog.roles.values())
    assert len(set(every)) == len(every)
    assert all(one[0].isupper() and not one.endswith((".", "!")) for one in every)


def test_who_has_not_programmed_is_told_to_leave_what_their_trade_is_tempted_by(catalog):
    def skip(role="ml-engineer", claims=(), **settings):
        rated = tuple(
            Evidence(skill=skill, level=level, grade=Grade.CLAIMED, at=NOW)
            for skill, level in dict(claims).items()
        )
        person = Person(settings=Settings(**settings), evidence=rated)
        return make_plan(case_of(person, catalog=catalog, role=catalog.roles[role])).advice.skip

    names = {skill.name for skill in catalog.skills.values()}
    for trade in ("clinician", "teacher", "accountant", "business-analyst"):
        tempting = [one.text for one in catalog.bridges[trade].tempting]
        told = skip("data-analyst", background=trade)
        assert set(told) <= set(tempting)
        assert told
        assert names.isdisjoint(told)
        coded = skip("data-analyst", {"programming-basics": 1}, background=trade)
        assert set(coded).isdisjoint(tempting)
    whole = skip("ml-engineer", background="no-technical-background")
    part = skip("data-analyst", background="no-technical-background")
    assert "Deep learning" in part
    assert "Deep learning" not in whole  # it is what the way there teaches
    assert not any(set(skip("data-analyst")) & {one.text for one in bridge.tempting}
                   for bridge in catalog.bridges.values())  # fmt: skip


def test_what_is_tempting_is_for_trades_that_do_not_program(catalog):
    for bridge in catalog.bridges.values():
        if bridge.tempting:
            levels = catalog.backgrounds[bridge.background].levels
            assert levels["programming-basics"].mean < 1, bridge.id
            assert len(bridge.tempting) >= 3, bridge.id
