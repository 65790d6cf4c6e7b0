"""Degrees in ten languages; what is no degree; and the highest that is finished."""

from __future__ import annotations

from datetime import date

import pytest

from mlpath.evidence.cv.cv import read_cv
from mlpath.evidence.cv.degrees import degrees_in
from mlpath.evidence.files.document import Document


def education(catalog, text):
    return read_cv(Document("cv.txt", "", text), catalog, date(2026, 11, 20)).education


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (
            "phd",
            (
                "PhD in Physics|Ph.D., Biology|Doctor of"
                " Philosophy|DPhil|Promotion in Physik|Doctorat"
                "|Doctorado en Química|Doutorado|Dottorato di ricerca|Doktora|计算机 博士"
            ),
        ),
        (
            "master",
            (
                "M.Sc. Informatik|M. Sc. Statistics|MSc|M.S.,"
                " Statistics|MS Computer Science|MBA|MCA, Pune"
                "|M.Tech|Master of Arts|MA in History"
                "|Diplom-Informatiker|Dipl.-Ing. Maschinenbau|Magister"
                "|Diplôme d'ingénieur|Máster en Datos|Mestrado"
                "|Laurea magistrale|Yüksek Lisans|硕士|Bac+5"
            ),
        ),
        (
            "bachelor",
            (
                "B.S. Physics|BSc|B.Tech in CSE|B.E. Mechanical"
                "|BA (Hons) English|Bachelor's degree|BCA"
                "|Licence en informatique|Licenciatura en Física|Grado en Matemáticas|Bacharelado"
                "|Laurea in Matematica|Lisans, İTÜ|本科|Dipl.-Inf. (FH)|Licencjat"
            ),
        ),
        ("bootcamp", "Data Science Bootcamp|Ausbildung zum Fachinformatiker|Associate of Science"),
        (
            "school",
            "A-levels|Abitur|High school diploma|Bachillerato|Matura|Maturità|Lise|高中|12th",
        ),
    ],
)
def test_degrees_have_many_names(kind, lines) -> None:
    assert {line: degrees_in(line) for line in lines.split("|")} == {
        line: {kind} for line in lines.split("|")
    }


@pytest.mark.parametrize(
    "line",
    [
        "promotion to senior engineer",
        "Software licence manager",
        "Driving licence",
        "Certified Scrum Master",
        "Master of Ceremonies",
        "Machine learning master class",
        "MS Office",
        "Boston, MA",
        "Supervised by a PhD",
        "",
    ],
)
def test_what_is_no_degree_is_none(line) -> None:
    assert degrees_in(line) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("MSc Physics 2015 - 2017\nBSc Physics 2012 - 2015", "master"),
        ("BSc Physics 2012 - 2015\nHigh school 2012", "bachelor"),
        ("MSc, expected 2027\nBSc 2022 - 2025", "bachelor"),
        ("MSc 2025 - present\nBSc 2022 - 2025", "bachelor"),
        ("MSc 2025 - 2027\nBSc 2022 - 2025", "bachelor"),
        ("PhD candidate, TU 2020 - 2024\nMSc 2018", "master"),
        (
            (
                "University of X\nMSc Physics, dropped out\n"
                "2012 - 2014\n\nUniversity of Y\nBSc\n2009 - 2012"
            ),
            "bachelor",
        ),
        ("BSc Computer Science, expected 2027", None),
        ("Licence, en cours\nBaccalauréat 2023", "school"),
        (
            "Laurea magistrale (non completato) 2012 - 2014\nLaurea triennale 2009 - 2012",
            "bachelor",
        ),
        ("University of Leeds", None),
    ],
)
def test_the_highest_finished_degree_counts(catalog, text, kind) -> None:
    assert education(catalog, f"Jane\nEDUCATION\n{text}\n") == kind


def test_a_degree_counts_where_it_is_ones_own(catalog) -> None:
    referee = "Education\nBSc 2015\nReferences\nJohn Smith, PhD, MBA\n"
    assert education(catalog, referee) == "bachelor"
    assert education(
        catalog, "Education\nBSc 2015\nExperience\nTaught MSc students 2016 - 2018\n"
    ) == ("bachelor")
    assert (
        education(catalog, "Experience\nEngineer 2019 - 2021\n- earned a promotion, MSc team\n")
        is None
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("PhD in Physics, MSc", "phd"),
        ("Master of Science", "master"),
        ("Data bootcamp", "bootcamp"),
        ("Abitur", "school"),
        ("x", None),
    ],
)
def test_without_a_part_for_studies_the_top_is_believed(catalog, text, kind) -> None:
    assert education(catalog, text) == kind


def test_a_bootcamp_may_stand_among_the_courses(catalog) -> None:
    assert education(catalog, "Courses\nData Science Bootcamp, 2023\n") == "bootcamp"
    assert education(catalog, "Courses\nMaster the terminal, 2023\n") is None
