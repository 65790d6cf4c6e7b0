"""One table of job titles, for the lines of CVs and for what people type."""

from __future__ import annotations

import csv

import pytest

from mlpath.catalog.load import bundled
from mlpath.evidence.terms.job_titles import JobTitles, job_titles, title_words
from mlpath.model.ids import BackgroundId


@pytest.fixture(scope="module")
def titles(catalog) -> JobTitles:
    return job_titles(catalog)


def read(titles, line):
    known = titles.of_line(line)
    return known and known.background


@pytest.mark.parametrize(
    ("line", "background"),
    [
        ("CTO", "software-engineer"),
        ("CTO & Co-Founder", "software-engineer"),
        ("Software Architect", "software-engineer"),
        ("SWE", "software-engineer"),
        ("Senior Engineer II, Backend", "backend-engineer"),
        ("Statistician", "statistician"),
        ("System Administrator", "devops-engineer"),
        ("Senior DevOps Eng", "devops-engineer"),
        ("Head of Data Science", "data-scientist"),
        ("Software Engineer, Machine Learning", "ml-engineer"),
        ("Full-stack web developer", "software-engineer"),
        ("Chef de partie", "no-technical-background"),
        ("Assistant Professor", "academic-researcher"),
        ("Softwareentwicklerin (m/w/d)", "software-engineer"),
        ("Krankenschwester", "clinician"),
        ("Ingénieure logiciel", "software-engineer"),
        ("Chef de projet", "business-analyst"),
        ("Analista de datos", "data-analyst"),
        ("Desenvolvedora de software", "software-engineer"),
        ("Insegnante", "teacher"),
        ("Verpleegkundige", "clinician"),
        ("Inżynier oprogramowania", "software-engineer"),
        ("Yazılım Mühendisi", "software-engineer"),
        ("高级软件工程师", "software-engineer"),
    ],
)
def test_titles_are_read_in_ten_languages_and_any_order(titles, line, background) -> None:
    assert read(titles, line) == background


@pytest.mark.parametrize(
    "line", ["Manager", "Architect", "IT support", "Data Science Intern", "Sales Engineer"]
)
def test_what_a_title_does_not_tell_is_left_open(titles, line) -> None:
    assert titles.of_line(line) is not None
    assert read(titles, line) is None


@pytest.mark.parametrize("line", ["", "Acme GmbH", "Zorblatt of the realm", "a word " * 60])
def test_what_is_no_title_is_none(titles, line) -> None:
    assert titles.of_line(line) is None


def test_what_is_typed_names_its_backgrounds_in_order(titles) -> None:
    typed = "nurse for years, then dev ops; once a developer (Java dev)"
    assert titles.named(typed) == ["clinician", "software-engineer", "backend-engineer"]
    assert titles.named("manager of a nurse, manager") == ["clinician"]
    assert titles.named("software, a good engineer") == []


def test_a_title_names_a_background_once() -> None:
    rows = list(csv.DictReader((bundled() / "titles.csv").read_text("utf-8").splitlines()))
    words = [title_words(row["title"]) for row in rows]
    assert [w for w in words if not w] == []
    both = {w: set[str]() for w in words}
    for w, row in zip(words, rows, strict=True):
        both[w].add(row["background"])
    assert {w: named for w, named in both.items() if len(named) > 1} == {}


def test_no_title_says_what_a_name_of_a_background_says_otherwise(catalog) -> None:
    named = {
        title_words(name): str(one.id)
        for one in catalog.backgrounds.values()
        for name in (one.name, *one.aliases)
    }
    for row in catalog.tables["titles"]:
        other = named.get(title_words(row["title"]))
        assert other in {None, row["background"]}, row


def test_a_developer_is_an_engineer_where_the_title_says_of_what() -> None:
    own = JobTitles([("game engineer", BackgroundId("x")), ("developer", BackgroundId("y"))])
    assert read(own, "Game Developer") == "x"
    assert read(own, "Developer") == "y"
    assert own.of_line("Engineer") is None
