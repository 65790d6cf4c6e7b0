"""Where somebody comes from, by jobs and studies; nothing where it is not sure."""

from __future__ import annotations

from datetime import date

import pytest

from mlpath.evidence.cv.cv import read_cv
from mlpath.evidence.files.document import Document


def read(catalog, text):
    return read_cv(Document("cv.txt", "", text), catalog, date(2026, 11, 20))


@pytest.mark.parametrize(
    ("jobs", "background"),
    [
        ("CTO, Acme 2020 - 2023", "software-engineer"),
        ("Software Architect, Acme 2020 - 2023", "software-engineer"),
        ("SWE, Acme 2020 - 2023", "software-engineer"),
        ("Statistician, Acme 2020 - 2023", "statistician"),
        ("System Administrator, Acme 2020 - 2023", "devops-engineer"),
        ("Machine Learning Engineer, Acme 2020 - 2023", "ml-engineer"),
        ("Head Chef, Bistro 2020 - 2023", "no-technical-background"),
        ("Lawyer, Smith LLP 2020 - 2023", "no-technical-background"),
        ("Staff Nurse, Ward 3 2020 - 2023", "clinician"),
        ("Zorblatt wrangler, Acme 2020 - 2023", None),
        ("Manager, Acme 2020 - 2023", None),
        # the last years count most
        ("Data Analyst, Acme 2022 - 2026\nNurse, Ward 2008 - 2022", "data-analyst"),
        ("Data Analyst, Acme Sep 2026 - present\nNurse, Ward 2016 - Sep 2026", "clinician"),
        # what tells nothing does not outweigh
        ("Manager, Acme 2022 - 2024\nData Analyst, Foo 2019 - 2022", "data-analyst"),
        ("Zorblatt wrangler, Acme 2020 - 2026\nData Analyst, Foo 2017 - 2020", None),
    ],
)
def test_jobs_tell_where_somebody_comes_from(catalog, jobs, background) -> None:
    assert read(catalog, f"Experience\n{jobs}\n").background == background


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("Education\nBSc Computer Science, expected 2027\nSkills\nPython", "student"),
        (("Education\nBSc Informatics, Oslo, 2024 -"
        " present\nExperience\nWaiter, Pub 2024 - 2025"), "student"),
        ("Education\nMSc Computer Science 2024 - 2026\nExperience\nIntern, Foo 2025", "graduate"),
        ("Education\nMSc Informatics (no degree) 2024 - 2026\nBSc Informatics 2026", "graduate"),
        ("Education\nBSc Computer Science 2008 - 2012\n", None),
        ("Education\nBA History 2024 - 2026\n", None),
        ("Education\nData Science Bootcamp, 2026\nBA History 2015\n", "bootcamp-graduate"),
        ("Education\nMSc Statistics 2010\nExperience\nWaiter 2012 - 2015\n", "statistician"),
        ("Education\nMSc Physics 2010\n", "physicist"),
        ("Education\nPhD Biology, TU 2023 - present\nMSc Biology 2022", "academic-researcher"),
        ("Education\nHigh school, Abitur 2026\n", "school-leaver"),
        (("Experience\nPostdoctoral researcher, MPI"
        " 2020 - 2023\nEducation\nPhD in Biology"), "academic-researcher"),
        ("Experience\nPostdoc scientist 2020 - 2023\nEducation\nPhD in Physics", "physicist"),
        (("Experience\nWaiter, Pub 2020 -"
        " 2026\nEducation\nHigh school 2019"), "no-technical-background"),
        ("nothing at all", None),
    ],
)  # fmt: skip
def test_studies_tell_of_those_who_worked_little(catalog, text, background) -> None:
    assert read(catalog, text).background == background


def test_jobs_whose_dates_are_not_read_make_no_student(catalog) -> None:
    text = "Experience\nSenior engineer of things for ages\nEducation\nBSc Computer Science\n"
    assert read(catalog, text).background is None


def test_role_and_level_are_those_of_the_latest_title(catalog) -> None:
    text = (
        "Experience\nJunior Data Engineer, Foo 2015 - 2018\n"
        "Lead Data Scientist, Acme 2022 - present\nIntern, Bar 2025 - present\n"
    )
    found = read(catalog, text)
    assert (found.role, found.level) == ("data-scientist", "senior")
    assert found.rests["role"] == "Lead Data Scientist"


def test_who_names_their_work_only_at_the_top_is_read_there(catalog) -> None:
    assert read(catalog, "Jane Doe\nSenior ML Engineer\nSkills\nGit\n").role == "ml-engineer"
