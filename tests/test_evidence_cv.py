"""What a CV says: skills and levels, years, education, background."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpath.evidence.cv.cv import read_cv
from mlpath.evidence.cv.parts import CvPart, part_at, stretches
from mlpath.evidence.cv.spans import Span, spans, together
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


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("Experience\nData Analyst, Acme 2020 - 2023\n", "data-analyst"),
        ("Experience\nDevOps Engineer, Acme 2020 - 2023\n", "devops-engineer"),
        (
            "Experience\nPostdoctoral researcher, MPI 2020 - 2023\nEducation\nPhD in Biology",
            "academic-researcher",
        ),
        ("Experience\nPostdoc scientist 2020 - 2023\nEducation\nPhD in Physics", "physicist"),
        ("Experience\nMachine Learning Engineer, Acme 2020 - 2023\n", "ml-engineer"),
        ("Education\nBSc Computer Science, expected 2027\nSkills\nPython", "student"),
        ("Education\nMSc Statistics 2010\nExperience\nWaiter 2012 - 2015\n", "statistician"),
        ("Education\nHigh school, Abitur 2026\n", "school-leaver"),
        ("nothing at all", None),
    ],
)
def test_the_background_is_guessed_from_work_and_study(catalog, text, background):
    assert read(catalog, text).background == background


@pytest.mark.parametrize(
    ("text", "education"),
    [
        ("PhD in Physics, MSc", "phd"),
        ("Master of Science", "master"),
        ("Data bootcamp", "bootcamp"),
        ("Abitur", "school"),
        ("x", None),
    ],
)
def test_the_highest_education_counts(catalog, text, education):
    assert read(catalog, text).education == education


def test_a_text_without_skills_is_doubted(catalog):
    assert "is this a CV" in read(catalog, "A letter to my aunt.").notes[0]


def test_work_without_headings_is_counted_but_studies_are_not(catalog):
    text = "Jane\nDeveloper at Acme 2019 - 2021\nsomething else\n\nmore\nBSc at TU 2010 - 2014\n"
    assert read(catalog, text).years == 2.0


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Jan 2019 – Dec 2019", 12),
        ("03/2018 - 05/2020", 27),
        ("2018-01 – 2020-05", 29),
        ("2019-2021", 24),
        ("März 2017 bis Feb. 2018", 12),
        ("janv. 2015 à déc. 2016", 24),
        ("01.2019 – 12.2021", 36),
        ("Sept. 2014 - June 2016", 22),
        ("2025-11-01 - present", 12),
        ("since November 2025", 12),
        ("seit 2026", 4),
    ],
)
def test_spans_of_time_are_read_in_many_forms(text, months):
    assert [span.months for span in spans(text, TODAY)] == [months]


def test_what_is_no_span_is_none():
    assert spans("in 2019 we built 2020 things, 2021 - 2019, 13/2018", TODAY) == []


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 40)), max_size=8))
def test_overlaps_count_once(pairs):
    found = [Span(begin, begin + length, 0) for begin, length in pairs]
    covered = {month for span in found for month in range(span.begin, span.end)}
    assert together(found) == len(covered)


def test_headings_cut_a_cv_into_parts():
    parts = stretches(CV)
    opened = list(dict.fromkeys(part.part for part in parts))
    assert opened == [CvPart.TOP, CvPart.WORK, CvPart.EDUCATION, CvPart.SKILLS, CvPart.OTHER]
    assert part_at(parts, CV.index("Kafka")) is CvPart.WORK


@pytest.mark.parametrize(
    "heading",
    [
        "Berufserfahrung",
        "## Work History",
        "EMPLOYMENT:",
        "Expériences professionnelles",
        "Professional Experience",
    ],
)
def test_work_has_many_names(heading):
    assert stretches(f"x\n{heading}\ny")[-1].part is CvPart.WORK


@pytest.mark.slow
@settings(deadline=None, max_examples=50)
@given(st.text(max_size=300))
def test_any_text_can_be_read_as_a_cv(catalog, text):
    found = read(catalog, text)
    assert all(0 < finding.level <= 4 for finding in found.skills)
