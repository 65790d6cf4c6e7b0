"""What somebody says of themselves in their own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.evidence.about import backgrounds_in, read_about
from mlpath.model.field.skill import SkillKind


@pytest.mark.parametrize(
    ("words", "claims"),
    [
        ("PyTorch expert, NLP", {"pytorch": 4, "nlp": 2}),
        ("4 years on Azure OpenAI and C#", {"openai-api": 3, "csharp": 3}),
        ("1 year of SQL; 2 yrs of Java", {"sql": 2, "java": 2}),
        ("Expert in Python and beginner in SQL", {"python": 4, "sql": 1}),
        (
            "No experience with PyTorch but strong statistics",
            {"pytorch": 0, "statistical-inference": 3},
        ),
        ("I know Excel and a bit of R", {"excel": 2, "r": 1}),
        ("never used Git", {"git": 0}),
        ("python, later Python expert", {"python": 4}),
        ("", {}),
        ("I like long walks", {}),
    ],
)
def test_skills_are_claimed_at_the_level_that_the_words_say(catalog, words, claims) -> None:
    assert {one.skill: one.level for one in read_about(words, catalog).claims} == claims


def test_a_way_of_working_is_no_claim(catalog) -> None:
    assert not read_about("great teamwork, strong communication", catalog).claims


def test_short_forms_of_work_are_read(catalog) -> None:
    about = read_about("backend dev at a bank", catalog)
    assert (about.background.id, about.domain) == ("backend-engineer", "finance")
    assert read_about("SWE, 5 years", catalog).background.id == "software-engineer"
    assert read_about("QA eng", catalog).background.id == "qa-engineer"
    assert read_about("devout reader", catalog).background is None


def test_the_field_and_the_work_are_read(catalog) -> None:
    about = read_about("I'm a nurse in Leeds", catalog)
    assert about.background is not None
    assert (about.background.id, about.domain) == ("clinician", "health")
    assert read_about("QA engineer at a bank", catalog).domain == "finance"
    assert read_about("a beginner in SQL", catalog).background is None


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("ML engineer for 9 years, PyTorch expert", 9),
        ("head of ML at a bank, 12 yrs", 12),
        ("backend dev for 5+ years", 5),
        ("5 years as a data analyst", 5),
        ("Software engineer with over 7 years of experience. Kubernetes for 2 years", 7),
        ("4 years on Azure OpenAI and C#", None),
        ("data analyst, SQL, 3 years", None),
        ("data analyst with 5 years of SQL", None),
        ("PyTorch for 3 years", None),
        ("backend engineer, 30 years old", None),
        ("12 years", None),
    ],
)
def test_the_years_of_a_work_are_told_from_those_of_a_skill(catalog, words, years) -> None:
    assert read_about(words, catalog).years == years


def test_backgrounds_are_listed_in_the_order_of_the_text(catalog) -> None:
    named = backgrounds_in("once a teacher, now a data analyst, a teacher at heart", catalog)
    assert [one.id for one in named] == ["teacher", "data-analyst"]


@given(st.text(max_size=60))
def test_any_text_gives_claims_that_can_be_stored(catalog, text) -> None:
    for skill, level, _ in read_about(text, catalog).claims:
        assert catalog.skills[skill].kind is not SkillKind.SOFT
        assert 0 <= level <= 4


def test_a_skill_named_without_a_level_is_told_apart(catalog) -> None:
    told = {one.skill: one.told for one in read_about("PyTorch expert, Docker", catalog).claims}
    assert told == {"pytorch": True, "docker": False}


@pytest.mark.parametrize(
    ("words", "torn"),
    [
        ("undecided between data scientist and ML engineer", ("data-scientist", "ml-engineer")),
        ("Data analyst or MLOps engineer?", ("data-analyst", "mlops-engineer")),
        ("I work with data scientists and ML engineers", ()),
        ("undecided", ()),
    ],
)
def test_the_roles_between_which_somebody_cannot_decide_are_read(catalog, words, torn) -> None:
    assert read_about(words, catalog).torn == torn


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("2nd year economics student", "economics"),
        ("SQL, third year maths", "mathematics"),
        ("I am studying mechanical engineering and like trains", "engineering"),
        ("BSc physics, MSc statistics", "physics"),
        ("Psychology degree, some R", "psychology"),
        ("2nd year history student", "history"),
        ("10 years of work history in retail, third year", None),  # no subject, a past
        ("I work in economics, 3 years of SQL", None),
        ("a student", None),
    ],
)
def test_what_somebody_studies_is_read_where_they_speak_of_studies(catalog, words, subject) -> None:
    assert read_about(words, catalog).studies == subject


@pytest.mark.parametrize(
    ("words", "wished"),
    [
        ("hoping for an internship next summer", True),
        ("I want to find an internship", True),
        ("internship in 2027, Python", True),
        ("I am not looking for an internship", False),
        ("did an internship at a bank", False),
        ("after an internship in Berlin I look for a job", False),
        ("Python, SQL", False),
    ],
)
def test_a_wish_for_an_internship_is_told_from_one_that_was(catalog, words, wished) -> None:
    assert read_about(words, catalog).internship is wished


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("4 years on Azure OpenAI and C#, RAG, prompt engineering, Azure AI Search", None),
        ("8 years ML engineer, PyTorch expert; research or lead?", None),
        ("4 years of SQL, Tableau, some pandas, statistics from university", None),
        ("deployed models in production, cloud security, a data warehouse", None),
        ("I work in research", "science"),
        ("worked at a university for 3 years", "education"),
        ("six years as a mechanic in industrial engineering", "industry"),
        ("good with Excel, I would like to stay in health care", "health"),
        ("sales manager, 8 years", "retail"),
        ("research engineer at a hospital", "health"),
    ],
)
def test_a_word_that_means_much_is_a_field_where_somebody_works_in_it(catalog, words, field):
    assert read_about(words, catalog).domain == field


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("ten years in a hotel kitchen", "retail"),
        ("former banker", "finance"),
        ("truck dispatcher for 12 years", "transport"),
        ("I run a small shop", "retail"),
        ("I run the shop floor software", None),
        ("ran the production cluster", None),
        ("a course on banking", None),
        ("an insurance course, then two years in logistics", "transport"),
        ("took courses about insurance and worked for a bank", "finance"),
        ("certificates and a bank background", "finance"),
        ("class hierarchies in Java at a bank", "finance"),
        ("my hobby is music", None),
        ("sociology, nothing else", None),
        ("ten years in real estate", "other"),
    ],
)
def test_a_job_and_a_place_of_work_name_a_field_and_a_course_does_not(catalog, words, field):
    assert read_about(words, catalog).domain == field


@pytest.mark.parametrize(
    ("words", "background"),
    [
        ("I want to be an ML engineer, nurse for 6 years", "clinician"),
        ("accountant who would like to become a data analyst", "accountant"),
        ("I hope to work as a data scientist", None),
        ("data analyst, 4 years", "data-analyst"),
    ],
)
def test_what_somebody_would_like_to_be_is_not_what_they_are(catalog, words, background):
    found = read_about(words, catalog).background
    assert (found.id if found else None) == background


def test_a_small_word_is_no_field_of_work(catalog) -> None:
    assert read_about("some Python, afraid it is too late", catalog).domain is None
    assert read_about("ten years in IT", catalog).domain == "software-operations"


@pytest.mark.parametrize(
    ("words", "levels"),
    [
        ("6 years of Terraform, AWS, Kubernetes", [3, 3, 3]),
        ("6 years Terraform, AWS, Kubernetes", [3, 3, 3]),
        ("6 years Terraform, some AWS, Kubernetes", [3, 1, 2]),
        ("I run Terraform, 6 years AWS, Kubernetes", [2, 3, 2]),
    ],
)
def test_years_before_a_list_are_those_of_all_of_it(catalog, words, levels) -> None:
    claims = {claim.skill: claim.level for claim in read_about(words, catalog).claims}
    assert [claims[one] for one in ("terraform", "aws", "kubernetes")] == levels


def test_what_is_wide_of_a_field_is_one_of_its_aliases(catalog) -> None:
    for domain in catalog.domains.values():
        assert {*domain.wide} <= {alias.lower() for alias in domain.aliases}, domain.id


@pytest.mark.parametrize(
    ("words", "torn"),
    [
        ("8 years ML engineer; research or lead?", True),
        ("should I do research or rather to lead a team", True),
        ("stay technical or management", True),
        ("management or the code, I do not know", True),
        ("led a team of 3", False),
        ("lead engineer for two years, managed a budget", False),
        ("I lead or review most projects", False),
    ],
)
def test_whether_to_lead_is_a_question_of_its_own(catalog, words, torn) -> None:
    assert read_about(words, catalog).or_lead is torn
