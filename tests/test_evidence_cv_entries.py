"""Entries of CVs in the usual layouts: title, employer, from, to; and the years they add up to."""

from __future__ import annotations

from datetime import date

import pytest

from mlpath.evidence.cv.cv import read_cv
from mlpath.evidence.files.document import Document
from mlpath.evidence.files.read_json import resume

TODAY = date(2026, 11, 20)


def found(catalog, text):
    return read_cv(Document("cv.txt", "", text), catalog, TODAY)


def jobs(catalog, text):
    return [
        (entry.title, entry.employer, entry.from_, entry.to)
        for entry in found(catalog, text).entries
        if entry.part == "work"
    ]


TWO = [
    ("Data Engineer", "Acme GmbH", "2021-01", None),
    ("Java Developer", "Foo Ltd", "2018-03", "2020-12"),
]


@pytest.mark.parametrize(
    "text",
    [
        # one line
        (
            "Data Engineer, Acme GmbH      Jan 2021 – Present\n• Spark\n"
            "Java Developer, Foo Ltd      03/2018 – 12/2020\n• Kafka\n"
        ),
        (
            "Data Engineer at Acme GmbH (Jan 2021 - present)\n"
            "Java Developer at Foo Ltd (03/2018 - 12/2020)\n"
        ),
        # the title, then employer and dates
        (
            "Data Engineer\nAcme GmbH | Berlin | Jan 2021 – Present\n• Spark\n"
            "Java Developer\nFoo Ltd | Leeds | 03/2018 – 12/2020\n"
        ),
        # the employer first
        (
            "Acme GmbH   Berlin\nData Engineer   Jan 2021 – Present\n• Spark\n"
            "Foo Ltd   Leeds\nJava Developer   03/2018 – 12/2020\n• Kafka\n"
        ),
        # three lines, dates last or over two lines
        (
            "Data Engineer\nAcme GmbH\nJan 2021 –\nPresent\n- Spark\n\nJava Developer\nFoo Ltd\n"
            "03/2018 – 12/2020\n- Kafka\n"
        ),
        # a column of dates first
        (
            "Jan 2021 – Present   Data Engineer, Acme GmbH\n"
            "                     Spark\n03/2018 – 12/2020   Java Developer, Foo Ltd\n"
        ),
        (
            "Jan 2021 – Present\nAcme GmbH, Berlin\nData Engineer\n• Spark\n\n03/2018 – 12/2020\n"
            "Foo Ltd, Leeds\nJava Developer\n"
        ),
        # rows of a table
        (
            "Jan 2021 – Present | Data Engineer | Acme GmbH\n"
            "03/2018 – 12/2020 | Java Developer | Foo Ltd\n"
        ),
        # bullets
        (
            "- Data Engineer, Acme GmbH, Jan 2021 – Present\n"
            "- Java Developer, Foo Ltd, 03/2018 – 12/2020\n"
        ),
        # Markdown
        (
            "### Acme GmbH\n\n> Jan 2021 – Present\n\n####"
            " Data Engineer\n\n- Spark\n\n### Foo Ltd\n\n"
            "> 03/2018 – 12/2020\n\n#### Java Developer\n"
        ),
        # labels
        (
            "Jan 2021 – Present\nEmployer: Acme GmbH\n"
            "Position: Data Engineer\n\n03/2018 – 12/2020\n"
            "Employer: Foo Ltd\nPosition: Java Developer\n"
        ),
    ],
)
def test_the_usual_layouts_give_the_same_jobs(catalog, text) -> None:
    assert jobs(catalog, f"Jane Doe\n\nWORK EXPERIENCE\n{text}") == TWO


def test_a_long_line_may_begin_with_an_entry(catalog) -> None:
    did = "Built pipelines for every shop of the group. " * 4
    text = (
        f"Experience\nData Engineer | Acme GmbH | Jan 2021 to ongoing: {did}\n"
        f"03/2018 – 12/2020: Java Developer at Foo Ltd. {did}\n"
    )
    assert jobs(catalog, text) == TWO


def test_jobs_without_dates_have_a_title_and_no_years(catalog) -> None:
    text = "Experience\n- Kept ledgers for all\nAccountant, Acme GmbH\nAccountant, Foo Ltd\n"
    read = found(catalog, text)
    assert [entry.employer for entry in read.entries] == ["Acme GmbH", "Foo Ltd"]
    assert (read.years, read.background) == (None, "accountant")


def test_what_specifies_a_title_stays_with_it(catalog) -> None:
    text = "Experience\nSoftware Engineer, Machine Learning, Acme 2020 - 2022\n"
    assert jobs(catalog, text)[0][:2] == ("Software Engineer, Machine Learning", "Acme")


def test_one_employer_may_have_several_titles(catalog) -> None:
    text = (
        "Experience\n\nUmbrella Corp\n5 years 3 months\n\nLead Data Scientist\n"
        "January 2022 - Present (4 years 11 months)\nZurich, Switzerland\n"
        "Responsible for forecasts with Python.\n\nData Scientist\n"
        "September 2020 - January 2022 (1 year 5 months)\nBasel\n\nInitech\nData Analyst\n"
        "January 2019 - August 2020 (1 year 8 months)\nMilan, Italy\n"
    )
    assert jobs(catalog, text) == [
        ("Lead Data Scientist", "Umbrella Corp", "2022-01", None),
        ("Data Scientist", "Umbrella Corp", "2020-09", "2022-01"),
        ("Data Analyst", "Initech", "2019-01", "2020-08"),
    ]


def test_dates_in_sentences_and_bullets_begin_no_job(catalog) -> None:
    text = (
        "Experience\nEngineer, Acme   2020 - 2022\n• Led the move of 2015 - 2017 archives\n"
        "from 2011 to 2014 figures\n"
    )
    assert len(jobs(catalog, text)) == 1


def test_what_was_done_in_a_job_belongs_to_it(catalog) -> None:
    text = (
        "Experience\nData Engineer, Acme  Jan 2025 - present\n- Kafka\nDeveloper, Foo 2019 - 2021\n"
        "- Docker\nSkills\nGit\n"
    )
    where = {one.skill: one.where for one in found(catalog, text).skills}
    assert "2 years" in where["kafka"]
    assert "2 years" in where["docker"]
    assert "job" not in where["git"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Experience\nEngineer 2018 - 2020\nEngineer, other 2019 - 2021\n", 3.0),
        ("Experience\nEngineer 2020 - 2022\nEducation\nBSc 2010 - 2014\n", 2.0),
        ("Experience\nEngineer 2020 - 2022\nVolunteering\nEngineer, Red Cross 2010 - 2014\n", 2.0),
        ("Experience\nEngineer 2020 - 2022\nProjects\nBot 2010 - 2014\n", 2.0),
        ("Experience\nEngineer 2020 - 2022\nPublications\nA study, 2010 - 2014\n", 2.0),
        ("Experience\nEngineer 2020 - 2022\nVolunteer, Red Cross 2010 - 2014\n", 2.0),
        ("Experience\nEngineer 2020 - 2022\nIntern, Foo 2018 - 2019\n", 2.0),
        ("Experience\nWerkstudent, Foo 2018 - 2019\n", 0.0),
        ("Experience\nEngineer 2020 - 2022\nInternships\nEngineer, Foo 2018 - 2019\n", 2.0),
        ("Experience\nEngineer since November 2024\n", 2.0),
        ("Experience\nEngineer 2020 - 2022\nParental leave 2018 - 2020\n", 2.0),
        ("Experience\nEngineer 2020 - 2022\nTravelled to Tbilisi 2018 - 2020\n", 2.0),
        ("Experience\nTravel Agent 2020 - 2022\n", 2.0),
        ("Experience\nCook, Pub, Summer 2020\n", 0.2),
        ("Experience\nEngineer at Acme\n", None),
        ("Engineer with 8+ years of experience in Java\n", 8.0),
        ("Jane\nDeveloper at Acme 2019 - 2021\nmore\nBSc at TU 2010 - 2014\n", 2.0),
        ("Education\nBSc 2019 - 2022\n", None),
        ("nothing", None),
    ],
)
def test_years_are_those_of_jobs_and_overlaps_count_once(catalog, text, years) -> None:
    assert found(catalog, text).years == years


def test_a_job_beside_studies_is_told_from_the_same_job_later(catalog) -> None:
    studies = "Education\nBSc Physics 2016 - 2020\nExperience\n"
    during = found(catalog, f"{studies}Research Assistant, TU  2018 - 2019\n")
    later = found(catalog, f"{studies}Research Assistant, TU  2021 - 2023\n")
    assert (during.years, later.years) == (0.0, 2.0)
    assert "12 months) are no years of work" in during.notes[0]


def test_technical_years_leave_other_trades_out(catalog) -> None:
    read = found(catalog, "Experience\nDeveloper 2020 - 2022\nWaiter, Pub 2015 - 2019\n")
    assert (read.years, read.technical_years) == (6.0, 2.0)


def test_facts_rest_on_words_of_the_cv(catalog) -> None:
    text = "Experience\nNurse, Ward 3   2018 - 2020\nEducation\nBSc Nursing, Leeds 2014 - 2018\n"
    read = found(catalog, text)
    assert dict(read.rests) == {
        "years": "2018 - 2020",
        "education": "BSc Nursing, Leeds 2014 - 2018",
        "background": "Nurse",
        "role": "Nurse",
    }
    assert dict(found(catalog, "nothing").rests) == {}


def test_volunteering_of_a_json_resume_is_no_work_and_empty_parts_have_no_heading(catalog) -> None:
    job = {"name": "Acme", "position": "Developer", "startDate": "2020-01", "endDate": "2021-12"}
    aid = {"organization": "Aid", "position": "Helper", "startDate": "2010-01"}
    text = resume({"work": [job], "volunteer": [aid], "publications": []})
    assert "Publications" not in text
    assert found(catalog, text).years == 2.0
    named = resume({"work": [job], "publications": [{"name": "On bees"}]})
    skills = {one.skill for one in found(catalog, named).skills}
    assert "## Publications" in named
    assert "research-methods" not in skills


def test_a_sentence_that_begins_with_its_years_is_a_job(catalog) -> None:
    text = "Ana\n\nFrom 2019 to 2022 I was a web developer (PHP) at an agency, Studio North.\n"
    assert found(catalog, text).years == pytest.approx(3.0)
    long = (
        "Since 2022 I lead forty engineers and analysts at Norr, a shop. I write no code there.\n"
    )
    assert found(catalog, f"Ana\n\n{long}").years == pytest.approx(4.3)


def test_projects_of_freelancers_are_jobs_where_no_others_stand(catalog) -> None:
    text = "Yuki\nML engineer ({})\n\nProjects\n03/2024 - now  Solar Works: PyTorch\n"
    assert found(catalog, text.format("freelance")).years == pytest.approx(2.7, abs=0.1)
    assert found(catalog, text.format("Berlin")).years is None


def test_dates_in_named_fields_are_spans(catalog) -> None:
    text = "Jobs:\n- {from: 2021-08, to: today, as: Backend Engineer}\n"
    assert found(catalog, text).years == pytest.approx(5.3, abs=0.1)
