"""A free material in the language that somebody speaks, beside those of the first module."""

import pytest

from mlpath.engine.way.own.spoken import own_language, spoken_of
from mlpath.engine.way.plan import laid_out
from mlpath.engine.way.resources import covering
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from worlds.cases import WISHES, case_of


def case(catalog, *, role="ml-engineer", language=None, reader=False, **said):
    return case_of(
        Person(settings=Settings(**said)),
        catalog=catalog,
        role=catalog.roles[role],
        wishes=replace(WISHES, until="ready", language=language, reader=reader),
    )


@pytest.mark.parametrize(
    ("said", "languages"),
    [
        ({"country": "DE"}, ("de",)), ({"country": "CH"}, ("de", "fr")), ({"country": "US"}, ()),
        ({}, ()), ({"country": "CA"}, ()), ({"country": "CH", "permit": True}, ()),
        ({"country": "CH", "home": "FR", "permit": True}, ("fr",)),
        ({"country": "CH", "permit": False}, ("de", "fr")),
        ({"country": "CH", "home": "FR"}, ("fr",)),
        ({"country": "GB", "language": "es"}, ("es",)), ({"country": "DE", "language": "en"}, ()),
    ],
)  # fmt: skip
def test_the_language_is_the_one_that_was_said_else_of_where_somebody_lives(
    catalog, said, languages
):
    assert spoken_of(case(catalog, **said)) == languages


@pytest.mark.parametrize(
    ("country", "background", "role", "language", "title"),
    [
        ("DE", "clinician", "data-analyst", "German", "Einführung in SQL"),
        ("AT", "clinician", "data-analyst", "German", "Einführung in SQL"),
        ("FR", "clinician", "data-analyst", "French", "Cours SQL"),
        ("FR", "teacher", "ml-engineer", "French", "Cours de Python"),
        ("ES", "teacher", "ml-engineer", "Spanish", "Python para todos"),
        ("MX", "teacher", "ml-engineer", "Spanish", "Python para todos"),
    ],
)
def test_a_beginner_finds_one_in_their_language_beside_the_main_one(
    catalog, country, background, role, language, title
):
    plan = laid_out(case(catalog, role=role, country=country, background=background))
    assert (plan.own_language.language, plan.own_language.title) == (language, title)
    assert plan.current.materials
    assert title not in [one.title for one in plan.current.materials]


def test_without_a_language_without_a_module_or_anything_in_it_nothing_is_named(catalog):
    assert laid_out(case(catalog, country="US", background="teacher")).own_language is None
    none = laid_out(case(catalog, country="FI", background="teacher", language="fi"))
    assert none.own_language is None
    assert own_language(case(catalog, country="DE"), None, ()) is None


def test_what_does_not_work_with_a_screen_reader_is_not_named_to_whoever_uses_one(
    catalog, monkeypatch
):
    who = {"role": "data-analyst", "country": "DE", "background": "clinician"}
    heard, one = case(catalog, **who), case(catalog, reader=True, **who)
    plan = laid_out(one)
    assert own_language(one, plan.current, plan.steps).title == "Einführung in SQL"
    every = covering(catalog)
    mute = {
        skill: [(replace(resource, screen_reader=False), cover) for resource, cover in every[skill]]
        for skill in every
    }
    monkeypatch.setattr("mlpath.engine.way.own.spoken.covering", lambda _: mute)
    assert own_language(one, plan.current, plan.steps) is None
    assert own_language(heard, plan.current, plan.steps) is not None
