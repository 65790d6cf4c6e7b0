"""What follows from a subject of study, and what it never overrules."""

from datetime import UTC, datetime

from mlpath.engine.knowledge.studied import studied
from mlpath.model.circumstances import domain_of, work_of
from mlpath.model.field.background import Background, Occupation
from mlpath.model.field.own.subject import Subject
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, QuizAnswer, Settings
from worlds.smallfield import field, levels

NOW = datetime(2026, 11, 23, tzinfo=UTC)
ECONOMICS = Subject(
    id="economics", name="Economics", summary="", domain="finance",
    claims={"algebra": 1, "models": 1, "code": 1},
)  # fmt: skip
NURSE = Background(id="nurse", name="Nurse", summary="", domain="health", levels={})
TEACHER = Background(id="teacher", name="Teacher", summary="", levels={})
CATALOG = field(subjects=(ECONOMICS,), backgrounds=(NURSE, TEACHER))
HAVE = levels(algebra=0.2, models=0.0, code=1.5)


def person(**parts):
    return Person(settings=Settings(studies="economics"), **parts)


def test_a_subject_says_what_nothing_else_says_as_well():
    assert studied(CATALOG, person(), HAVE) == {"algebra": 1, "models": 1}


def test_what_somebody_said_or_answered_themselves_stays():
    said = Evidence(skill="algebra", level=0.0, grade=Grade.CLAIMED, at=NOW)
    answer = QuizAnswer(item="one", skill="models", level=1, correct=False, at=NOW)
    assert studied(CATALOG, person(evidence=(said,)), HAVE) == {"models": 1}
    assert studied(CATALOG, person(answers=(answer,)), HAVE) == {"algebra": 1}


def test_without_a_subject_that_is_known_nothing_follows():
    assert studied(CATALOG, Person(), HAVE) == {}
    assert studied(field(), person(), HAVE) == {}


def test_the_field_of_a_subject_counts_where_neither_person_nor_work_has_one():
    settings = Settings(studies="economics")
    assert domain_of(CATALOG, settings) == "finance"
    assert domain_of(CATALOG, settings.but({"background": "teacher"})) == "finance"
    assert domain_of(CATALOG, settings.but({"background": "nurse"})) == "health"
    assert domain_of(CATALOG, settings.but({"domain": "law"})) == "law"
    assert domain_of(field(), settings) is None
    assert domain_of(CATALOG, Settings()) is None


def test_what_is_believed_as_much_as_a_subject_says_does_not_follow_from_it():
    assert studied(CATALOG, person(), levels(algebra=1.0, models=0.9, code=1.0)) == {"models": 1}


def test_a_week_that_is_filled_with_what_no_edition_knows_is_as_if_nobody_said_it():
    student = Background(id="pupil", name="Pupil", summary="", levels={}, work=Occupation.STUDENT)
    catalog = field(backgrounds=(student,))
    said = Settings(background="pupil")
    assert work_of(catalog, said.but({"work": "asleep"})) is Occupation.STUDENT
    assert work_of(catalog, said.but({"work": "looking"})) is Occupation.LOOKING
    assert work_of(catalog, Settings(work="asleep")) is None
