"""What a CV says of skills, and what a whole one tells."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpath.evidence.cv.cv import read_cv
from mlpath.evidence.cv.posting import reads_like_posting
from mlpath.evidence.files.document import Document
from paper import CV

TODAY = date(2026, 11, 20)


def read(catalog, text):
    return read_cv(Document("cv.txt", "", text), catalog, TODAY)


def levels(catalog, text):
    return {finding.skill: finding.level for finding in read(catalog, text).skills}


def test_a_cv_tells_years_education_background_and_level(catalog):
    found = read(catalog, CV)
    assert found.years == 8.7
    assert found.education == "bachelor"
    assert found.background == "software-engineer"
    assert found.level == "senior"
    assert found.notes == ()


def test_skills_have_levels_by_words_place_and_years(catalog):
    found = levels(catalog, CV)
    assert found["python"] == 3.75
    assert found["go"] == 1.0
    assert found["pytorch"] == 1.0
    assert found["pandas"] == 1.5
    assert found["kubernetes"] > found["sql"]
    assert found["kubernetes"] > found["kafka"] - 0.01


def test_each_finding_says_where_it_was_seen(catalog):
    where = {finding.skill: finding.where for finding in read(catalog, CV).skills}
    assert where["python"] == "named in work and skills, in a job of 6 years, rated in words"
    assert where["go"] == "named in skills, rated in words"


def test_hobbies_count_for_nothing(catalog):
    assert {"rust", "r"}.isdisjoint(levels(catalog, CV))


def test_a_language_list_is_told_from_spoken_languages(catalog):
    text = "Jane\n\nLANGUAGES\n{}\n\nSKILLS\nDocker, Git\n"
    assert "java" in levels(catalog, text.format("Java, Python, Scala"))
    assert "java" not in levels(
        catalog, text.format("English (fluent), German, Java island dialect")
    )


def test_a_label_holds_for_its_line_and_a_job_keeps_its_tools(catalog):
    text = (
        "Jane\nInterests: Rust restoration\nCertifications: AWS Practitioner\n\n"
        "Experience\nEngineer 2019 - 2023\nTechnologies: Kafka\n- Docker for all\n"
    )
    found = {finding.skill: finding.where for finding in read(catalog, text).skills}
    assert "rust" not in found
    assert found["aws"] == "named in courses, studied"
    assert found["docker"] == found["kafka"] == "named in work, in a job of 4 years, used at work"


def test_years_of_a_skill_speak_for_its_level(catalog):
    found = levels(catalog, "Skills\nPython: 6 years, Spark (1 year), Airflow - basic\n")
    assert found["python"] > found["spark"] > found["airflow"]


def test_a_text_without_skills_is_doubted(catalog):
    assert "is this a CV" in read(catalog, "A letter to my aunt.").notes[0]


@pytest.mark.slow
@settings(deadline=None, max_examples=50)
@given(st.text(max_size=300))
def test_any_text_can_be_read_as_a_cv(catalog, text):
    found = read(catalog, text)
    assert all(0 < finding.level <= 4 for finding in found.skills)


@pytest.mark.parametrize(
    "text",
    [
        "Data engineer (m/f/d)\nRequirements\n- SQL\nWhat we offer\n- holidays\n",
        "Wir suchen eine Fachkraft (m/w/d)\nPython\nWas wir bieten\nUrlaub\n",
        "Nous recherchons un data analyst\nSQL\nNous offrons un bon salaire\n",
        "Buscamos analista\nSQL\nOfrecemos buen salario\n",
        "招聘数据工程师\n岗位职责\nSQL\n",
    ],
)
def test_a_short_posting_is_told_from_a_cv_by_what_it_looks_for(text: str) -> None:
    assert reads_like_posting(text)


def test_a_cv_of_somebody_who_looks_for_people_is_no_posting() -> None:
    cv = "Recruiter\nWrote what we offer, and how to apply\nAcme, 2019 - 2024\nPython\n"
    assert not reads_like_posting(cv)
    assert not reads_like_posting(
        "I am a data analyst. I wrote 'we are looking for' and 'we offer'."
    )
