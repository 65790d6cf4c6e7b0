"""Reading the postings of public repositories, and where their places lie."""

from __future__ import annotations

import json
import subprocess

import pytest

import countries
import public_postings

LONG = "You build data models in SQL and dbt. " * 30


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Berlin, Germany (Hybrid)", "DE"),
        ("remote,Austin, TX", "US"),
        ("Remote US", "US"),
        ("join us in London", "GB"),
        ("Berlin, London (Hybrid)", None),
        ("Atlanta, Georgia", None),
        ("Remote", None),
        ("", None),
    ],
)
def test_a_place_tells_its_country_where_it_names_one(place, country):
    assert countries.country_of(place) == country


def kept(folder):
    """Make a repository of a folder, and return its path."""
    for step in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "one"]):
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *who, *step], cwd=folder, check=True, capture_output=True)
    return str(folder)


@pytest.fixture
def clone(tmp_path):
    """Make a repository as the one that collects analytics engineers."""
    for name, text in (("a", LONG), ("b", "short"), ("c", LONG)):
        folder = tmp_path / "data" / f"2026-05-01_{name}"
        folder.mkdir(parents=True)
        about = {"role": "Analytics Engineer", "company": name, "job_location": "Paris"}
        (folder / "x.json").write_text(json.dumps(about), "utf-8")
        notes = "## Layer B — Behavioural Analysis\nThey fear late data."
        head = "# Analytics Engineer\n**URL:** https://a.example\n\n---\n"
        (folder / "jd_archive.md").write_text(f"{head}{text}\n\n{notes}\n", "utf-8")
    return kept(tmp_path)


def test_a_posting_comes_once_without_its_head_and_what_its_collector_wrote(clone):
    (one,) = public_postings.postings(public_postings.described(clone))
    assert (one.id, one.title, one.place, one.date) == (
        "2026-05-01_a",
        "Analytics Engineer",
        "Paris",
        "2026-05",
    )
    assert one.text == LONG.strip()


def test_a_row_of_a_search_is_a_posting_of_the_employer_without_its_grade(tmp_path):
    folder = tmp_path / "searches" / "repo"
    folder.mkdir(parents=True)
    head = "Job Title,Company Name,Location,Job Description"
    rows = f'Data Engineer,"Acme\n3.4",Paris,{LONG}'
    (folder / "glassdoor_jobs.csv").write_text(f"{head}\n{rows}\n", "utf-8")
    (folder / "cleaned.csv").write_text("Job Title\nNurse\n", "utf-8")
    (one,) = public_postings.postings(public_postings.searched(kept(folder)))
    assert one[:4] == ("searches/glassdoor_jobs.csv/0", "Data Engineer", "Acme", "Paris")
    assert one.text == LONG.strip()
    assert one.date.startswith("20")
    assert len(one.date) == len("2026")
