"""Python of whoever names another language: what that one brings, and no more."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mlpath.engine.knowledge.other_language import NEARLY, SCRIPTS, python_unnamed
from mlpath.model.field.skill import SkillKind
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, QuizAnswer, Settings
from worlds.smallfield import field, levels, role, skill, target

NOW = datetime(2026, 11, 23, tzinfo=UTC)
KNOWN = tuple(skill(one, "work") for one in ("code", "algebra", "models", "python", "go", "csharp"))
CATALOG = field(skills=KNOWN)
HAVE = levels(python=2.4, go=0.0, csharp=0.0)


def said(level, of="csharp"):
    return Evidence(skill=of, level=float(level), grade=Grade.CLAIMED, at=NOW)


@pytest.mark.parametrize(("level", "python"), [(2, SCRIPTS), (3, NEARLY), (4, NEARLY)])
def test_another_language_brings_scripts_and_mastering_it_nearly_the_next_level(level, python):
    found = python_unnamed(CATALOG, Person(evidence=(said(level), said(2, "go"))), HAVE)
    assert found == (("csharp", "go"), python)


def test_whoever_only_touched_another_language_or_names_none_is_taken_as_their_trade():
    assert python_unnamed(CATALOG, Person(evidence=(said(1),)), HAVE) is None
    assert python_unnamed(CATALOG, Person(), HAVE) is None


def test_a_word_or_an_answer_on_python_counts_whatever_else_is_named():
    answer = QuizAnswer(item="one", skill="python", level=2, correct=True, at=NOW)
    assert python_unnamed(CATALOG, Person(evidence=(said(3), said(0, "python"))), HAVE) is None
    assert python_unnamed(CATALOG, Person(evidence=(said(3),), answers=(answer,)), HAVE) is None


@pytest.mark.parametrize(("have", "found"), [(1.5, None), (1.6, NEARLY), (1.0, None)])
def test_it_only_takes_off_what_nobody_said(have, found):
    told = python_unnamed(CATALOG, Person(evidence=(said(3),)), levels(python=have))
    assert (told and told.level) == found
    assert python_unnamed(field(), Person(evidence=(said(3),)), {}) is None


def test_a_job_that_takes_python_is_as_good_as_a_word():
    job = role(target("python", 2, core=True))
    catalog = field(skills=KNOWN, roles=(job,))
    settings = Settings(background="maker", years=1.0)
    assert python_unnamed(catalog, Person(settings=settings, evidence=(said(3),)), HAVE) is None


@pytest.mark.parametrize(("kind", "level", "found"), [
    (SkillKind.LIBRARY, 2, None), (SkillKind.LIBRARY, 1, NEARLY), (SkillKind.PLATFORM, 2, NEARLY),
])  # fmt: skip
def test_a_library_of_python_that_somebody_uses_is_a_word_and_a_service_is_none(kind, level, found):
    tool = replace(skill("torch", "work", needs=(("python", 1, 1),)), kind=kind)
    catalog = field(skills=(*KNOWN, tool))
    told = python_unnamed(catalog, Person(evidence=(said(3), said(level, "torch"))), HAVE)
    assert (told and told.level) == found


def test_a_library_of_something_else_is_no_word_and_nor_is_a_skill_of_another_edition():
    tool = replace(skill("swing", "work", needs=(("go", 1, 1),)), kind=SkillKind.LIBRARY)
    person = Person(evidence=(said(3), said(3, "swing"), said(3, "gone")))
    told = python_unnamed(field(skills=(*KNOWN, tool)), person, HAVE)
    assert told == (("csharp",), NEARLY)
